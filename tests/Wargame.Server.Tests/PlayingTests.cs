using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;

namespace Wargame.Server.Tests;

public sealed class PlayingTests(RunningServer server)
{
    [Fact]
    public async Task Control_reads_what_an_event_waits_for_and_from_which_turn_on()
    {
        OpenedTable table = await OpenedTable.Open(server);
        JsonObject injects = (await table.Control.Get($"{table.Path}/control")).Good()["whole"]!["injects"]!.AsObject();
        JsonObject waits = injects["capital-parted-from-coast"]!.AsObject();
        Assert.Equal(1, (int)waits["turn"]!);
        Assert.Equal("Homs has changed hands and the corridor Damascus to the coast is cut", (string?)waits["when"]);
        Assert.Contains(injects, i => i.Value!["when"] is null);
    }

    [Fact]
    public async Task View_arrives_by_push_when_control_begins_the_first_turn()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await using Feed feed = await Feed.Watch(gov.Browser, table.Session, "Seat");
        Assert.Null(feed.Document["view"]);
        await table.Begin();
        JsonObject document = await feed.Until(d => (string?)d["standing"]!["phase"] == "Planning" && d["view"] is not null);
        Assert.Equal("GOV", (string?)document["view"]!["seat"]);
    }

    [Fact]
    public async Task Orders_of_two_tabs_of_one_seat_appear_in_order_in_both()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await table.Begin();
        await using Feed one = await Feed.Watch(gov.Browser, table.Session, "Seat"), two = await Feed.Watch(gov.Browser, table.Session, "Seat");
        Answer[] filed = await Task.WhenAll(
            gov.Write(Player.DigInAtHoms), gov.Write(new { kind = "Hold", city = "damascus", posture = "Stand" }));
        Assert.All(filed, answer => Assert.Equal("Filed", (string?)answer.Good()["state"]));
        foreach (Feed tab in new[] { one, two })
        {
            JsonObject document = await tab.Until(d => Orders(d).Count == 2);
            Assert.Equal(["1", "2"], Orders(document).Select(o => o.Key));
        }
        Assert.Equal(Orders(one.Document).ToJsonString(), Orders(two.Document).ToJsonString());
    }

    [Fact]
    public async Task Repeated_command_counts_once_and_gets_its_first_answer()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await table.Begin();
        var operation = Guid.NewGuid();
        Answer first = await gov.Write(Player.DigInAtHoms, operation: operation), again = await gov.Write(Player.DigInAtHoms, operation: operation);
        Assert.Equal(first.Good()["id"]!.ToJsonString(), again.Good()["id"]!.ToJsonString());
        Assert.Single((await gov.Browser.Get($"{table.Path}/table")).Good()["whole"]!["sheet"]!["orders"]!.AsObject());
    }

    [Fact]
    public async Task Illegal_order_is_answered_with_its_refusal_and_kept_as_a_draft()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await table.Begin();
        await using Feed feed = await Feed.Watch(gov.Browser, table.Session, "Seat");
        JsonNode answer = (await gov.Write(new { kind = "Hold", city = "idlib", posture = "DigIn" })).Good();
        Assert.Equal("Draft", (string?)answer["state"]);
        Assert.NotEmpty((string)answer["refusal"]!["code"]!);
        JsonObject document = await feed.Until(d => Orders(d).Count == 1);
        Assert.Equal((string?)answer["refusal"]!["code"], (string?)Orders(document)["1"]!["refusal"]!["code"]);
    }

    [Fact]
    public async Task Stale_order_is_answered_with_its_refusal()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await table.Begin();
        Assert.Equal("Stale", (string?)(await gov.Write(Player.DigInAtHoms, turn: 7)).Good()["refusal"]!["code"]);
    }

    [Fact]
    public async Task Last_seal_brings_the_report_to_every_screen()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS"), observer = await table.Join("Dana", null);
        await table.Begin();
        await using Feed his = await Feed.Watch(gov.Browser, table.Session, "Seat"), hers = await Feed.Watch(hts.Browser, table.Session, "Seat"),
            wall = await Feed.Watch(observer.Browser, table.Session, "Public"), desk = await Feed.Watch(table.Control, table.Session, "Control");
        (await gov.Write(Player.DigInAtHoms)).Good();
        await desk.Until(d => (int?)d["seats"]!["GOV"]!["filed"] == 1);
        (await gov.Seal()).Good();
        await desk.Until(d => (bool?)d["seats"]!["GOV"]!["sealed"] == true);
        (await hts.Seal()).Good();
        foreach (Feed screen in new[] { his, hers, wall, desk }) await screen.Until(d => (string?)d["standing"]!["phase"] == "Report");
        JsonObject report = await his.Until(d => d["view"]!["report"] is not null);
        Assert.Equal(1, (int?)report["view"]!["report"]!["turn"]);
        Assert.NotEmpty((await gov.Browser.Get($"{gov.SeatPath}/turns/1/cards")).Good().AsArray());
        (await table.Act("Next")).Good();
        await his.Until(d => (int?)d["standing"]!["turn"] == 2 && (string?)d["standing"]!["phase"] == "Planning");
    }

    [Fact]
    public async Task Nothing_is_pushed_to_a_seat_when_another_writes_or_seals_and_the_end_of_the_turn_comes_to_all()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS"), observer = await table.Join("Dana", null);
        await table.Begin();
        await using Feed his = await Feed.Watch(gov.Browser, table.Session, "Seat"), wall = await Feed.Watch(observer.Browser, table.Session, "Public"), desk = await Feed.Watch(table.Control, table.Session, "Control");
        (long, long) before = await Numbers();
        (await hts.Write(new { kind = "Hold", city = "idlib", posture = "DigIn" }, "Draft")).Good();
        (await hts.Write(new { kind = "Hold", city = "idlib", posture = "DigIn" }, id: 1)).Good();
        (await hts.Seal()).Good();
        await desk.Until(d => (bool?)d["seats"]!["HTS"]!["sealed"] == true);
        Assert.Equal(before, await Numbers());
        (await gov.Seal()).Good();
        foreach (Feed screen in new[] { his, wall }) await screen.Until(d => (string?)d["standing"]!["phase"] == "Report");

        async Task<(long, long)> Numbers() => ((long)(await gov.Browser.Get($"{table.Path}/table")).Good()["n"]!, (long)(await observer.Browser.Get($"{table.Path}/public")).Good()["n"]!);
    }

    [Fact]
    public async Task Control_sees_who_is_here()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await using Feed desk = await Feed.Watch(table.Control, table.Session, "Control");
        Feed tab = await Feed.Watch(gov.Browser, table.Session, "Seat");
        await desk.Until(d => Ben(d, here: true));
        await tab.DisposeAsync();
        await desk.Until(d => Ben(d, here: false));

        static bool Ben(JsonObject document, bool here) => document["seats"]!["GOV"]!["people"]!.AsObject().Any(p => (string?)p.Value!["name"] == "Ben" && (bool?)p.Value!["here"] == here);
    }

    [Fact]
    public async Task Message_from_control_reaches_its_seat_and_no_other()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS");
        await using Feed his = await Feed.Watch(gov.Browser, table.Session, "Seat"), hers = await Feed.Watch(hts.Browser, table.Session, "Seat");
        (await table.Control.Post($"{table.Path}/messages", new { to = "GOV", text = "For you alone" })).Good();
        (await table.Control.Post($"{table.Path}/messages", new { text = "For all" })).Good();
        JsonObject both = await his.Until(d => d["messages"]!.AsObject().Count == 2), one = await hers.Until(d => d["messages"]!.AsObject().Count == 1);
        Assert.DoesNotContain("For you alone", one.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("For you alone", both.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Released_inject_reaches_its_audience_and_the_preview_said_so()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS");
        await table.Begin();
        object content = new { title = "A plane lands", text = "At Hmeimim.", from = "State agency", audience = new[] { "GOV" }, secretText = "", secretFor = Array.Empty<string>(), effects = Array.Empty<object>() };
        var seen = (await table.Control.Post($"{table.Path}/injects/preview", content)).Good().AsArray();
        Assert.Equal(["GOV"], seen.Where(p => (bool?)p!["sees"] == true).Select(p => (string?)p!["seat"]));
        await using Feed his = await Feed.Watch(gov.Browser, table.Session, "Seat");
        Assert.NotEmpty((string)(await table.Control.Post($"{table.Path}/injects", new { turn = 2, state = "Released", content })).Good()["id"]!);
        await his.Until(d => d["injects"]!.AsObject().Any(i => (string?)i.Value!["title"] == "A plane lands"));
        Assert.DoesNotContain("A plane lands", (await hts.Browser.Get($"{table.Path}/table")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_watches_what_is_not_theirs()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await using Feed his = await Feed.Connect(gov.Browser), nobodys = await Feed.Connect(server.Stranger());
        Assert.Contains("ControlOnly", (await Assert.ThrowsAsync<HubException>(() => his.Ask(table.Session, "Control"))).Message, StringComparison.Ordinal);
        Assert.Contains("NotYourSeat", (await Assert.ThrowsAsync<HubException>(() => his.AskSeat(table.Session, "HTS"))).Message, StringComparison.Ordinal);
        Assert.Contains("NotSignedIn", (await Assert.ThrowsAsync<HubException>(() => nobodys.Ask(table.Session, "Public"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_in_the_wrong_phase_is_a_conflict_with_a_remedy()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Answer refused = await table.Act("Close");
        Assert.Equal((System.Net.HttpStatusCode.Conflict, "WrongPhase"), (refused.Status, refused.Code));
        Assert.NotEmpty((string)refused.Json!["remedy"]!);
    }

    private static JsonObject Orders(JsonObject document) => document["sheet"]!["orders"]!.AsObject();
}
