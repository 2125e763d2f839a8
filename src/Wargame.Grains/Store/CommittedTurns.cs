using System.Collections.Concurrent;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>A turn as committed: what everybody's views are made of. Turn 0 is the start.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="World">The world after it; nobody changes it.</param>
/// <param name="Result">Events and cards; null for the start.</param>
public sealed record CommittedTurn(int Turn, World World, TurnResult? Result);

/// <summary>
/// The latest committed turn of each session on this silo, so that worlds are handed to faction grains by reference. A grain on another silo,
/// or one that comes late, reads the journal instead.
/// </summary>
public sealed class CommittedTurns(IJournalReader journal, SessionScenarios scenarios)
{
    private readonly ConcurrentDictionary<SessionId, CommittedTurn> latest = new();

    /// <summary>Keeps a turn that has just been committed.</summary>
    public void Keep(SessionId session, CommittedTurn turn) => latest[session] = turn;

    /// <summary>Forgets a session whose grain went to sleep.</summary>
    public void Forget(SessionId session) => latest.TryRemove(session, out _);

    /// <summary>A committed turn. Throws where it was never committed.</summary>
    public async Task<CommittedTurn> Get(SessionId session, int turn)
    {
        if (latest.TryGetValue(session, out CommittedTurn? kept) && kept.Turn == turn) return kept;
        (Scenario scenario, IReadOnlyList<Entry> entries) = await Entries(session);
        foreach (Entry entry in turn == 0 ? [] : entries)
        {
            if (entry.Kind == nameof(TurnAdjudicated) && EntryCodec.Decode(entry) is TurnAdjudicated t && t.Turn == turn) return Read(scenario, t);
        }
        return turn == 0 ? StartOf(scenario, entries) : throw new InvalidOperationException($"{session} has no turn {turn}");
    }

    /// <summary>All committed turns, the start first.</summary>
    public async Task<IReadOnlyList<CommittedTurn>> All(SessionId session)
    {
        (Scenario scenario, IReadOnlyList<Entry> entries) = await Entries(session);
        return [StartOf(scenario, entries), .. entries.Where(e => e.Kind == nameof(TurnAdjudicated)).Select(e => Read(scenario, (TurnAdjudicated)EntryCodec.Decode(e)))];
    }

    private async Task<(Scenario Scenario, IReadOnlyList<Entry> Entries)> Entries(SessionId session)
    {
        Scenario scenario = await scenarios.Of(session) ?? throw new InvalidOperationException($"{session} does not exist");
        return (scenario, (await journal.Read(session, StreamName.Session)).Entries);
    }

    private static CommittedTurn StartOf(Scenario scenario, IReadOnlyList<Entry> entries) => Start(scenario, ((SessionOpened)EntryCodec.Decode(entries[0])).Seed);

    /// <summary>The start of a session.</summary>
    public static CommittedTurn Start(Scenario scenario, ulong seed) => new(0, WorldSetup.Start(scenario, seed), null);

    /// <summary>A turn from its entry.</summary>
    public static CommittedTurn Read(Scenario scenario, TurnAdjudicated turn)
    {
        World world = WorldJson.Read(turn.World, scenario);
        return new CommittedTurn(turn.Turn, world, new TurnResult(world, turn.Events, turn.Cards, turn.Hash));
    }
}
