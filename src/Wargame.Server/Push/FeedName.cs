using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>One feed: control's, the public one, or a seat's.</summary>
/// <param name="Session">The session.</param>
/// <param name="Kind">Whose.</param>
/// <param name="Seat">The seat; null for the others.</param>
public readonly record struct FeedName(SessionId Session, FeedKind Kind, FactionId? Seat)
{
    /// <summary>The name that pushes carry.</summary>
    public override string ToString() => GrainKeys.Feed(Session, Kind, Seat);

    internal Task Subscribe(IGrainFactory grains, IFeedObserver host) =>
        Seat is { } seat ? grains.Faction(Session, seat).Subscribe(host) : grains.Session(Session).Subscribe(Kind, host);

    internal Task Unsubscribe(IGrainFactory grains, IFeedObserver host) =>
        Seat is { } seat ? grains.Faction(Session, seat).Unsubscribe(host) : grains.Session(Session).Unsubscribe(Kind, host);

    internal async Task<FeedPush> Whole(IGrainFactory grains) =>
        (Seat is { } seat ? await grains.Faction(Session, seat).Whole() : await grains.Session(Session).Whole(Kind)).Value;
}
