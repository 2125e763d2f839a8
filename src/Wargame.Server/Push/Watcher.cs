using System.Threading.Channels;

namespace Wargame.Server;

/// <summary>
/// One connection that watches one feed: a bounded queue and a pump of its own, so that a reader who does not read costs only itself.
/// A full queue or a gap in the numbers is closed by the whole document; one who falls behind again and again is cut off. Frames are shared
/// by all who watch the same, so what waits here costs a reference each.
/// </summary>
public sealed class Watcher : IAsyncDisposable
{
    /// <summary>Frames that wait for a slow reader before they are given up for the whole document.</summary>
    public const int QueueLength = 64;

    /// <summary>Times that a reader may lose its queue before it has once read all of it; then its connection ends, and its page comes back.</summary>
    public const int MostLosses = 3;

    private readonly Channel<FeedFrame> queue = Channel.CreateBounded<FeedFrame>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private readonly Func<FeedFrame, CancellationToken, Task> send;
    private readonly Func<Task<FeedFrame>> whole;
    private readonly Action abort;
    private readonly CancellationTokenSource gone = new();
    private Task pump = Task.CompletedTask;
    private volatile bool behind;
    private long sent;
    private int losses;

    /// <summary>
    /// A watcher that writes with <paramref name="send"/>, fetches the whole document with <paramref name="whole"/>, and ends the
    /// connection with <paramref name="abort"/> where either fails: the page comes back and asks anew.
    /// </summary>
    public Watcher(Func<FeedFrame, CancellationToken, Task> send, Func<Task<FeedFrame>> whole, Action abort)
    {
        this.send = send;
        this.whole = whole;
        this.abort = abort;
    }

    /// <summary>Takes a push; never waits.</summary>
    public void Offer(FeedFrame frame)
    {
        if (!queue.Writer.TryWrite(frame)) behind = true;
        if (HostMeasures.QueueLength.Enabled) HostMeasures.QueueLength.Record(queue.Reader.Count);
    }

    /// <summary>
    /// Sends the whole document unless the connection has this very state already, and from then on what is offered. Call it after the
    /// feed was subscribed to, so that nothing falls between.
    /// </summary>
    /// <param name="since">Number of the state that the connection has; 0 for none.</param>
    public async Task Start(long since)
    {
        FeedFrame first = await whole();
        sent = first.N;
        pump = Task.Run(() => Pump(first.N == since ? null : first));
    }

    /// <summary>Stops; what waits is dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        queue.Writer.TryComplete();
        await pump;
        gone.Dispose();
    }

    private async Task Pump(FeedFrame? first)
    {
        try
        {
            if (first is not null) await send(first, gone.Token);
            while (await Waiting())
            {
                if (behind && !MakeRoom())
                {
                    abort();
                    return;
                }
                if (!queue.Reader.TryRead(out FeedFrame? frame)) await Resync();
                else if (frame.N == sent + 1) await Write(frame);
                else if (frame.N > sent) await Resync();
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The connection went; there is nobody to tell.
        }
        catch (Exception)
        {
            abort();
        }
    }

    // Nothing waits: the reader has read all, and what it lost before is forgiven.
    private async ValueTask<bool> Waiting()
    {
        if (queue.Reader.TryPeek(out _)) return true;
        losses = 0;
        return await queue.Reader.WaitToReadAsync(gone.Token);
    }

    // Before the whole document is fetched: what is offered from now on either fits into the queue or marks it behind again.
    // False for a reader who has lost too much.
    private bool MakeRoom()
    {
        while (queue.Reader.TryRead(out _))
        {
        }
        behind = false;
        return ++losses <= MostLosses;
    }

    private async Task Resync()
    {
        HostMeasures.Resyncs.Add(1);
        await Write(await whole());
    }

    private Task Write(FeedFrame frame)
    {
        sent = frame.N;
        return send(frame, gone.Token);
    }
}
