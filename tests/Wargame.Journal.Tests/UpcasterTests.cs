using System.Text;
using System.Text.Json.Nodes;

namespace Wargame.Journal.Tests;

public class UpcasterTests
{
    /// <summary>In version 1 an order named its city by its old name; version 2 has an id, version 3 an amount.</summary>
    private sealed class Step(string kind, int from, Action<JsonObject> change) : IUpcaster
    {
        public string Kind => kind;

        public int FromSchema => from;

        public ReadOnlyMemory<byte> Upcast(ReadOnlyMemory<byte> body)
        {
            var json = JsonNode.Parse(body.Span)!.AsObject();
            change(json);
            return Encoding.UTF8.GetBytes(json.ToJsonString());
        }
    }

    private static readonly Step CityById = new("OrderFiled", 1, json =>
    {
        json["city"] = json["place"]!.GetValue<string>().ToLowerInvariant();
        json.Remove("place");
    });

    private static readonly Step WithAmount = new("OrderFiled", 2, json => json["amount"] = 1);

    [Theory]
    [InlineData(1, """{"place":"Hims"}""", """{"city":"hims","amount":1}""")]
    [InlineData(2, """{"city":"hims"}""", """{"city":"hims","amount":1}""")]
    [InlineData(3, """{"city":"hims","amount":4}""", """{"city":"hims","amount":4}""")]
    public void Old_body_is_read_in_the_newest_schema(int schema, string stored, string newest)
    {
        var body = new Upcasters([WithAmount, CityById]).Newest(Stored("OrderFiled", schema, stored));
        Assert.Equal((3, newest), (body.Schema, body.Body.Text()));
    }

    [Fact]
    public void Body_of_another_kind_stays_as_it_is()
    {
        var body = new Upcasters([CityById]).Newest(Stored("TurnResolved", 1, """{"place":"Hims"}"""));
        Assert.Equal((1, """{"place":"Hims"}"""), (body.Schema, body.Body.Text()));
    }

    [Fact]
    public void Entry_of_an_old_version_is_decoded_through_the_upcasters()
    {
        var reasonsAdded = new Step(nameof(SessionEnded), 1, json => json["reason"] = "Unknown.");
        var upcasters = new Upcasters([reasonsAdded]);
        object old = EntryCodec.Decode(Stored(nameof(SessionEnded), 1, """{"by":"Amal"}"""), upcasters);
        object now = EntryCodec.Decode(Stored(nameof(SessionEnded), 2, """{"by":"Amal","reason":"Time."}"""), upcasters);
        Assert.Equal([new SessionEnded("Amal", "Unknown."), new SessionEnded("Amal", "Time.")], [old, now]);
    }

    [Fact]
    public void Entry_of_a_version_to_come_is_not_decoded() =>
        Assert.Throws<UnreadableEntry>(() => EntryCodec.Decode(Stored(nameof(SessionEnded), 2, """{"by":"Amal","reason":"Time."}""")));

    [Fact]
    public void Two_upcasters_from_one_version_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Upcasters([CityById, CityById]));

    [Fact]
    public void Version_left_out_between_upcasters_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Upcasters([WithAmount]));

    private static Entry Stored(string kind, int schema, string body) =>
        new(SessionId.New(), StreamName.Session, 1, kind, schema, Writing.Start, "Player One", null, Encoding.UTF8.GetBytes(body), default, new byte[32], new byte[32]);
}
