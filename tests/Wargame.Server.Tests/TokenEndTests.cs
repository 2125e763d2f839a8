using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Wargame.Server.Tests;

public sealed class TokenEndTests(RunningServer server)
{
    [Fact]
    public async Task Removed_person_has_nothing_any_more_and_its_page_hears_why_at_once()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player ben = await table.Join("Ben", "GOV"), cem = await table.Join("Cem", "GOV");
        await using Feed his = await Feed.Watch(ben.Browser, table.Session, "Seat"), hers = await Feed.Watch(cem.Browser, table.Session, "Seat");
        (await table.Control.Delete($"{table.Path}/people/{await Person(table, "Ben")}")).Good();
        Assert.Contains("Removed: ", await his.Closed, StringComparison.Ordinal);
        Assert.Equal("Removed", (await ben.Browser.Get($"{table.Path}/table")).Code);
        using Browser phone = server.Stranger();
        Assert.Equal("UnknownCode", (await phone.Post("/api/join/return", new { returnCode = ben.ReturnCode })).Code);
        await using Feed again = await Feed.Connect(ben.Browser);
        Assert.Contains("Removed", (await Assert.ThrowsAsync<HubException>(() => again.Ask(table.Session, "Seat"))).Message, StringComparison.Ordinal);
        await hers.Until(d => d["people"]!.AsObject().Count == 1);
        Assert.Equal(["Cem"], (await cem.Browser.Get(table.Path)).Good()["seats"]!["GOV"]!["people"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task Removing_a_person_outlives_a_restart_of_the_session()
    {
        await using var own = new RunningServer();
        await own.Start();
        OpenedTable table = await OpenedTable.Open(own);
        Player ben = await table.Join("Ben", "GOV");
        string token = ben.Token;
        (await table.Control.Delete($"{table.Path}/people/{await Person(table, "Ben")}")).Good();
        await own.Stop();
        await own.Start();
        Assert.Equal("Removed", (await own.Bearer(token, $"{table.Path}/table")).Code);
        using Browser control = await own.Control();
        Assert.Empty((await control.Get($"{table.Path}/control")).Good()["whole"]!["seats"]!["GOV"]!["people"]!.AsObject());
    }

    [Fact]
    public async Task Person_of_another_session_is_not_found()
    {
        OpenedTable one = await OpenedTable.Open(server), other = await OpenedTable.Open(server);
        await one.Join("Ben", "GOV");
        Assert.Equal("UnknownPerson", (await other.Control.Delete($"{other.Path}/people/{await Person(one, "Ben")}")).Code);
    }

    [Fact]
    public async Task Those_who_stay_have_all_sealed_when_the_last_who_has_not_is_removed()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player ben = await table.Join("Ben", "GOV");
        await table.Join("Cem", "HTS");
        await table.Begin();
        (await ben.Seal()).Good();
        (await table.Control.Delete($"{table.Path}/people/{await Person(table, "Cem")}")).Good();
        Assert.Equal("Report", (string?)(await table.Control.Get(table.Path)).Good()["standing"]!["phase"]);
    }

    [Fact]
    public async Task Whoever_leaves_a_device_leaves_nothing_there_and_comes_back_with_the_return_code()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player ben = await table.Join("Ben", "GOV");
        string token = ben.Token;
        await using Feed page = await Feed.Watch(ben.Browser, table.Session, "Seat");
        (await ben.Browser.Post($"{table.Path}/leave", new { })).Good();
        Assert.Contains("SignedOut: ", await page.Closed, StringComparison.Ordinal);
        Assert.DoesNotContain(ben.Browser.Cookies.GetAllCookies(), cookie => !cookie.Expired);
        Assert.Equal("SignedOut", (await server.Bearer(token, $"{table.Path}/table")).Code);
        (await ben.Browser.Post("/api/join/return", new { returnCode = ben.ReturnCode })).Good();
        (await ben.Browser.Get($"{table.Path}/table")).Good();
    }

    [Fact]
    public async Task Person_whose_browser_is_also_controls_leaves_as_that_person_and_stays_control()
    {
        OpenedTable table = await OpenedTable.Open(server);
        foreach (string? seat in new[] { null, "GOV" })
        {
            (await table.Control.Post("/api/join", new { code = table.Code, name = "Ada", seat })).Good();
            string code = (string)(await table.Control.Post($"{table.Path}/return-code", new { })).Good()["returnCode"]!;
            (await table.Control.Post($"{table.Path}/leave", new { })).Good();
            Assert.Equal(["control"], (await table.Control.Get("/api/me")).Good().AsArray().Select(chair => (bool)chair!["control"]! ? "control" : "seat"));
            using Browser phone = server.Stranger();
            Assert.Equal(seat, (string?)(await phone.Post("/api/join/return", new { returnCode = code })).Good()["seat"]);
        }
        Assert.Equal("NoPerson", (await table.Control.Post($"{table.Path}/leave", new { })).Code);
    }

