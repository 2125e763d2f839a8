using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Wargame.Server.Tests;

public sealed class SecurityLogTests
{
    [Fact]
    public async Task The_log_tells_who_tried_and_failed_and_holds_no_secret()
    {
        await using var server = new RunningServer();
        await server.Start();
        using var log = new Kept();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        OpenedTable table = await OpenedTable.Open(server);
        Player ben = await table.Join("Ben\u00A0Bright", "GOV");
        using Browser guesser = server.Stranger();
        await guesser.Post("/api/join/look", new { code = "ZZZZZZ" });
        await guesser.Post("/api/join/return", new { returnCode = "wrong-code-here-111" });
        await guesser.Post("/api/control/sign-in", new { name = "Eve\u00A0Evil", passphrase = "guess-guess-guess-guess" });
        Assert.Equal("NotYourSeat", (await ben.Browser.Get($"{table.Path}/seats/HTS/support")).Code);
        await table.Control.Post($"{table.Path}/messages", new { text = "only between us" });
        string text = string.Join('\n', log.Lines);
        Assert.Contains("JoinCode", text, StringComparison.Ordinal);
        Assert.Contains("ReturnCode", text, StringComparison.Ordinal);
        Assert.Contains("Passphrase", text, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", text, StringComparison.Ordinal);
        Assert.Contains("NotYourSeat", text, StringComparison.Ordinal);
        Assert.Matches("facilitator 1 signed in", text);
        string control = table.Control.Cookies.GetCookies(server.Address)["wg_control"]!.Value;
        Assert.All([RunningServer.Passphrase, control, ben.Token, ben.ReturnCode, table.Code, "ZZZZZZ", "wrong-code", "guess-guess", "Ben\u00A0Bright", "Eve\u00A0Evil", "only between us"],
            secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Keeps what is logged at Information and above.</summary>
    private sealed class Kept : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{logLevel} {formatter(state, exception)} {exception}"));

        public void Dispose()
        {
        }
    }
}
