using System.Collections.Concurrent;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains;

/// <summary>Scenarios of the sessions on this silo, as pinned in their journals; read once and shared by all grains of a session.</summary>
public sealed class SessionScenarios(IJournalReader journal)
{
    private readonly ConcurrentDictionary<SessionId, Task<Scenario?>> known = new();

    /// <summary>The session's scenario; null where the session does not exist. Throws where its first entry is damaged.</summary>
    public async Task<Scenario?> Of(SessionId session)
    {
        Task<Scenario?> reading = known.GetOrAdd(session, Read);
        try
        {
            return await reading;
        }
        finally
        {
            // What is not there yet, or could not be read, is asked for again.
            if (reading is not { IsCompletedSuccessfully: true, Result: not null }) known.TryRemove(KeyValuePair.Create(session, reading));
        }
    }

    /// <summary>Forgets a session whose grain went to sleep.</summary>
    public void Forget(SessionId session) => known.TryRemove(session, out _);

    /// <summary>The scenario pinned in an opening. Throws where it cannot be read: the host offers only scenarios that can.</summary>
    public static Scenario Read(SessionOpened opened)
    {
        ScenarioReading reading = ScenarioReader.Read(new TextFiles(opened.Scenario));
        return reading.Scenario ?? throw new InvalidDataException($"the pinned scenario cannot be read: {reading.Problems[0]}");
    }

    private async Task<Scenario?> Read(SessionId session)
    {
        StreamReading reading = await journal.Read(session, StreamName.Session);
        if (reading.Entries.Count == 0) return reading.Damage is { } damage ? throw new DamagedSession(session, damage) : null;
        return EntryCodec.Decode(reading.Entries[0]) is SessionOpened opened
            ? Read(opened)
            : throw new InvalidDataException($"{session}: the first entry is {reading.Entries[0].Kind}");
    }
}

/// <summary>A session whose journal does not verify.</summary>
public sealed class DamagedSession(SessionId session, Damage damage) : Exception($"{session}: {damage}")
{
    /// <summary>Where.</summary>
    public Damage Damage { get; } = damage;
}
