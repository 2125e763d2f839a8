using System.Net.Sockets;
using System.Text;

namespace Wargame.Server.Tests;

public sealed class SocketLimitTests
{
    [Theory]
    [InlineData("GET /api/me HTTP/1.1\r\nHost: x\r\n")]
    [InlineData("")]
    public async Task Request_whose_head_does_not_come_is_given_up(string head)
    {
        await using RunningServer server = await Server("--Limits:HeadSeconds", "1", "--Limits:IdleSeconds", "1");
        using TcpClient socket = await Dial(server);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        string answer = await Rest(socket);
        Assert.True(head.Length == 0 ? answer.Length == 0 : answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer);
    }

    [Fact]
    public async Task Body_that_drips_is_given_up()
    {
        await using RunningServer server = await Server();
        using TcpClient socket = await Dial(server);
        await socket.GetStream().WriteAsync("POST /api/join/look HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 408", await Rest(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: x\r\n\r\n", "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nX: {0}{0}\r\n\r\n", "431")]
    public async Task Head_that_is_too_large_is_refused(string request, string status)
    {
        await using RunningServer server = await Server();
        using TcpClient socket = await Dial(server);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, request, new string('a', 9_000))), TestContext.Current.CancellationToken);
        Assert.StartsWith($"HTTP/1.1 {status}", await Rest(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_with_too_many_sockets_gets_no_further_one_until_it_closes_some()
    {
        await using RunningServer server = await Server("--Limits:SocketsOfAddress", "2");
        TcpClient one = await Dial(server), two = await Dial(server);
        foreach (TcpClient open in new[] { one, two }) Assert.StartsWith("HTTP/1.1 200", await Ask(open), StringComparison.Ordinal);
        using (TcpClient third = await Dial(server)) Assert.Equal("", await Ask(third));
        one.Dispose();
        two.Dispose();
        string later = "";
        while (later.Length == 0)
        {
            using TcpClient again = await Dial(server);
            later = await Ask(again);
        }
        Assert.StartsWith("HTTP/1.1 200", later, StringComparison.Ordinal);
    }

    private static async Task<RunningServer> Server(params string[] settings)
    {
        var server = new RunningServer { Settings = settings };
        await server.Start();
        return server;
    }

    private static async Task<TcpClient> Dial(RunningServer server)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        return socket;
    }

    // The first piece of the answer to a small request; empty where the server closed the socket.
    private static async Task<string> Ask(TcpClient socket)
    {
        try
        {
            await socket.GetStream().WriteAsync("GET /api/me HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
            var buffer = new byte[4096];
            return Encoding.ASCII.GetString(buffer, 0, await socket.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken));
        }
        catch (IOException)
        {
            return "";
        }
    }

    // All that comes until the server closes the socket.
    private static async Task<string> Rest(TcpClient socket)
    {
        using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII);
        try
        {
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
