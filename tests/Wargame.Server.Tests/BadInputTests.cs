using System.Net;
using System.Text.Json.Nodes;

namespace Wargame.Server.Tests;

public sealed class BadInputTests(RunningServer server)
{
    [Theory]
    [InlineData("{\"operation\":")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"operation\":\"x\",\"turn\":1,\"state\":\"Filed\",\"order\":{\"kind\":\"Hold\",\"city\":\"homs\",\"posture\":\"DigIn\"},\"why\":\"\"}")]
    [InlineData("{\"operation\":\"0b0e7dba-7a50-4a4b-a7ba-3c5d3b9c3a55\",\"turn\":1,\"state\":\"Filed\",\"order\":{\"city\":\"homs\"},\"why\":\"\"}")]
    [InlineData("{\"operation\":\"0b0e7dba-7a50-4a4b-a7ba-3c5d3b9c3a55\",\"turn\":1,\"state\":\"Filed\",\"order\":{\"kind\":\"Nuke\"},\"why\":\"\"}")]
    [InlineData("{\"operation\":\"0b0e7dba-7a50-4a4b-a7ba-3c5d3b9c3a55\",\"turn\":1,\"state\":\"Filed\",\"order\":null,\"why\":\"\"}")]
    [InlineData("{\"operation\":\"0b0e7dba-7a50-4a4b-a7ba-3c5d3b9c3a55\",\"turn\":1,\"state\":\"Sealed\",\"order\":{\"kind\":\"Hold\",\"city\":\"homs\",\"posture\":\"DigIn\"},\"why\":\"\"}")]
    public async Task Malformed_order_is_a_400_and_changes_nothing(string body)
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await table.Begin();
        Answer answer = await gov.Browser.PostText($"{gov.SeatPath}/orders", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
        Assert.NotNull(answer.Code);
        JsonNode document = (await gov.Browser.Get($"{table.Path}/table")).Good();
        Assert.Empty(document["whole"]!["sheet"]!["orders"]!.AsObject());
    }

    [Fact]
    public async Task Body_in_letters_that_nobody_reads_is_a_415()
    {
        using Browser stranger = server.Stranger();
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/join/look") { Content = new ByteArrayContent("{\"code\":\"AAAAAA\"}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json;charset=x");
        Answer answer = await stranger.Send(request);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "NotJson"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Name_of_a_place_longer_than_any_is_no_place()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        Answer answer = await gov.Browser.Get($"{gov.SeatPath}/options?city={new string('x', 60)}");
        Assert.Equal((HttpStatusCode.NotFound, "UnknownCity"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Body_over_64_kB_is_a_413()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        Answer answer = await gov.Browser.PostText($"{gov.SeatPath}/orders", new string(' ', 65_537));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "TooLarge"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Form_is_no_JSON()
    {
        using Browser stranger = server.Stranger();
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/join/look") { Content = new FormUrlEncodedContent([new("code", "AAAAAA")]) };
        Answer answer = await stranger.Send(request);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "application/problem+json"), (answer.Status, answer.Headers["Content-Type"]));
    }

    [Theory]
    [InlineData("""{"scenario":"homs-2024","name":"","planningSeconds":0,"reportSeconds":0,"observers":"Public","seats":[]}""")]
    [InlineData("""{"scenario":"homs-2024","name":"x","planningSeconds":5,"reportSeconds":0,"observers":"Public","seats":[]}""")]
    [InlineData("""{"scenario":"homs-2024","name":"x","planningSeconds":0,"reportSeconds":1,"observers":"Public","seats":[]}""")]
    [InlineData("""{"scenario":"homs-2024","name":"x","planningSeconds":0,"reportSeconds":0,"observers":"Everything","seats":[]}""")]
    [InlineData("""{"scenario":"homs-2024","name":"x","planningSeconds":0,"reportSeconds":0,"observers":"Public","seats":[],"seed":"-1"}""")]
    [InlineData("""{"scenario":"homs-2024","name":"x","planningSeconds":0,"reportSeconds":0,"observers":"Public","seats":[{"faction":"XYZ","player":"Human","doctrine":""}]}""")]
    [InlineData("""{"scenario":"homs-2024","name":"x","planningSeconds":0,"reportSeconds":0,"observers":"Public","seats":[{"faction":"GOV","player":"Human","doctrine":"no-such"}]}""")]
    public async Task Session_out_of_range_is_not_opened(string body)
    {
        using Browser control = await server.Control();
        Assert.Equal(HttpStatusCode.BadRequest, (await control.PostText("/api/sessions", body)).Status);
    }
}
