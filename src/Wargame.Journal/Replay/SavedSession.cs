using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Journal;

/// <summary>A saved session as replay and verification need it: decoded from its entries, up to the first damage.</summary>
public sealed class SavedSession
{
    private SavedSession(SessionId id, SessionOpened opened, Scenario scenario, IReadOnlyList<Entry> entries, Damage? damage)
    {
        Id = id;
        Opened = opened;
        Scenario = scenario;
        Entries = entries;
        Damage = damage;
        Turns = [.. Records<TurnAdjudicated>(StreamName.Session).Select(r => r.Record)];
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
    /// <summary>Its adjudicated turns in order.</summary>
    public IReadOnlyList<TurnAdjudicated> Turns { get; }

    /// <summary>How it ended: by its last turn, or by control; null while it runs.</summary>
    public Ending? Ending => WorldAtEnd.Ending;

    /// <summary>True where it has ended.</summary>
    public bool Ended => Ending is not null;

    /// <summary>The world as it stands at the end, or now; over where control ended the session.</summary>
    public World WorldAtEnd => EndedByControl ? Last.EndedByControl(TurnBegun) : Last;

    private World Last => WorldBefore(Turns.Count + 1);

    private bool EndedByControl => Entries.Any(e => e.Stream == StreamName.Session && e.Kind == nameof(SessionEnded));

    private int TurnBegun => Records<PhaseBegan>(StreamName.Session).Select(r => r.Record.Turn).LastOrDefault(1);

    /// <summary>Records of a kind in a stream, with their entries, in order.</summary>
    public IEnumerable<(Entry Entry, T Record)> Records<T>(StreamName stream) =>
        Entries.Where(e => e.Stream == stream && e.Kind == typeof(T).Name).Select(e => (e, (T)EntryCodec.Decode(e)));

    /// <summary>The world before a turn, from 1; turn count + 1 gives the world at the end.</summary>
    public World WorldBefore(int turn) => turn == 1 ? WorldSetup.Start(Scenario, Opened.Seed) : WorldJson.Read(Turns[turn - 2].World, Scenario);

    /// <summary>The result of an adjudicated turn, from 1.</summary>
    public TurnResult Result(int turn)
    {
        TurnAdjudicated t = Turns[turn - 1];
        return new TurnResult(WorldBefore(turn + 1), t.Events, t.Cards, t.Hash);
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
        if (EntryCodec.Decode(first) is not SessionOpened opened) throw new UnreadableSession($"the first entry is {first.Kind}, expected {nameof(SessionOpened)}", 0, null);
        ScenarioReading scenario = ScenarioReader.Read(new TextFiles(opened.Scenario));
        return scenario.Scenario is null
            ? throw new UnreadableSession($"its scenario cannot be read: {scenario.Problems[0]}", 0, null)
            : new SavedSession(reading.Session, opened, scenario.Scenario, reading.Entries, reading.Damage);
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
