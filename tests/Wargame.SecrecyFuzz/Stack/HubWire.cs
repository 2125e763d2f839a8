using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// One connection to the hub, spoken by hand so that every byte is seen. Pings come by the wall clock and are left out. Frames of the feed and
/// answers to invocations each keep their own order; which of the two comes first is chance, for a pump sends the ones and the hub the others.
/// </summary>
internal sealed class HubWire : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket socket = new();
    private readonly Channel<string> frames = Channel.CreateUnbounded<string>(), answers = Channel.CreateUnbounded<string>();
    private readonly Wire person;
    private readonly string name;
    private Task reading = Task.CompletedTask;
    private int asked;
    private long n;

    private HubWire(Wire person, string name)
    {
        this.person = person;
        this.name = name;
    }

    /// <summary>Methods invoked in this process.</summary>
    public static ConcurrentDictionary<string, byte> Invoked { get; } = new(StringComparer.Ordinal);

    /// <summary>Connects as a person.</summary>
    public static async Task<HubWire> Connect(Wire person, string name)
    {
        var hub = new HubWire(person, name);
        if (person.Cookies.Length > 0) hub.socket.Options.SetRequestHeader("Cookie", person.Cookies);
        hub.socket.Options.SetRequestHeader("Origin", person.Address.GetLeftPart(UriPartial.Authority));
        await hub.socket.ConnectAsync(new UriBuilder(person.Address) { Scheme = "ws", Path = "/hub" }.Uri, CancellationToken.None);
        await hub.Write("{\"protocol\":\"json\",\"version\":1}");
        hub.reading = hub.Read();
        await hub.answers.Reader.ReadAsync();
        return hub;
    }

    /// <summary>Invokes a method of the hub and keeps its answer.</summary>
    public async Task Invoke(string method, params object[] arguments)
    {
        Invoked.TryAdd(method, 0);
        string id = $"{++asked}";
        await Write(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        string answer = person.Masks.Over(await Next(answers));
        person.Transcript.Add(new Received($"{name}: {method}", [("answer", answer)]) { Raw = answer });
    }

    /// <summary>Keeps the frames that lead to a state of the document. Whatever else waits is kept as well, and will be missed in the other world.</summary>
    public async Task Until(long state)
    {
        while (n < state) Keep(await Next(frames));
        while (frames.Reader.TryRead(out string? more)) Keep(more);
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await reading;
        socket.Dispose();
    }

    private void Keep(string frame)
    {
        n = (long?)JsonNode.Parse(frame)!["arguments"]?[0]?["n"] ?? n;
        person.Masks.LearnPeople(frame);
        string shown = person.Masks.Over(frame);
        person.Transcript.Add(new Received($"{name}: frame", [("length", $"{shown.Length}"), ("body", shown)]) { Raw = frame });
    }

    private async Task<string> Next(Channel<string> from)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await from.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{name}: nothing came for {Patience.TotalSeconds} s after state {n}");
        }
    }

    private Task Write(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        using var whole = new MemoryStream();
        try
        {
            while (true)
            {
                WebSocketReceiveResult part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close) break;
                whole.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                foreach (string message in Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length).Split(End, StringSplitOptions.RemoveEmptyEntries)) Sort(message);
                whole.SetLength(0);
            }
        }
        catch (WebSocketException)
        {
            // The server is gone: whoever waits says so.
        }
        frames.Writer.TryComplete();
        answers.Writer.TryComplete();
    }

    private void Sort(string message)
    {
        if (message == "{\"type\":6}") return;
        (message.Contains("\"target\":\"feed\"", StringComparison.Ordinal) ? frames : answers).Writer.TryWrite(message);
    }
}
