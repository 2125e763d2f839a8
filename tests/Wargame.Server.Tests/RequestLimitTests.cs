using System.Net;
using System.Text.Json.Nodes;

namespace Wargame.Server.Tests;

public sealed class RequestLimitTests
{
    [Fact]
    public async Task Person_who_asks_too_much_must_wait_and_nobody_else_at_that_address_does()
    {
        await using RunningServer server = await Server("--Limits:Person:Burst", "4", "--Limits:Person:PerSecond", "0.001");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), mate = await table.Join("Bea", "GOV"), hts = await table.Join("Cem", "HTS");
        for (int i = 0; i < 4; i++) (await gov.Browser.Get($"{table.Path}/table")).Good();
        Answer refused = await gov.Browser.Get($"{table.Path}/table");
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests", "application/problem+json"), (refused.Status, refused.Code, refused.Headers["Content-Type"]));
        Assert.Equal(60, int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("This browser asks for too much at once.", (string?)refused.Json!["title"]);
        Assert.Equal("Wait 60 seconds and try again.", (string?)refused.Json["remedy"]);
        foreach (Player other in new[] { mate, hts }) (await other.Browser.Get($"{table.Path}/table")).Good();
        using Browser stranger = server.Stranger();
        (await stranger.Get("/api/me")).Good();
        (await table.Control.Get($"{table.Path}/control")).Good();
    }

    [Fact]
    public async Task Seat_that_asks_too_much_must_wait_whoever_sits_there_and_no_other_seat_does()
    {
        await using RunningServer server = await Server("--Limits:Seat:Burst", "6", "--Limits:Seat:PerSecond", "0.001");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), mate = await table.Join("Bea", "GOV"), hts = await table.Join("Cem", "HTS");
        for (int i = 0; i < 3; i++)
        {
            (await gov.Browser.Get($"{table.Path}/table")).Good();
            (await mate.Browser.Get($"{table.Path}/table")).Good();
        }
        Assert.Equal("TooManyRequests", (await mate.Browser.Get($"{table.Path}/table")).Code);
        Assert.Equal("TooManyRequests", (await gov.Browser.Get($"{table.Path}/table")).Code);
        (await hts.Browser.Get($"{table.Path}/table")).Good();
    }

    [Fact]
    public async Task Whoever_begins_the_tutorial_has_guessed_nothing_and_keeps_nobody_from_joining()
    {
        await using RunningServer server = await Server("--GuessesPerMinute", "1", "--Limits:Tutorials:Burst", "3", "--Limits:Tutorials:PerSecond", "0.001");
        OpenedTable table = await OpenedTable.Open(server);
        for (int i = 0; i < 3; i++)
        {
            using Browser alone = server.Stranger();
            (await alone.Post("/api/tutorial", new { })).Good();
        }
        using Browser late = server.Stranger();
        Assert.Equal("TooManyRequests", (await late.Post("/api/tutorial", new { })).Code);
        (await late.Post("/api/join", new { code = table.Code, name = "Ben", seat = "GOV" })).Good();
    }

    [Fact]
    public async Task Strangers_are_counted_by_their_address_and_those_who_sit_are_not_among_them()
    {
        await using RunningServer server = await Server("--Limits:Strangers:Burst", "8", "--Limits:Strangers:PerSecond", "0.001");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        using Browser one = server.Stranger(), two = server.Stranger();
        two.Cookies.Add(new Cookie($"wg_{table.Session}", new string('a', 32), "/", server.Address.Host));
        var last = HttpStatusCode.OK;
        for (int i = 0; i < 8 && last == HttpStatusCode.OK; i++) last = (await (i % 2 == 0 ? two : one).Get("/api/me")).Status;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        foreach (Browser stranger in new[] { one, two }) Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.Get("/join/ABCDEF")).Status);
        (await gov.Browser.Get($"{table.Path}/table")).Good();
    }

    [Theory]
    [InlineData("Commands", "orders")]
    [InlineData("Thinking", "forecast")]
    [InlineData("Messages", "messages")]
    public async Task What_costs_more_has_a_limit_of_its_own(string limit, string what)
    {
        await using RunningServer server = await Server($"--Limits:{limit}:Burst", "2", $"--Limits:{limit}:PerSecond", "0.001");
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS");
        await table.Begin();
        for (int i = 0; i < 2; i++) (await Do(gov, what)).Good();
        Assert.Equal("TooManyRequests", (await Do(gov, what)).Code);
        (await gov.Browser.Get($"{table.Path}/table")).Good();
        (await Do(hts, what)).Good();
    }

    [Fact]
    public async Task Seats_are_taken_only_so_fast_from_one_address()
    {
        await using RunningServer server = await Server("--Limits:Joining:Burst", "3", "--Limits:Joining:PerSecond", "0.001");
        OpenedTable table = await OpenedTable.Open(server);
        for (int i = 0; i < 3; i++) await table.Join("Ben", "GOV");
        using Browser fourth = server.Stranger();
        Assert.Equal("TooManyRequests", (await fourth.Post("/api/join", new { code = table.Code, name = "Ben", seat = "GOV" })).Code);
        (await fourth.Post("/api/join/look", new { code = table.Code })).Good();
    }

    private static async Task<RunningServer> Server(params string[] settings)
    {
        var server = new RunningServer { Settings = ["--Limits:PauseSeconds", "0", .. settings] };
        await server.Start();
        return server;
    }

    private static Task<Answer> Do(Player player, string what) => what switch
    {
        "orders" => player.Write(Player.DigInAtHoms),
        "forecast" => player.Browser.Post($"{player.SeatPath}/forecast", new { order = Player.DigInAtHoms }),
        _ => player.Browser.Post($"{player.Table.Path}/messages", new { text = "Hello" }),
    };
}
