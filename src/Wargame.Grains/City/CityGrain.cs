using Orleans;
using Orleans.Concurrency;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>One city of a session. Adjudicates itself from its situation alone, in parallel with all others, and keeps its own history.</summary>
[Reentrant]
public sealed class CityGrain(SessionScenarios scenarios, CommittedTurns turns) : Grain, ICityGrain
{
    private readonly List<CityTurn> history = [];
    private SessionId session;
    private CityId city;
    private Scenario scenario = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (session, string part) = GrainKeys.Split(this.GetPrimaryKeyString());
        city = new CityId(part);
        scenario = await scenarios.Of(session) ?? throw new InvalidOperationException($"{session} does not exist");
    }

    /// <inheritdoc/>
    public Task<Immutable<CityResult>> Adjudicate(Immutable<CitySituation> situation) =>
        Task.FromResult(Turn.Adjudicate(scenario, situation.Value).AsImmutable());

    /// <inheritdoc/>
    public async Task Keep(int turn)
    {
        // A city that was asleep for a while has a gap: it is filled from the journal when somebody asks for the history.
        if (history.Count > 0 && history[^1].Turn == turn - 1) history.Add(new CityTurn(turn, (await turns.Get(session, turn)).World.City(city)));
        else history.Clear();
    }

    /// <inheritdoc/>
    public async Task<Immutable<IReadOnlyList<CityTurn>>> History()
    {
        if (history.Count == 0)
        {
            IReadOnlyList<CommittedTurn> all = await turns.All(session);
            if (history.Count == 0) history.AddRange(all.Select(turn => new CityTurn(turn.Turn, turn.World.City(city))));
        }
        return ((IReadOnlyList<CityTurn>)[.. history]).AsImmutable();
    }
}
