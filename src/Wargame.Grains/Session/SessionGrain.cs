using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>
/// One session. Calls interleave, so each method first changes the state and posts its records without awaiting, then awaits the journal,
/// then pushes: nothing that is not on disk is ever acknowledged or shown.
/// </summary>
[Reentrant]
public sealed partial class SessionGrain(
    IJournal journal, SessionScenarios scenarios, CommittedTurns turns, SessionFolds folds, SessionClock clock, ILogger<SessionGrain> log,
    [PersistentState("session", Snapshots.Provider)] IPersistentState<Snapshot> snapshot) : Grain, ISessionGrain, ILocated
{
    // Three classes of thirty in one seat, and as many again who come back with a new name.
    private const int MostPeople = 200;
    // A seat's, or control's, in a whole session; each is in the document of everybody who may read it.
    private const int MostMessages = 500;
    private readonly Dictionary<string, PersonView> presence = new(StringComparer.Ordinal);
    private readonly Dictionary<FactionId, SheetStanding> sheets = [];
    private SessionId id;
    private SessionState state = new();
    private Scenario scenario = null!;
    private StreamWriter writer = null!;
    private CommittedTurn current = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = SessionId.Parse(this.GetPrimaryKeyString());
        writer = new StreamWriter(journal, id, StreamName.Session);
        OpenFeeds();
        state = await Snapshots.Restore<SessionState>(journal, id, StreamName.Session, snapshot, log, (s, record, entry) => s.Apply(record, entry.At.ToUnixTimeMilliseconds()), s => s.Seq);
        writer.Continue(state.Seq);
        if (state.Opened is null) return;
        scenario = await scenarios.Of(id) ?? throw new InvalidOperationException($"{id} has no scenario");
        current = await turns.Get(id, state.Adjudicated);
        turns.Keep(id, current);
        await AskSheets();
        open.Begin();
        ArmDeadline();
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        deadline?.Dispose();
        await Snapshots.Keep(snapshot, journal, id, StreamName.Session, state, state.Seq, log);
        turns.Forget(id);
        folds.Forget(id);
        scenarios.Forget(id);
    }

    /// <inheritdoc/>
    public async Task<CommandRefusal?> Open(Immutable<SessionOpened> opening)
    {
        if (state.Opened is not null) return CommandRefusals.AlreadyOpen;
        scenario = SessionScenarios.Read(opening.Value);
        current = CommittedTurns.Start(scenario, opening.Value.Seed);
        turns.Keep(id, current);
        Task kept = Record(opening.Value.Facilitator,
            [opening.Value, .. scenario.Injects.Select(inject => new InjectListed(inject.Id, inject.Turn, InjectState.Set, inject.Content, ""))]);
        await kept;
        await Show();
        return null;
    }

    /// <inheritdoc/>
    public async Task Wake()
    {
        if (!state.Runs) return;
        await OnDeadline();
        await CloseIfAllSealed();
    }

    /// <inheritdoc/>
    public Task<Immutable<SessionBrief>?> Brief() => Task.FromResult<Immutable<SessionBrief>?>(
        state.Opened is null ? null : new SessionBrief(SessionWords.Head(id, state, scenario), SessionWords.Standing(state), SessionWords.Seats(state, scenario), state.Opened.Observers).AsImmutable());

    /// <inheritdoc/>
    public async Task<CommandRefusal?> Join(string person, string name, FactionId? seat)
    {
        if (!state.Runs) return CommandRefusals.NotRunning;
        if (seat is null && state.Opened!.Observers == ObserverPolicy.None) return CommandRefusals.NoObservers;
        if (seat is { } wanted && !(state.Seats.TryGetValue(wanted, out SeatPlan? plan) && plan.Player == Player.Human)) return CommandRefusals.SeatNotOpen;
        if (state.People.Count(p => p.Seat == seat) >= MostPeople) return CommandRefusals.SeatFull;
        await Record(name, [new PersonJoined(person, name, seat)]);
        await Show();
        return null;
    }

    /// <inheritdoc/>
    public async Task Remove(string person, string by)
    {
        if (!state.Runs || state.People.All(p => p.Person != person)) return;
        presence.Remove(person);
        await Record(by, [new PersonRemoved(person, by)]);
        await Show();
        // Those who stay may all have sealed.
        await CloseIfAllSealed();
    }

    /// <inheritdoc/>
    public async Task Present(string person, bool here)
    {
        if (state.People.All(p => p.Person != person)) return;
        presence[person] = new PersonView("", here, here ? null : Now);
        await Show();
    }

    /// <inheritdoc/>
    public async Task<CommandRefusal?> ChangeSeat(Immutable<SeatPlan> seat, string by)
    {
        if (!state.Runs) return CommandRefusals.NotRunning;
        if (!state.Seats.ContainsKey(seat.Value.Faction)) return CommandRefusals.Unknown("seat", seat.Value.Faction.Value);
        if (!scenario.Faction(seat.Value.Faction).Doctrines.Any(d => d.Name == seat.Value.Doctrine)) return CommandRefusals.Unknown("doctrine", seat.Value.Doctrine);
        await Record(by, [new SeatChanged(seat.Value, by)]);
        if (state.Phase == Phase.Planning) await PlayDoctrines(by);
        await Show();
        await CloseIfAllSealed();
        return null;
    }

    /// <inheritdoc/>
    public async Task<CommandRefusal?> Say(FactionId? from, string name, Immutable<WriteMessage> message)
    {
        if (!state.Runs) return CommandRefusals.NotRunning;
        string text = message.Value.Text.Trim();
        if (text.Length is 0 or > TextLimits.Message) return CommandRefusals.OutOfRange($"A message has 1 to {TextLimits.Message:N0} characters.");
        if (message.Value.To is { } to && !state.Seats.ContainsKey(to)) return CommandRefusals.Unknown("seat", to.Value);
        if (state.Messages.Count(m => m.Message.From == from) >= MostMessages) return CommandRefusals.EnoughSaid;
        await Record(name, [new MessageSent(state.Messages.Count + 1, from, from is null ? message.Value.To : null, name, text)]);
        await Show();
        return null;
    }

    /// <inheritdoc/>
    public Task<Immutable<SheetAnswer>> Write(FactionId faction, Immutable<WriteOrder> command, string by) =>
        OnSheet(faction, GrainFactory.Faction(id, faction).Write(command, by));

    /// <inheritdoc/>
    public Task<Immutable<SheetAnswer>> Drop(FactionId faction, Immutable<DropOrder> command, string by) =>
        OnSheet(faction, GrainFactory.Faction(id, faction).Drop(command, by));

    /// <inheritdoc/>
    public Task<Immutable<SheetAnswer>> Seal(FactionId faction, Immutable<SealSheet> command, string by) =>
        OnSheet(faction, GrainFactory.Faction(id, faction).Seal(command, by));

    private async Task<Immutable<SheetAnswer>> OnSheet(FactionId faction, Task<Immutable<SheetChange>> change)
    {
        SheetChange made = (await change).Value;
        sheets[faction] = made.Standing;
        // The last seal goes straight to the close: what control sees of it comes with the turn.
        if (made.Standing.Sealed && AllSealed()) await CloseTurn("all sealed");
        else await ShowControl();
        return made.Answer.AsImmutable();
    }

    /// <summary>Applies records, posts them, and completes when they are on disk. The state has changed when this returns.</summary>
    private Task Record(string actor, IReadOnlyList<object> records)
    {
        DateTimeOffset now = DateTimeOffset.FromUnixTimeMilliseconds(Now);
        Task kept = writer.Post(now, actor, records);
        foreach (object record in records) state.Apply(record, now.ToUnixTimeMilliseconds());
        return Guard(kept);
    }

    /// <summary>A failed append leaves the state ahead of the journal: this activation must end and be rebuilt.</summary>
    private async Task Guard(Task kept)
    {
        try
        {
            await kept;
        }
        catch (Exception why)
        {
            log.NotKept(why, id, "session", state.Turn, state.Opened?.Seed);
            DeactivateOnIdle();
            throw;
        }
    }

    (SessionId Session, FactionId? Faction, int Turn, ulong? Seed) ILocated.Where => (id, null, state.Turn, state.Opened?.Seed);

    private long Now => clock.Now;
}
