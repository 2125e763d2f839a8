using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Wargame.Grains;

namespace Wargame.Grains.Tests;

public sealed class MergePatchTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", null)]
    [InlineData("""{"a":1}""", """{"a":2}""", """{"a":2}""")]
    [InlineData("""{"a":1,"b":2}""", """{"b":2}""", """{"a":null}""")]
    [InlineData("""{}""", """{"a":{"b":1}}""", """{"a":{"b":1}}""")]
    [InlineData("""{"a":{"b":1,"c":2}}""", """{"a":{"b":1,"c":3}}""", """{"a":{"c":3}}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1,2,3]}""", """{"a":[1,2,3]}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":{}}""", """{"a":{"b":null}}""")]
    public void A_patch_says_what_changed_and_nothing_else(string before, string after, string? expected)
    {
        byte[]? patch = MergePatch.Of(Element(before), Element(after));
        Assert.Equal(expected, patch is null ? null : System.Text.Encoding.UTF8.GetString(patch));
    }

    [Fact]
    public void Applying_the_patch_of_any_two_documents_gives_the_second() =>
        Gen.Select(Documents, Documents).Sample((before, after) =>
        {
            byte[]? patch = MergePatch.Of(Element(before), Element(after));
            JsonNode? applied = patch is null ? JsonNode.Parse(before) : Apply(JsonNode.Parse(before), JsonNode.Parse(patch));
            return JsonNode.DeepEquals(applied, JsonNode.Parse(after));
        });

    private static readonly Gen<string> Documents = Object(3);

    private static Gen<string> Object(int depth) =>
        Gen.Select(Gen.Int[0, 4], Value(depth - 1)).List[0, 4].Select(members =>
            "{" + string.Join(",", members.DistinctBy(m => m.Item1).Select(m => $"\"k{m.Item1}\":{m.Item2}")) + "}");

    private static Gen<string> Value(int depth) => depth == 0
        ? Gen.Int[0, 3].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : Gen.Frequency((2, Gen.Int[0, 3].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))), (1, Gen.Const("[1,{\"a\":2}]")), (3, Object(depth)));

    /// <summary>RFC 7396, section 2, word for word.</summary>
    internal static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes) return patch?.DeepClone();
        JsonObject result = target is JsonObject was ? (JsonObject)was.DeepClone() : [];
        foreach ((string name, JsonNode? value) in changes)
        {
            if (value is null) result.Remove(name);
            else result[name] = Apply(result[name], value);
        }
        return result;
    }

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
