using Orleans;
using Orleans.Concurrency;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

// What is shown: control's and the public document here, the seats' by their faction grains, which are told where the session stands.
public sealed partial class SessionGrain
{
    private Feed<ControlDocument> control = null!;
    private Feed<PublicDocument> open = null!;
    private (int Turn, bool Over, View Truth, View Public)? views;
    private (string Code, long? Until)? joinCode;

    /// <inheritdoc/>
    public async Task<Immutable<FeedPush>> Whole(FeedKind kind)
    {
        await writer.Settled();
        return (kind == FeedKind.Control ? control.Whole() : open.Whole()).AsImmutable();
    }

    /// <inheritdoc/>
    public Task<long> Subscribe(FeedKind kind, IFeedObserver observer) =>
        Task.FromResult(kind == FeedKind.Control ? control.Subscribe(observer) : open.Subscribe(observer));

    /// <inheritdoc/>
    public Task Unsubscribe(FeedKind kind, IFeedObserver observer)
    {
        if (kind == FeedKind.Control) control.Unsubscribe(observer);
        else open.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ShowJoinCode(string? code, long? until)
    {
        joinCode = code is null ? null : (code, until);
        return ShowControl();
    }

    private void OpenFeeds()
    {
        control = new Feed<ControlDocument>(GrainKeys.Feed(id, FeedKind.Control), ControlNow, () => false, clock, log);
        open = new Feed<PublicDocument>(GrainKeys.Feed(id, FeedKind.Public), PublicNow, () => true, clock, log);
    }

    /// <summary>Pushes what changed to control, to observers and to every seat.</summary>
    private async Task Show()
    {
        if (state.Opened is null) return;
        await writer.Settled();
        // The seats first: their grains make their documents beside this one, which then makes its own.
        Task[] seats = [.. scenario.Factions.Select(f => GrainFactory.Faction(id, f.Id).Advise(SessionWords.Advice(state, scenario, f.Id, PresenceOf).AsImmutable()))];
        await control.Publish();
        await open.Publish();
        await Task.WhenAll(seats);
    }

    private async Task ShowControl()
    {
        if (state.Opened is null) return;
        await writer.Settled();
        await control.Publish();
    }

    private ControlDocument ControlNow() => new(
        SessionWords.Head(id, state, scenario), SessionWords.Standing(state), joinCode?.Code, joinCode?.Until,
        scenario.Factions.ToDictionary(f => f.Id, f => SeatOf(state.Seats[f.Id])),
        PeopleOf(p => p.Seat is null), state.Phase == Phase.Briefing ? null : Views().Truth,
        state.Injects.ToDictionary(i => i.Id, i => new InjectView(i.Turn, i.State, i.Content, i.By, Waiting(i)?.When is { } when ? scenario.Vocabulary.Say(ConditionWords.Say(scenario, when)) : null)), SessionWords.Messages(state, _ => true));

    private PublicDocument PublicNow() => new(
        SessionWords.Head(id, state, scenario), SessionWords.Standing(state), SessionWords.Seats(state, scenario), state.Phase == Phase.Briefing || state.Opened!.Observers == ObserverPolicy.None ? null : Views().Public,
        InjectNews.For(state, scenario, null), SessionWords.Messages(state, m => m.From is null && m.To is null));

    private (int Turn, bool Over, View Truth, View Public) Views()
    {
        bool over = state.Phase == Phase.Ended;
        if (views is not { } made || made.Turn != current.Turn || made.Over != over)
        {
            World world = over ? current.World.EndedByControl(state.Turn) : current.World;
            views = made = (current.Turn, over, Rules.Views.Truth(world, current.Result), Rules.Views.Public(world, current.Result));
        }
        return made;
    }

    private SeatControl SeatOf(SeatPlan seat)
    {
        SheetStanding? sheet = sheets.GetValueOrDefault(seat.Faction);
        return new SeatControl(seat.Player, seat.Doctrine, PeopleOf(p => p.Seat == seat.Faction), sheet?.Drafts ?? 0, sheet?.Filed ?? 0, sheet?.Sealed ?? false);
    }

    private PersonView? PresenceOf(string person) => presence.GetValueOrDefault(person);

    private IReadOnlyDictionary<string, PersonView> PeopleOf(Func<PersonJoined, bool> which) => SessionWords.People(state, which, PresenceOf);
}
