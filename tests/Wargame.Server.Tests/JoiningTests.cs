using System.Net;
using System.Text.Json.Nodes;

namespace Wargame.Server.Tests;

public sealed class JoiningTests(RunningServer server)
{
    [Fact]
    public async Task Code_shows_the_session_and_who_sits_where()
    {
        OpenedTable table = await OpenedTable.Open(server);
        await table.Join("Ben", "GOV");
        using Browser student = server.Stranger();
        JsonNode look = (await student.Post("/api/join/look", new { code = table.Code.ToLowerInvariant() })).Good();
        Assert.Equal("Tuesday group", (string?)look["head"]!["name"]);
        Assert.Equal("Ben", (string?)look["seats"]!["GOV"]!["people"]![0]);
        Assert.Equal("Human", (string?)look["seats"]!["HTS"]!["player"]);
        Assert.Empty(look["factions"]![0]!["doctrines"]!.AsArray());
    }

    [Fact]
    public async Task Seat_reads_the_common_briefing_and_its_own_secret_one()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS");
        JsonNode his = (await gov.Browser.Get($"{table.Path}/briefing")).Good(), hers = (await hts.Browser.Get($"{table.Path}/briefing")).Good();
        Assert.Equal((string?)his["common"], (string?)hers["common"]);
        Assert.NotEqual((string?)his["seat"], (string?)hers["seat"]);
        Assert.Equal("GOV", (string?)his["faction"]);
    }

    [Fact]
    public async Task Scenario_of_a_session_holds_no_secret()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        Answer scenario = await gov.Browser.Get($"{table.Path}/scenario");
        JsonNode json = scenario.Good();
        Assert.All(new[] { "forces", "patron", "pool", "objectives", "secrets", "injects", "intelligence", "controller", "fort" },
            secret => Assert.DoesNotContain($"\"{secret}\"", scenario.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(json["factions"]!.AsArray(), faction => Assert.Empty(faction!["doctrines"]!.AsArray()));
        string hers = (string)(await (await table.Join("Cem", "HTS")).Browser.Get($"{table.Path}/briefing")).Good()["seat"]!;
        Assert.DoesNotContain(hers[..40], scenario.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await table.Control.Get($"{table.Path}/scenario")).Good()["factions"]![0]!["doctrines"]!.AsArray());
    }

    [Fact]
    public async Task Return_code_leads_back_to_the_same_seat_from_another_device()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        using Browser phone = server.Stranger();
        JsonNode back = (await phone.Post("/api/join/return", new { returnCode = gov.ReturnCode.ToUpperInvariant().Replace('-', ' ') })).Good();
        Assert.Equal(("GOV", "Ben"), ((string?)back["seat"], (string?)back["name"]));
        Assert.Equal("GOV", (string?)(await phone.Get($"{table.Path}/table")).Good()["whole"]!["seat"]);
        Assert.Single((await table.Control.Get($"{table.Path}/control")).Good()["whole"]!["seats"]!["GOV"]!["people"]!.AsObject());
    }

    [Fact]
    public async Task No_token_return_code_or_passphrase_can_be_read_from_the_data_folder()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        string token = gov.Browser.Cookies.GetCookies(server.Address).Single().Value;
        // The journal's lock file is held by the server, and empty.
        foreach (string path in Directory.EnumerateFiles(server.Data, "*.db*").Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
            string kept = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(token, kept, StringComparison.Ordinal);
            Assert.DoesNotContain(gov.ReturnCode, kept, StringComparison.Ordinal);
            Assert.DoesNotContain(RunningServer.Passphrase, kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(RunningServer.Passphrase.Replace("-", "", StringComparison.Ordinal), kept, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Joining_again_from_the_same_browser_gives_another_token_and_ends_the_one_before()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        string before = gov.Token;
        (await gov.Browser.Post("/api/join", new { code = table.Code, name = "Ben", seat = "HTS" })).Good();
        Assert.NotEqual(before, gov.Token);
        Assert.Equal("SignedOut", (await server.Bearer(before, $"{table.Path}/table")).Code);
        string second = gov.Token;
        (await gov.Browser.Post("/api/join/return", new { returnCode = gov.ReturnCode })).Good();
        Assert.Equal("SignedOut", (await server.Bearer(second, $"{table.Path}/table")).Code);
        Assert.Equal("GOV", (string?)(await gov.Browser.Get($"{table.Path}/table")).Good()["whole"]!["seat"]);
    }

    [Fact]
    public async Task New_return_code_stops_the_old_one()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        string renewed = (string)(await gov.Browser.Post($"{table.Path}/return-code", new { })).Good()["returnCode"]!;
        using Browser phone = server.Stranger();
        Assert.Equal("UnknownCode", (await phone.Post("/api/join/return", new { returnCode = gov.ReturnCode })).Code);
        (await phone.Post("/api/join/return", new { returnCode = renewed })).Good();
    }

    [Fact]
    public async Task New_join_code_stops_the_old_one_and_a_closed_session_takes_nobody()
    {
        OpenedTable table = await OpenedTable.Open(server);
        string renewed = (string)(await table.Control.Post($"{table.Path}/join-code", new { })).Good()["joinCode"]!;
        using Browser student = server.Stranger();
        Assert.Equal((HttpStatusCode.NotFound, "UnknownCode"), Said(await student.Post("/api/join/look", new { code = table.Code })));
        (await student.Post("/api/join/look", new { code = renewed })).Good();
        Assert.Equal(renewed, (string?)(await table.Control.Get($"{table.Path}/control")).Good()["whole"]!["joinCode"]);
        (await table.Control.Delete($"{table.Path}/join-code")).Good();
        Assert.Equal((HttpStatusCode.NotFound, "UnknownCode"), Said(await student.Post("/api/join", new { code = renewed, name = "Cem", seat = "HTS" })));
    }

    [Fact]
    public async Task Seat_of_a_doctrine_and_an_unwanted_observer_are_refused()
    {
        OpenedTable table = await OpenedTable.Open(server, observers: "None");
        using Browser student = server.Stranger();
        Assert.Equal((HttpStatusCode.Conflict, "SeatNotOpen"), Said(await student.Post("/api/join", new { code = table.Code, name = "Cem", seat = "RUS" })));
        Assert.Equal((HttpStatusCode.Conflict, "NoObservers"), Said(await student.Post("/api/join", new { code = table.Code, name = "Cem" })));
        Assert.Empty(student.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task Observer_sees_the_public_document_and_no_seats()
    {
        OpenedTable table = await OpenedTable.Open(server);
        await table.Begin();
        Player observer = await table.Join("Dana", null);
        Assert.Null((await observer.Browser.Get($"{table.Path}/public")).Good()["whole"]!["view"]!["own"]);
        Assert.Equal("NoSeat", (await observer.Browser.Get($"{table.Path}/table")).Code);
        Assert.Equal("NotYourSeat", (await observer.Browser.Get($"{table.Path}/table?chair=GOV")).Code);
        Assert.Equal("NoSeat", (await observer.Browser.Post($"{table.Path}/messages", new { text = "Hello" })).Code);
    }

    private static (HttpStatusCode, string?) Said(Answer answer) => (answer.Status, answer.Code);
}
