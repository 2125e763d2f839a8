using System.Text;
using System.Threading.Channels;
using Wargame.Grains;

namespace Wargame.Server.Tests;

public sealed class WatcherTests : IDisposable
{
    private readonly Channel<long> sent = Channel.CreateUnbounded<long>();
    private SemaphoreSlim reader = new(1000);
    private long state = 10;

    [Fact]
    public async Task Whole_document_comes_first_and_then_what_is_offered()
    {
        await using Watcher watcher = New();
        await watcher.Start(since: 0);
        Offer(watcher, 11);
        Offer(watcher, 12);
        await Expect(10, 11, 12);
    }

    [Fact]
    public async Task Page_that_has_the_state_already_gets_no_whole_document()
    {
        await using Watcher watcher = New();
        await watcher.Start(since: 10);
        Offer(watcher, 11);
        await Expect(11);
    }

    [Fact]
    public async Task What_the_whole_document_holds_already_is_dropped()
    {
        await using Watcher watcher = New();
        Offer(watcher, 9);
        Offer(watcher, 10);
        await watcher.Start(since: 0);
        Offer(watcher, 11);
        await Expect(10, 11);
    }

    [Fact]
    public async Task Gap_is_closed_by_the_whole_document()
    {
        await using Watcher watcher = New();
        await watcher.Start(since: 0);
        await Expect(10);
        state = 14;
        Offer(watcher, 14);
        Offer(watcher, 15);
        await Expect(14, 15);
    }

    [Fact]
    public async Task Reader_that_does_not_read_loses_its_queue_and_gets_the_whole_document()
    {
        await using Watcher watcher = New();
        reader = new SemaphoreSlim(0);
        await watcher.Start(since: 0);
        await Expect(10);
        for (long n = 11; n <= 11 + Watcher.QueueLength + 5; n++) Offer(watcher, n);
        state = 11 + Watcher.QueueLength + 5;
        reader.Release(1000);
        await Expect(state);
        Offer(watcher, state + 1);
        await Expect(state + 1);
    }

    [Fact]
    public async Task Connection_whose_whole_document_cannot_be_had_is_ended()
    {
        var ended = new TaskCompletionSource();
        int asked = 0;
        await using var watcher = new Watcher(Send, () => asked++ == 0 ? Task.FromResult(Frame(state)) : throw new TimeoutException(), ended.SetResult);
        await watcher.Start(since: 0);
        Offer(watcher, 20);
        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private Watcher New() => new(Send, () => Task.FromResult(Frame(state)), () => Assert.Fail("aborted"));

    // The first write goes through; each further one waits for the reader.
    private async Task Send(FeedFrame frame, CancellationToken ct)
    {
        sent.Writer.TryWrite(frame.N);
        await reader.WaitAsync(ct);
    }

    private static void Offer(Watcher watcher, long n) => watcher.Offer(Frame(n));

    private static FeedFrame Frame(long n) => FeedFrame.Of(new FeedPush("s/control", n, Encoding.UTF8.GetBytes($$"""{"n":{{n}},"whole":{},"at":0}""")));

    private async Task Expect(params long[] numbers)
    {
        foreach (long n in numbers) Assert.Equal(n, await sent.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => reader.Dispose();
}
