using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.SecrecyFuzz;

/// <summary>Where a session stands when people come: a turn just played, in the report; or the briefing, where nothing was played.</summary>
/// <param name="Files">The scenario's files, pinned.</param>
/// <param name="World">The world.</param>
/// <param name="Last">The turn played last; null for none.</param>
internal sealed record Staged(IReadOnlyDictionary<string, string> Files, World World, TurnResult? Last)
{
    private const string By = "Dr Ada";

    /// <summary>
    /// Writes the session into the journal as a server would have, so that the grains wake up in it: the way in for worlds that differ where no
    /// command could make them differ.
    /// </summary>
    public async Task<SessionId> Put(Host host, IReadOnlyList<SeatPlan> seats)
    {
        SessionId id = SessionId.New();
        Scenario scenario = World.Scenario;
        List<object> records =
        [
            new SessionOpened("Tuesday group", Files, scenario.Rulebook, World.Seed, 0, 0, ObserverPolicy.Public, seats, By),
            .. scenario.Injects.Select(i => new InjectListed(i.Id, i.Turn, InjectState.Set, i.Content, "")),
        ];
        if (Last is not null)
        {
            int turn = World.Turn - 1;
            records.Add(new PhaseBegan(1, Phase.Planning, null));
            records.Add(new TurnAdjudicated(turn, [], [], [], WorldJson.Write(World), Last.Events, Last.Cards, StateHash.Of(World)));
            records.Add(new PhaseBegan(turn, Phase.Report, null));
        }
        NewEntry[] entries = [.. records.Select(r => EntryCodec.Encode(r, host.Clock.GetUtcNow(), By))];
        await host.Journal.Append(id, StreamName.Session, 0, entries);
        return id;
    }
}
