using System.Collections.Concurrent;
using System.Collections.Immutable;
using Wargame.Grains;

namespace Wargame.Server;

/// <summary>
/// The one observer of this host: passes every push to the connections that watch its feed. Subscribes with the first watcher of a feed,
/// renews each minute, unsubscribes with the last.
/// </summary>
public sealed class FeedRelay(IGrainFactory grains, TimeProvider time, ILogger<FeedRelay> log) : BackgroundService, IFeedObserver
{
    private static readonly TimeSpan renewal = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Watched> feeds = new(StringComparer.Ordinal);
    private IFeedObserver? self;

    /// <inheritdoc/>
    public Task Published(FeedPush push)
    {
        if (feeds.TryGetValue(push.Feed, out Watched? feed))
        {
            FeedFrame frame = FeedFrame.Of(push);
            foreach (Watcher watcher in feed.Watchers) watcher.Offer(frame);
        }
        return Task.CompletedTask;
    }

    /// <summary>A connection watches a feed from now on.</summary>
    public Task Add(FeedName name, Watcher watcher) => Change(name, async feed =>
    {
        feed.Watchers = feed.Watchers.Add(watcher);
        HostMeasures.Connections.Add(1);
        if (feed.Watchers.Count == 1) await name.Subscribe(grains, Self());
    });

    /// <summary>A connection watches no longer.</summary>
    public Task Remove(FeedName name, Watcher watcher) => Change(name, async feed =>
    {
        if (feed.Watchers.Contains(watcher)) HostMeasures.Connections.Add(-1);
        feed.Watchers = feed.Watchers.Remove(watcher);
        if (feed.Watchers.Count == 0) await name.Unsubscribe(grains, Self());
    });

    /// <summary>The whole document of a feed, framed.</summary>
    public async Task<FeedFrame> Whole(FeedName name) => FeedFrame.Of(await name.Whole(grains));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(renewal, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (Watched feed in feeds.Values.Where(f => f.Watchers.Count > 0)) await Renew(feed);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops, perhaps before it ever started.
        }
    }

    // A grain forgets a host that is silent for some minutes, and knows none after a new activation: whoever missed a push sees the gap.
    private async Task Renew(Watched feed)
    {
        try
        {
            await feed.Name.Subscribe(grains, Self());
        }
        catch (Exception why)
        {
            log.NotRenewed(why, feed.Name);
        }
    }

    // One change of a feed at a time, so that a last watcher's leaving cannot overtake a first one's coming.
    private async Task Change(FeedName name, Func<Watched, Task> change)
    {
        Watched feed = feeds.GetOrAdd(name.ToString(), _ => new Watched(name));
        await feed.Gate.WaitAsync();
        try
        {
            await change(feed);
        }
        finally
        {
            feed.Gate.Release();
        }
    }

    private IFeedObserver Self() => self ??= grains.CreateObjectReference<IFeedObserver>(this);

    private sealed class Watched(FeedName name)
    {
        public FeedName Name { get; } = name;
        public SemaphoreSlim Gate { get; } = new(1, 1);
        public ImmutableList<Watcher> Watchers { get; set; } = [];
    }
}
