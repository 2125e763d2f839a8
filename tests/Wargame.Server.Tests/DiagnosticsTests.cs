using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Wargame.Journal;

namespace Wargame.Server.Tests;

public sealed class DiagnosticsTests(RunningServer shared)
{
    private static readonly string[] planted =
    [
        "Plantedname", "Plantedmessage", "Plantedanswer", "Plantedwhy", "Plantedtitle", "Plantedtext", "Plantedsecret", "Plantedsender", "Plantedsession", "Plantedreason", "Plantedoffer", "Plantedplace",
    ];

    [Fact]
    public async Task Every_answer_carries_the_trace_id_by_which_the_log_and_the_problem_know_it()
    {
        using var log = new Book();
        shared.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        OpenedTable table = await OpenedTable.Open(shared);
        Player gov = await table.Join("Ben", "GOV");
        var request = new HttpRequestMessage(HttpMethod.Get, $"{table.Path}/seats/HTS/support");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        Answer refused = await gov.Browser.Send(request);
        string trace = refused.Headers["Trace-Id"];
        Assert.Matches("^[0-9a-f]{32}$", trace);
        Assert.NotEqual("0af7651916cd43dd8448eb211c80319c", trace);
        Assert.Equal(trace, (string?)refused.Json!["traceId"]);
        Assert.Contains(log.Lines, line => line.Contains("NotYourSeat", StringComparison.Ordinal) && line.Contains(trace, StringComparison.Ordinal));
        Answer malformed = await gov.Browser.PostText($"{gov.SeatPath}/orders", "{");
        Assert.Equal(malformed.Headers["Trace-Id"], (string?)malformed.Json!["traceId"]);
        Assert.NotEqual(trace, malformed.Headers["Trace-Id"]);
        Assert.Equal("nosniff", malformed.Headers["X-Content-Type-Options"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whole_game_leaves_no_word_of_anybody_in_the_log(bool json)
    {
        await using var server = new RunningServer { Settings = ["--JsonLog", json ? "true" : "false"] };
        await server.Start();
        using var log = new Book(new LogLines(server.Services.GetRequiredService<ServerSettings>(), TimeProvider.System));
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        string[] secrets = await Play(server);
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.All(planted.Concat(secrets), word => Assert.DoesNotContain(word, line, StringComparison.OrdinalIgnoreCase)));
        if (json) Assert.All(log.Lines, line => Assert.NotNull((string?)JsonNode.Parse(line)!["message"]));
    }

    [Fact]
    public async Task Collector_that_is_set_gets_traces_and_metrics_and_no_word_of_anybody()
    {
        var got = new ConcurrentQueue<(string Path, string Body)>();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        await using WebApplication collector = builder.Build();
        collector.MapPost("/v1/{what}", async (HttpRequest request, string what) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            got.Enqueue((what, Encoding.Latin1.GetString(body.ToArray())));
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);
        var server = new RunningServer { Settings = ["--Otlp", collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()] };
        await server.Start();
        string[] secrets = await Play(server);
        // Stopping sends what waits.
        await server.DisposeAsync();
        string traces = string.Concat(got.Where(g => g.Path == "traces").Select(g => g.Body)), metrics = string.Concat(got.Where(g => g.Path == "metrics").Select(g => g.Body));
        Assert.All(["request", "adjudicate", "journal append", "push", "api/sessions/{session}/clock"], name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.All(["wargame.turns.adjudicated", "wargame.turn.adjudication", "wargame.journal.append", "wargame.connections", "wargame.refusals", "wargame.push.queue"], name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.All(planted.Concat(secrets), word => Assert.DoesNotContain(word, traces + metrics, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Health_says_one_word_to_anybody_and_a_journal_that_is_shut_is_not_ready()
    {
        await using var server = new RunningServer();
        await server.Start();
        using Browser stranger = server.Stranger();
        foreach (string path in new[] { "/health/live", "/health/ready" })
        {
            Answer well = await stranger.Get(path);
            Assert.Equal((HttpStatusCode.OK, "Healthy"), (well.Status, well.Text));
        }
        await server.Services.GetRequiredService<SqliteJournal>().DisposeAsync();
        Answer ready;
        do ready = await stranger.Get("/health/ready");
        while (ready.Status == HttpStatusCode.OK);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.Status, ready.Text));
        Assert.Equal("Healthy", (await stranger.Get("/health/live")).Text);
    }

    [Fact]
    public async Task There_is_no_dashboard()
    {
        using Browser control = await shared.Control();
        foreach (string path in new[] { "/dashboard", "/Dashboard/", "/orleans", "/OrleansDashboard", "/DashboardCounters", "/ClusterStats" }) Assert.Equal(HttpStatusCode.NotFound, (await control.Get(path)).Status);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetName().Name!.Contains("Dashboard", StringComparison.OrdinalIgnoreCase));
    }

    // Two turns with a word in everything that anybody may write; answers the secrets that went over the wire.
    private static async Task<string[]> Play(RunningServer server)
    {
        Browser control = await server.Control();
        JsonNode opened = (await control.Post("/api/sessions", new
        {
            scenario = "homs-2024", name = "Plantedsession", planningSeconds = 0, reportSeconds = 0, observers = "Public", seed = "7771777177",
            seats = new[] { new { faction = "GOV", player = "Human", doctrine = "" }, new { faction = "HTS", player = "Human", doctrine = "" } },
        })).Good();
        string path = $"/api/sessions/{opened["session"]}";
        using Browser gov = server.Stranger(), hts = server.Stranger();
        JsonNode joined = (await gov.Post("/api/join", new { code = (string)opened["joinCode"]!, name = "Plantedname", seat = "GOV" })).Good();
        (await hts.Post("/api/join", new { code = (string)opened["joinCode"]!, name = "Cem", seat = "HTS" })).Good();
        await using Feed desk = await Feed.Watch(control, (string)opened["session"]!, "Control"), seat = await Feed.Watch(gov, (string)opened["session"]!, "Seat");
        for (int turn = 1; turn <= 2; turn++)
        {
            (await control.Post($"{path}/clock", new { action = "Next", seconds = 0, reason = "" })).Good();
            object content = new { title = "Plantedtitle", text = "Plantedtext", from = "Plantedsender", audience = Array.Empty<string>(), secretText = "Plantedsecret", secretFor = new[] { "GOV" }, effects = Array.Empty<object>() };
            (await control.Post($"{path}/injects", new { turn, state = "Released", content })).Good();
            (await control.Post($"{path}/messages", new { text = "Plantedmessage" })).Good();
            (await gov.Post($"{path}/messages", new { text = "Plantedanswer" })).Good();
            await gov.Post($"{path}/seats/GOV/orders", new { operation = Guid.NewGuid(), turn, state = "Filed", order = new { kind = "Hold", city = "homs", posture = "DigIn" }, why = "Plantedwhy" });
            await gov.Post($"{path}/seats/GOV/orders", new { operation = Guid.NewGuid(), turn, state = "Filed", order = new { kind = "OfferBargain", to = "HTS", gives = Array.Empty<object>(), wants = Array.Empty<object>(), turns = 1, text = "Plantedoffer" }, why = "" });
            await gov.Get($"{path}/seats/GOV/options?city=Plantedplace");
            await gov.Get($"{path}/seats/Plantedplace/support?x=Plantedplace");
            await gov.PostText($"{path}/seats/GOV/orders", "{\"why\":\"Plantedwhy\"");
            (await gov.Post($"{path}/seats/GOV/seal", new { operation = Guid.NewGuid(), turn })).Good();
            (await hts.Post($"{path}/seats/HTS/seal", new { operation = Guid.NewGuid(), turn })).Good();
            await desk.Until(d => (string?)d["standing"]!["phase"] is "Report" or "Ended");
            await seat.Until(d => (string?)d["standing"]!["phase"] is "Report" or "Ended");
        }
        (await control.Post($"{path}/clock", new { action = "End", seconds = 0, reason = "Plantedreason" })).Good();
        (await control.Get($"/api/replays/{opened["session"]}")).Good();
        string[] tokens = [.. new[] { control, gov, hts }.SelectMany(b => b.Cookies.GetAllCookies()).Select(c => c.Value)];
        return [.. tokens, (string)joined["returnCode"]!, (string)opened["joinCode"]!, ((string)opened["joinCode"]!).Replace(" ", ""), RunningServer.Passphrase, "7771777177"];
    }

    /// <summary>Keeps every line at Information and above, of all categories, as the console would have it.</summary>
    private sealed class Book(LogLines? lines = null) : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Page(this, categoryName, lines);

        public void Dispose()
        {
        }

        private sealed class Page(Book book, string category, LogLines? lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                if (!IsEnabled(logLevel)) return;
                using var line = new StringWriter();
                if (lines is null) line.Write($"{formatter(state, exception)} {Traces.Current}");
                else lines.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, line);
                book.Lines.Enqueue(line.ToString().Trim());
            }
        }
    }
}
