using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Wargame.Server.Tests;

/// <summary>A real SignalR client that keeps a document up to date, as a page does. Fails on a gap that was not closed by a whole document.</summary>
public sealed class Feed : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly Channel<JsonElement> messages = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<string> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Feed(HubConnection hub)
    {
        this.hub = hub;
        hub.Closed += why => { closed.TrySetResult(why?.Message ?? ""); return Task.CompletedTask; };
    }

    /// <summary>Why the server closed the connection, once it has.</summary>
    public Task<string> Closed => closed.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    /// <summary>Number of the document's state.</summary>
    public long N { get; private set; }
    /// <summary>The document.</summary>
    public JsonObject Document { get; private set; } = [];
    /// <summary>Whole documents and changes received.</summary>
    public int Wholes { get; private set; }

    public static async Task<Feed> Connect(Browser browser)
    {
        HubConnection hub = new HubConnectionBuilder().WithUrl(new Uri(browser.Address, "/hub"), HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;
            options.Cookies = browser.Cookies;
            options.Headers["Origin"] = browser.Address.GetLeftPart(UriPartial.Authority);
        }).Build();
        var feed = new Feed(hub);
        hub.On<JsonElement>("feed", message => feed.messages.Writer.TryWrite(message.Clone()));
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return feed;
    }

    /// <summary>Connects and waits for the first whole document.</summary>
    public static async Task<Feed> Watch(Browser browser, string session, string kind)
    {
        Feed feed = await Connect(browser);
        await feed.Ask(session, kind);
        await feed.Until(_ => feed.Wholes > 0);
        return feed;
    }

    public Task Ask(string session, string kind, long since = 0) => hub.InvokeAsync("Watch", session, kind, since, TestContext.Current.CancellationToken);

    public Task AskSeat(string session, string seat) => hub.InvokeAsync("WatchSeat", session, seat, 0L, TestContext.Current.CancellationToken);

    /// <summary>Takes messages until the document is as expected.</summary>
    public async Task<JsonObject> Until(Func<JsonObject, bool> expected)
    {
        // A guard against waiting for ever, not a measure.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (N == 0 || !expected(Document))
        {
            try
            {
                Take(await messages.Reader.ReadAsync(patience.Token));
            }
            catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                Assert.Fail($"No push brought what was expected; the document is at {N}: {Document.ToJsonString()[..Math.Min(2000, Document.ToJsonString().Length)]}");
            }
        }
        return Document;
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private void Take(JsonElement message)
    {
        long n = message.GetProperty("n").GetInt64();
        if (message.TryGetProperty("whole", out JsonElement whole))
        {
            Document = (JsonObject)JsonNode.Parse(whole.GetRawText())!;
            Wholes++;
        }
        else
        {
            Assert.Equal(N + 1, n);
            Merge(Document, (JsonObject)JsonNode.Parse(message.GetProperty("patch").GetRawText())!);
        }
        N = n;
    }

    // RFC 7396.
    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach ((string key, JsonNode? value) in patch)
        {
            if (value is null) target.Remove(key);
            else if (value is JsonObject inner)
            {
                if (target[key] is not JsonObject) target[key] = new JsonObject();
                Merge((JsonObject)target[key]!, inner);
            }
            else target[key] = value.DeepClone();
        }
    }
}
