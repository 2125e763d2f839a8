using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Journal;

/// <summary>
/// A saved session as replay and verification need it: decoded from its entries, up to the first damage. It may come from anybody, so a
/// text in it that is no record is refused here, and what its worlds hold is believed only as far as adjudicating it anew gives the same.
/// </summary>
public sealed class SavedSession
{
    private readonly object[] records;
    private readonly Lazy<Verified> check;
    private readonly Lazy<World> atEnd;

    private SavedSession(SessionId id, SessionOpened opened, Scenario scenario, IReadOnlyList<Entry> entries, Damage? damage)
    {
        Id = id;
        Opened = opened;
        Scenario = scenario;
        Entries = entries;
        Damage = damage;
        records = [.. entries.Select(Decode)];
        Turns = [.. Records<TurnAdjudicated>(StreamName.Session).Select(r => r.Record)];
        for (int i = 0; i < Turns.Count; i++)
        {
            if (Turns[i].Turn != i + 1) throw new UnreadableSession($"turn {Turns[i].Turn} stands where turn {i + 1} should", i + 1, null);
        }
        check = new Lazy<Verified>(() => Verification.Run(this));
        atEnd = new Lazy<World>(() => Tell(Turns.Count, () => EndedByControl ? Last.EndedByControl(TurnBegun) : Last));
    }

    /// <summary>Which session.</summary>
    public SessionId Id { get; }
    /// <summary>How it was opened.</summary>
    public SessionOpened Opened { get; }
    /// <summary>The scenario pinned in it.</summary>
    public Scenario Scenario { get; }
    /// <summary>All entries, by stream and seq.</summary>
    public IReadOnlyList<Entry> Entries { get; }
    /// <summary>Where the journal stops being what was written; null where it is sound.</summary>
    public Damage? Damage { get; }
    /// <summary>Its adjudicated turns in order, numbered from 1.</summary>
    public IReadOnlyList<TurnAdjudicated> Turns { get; }

    /// <summary>The outcome of adjudicating it anew; done once.</summary>
    public Verified Check => check.Value;

    /// <summary>How it ended: by its last turn, or by control; null while it runs.</summary>
    public Ending? Ending => WorldAtEnd.Ending;

    /// <summary>True where it has ended.</summary>
    public bool Ended => Ending is not null;

    /// <summary>The world as it stands at the end, or now; over where control ended the session.</summary>
    public World WorldAtEnd => atEnd.Value;

    private World Last => WorldBefore(Turns.Count + 1);

    private bool EndedByControl => Entries.Any(e => e.Stream == StreamName.Session && e.Kind == nameof(SessionEnded));

    private int TurnBegun => Records<PhaseBegan>(StreamName.Session).Select(r => r.Record.Turn).LastOrDefault(1);

    /// <summary>Records of a kind in a stream, with their entries, in order.</summary>
    public IEnumerable<(Entry Entry, T Record)> Records<T>(StreamName stream)
    {
        for (int i = 0; i < records.Length; i++)
        {
            if (Entries[i].Stream == stream && records[i] is T record) yield return (Entries[i], record);
        }
    }

    /// <summary>The world before a turn, from 1; turn count + 1 gives the world at the end. Throws <see cref="UnreadableSession"/>.</summary>
    public World WorldBefore(int turn) => turn == 1 ? WorldSetup.Start(Scenario, Opened.Seed) : ReadWorld(Turns[turn - 2], Scenario);

    /// <summary>The result of an adjudicated turn, from 1. Throws <see cref="UnreadableSession"/>.</summary>
    public TurnResult Result(int turn)
    {
        TurnAdjudicated t = Turns[turn - 1];
        return new TurnResult(WorldBefore(turn + 1), t.Events, t.Cards, t.Hash);
    }

    /// <summary>
    /// Makes something out of what was saved. A failure where adjudicating anew gives something else is the session's: somebody wrote what
    /// no game makes. Where it gives the same the failure is ours, and stays what it is.
    /// </summary>
    /// <exception cref="UnreadableSession">It cannot be told; says why and where.</exception>
    public T Tell<T>(int turn, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception why) when (why is not UnreadableSession && Check.Difference is not null)
        {
            throw new UnreadableSession($"turn {turn} cannot be told: {Check.Difference!.Field} is not what its orders lead to", turn, null);
        }
    }

    /// <summary>Reads a session from a journal or an archive. Null where there is none.</summary>
    /// <exception cref="UnreadableSession">It cannot be replayed at all; says why and where.</exception>
    public static SavedSession? From(SessionReading reading)
    {
        Entry? first = reading.Entries.FirstOrDefault(e => e.Stream == StreamName.Session);
        if (first is null)
        {
            return reading.Damage is { } damage ? throw new UnreadableSession(damage.ToString(), 0, damage) : null;
        }
        if (Decode(first) is not SessionOpened opened) throw new UnreadableSession($"the first entry is {first.Kind}, expected {nameof(SessionOpened)}", 0, null);
        ScenarioReading scenario = ScenarioReader.Read(new TextFiles(opened.Scenario));
        return scenario.Scenario is null
            ? throw new UnreadableSession($"its scenario cannot be read: {scenario.Problems[0]}", 0, null)
            : new SavedSession(reading.Session, opened, scenario.Scenario, reading.Entries, reading.Damage);
    }

    internal static World ReadWorld(TurnAdjudicated turn, Scenario scenario)
    {
        try
        {
            return WorldJson.Read(turn.World, scenario);
        }
        catch (Exception why) when (EntryCodec.IsUnreadable(why))
        {
            throw new UnreadableSession($"the world after turn {turn.Turn} cannot be read: {why.Message}", turn.Turn, null);
        }
    }

    private static object Decode(Entry entry)
    {
        try
        {
            return EntryCodec.Decode(entry);
        }
        catch (UnreadableEntry why)
        {
            throw new UnreadableSession(why.Message, 0, null);
        }
    }
}

/// <summary>A session that cannot be replayed.</summary>
public sealed class UnreadableSession(string what, int turn, Damage? damage) : Exception(what)
{
    /// <summary>Turn that it concerns; 0 for the opening.</summary>
    public int Turn { get; } = turn;
    /// <summary>Damage, where the journal is damaged.</summary>
    public Damage? Damage { get; } = damage;
}
