using System.Net;

namespace Wargame.Server.Tests;

public sealed class AccessTests(RunningServer server)
{
    [Fact]
    public async Task Player_gets_nothing_of_another_seat()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await table.Begin();
        foreach (string what in new[] { "options?city=homs", "support", "turns/1/cards" })
            Assert.Equal("NotYourSeat", (await gov.Browser.Get($"{table.Path}/seats/HTS/{what}")).Code);
        Assert.Equal("NotYourSeat", (await gov.Browser.Post($"{table.Path}/seats/HTS/seal", new { operation = Guid.NewGuid(), turn = 1 })).Code);
        Assert.Equal("NotYourSeat", (await gov.Browser.Get($"{table.Path}/table?chair=HTS")).Code);
        Assert.Equal("NotYourSeat", (await gov.Browser.Get($"{table.Path}/briefing?chair=HTS")).Code);
        Assert.Equal("ControlOnly", (await gov.Browser.Get($"{table.Path}/cities/homs/history")).Code);
    }

    [Fact]
    public async Task Seat_of_one_session_opens_no_other()
    {
        OpenedTable one = await OpenedTable.Open(server), other = await OpenedTable.Open(server);
        Player gov = await one.Join("Ben", "GOV");
        Answer refused = await gov.Browser.Get($"{other.Path}/table");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        var request = new HttpRequestMessage(HttpMethod.Get, $"{other.Path}/table");
        request.Headers.Authorization = new("Bearer", gov.Browser.Cookies.GetCookies(server.Address).Single().Value);
        using Browser script = server.Stranger();
        Assert.Equal(HttpStatusCode.Unauthorized, (await script.Send(request)).Status);
    }

    [Fact]
    public async Task Control_orders_for_a_seat_that_it_plays_and_for_no_other()
    {
        OpenedTable table = await OpenedTable.Open(server);
        await table.Begin();
        string seal = $"{table.Path}/seats/HTS/seal";
        Assert.Equal("NotPlayedByControl", (await table.Control.Post(seal, new { operation = Guid.NewGuid(), turn = 1 })).Code);
        (await table.Control.Put($"{table.Path}/seats/HTS", new { faction = "HTS", player = "Control", doctrine = "historical" })).Good();
        Assert.Equal("Sealed", (string?)(await table.Control.Post(seal, new { operation = Guid.NewGuid(), turn = 1 })).Good()["state"]);
    }

    [Fact]
    public async Task Browser_with_two_chairs_must_say_for_which_it_speaks()
    {
        OpenedTable table = await OpenedTable.Open(server);
        (await table.Control.Post("/api/join", new { code = table.Code, name = "Ada", seat = "GOV" })).Good();
        Assert.Equal("NameYourChair", (await table.Control.Post($"{table.Path}/messages", new { text = "Hello" })).Code);
        (await table.Control.Post($"{table.Path}/messages?chair=GOV", new { text = "from the seat" })).Good();
        (await table.Control.Post($"{table.Path}/messages?chair=control", new { text = "from control" })).Good();
        var messages = (await table.Control.Get($"{table.Path}/control")).Good()["whole"]!["messages"]!.AsObject().Select(m => m.Value!);
        Assert.Equal([("GOV", "from the seat"), (null, "from control")], messages.Select(m => ((string?)m["from"], (string)m["text"]!)));
        Assert.Equal(2, (await table.Control.Get("/api/me")).Good().AsArray().Count);
    }

    [Fact]
    public async Task Unknown_names_are_not_found()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        Assert.Equal((HttpStatusCode.NotFound, "UnknownSession"), Said(await table.Control.Get("/api/sessions/zzzzzzzzzzzz")));
        Assert.Equal((HttpStatusCode.NotFound, "UnknownSession"), Said(await table.Control.Get("/api/sessions/no-such")));
        Assert.Equal((HttpStatusCode.NotFound, "UnknownSeat"), Said(await table.Control.Get($"{table.Path}/table?chair=XYZ")));
        Assert.Equal((HttpStatusCode.NotFound, "UnknownCity"), Said(await gov.Browser.Get($"{gov.SeatPath}/options?city=atlantis")));
        Assert.Equal((HttpStatusCode.NotFound, "UnknownCity"), Said(await table.Control.Get($"{table.Path}/cities/atlantis/history")));
        Assert.Equal((HttpStatusCode.NotFound, "UnknownScenario"), Said(await table.Control.Get("/api/scenarios/atlantis")));
        Assert.Equal((HttpStatusCode.NotFound, "UnknownAddress"), Said(await table.Control.Get("/api/atlantis")));
    }

    private static (HttpStatusCode, string?) Said(Answer answer) => (answer.Status, answer.Code);
}
