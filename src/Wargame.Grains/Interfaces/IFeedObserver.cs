using Orleans;
using Orleans.Concurrency;

namespace Wargame.Grains;

/// <summary>Which feed.</summary>
public enum FeedKind
{
    /// <summary>Control's.</summary>
    Control,
    /// <summary>The public one.</summary>
    Public,
    /// <summary>A seat's.</summary>
    Seat,
}

/// <summary>One push, ready as bytes made once for all who may see the same.</summary>
/// <param name="Feed">Name of the feed: <c>session/control</c>, <c>session/public</c> or <c>session/FACTION</c>.</param>
/// <param name="N">Number of the document's state after this push.</param>
/// <param name="Message">UTF-8 JSON of a <see cref="FeedMessage"/>.</param>
[GenerateSerializer, Immutable, Alias("feed-push")]
public sealed record FeedPush([property: Id(0)] string Feed, [property: Id(1)] long N, [property: Id(2)] byte[] Message);

/// <summary>One in every web host: passes pushes to its connections.</summary>
public interface IFeedObserver : IGrainObserver
{
    /// <summary>Something changed in a feed.</summary>
    [OneWay]
    Task Published(FeedPush push);
}