    // A session that Ben played in until control ended it.
    private async Task<(OpenedTable Table, Player Ben)> Ended()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player ben = await table.Join("Ben", "GOV");
        await table.Begin();
        (await table.Act("End")).Good();
        return (table, ben);
    }

    [Fact]
    public async Task Ended_session_is_read_by_its_people_and_changed_by_nobody()
    {
        (OpenedTable table, Player ben) = await Ended();
        (await ben.Browser.Get($"{table.Path}/table")).Good();
        (await ben.Browser.Get($"/api/replays/{table.Session}")).Good();
        Assert.Equal("NotRunning", (await ben.Browser.Post($"{table.Path}/messages", new { text = "One more thing" })).Code);
        Assert.Equal("NotRunning", (await table.Control.Post($"{table.Path}/join-code", new { })).Code);
        Assert.NotNull((await ben.Write(Player.DigInAtHoms)).Good()["refusal"]);
        using Browser late = server.Stranger();
        Assert.Equal("NotRunning", (await late.Post("/api/join", new { code = table.Code, name = "Dan", seat = "GOV" })).Code);
    }

    [Fact]
    public async Task Control_takes_a_person_out_of_a_session_that_has_ended_too()
    {
        (OpenedTable table, Player ben) = await Ended();
        (await ben.Browser.Get($"/api/replays/{table.Session}")).Good();
        (await table.Control.Delete($"{table.Path}/people/{await Person(table, "Ben")}")).Good();
        Assert.Equal("Removed", (await ben.Browser.Get($"/api/replays/{table.Session}")).Code);
    }

    [Fact]
    public async Task Token_ends_when_its_time_is_over_and_a_return_code_gives_another()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var own = new RunningServer { Time = time, Settings = ["--SeatHours", "48", "--SeatIdleHours", "10", "--ControlHours", "200", "--ControlIdleHours", "200"] };
        await own.Start();
        OpenedTable table = await OpenedTable.Open(own);
        Player ben = await table.Join("Ben", "GOV");
        for (int hours = 9; hours < 48; hours += 9)
        {
            time.Advance(TimeSpan.FromHours(9));
            (await ben.Browser.Get($"{table.Path}/table")).Good();
        }
        time.Advance(TimeSpan.FromHours(3));
        Assert.Equal("Expired", (await ben.Browser.Get($"{table.Path}/table")).Code);
        (await ben.Browser.Post("/api/join/return", new { returnCode = ben.ReturnCode })).Good();
        (await ben.Browser.Get($"{table.Path}/table")).Good();
    }

    [Fact]
    public async Task Token_that_is_not_used_ends_and_an_open_page_uses_it_until_its_time_is_over()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var own = new RunningServer { Time = time, Settings = ["--SeatHours", "48", "--SeatIdleHours", "2", "--ControlHours", "200", "--ControlIdleHours", "200"] };
        await own.Start();
        OpenedTable table = await OpenedTable.Open(own);
        Player idle = await table.Join("Ben", "GOV"), watching = await table.Join("Cem", "HTS");
        await using Feed page = await Feed.Watch(watching.Browser, table.Session, "Seat");
        for (int i = 0; i < 4; i++)
        {
            time.Advance(TimeSpan.FromHours(1));
            own.Services.GetRequiredService<LiveConnections>().Look();
        }
        Assert.Equal("Expired", (await own.Bearer(idle.Token, $"{table.Path}/table")).Code);
        Assert.False(page.Closed.IsCompleted);
        (await own.Bearer(watching.Token, $"{table.Path}/table")).Good();
        time.Advance(TimeSpan.FromHours(48));
        Assert.Contains("Expired: ", await page.Closed, StringComparison.Ordinal);
    }

    private static async Task<string> Person(OpenedTable table, string name) => (await table.Control.Get($"{table.Path}/control")).Good()["whole"]!["seats"]!.AsObject()
        .SelectMany(seat => seat.Value!["people"]!.AsObject()).Single(person => (string?)person.Value!["name"] == name).Key;
}
