using System.Net;
using System.Text.Json.Nodes;

namespace Wargame.Server.Tests;

public sealed class TextTests(RunningServer server)
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("two\r\nlines\u2028three", "two\nlines\nthree")]
    [InlineData("a\u202Egnp.exe\u202C\u2066b\u2069", "agnp.exeb")]
    [InlineData("nul\0bell\u0007zero\u200Bwidth\uFEFF", "nulbellzerowidth")]
    [InlineData("حِمْص \u200Fשלום e\u0301\u0327 👩‍👩‍👧‍👦 می‌خواهم", "حِمْص \u200Fשלום e\u0301\u0327 👩‍👩‍👧‍👦 می‌خواهم")]
    [InlineData("Z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301o", "Z\u0301\u0301\u0301\u0301\u0301\u0301o")]
    [InlineData("tag\U000E0041ged", "tagged")]
    public void What_hides_or_turns_is_taken_out_and_every_script_stays(string typed, string kept) => Assert.Equal(kept, PlainText.Of(typed, lines: true));

    [Fact]
    public void Half_of_a_surrogate_pair_is_taken_out() => Assert.Equal("half  pair", PlainText.Of(string.Concat("half ", '\uD83D', " pair"), lines: false));

    [Fact]
    public void Line_break_in_one_line_becomes_a_space() => Assert.Equal("a b c", PlainText.Of("a\nb\tc", lines: false));

    [Fact]
    public async Task Message_arrives_without_what_turns_it_and_a_longer_one_is_refused()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        (await gov.Browser.Post($"{table.Path}/messages", new { text = "Route \u202Eclosed\u202C\0" })).Good();
        JsonNode messages = (await table.Control.Get($"{table.Path}/control")).Good()["whole"]!["messages"]!;
        Assert.Equal("Route closed", (string?)messages["1"]!["text"]);
        Answer refused = await gov.Browser.Post($"{table.Path}/messages", new { text = new string('x', 1_001) });
        Assert.Equal((HttpStatusCode.BadRequest, "OutOfRange", "The text 'text' has at most 1,000 characters."), (refused.Status, refused.Code, (string?)refused.Json!["title"]));
    }

    [Fact]
    public async Task Order_whose_text_is_too_long_is_nobodys_draft()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await table.Begin();
        Answer refused = await gov.Write(new { kind = "OfferBargain", to = "HTS", gives = Array.Empty<object>(), wants = Array.Empty<object>(), turns = 1, text = new string('x', 50_000) });
        Assert.Equal((HttpStatusCode.BadRequest, "The text 'order.text' has at most 200 characters."), (refused.Status, (string?)refused.Json!["title"]));
        Assert.Empty((await gov.Browser.Get($"{table.Path}/table")).Good()["whole"]!["sheet"]!["orders"]!.AsObject());
    }

    [Fact]
    public async Task Every_text_that_a_request_carries_states_its_length()
    {
        using Browser stranger = server.Stranger();
        JsonNode document = (await stranger.Get("/openapi/v1.json")).Good();
        var unstated = new List<string>();
        foreach ((string path, JsonNode? methods) in document["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in methods!.AsObject())
            {
                JsonNode? schema = operation!["requestBody"]?["content"]?["application/json"]?["schema"];
                if (schema is not null) Look(document, schema, $"{method} {path}", unstated, []);
            }
        }
        Assert.Empty(unstated);
    }

    private static void Look(JsonNode document, JsonNode schema, string where, List<string> unstated, HashSet<string> seen)
    {
        if ((string?)schema["$ref"] is { } named)
        {
            if (seen.Add(named)) Look(document, document["components"]!["schemas"]![named[(named.LastIndexOf('/') + 1)..]]!, where, unstated, seen);
            return;
        }
        if ((string?)schema["type"] == "string" && schema["maxLength"] is null && schema["enum"] is null && schema["const"] is null && (string?)schema["format"] != "uuid") unstated.Add(where);
        foreach ((string name, JsonNode? property) in schema["properties"]?.AsObject() ?? []) Look(document, property!, $"{where} {name}", unstated, seen);
        foreach (JsonNode? kind in (schema["anyOf"] ?? schema["oneOf"])?.AsArray() ?? []) Look(document, kind!, where, unstated, seen);
        if (schema["items"] is { } items) Look(document, items, where, unstated, seen);
    }
}
