using System.Text.Json;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Wargame.Journal;

namespace Wargame.Grains;

/// <summary>A grain's state at a seq of its stream, kept in grain storage to save reading. It can be deleted without loss.</summary>
[GenerateSerializer, Alias("snapshot")]
public sealed class Snapshot
{
    /// <summary>Seq of the last entry in it; 0 for none.</summary>
    [Id(0)] public long Seq { get; set; }
    /// <summary>Hash of that entry, hexadecimal: a snapshot that does not lie on the journal's chain is not used.</summary>
    [Id(1)] public string Hash { get; set; } = "";
    /// <summary>The state as JSON.</summary>
    [Id(2)] public string State { get; set; } = "";
}

/// <summary>Restores a grain's state from its snapshot and its stream, and keeps new snapshots.</summary>
public static class Snapshots
{
    /// <summary>Name of the grain storage provider.</summary>
    public const string Provider = "snapshots";

    /// <summary>The state that the stream says, starting from the snapshot where it lies on the chain. Throws <see cref="DamagedSession"/>.</summary>
    public static async Task<T> Restore<T>(
        IJournalReader journal, SessionId session, StreamName stream, IPersistentState<Snapshot> snapshot, ILogger log, Action<T, object, Entry> apply, Func<T, long> seq)
        where T : class, new()
    {
        long from = Math.Max(1, snapshot.State.Seq);
        StreamReading reading = await journal.Read(session, stream, from);
        T? state = FromSnapshot<T>(snapshot.State, reading, log);
        if (state is null && from > 1) reading = await journal.Read(session, stream);
        if (reading.Damage is { } damage) throw new DamagedSession(session, damage);
        state ??= new T();
        foreach (Entry entry in reading.Entries)
        {
            if (entry.Seq > seq(state)) Apply(state, entry, apply);
        }
        return state;
    }

    // What was taken in from elsewhere may hold what no grain wrote.
    private static void Apply<T>(T state, Entry entry, Action<T, object, Entry> apply)
    {
        try
        {
            apply(state, EntryCodec.Decode(entry), entry);
        }
        catch (Exception why)
        {
            throw new DamagedSession(entry.Session, new Damage(entry.Stream, entry.Seq, "body", "a record that fits those before it", why.Message));
        }
    }

    /// <summary>Keeps a snapshot; a failure costs time at the next activation and nothing else.</summary>
    public static async Task Keep<T>(IPersistentState<Snapshot> snapshot, IJournalReader journal, SessionId session, StreamName stream, T state, long seq, ILogger log)
    {
        if (seq == 0 || snapshot.State.Seq == seq) return;
        try
        {
            StreamReading reading = await journal.Read(session, stream, seq);
            if (reading.Entries.Count == 0) return;
            snapshot.State.Seq = seq;
            snapshot.State.Hash = Convert.ToHexString(reading.Entries[0].Hash);
            snapshot.State.State = JsonSerializer.Serialize(state, WireJson.Options);
            await snapshot.WriteStateAsync();
        }
        catch (Exception why) when (why is not OutOfMemoryException)
        {
            log.NoSnapshot(why, session, stream, seq);
        }
    }

    private static T? FromSnapshot<T>(Snapshot kept, StreamReading reading, ILogger log) where T : class
    {
        if (kept.Seq == 0) return null;
        Entry? last = reading.Entries.Count > 0 && reading.Entries[0].Seq == kept.Seq ? reading.Entries[0] : null;
        if (last is null || Convert.ToHexString(last.Hash) != kept.Hash) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(kept.State, WireJson.Options);
        }
        catch (JsonException why)
        {
            log.OldSnapshot(why.GetType().Name);
            return null;
        }
    }
}
