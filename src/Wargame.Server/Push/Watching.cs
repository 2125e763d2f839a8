using Wargame.Journal;

namespace Wargame.Server;

/// <summary>What one connection watches, from its start to its one stop, whoever stops it: the page, the connection's end, or its token's.</summary>
public sealed class Watching(FeedName feed, Watcher watcher, Person? person, FeedRelay relay, Presence presence) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private bool here;
    private bool stopped;

    /// <summary>Subscribes, sends the first document, and says that the person is here.</summary>
    /// <param name="since">Number of the state that the page has; 0 for none.</param>
    public async Task Start(long since)
    {
        await gate.WaitAsync();
        try
        {
            if (stopped) return;
            await relay.Add(feed, watcher);
            await watcher.Start(since);
            if (person is null) return;
            here = true;
            await presence.Came(person);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Stops: not a byte is written any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (stopped) return;
            stopped = true;
            await relay.Remove(feed, watcher);
            await watcher.DisposeAsync();
            if (here && person is not null) await presence.Went(person);
        }
        finally
        {
            gate.Release();
        }
    }
}
