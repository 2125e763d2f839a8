using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>
/// One faction of a session: its sheet, its view, its feed. Like the session's, its methods change the state and post without awaiting,
/// then await the journal, then push and answer.
/// </summary>
[Reentrant]
public sealed partial class FactionGrain(
    IJournal journal, SessionScenarios scenarios, CommittedTurns turns, SessionFolds folds, SessionClock clock, ILogger<FactionGrain> log,
    [PersistentState("sheet", Snapshots.Provider)] IPersistentState<Snapshot> snapshot) : Grain, IFactionGrain, ILocated
{
    private SessionId session;
    private FactionId faction;
    private Scenario scenario = null!;
    private SheetState state = new();
    private StreamWriter writer = null!;
    private CommittedTurn current = null!;
    private Sight sight = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (session, string part) = GrainKeys.Split(this.GetPrimaryKeyString());
        faction = new FactionId(part);
        scenario = await scenarios.Of(session) ?? throw new InvalidOperationException($"{session} does not exist");
        writer = new StreamWriter(journal, session, StreamName.Faction(part));
        state = await Snapshots.Restore<SheetState>(journal, session, StreamName.Faction(part), snapshot, log, Apply, s => s.Seq);
        writer.Continue(state.Seq);
        await CatchUp();
        feed = new Feed<TableDocument>(GrainKeys.Feed(session, FeedKind.Seat, faction), Document, () => advice.People.Count > 0, clock, log);
        feed.Begin();
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Snapshots.Keep(snapshot, journal, session, StreamName.Faction(faction.Value), state, state.Seq, log);

    /// <inheritdoc/>
    public Task<Immutable<SheetStanding>> Standing() => Task.FromResult(state.Of(advice.Standing.Turn).Standing().AsImmutable());

    /// <inheritdoc/>
    public Task<Immutable<CityOptions>?> Options(CityId city) => Task.FromResult<Immutable<CityOptions>?>(
        scenario.IndexOf(city) < 0 ? null : Rulebook.Options(sight, Sheet.Filed(), city).AsImmutable());

    /// <inheritdoc/>
    public Task<Immutable<SupportOptions>> SupportOptions() => Task.FromResult(Rulebook.Support(sight, Sheet.Filed()).AsImmutable());

    /// <inheritdoc/>
    public Task<Immutable<ForecastAnswer>> Forecast(Immutable<Order> order, int? instead)
    {
        IReadOnlyList<Order> others = Sheet.Filed(without: instead);
        Refusal? refusal = Rulebook.Check(sight, others, order.Value);
        return Task.FromResult(new ForecastAnswer(refusal is null ? Rules.Forecast.Of(sight, others, order.Value) : null, refusal).AsImmutable());
    }

    /// <inheritdoc/>
    public async Task<Immutable<IReadOnlyList<Card>>> Cards(int turn)
    {
        if (turn < 1 || turn > current.Turn) return ((IReadOnlyList<Card>)[]).AsImmutable();
        CommittedTurn committed = await turns.Get(session, turn);
        return Rules.Views.Cards(committed.Result!.Cards, faction).AsImmutable();
    }

    (SessionId Session, FactionId? Faction, int Turn, ulong? Seed) ILocated.Where => (session, faction, advice?.Standing.Turn ?? 0, current?.World.Seed);

    private KeptSheet Sheet => state.Of(advice.Standing.Turn);

    private static void Apply(SheetState state, object record, Entry entry)
    {
        state.Apply(record);
        if (entry.OperationId is { } operation && System.Text.Json.JsonSerializer.Deserialize<SheetAnswer>(entry.Answer.Span, WireJson.Options) is { } answer)
        {
            state.Answers[Guid.Parse(operation)] = answer;
        }
    }

    /// <summary>Learns from the session's stream where the session stands: what an activation needs before the session speaks to it.</summary>
    private async Task CatchUp()
    {
        (head, SeatAdvice said) = await folds.Read(session, known => (SessionWords.Head(session, known, scenario), SessionWords.Advice(known, scenario, faction, _ => null)));
        await Follow(said);
    }

    /// <summary>Takes the session's word; a grain that is behind in turns reads what it missed.</summary>
    private async Task Follow(SeatAdvice now)
    {
        bool ends = now.Standing.Phase == Phase.Ended && advice?.Standing.Phase != Phase.Ended;
        if (current is null || current.Turn != now.Adjudicated || ends)
        {
            CommittedTurn committed = await turns.Get(session, now.Adjudicated);
            if (current is not null && current.Turn > committed.Turn) return;
            current = committed;
            world = ends ? current.World.EndedByControl(now.Standing.Turn) : current.World;
            sight = Sight.Of(world, faction);
            view = null;
            past = null;
        }
        if (advice?.Standing.Phase != now.Standing.Phase) this.DelayDeactivation(SessionWords.Awake(now.Standing.Phase));
        advice = now;
    }
}
