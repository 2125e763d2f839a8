using System.Text.Json;

namespace Wargame.Journal.Tests;

public class NameTests
{
    [Fact]
    public void New_session_ids_differ_and_fit_a_url()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => SessionId.New()).ToHashSet();
        Assert.Equal(1000, ids.Count);
        Assert.All(ids, id => Assert.Matches("^[0-9a-hjkmnp-tv-z]{12}$", id.ToString()));
    }

    [Fact]
    public void Session_id_is_read_in_either_case() =>
        Assert.Equal(SessionId.Parse("0123456789ab"), SessionId.Parse("0123456789AB"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789a")]
    [InlineData("0123456789abc")]
    [InlineData("0123456789au")]
    [InlineData("../etc/passw")]
    [InlineData("0123456789a\u212A")]
    public void What_is_no_session_id_is_refused(string? text)
    {
        Assert.False(SessionId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => SessionId.Parse(text!));
    }

    [Theory]
    [InlineData("session")]
    [InlineData("faction/GOV")]
    [InlineData("a/b-c/d_1")]
    [InlineData("0123456789012345678901234567890123456789")]
    public void Stream_name_of_plain_parts_is_accepted(string text) =>
        Assert.Equal(text, StreamName.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("faction/")]
    [InlineData("/GOV")]
    [InlineData("a//b")]
    [InlineData("faction GOV")]
    [InlineData("faction/ÄÖ")]
    [InlineData("01234567890123456789012345678901234567890")]
    public void What_is_no_stream_name_is_refused(string? text)
    {
        Assert.False(StreamName.TryParse(text, out _));
        Assert.Throws<FormatException>(() => StreamName.Parse(text!));
    }

    [Fact]
    public void Names_are_plain_strings_in_json()
    {
        var id = SessionId.New();
        Assert.Equal($"\"{id}\"", JsonSerializer.Serialize(id));
        Assert.Equal(id, JsonSerializer.Deserialize<SessionId>($"\"{id}\""));
        Assert.Equal("\"faction/GOV\"", JsonSerializer.Serialize(StreamName.Faction("GOV")));
        Assert.Equal(StreamName.Session, JsonSerializer.Deserialize<StreamName>("\"session\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SessionId>("\"nonsense\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StreamName>("7"));
    }
}
