using System.Net.WebSockets;
using System.Text;

namespace Wargame.InputFuzz;

/// <summary>
/// Frames to the hub, some to a connection: broken JSON, wrong targets and arguments, pieces, binary, too large, without an end. Each
/// connection is then closed by the server, or still answers a good call.
/// </summary>
public sealed class HubInputs(ulong seed, Stage stage, Findings findings)
{
    /// <summary>Frames to one connection.</summary>
    public const int Frames = 10;

    private const char End = '\u001e';
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    public async Task Try(long number)
    {
        var chance = new Chance(seed, "hub", number);
        using var enough = new CancellationTokenSource(patience);
        using var socket = new ClientWebSocket();
        List<string> sent = [], heard = [];
        try
        {
            string role = chance.Of(["GOV", "HTS", "control", "observer", "stranger"]);
            if (stage.Cookies[role].Length > 0) socket.Options.SetRequestHeader("Cookie", stage.Cookies[role]);
            if (!chance.OneIn(20)) socket.Options.SetRequestHeader("Origin", stage.Origin);
            await socket.ConnectAsync(new UriBuilder(new Uri(stage.Address, "/hub")) { Scheme = "ws" }.Uri, enough.Token);
            string hello = "{\"protocol\":\"json\",\"version\":1}" + End;
            sent.Add(chance.OneIn(10) ? Odd.Text(hello, chance) : hello);
            await Send(socket, sent[^1], null, enough.Token);
            for (int i = 0; i < Frames && socket.State == WebSocketState.Open; i++)
            {
                sent.Add(Frame(chance));
                await Send(socket, sent[^1], chance, enough.Token);
            }
            // What has no end gets one.
            await Send(socket, $"{(sent[^1].EndsWith(End) ? "" : End)}{{\"type\":1,\"invocationId\":\"last\",\"target\":\"Watch\",\"arguments\":[\"{stage.Session}\",\"Public\",0]}}{End}", null, enough.Token);
            // Behind a kind of frame that it does not know, SignalR reads nothing more until that is too much: then it closes.
            await Send(socket, string.Concat(Enumerable.Repeat("{\"type\":6}" + End, 500)), null, enough.Token);
            await HearLast(socket, heard, enough.Token);
        }
        catch (WebSocketException)
        {
            // The server closed it: an answer too.
        }
        catch (OperationCanceledException)
        {
            findings.Add($"hub {number}", "hang", $"neither closed nor answered after {Findings.Short(string.Join(" · ", sent))}; heard {Findings.Short(string.Join(" · ", heard.TakeLast(3)))}");
        }
        foreach ((string line, Exception? why) in stage.Logged.Take())
        {
            if (why is null) findings.Add($"hub {number} or one beside it", line, line);
            else findings.Add($"hub {number} or one beside it", why, line);
        }
    }

    private string Frame(Chance chance)
    {
        string good = chance.Below(6) switch
        {
            0 => "{\"type\":6}",
            1 => "{\"type\":5,\"invocationId\":\"1\"}",
            2 => "{\"type\":3,\"invocationId\":\"1\",\"result\":1}",
            3 => "{\"type\":4,\"invocationId\":\"2\",\"target\":\"Watch\",\"arguments\":[],\"streamIds\":[\"1\"]}",
            4 => $"{{\"type\":1,\"invocationId\":\"3\",\"target\":\"WatchSeat\",\"arguments\":[\"{stage.Session}\",\"GOV\",0]}}",
            _ => $"{{\"type\":1,\"invocationId\":\"4\",\"target\":\"Watch\",\"arguments\":[\"{stage.Session}\",\"Seat\",0]}}",
        };
        return chance.Below(6) switch
        {
            0 => good + End,
            1 => good,
            2 => Odd.Text(good, chance) + End,
            3 => Odd.Value(chance) + End,
            _ => Odd.Tree(good, chance) + End,
        };
    }

    private static async Task Send(ClientWebSocket socket, string text, Chance? chance, CancellationToken ct)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bool binary = chance?.OneIn(12) == true;
        if (binary) bytes = Odd.Bytes(bytes, chance!);
        WebSocketMessageType type = binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
        int half = chance?.OneIn(6) == true ? bytes.Length / 2 : 0;
        if (half > 0) await socket.SendAsync(bytes.AsMemory(0, half), type, endOfMessage: false, ct);
        await socket.SendAsync(bytes.AsMemory(half), type, endOfMessage: true, ct);
    }

    // Until the last call is answered, one way or the other.
    private static async Task HearLast(ClientWebSocket socket, List<string> heard, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        string tail = "";
        while (socket.State == WebSocketState.Open)
        {
            WebSocketReceiveResult read = await socket.ReceiveAsync(buffer, ct);
            if (read.MessageType == WebSocketMessageType.Close) return;
            heard.Add(Encoding.UTF8.GetString(buffer, 0, Math.Min(read.Count, 200)));
            tail = (tail.Length > 200 ? tail[^200..] : tail) + Encoding.UTF8.GetString(buffer, 0, read.Count);
            if (tail.Contains("\"invocationId\":\"last\"", StringComparison.Ordinal)) return;
        }
    }
}
