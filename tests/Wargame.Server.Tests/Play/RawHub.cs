using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Wargame.Server.Tests;

/// <summary>A WebSocket to the hub without a SignalR client: it sends what it is told and reads only when asked.</summary>
public sealed class RawHub : IDisposable
{
    private const int Window = 8 * 1024;
    private readonly ClientWebSocket socket = new();
    private readonly HttpMessageInvoker way;

    private RawHub(Browser browser) => way = new HttpMessageInvoker(new SocketsHttpHandler { CookieContainer = browser.Cookies, ConnectCallback = Connect });

    public WebSocketState State => socket.State;

    public static async Task<RawHub> Connect(Browser browser, bool handshake = true)
    {
        var hub = new RawHub(browser);
        var address = new UriBuilder(new Uri(browser.Address, "/hub")) { Scheme = "ws" };
        hub.socket.Options.SetRequestHeader("Origin", browser.Address.GetLeftPart(UriPartial.Authority));
        await hub.socket.ConnectAsync(address.Uri, hub.way, TestContext.Current.CancellationToken);
        if (!handshake) return hub;
        await hub.Send("{\"protocol\":\"json\",\"version\":1}\u001e");
        Assert.Equal("{}\u001e", await hub.Read());
        return hub;
    }

    public Task Watch(string session, string kind, int call = 1) =>
        Send($$"""{"type":1,"invocationId":"{{call}}","target":"Watch","arguments":["{{session}}","{{kind}}",0]}""" + "\u001e");

    public Task Send(string text, CancellationToken ct = default) => Send(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, ct);

    public Task Send(byte[] bytes, WebSocketMessageType type, bool last, CancellationToken ct = default) => socket.SendAsync(bytes, type, last, ct);

    /// <summary>The next piece of at most some kilobytes; null where the server has ended the connection.</summary>
    public async Task<string?> Read(CancellationToken ct = default)
    {
        var buffer = new byte[Window];
        try
        {
            WebSocketReceiveResult read = await socket.ReceiveAsync(buffer, ct);
            return read.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, read.Count);
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>Reads until the server ends the connection; answers all that it said.</summary>
    public async Task<string> ReadToEnd()
    {
        var said = new StringBuilder();
        while (await Read(TestContext.Current.CancellationToken) is { } piece) said.Append(piece);
        return said.ToString();
    }

    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
        way.Dispose();
    }

    // A small window, so that what is not read waits at the server and not in this process.
    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = Window };
        await tcp.ConnectAsync(context.DnsEndPoint, ct);
        return new NetworkStream(tcp, ownsSocket: true);
    }
}
