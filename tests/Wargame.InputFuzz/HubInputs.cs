using System.Net.WebSockets;
using System.Text;
using CsCheck;

namespace Wargame.InputFuzz;

/// <summary>
/// Frames to the hub, some to a connection: broken JSON, wrong targets and arguments, pieces, binary, too large, without an end. Each
/// connection is then closed by the server, or still answers a good call.
/// </summary>
internal sealed class HubInputs(Stage stage, Findings findings)
{
    /// <summary>Frames to one connection.</summary>
    public const int Frames = 10;

    private const char End = '\u001e';
    private const string Error = "\"error\":\"";
    private const string Hello = "{\"protocol\":\"json\",\"version\":1}";

    private static readonly Gen<string> good = Gen.OneOf(
        "{\"type\":6}",
        "{\"type\":5,\"invocationId\":\"1\"}",
        "{\"type\":3,\"invocationId\":\"1\",\"result\":1}",
        "{\"type\":4,\"invocationId\":\"2\",\"target\":\"Watch\",\"arguments\":[],\"streamIds\":[\"1\"]}",
        $"{{\"type\":1,\"invocationId\":\"3\",\"target\":\"WatchSeat\",\"arguments\":[\"{Stage.AnySession}\",\"GOV\",0]}}",
        $"{{\"type\":1,\"invocationId\":\"4\",\"target\":\"Watch\",\"arguments\":[\"{Stage.AnySession}\",\"Seat\",0]}}");

    private static readonly Gen<string> text = Gen.Frequency(
        (1, good.Select(frame => frame + End)), (1, good), (1, Gen.Select(good, Odd.Text, (frame, change) => change(frame) + End)), (1, Odd.Value.Select(value => value + End)),
        (2, Gen.Select(good, Odd.Tree, (frame, change) => change(frame) + End)));

    private static readonly Gen<Frame> frame = Gen.Select(text.Select(Encoding.UTF8.GetBytes), Odd.Bytes, Odd.Seldom(12, Gen.Const(true), false), Odd.Seldom(6, Gen.Const(true), false),
        (bytes, change, binary, inPieces) => new Frame(binary ? change(bytes) : bytes, binary, inPieces));

    /// <summary>What one connection says, and as whom.</summary>
    public static Gen<(string Role, bool Origin, string Hello, Frame[] Frames)> Inputs { get; } = Gen.Select(
        Gen.OneOf("GOV", "HTS", "control", "observer", "stranger"), Odd.Seldom(20, Gen.Const(false), true), Odd.Seldom(10, Odd.Text.Select(change => change(Hello + End)), Hello + End), frame.Array[Frames, Frames]);

    public async Task Try((string Role, bool Origin, string Hello, Frame[] Frames) input)
    {
        using var enough = new CancellationTokenSource(Kind.Patience);
        using var socket = new ClientWebSocket();
        try
        {
            if (stage.Cookies[input.Role].Length > 0) socket.Options.SetRequestHeader("Cookie", stage.Cookies[input.Role]);
            if (input.Origin) socket.Options.SetRequestHeader("Origin", stage.Origin);
            await socket.ConnectAsync(new UriBuilder(new Uri(stage.Address, "/hub")) { Scheme = "ws" }.Uri, enough.Token);
            await Send(socket, input.Hello, enough.Token);
            foreach (Frame frame in input.Frames.TakeWhile(_ => socket.State == WebSocketState.Open)) await Send(socket, frame, enough.Token);
            // What has no end gets one.
            string end = input.Frames[^1].Bytes is [.., (byte)End] ? "" : $"{End}";
            await Send(socket, $"{end}{{\"type\":1,\"invocationId\":\"last\",\"target\":\"Watch\",\"arguments\":[\"{stage.Session}\",\"Public\",0]}}{End}", enough.Token);
            // Behind a kind of frame that it does not know, SignalR reads nothing more until that is too much: then it closes.
            await Send(socket, string.Concat(Enumerable.Repeat("{\"type\":6}" + End, 500)), enough.Token);
            await HearLast(socket, enough.Token);
        }
        catch (WebSocketException why)
        {
            // The server closed it: an answer too.
            findings.Answered("hub", why.Message);
        }
    }

    private Task Send(ClientWebSocket socket, string text, CancellationToken ct) => Send(socket, new Frame(Encoding.UTF8.GetBytes(text), false, false), ct);

    private async Task Send(ClientWebSocket socket, Frame frame, CancellationToken ct)
    {
        byte[] bytes = stage.Own(frame.Bytes);
        WebSocketMessageType type = frame.Binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
        int half = frame.InPieces ? bytes.Length / 2 : 0;
        if (half > 0) await socket.SendAsync(bytes.AsMemory(0, half), type, endOfMessage: false, ct);
        await socket.SendAsync(bytes.AsMemory(half), type, endOfMessage: true, ct);
    }

    // Until the last call is answered, one way or the other.
    private async Task HearLast(ClientWebSocket socket, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        string tail = "";
        while (socket.State == WebSocketState.Open)
        {
            WebSocketReceiveResult read = await socket.ReceiveAsync(buffer, ct);
            if (read.MessageType == WebSocketMessageType.Close) return;
            string heard = Encoding.UTF8.GetString(buffer, 0, read.Count);
            if (heard.IndexOf(Error, StringComparison.Ordinal) is >= 0 and var at) findings.Answered("hub", heard[(at + Error.Length)..].Split('"')[0]);
            tail = (tail.Length > 200 ? tail[^200..] : tail) + heard;
            if (tail.Contains("\"invocationId\":\"last\"", StringComparison.Ordinal)) return;
        }
    }

    /// <summary>One message of the socket, as text or not, whole or in two pieces.</summary>
    internal sealed record Frame(byte[] Bytes, bool Binary, bool InPieces);
}
