using System.Globalization;
using System.Text.Json.Nodes;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios.Tests;

/// <summary>A scenario's file as the JSON that an editor's YAML makes of it. JSON is YAML: the reader reads it back.</summary>
internal static class JsonOfYaml
{
    public static JsonNode? Of(string path, string text) => Node(YamlText.Parse(path, text, new Report())!);

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Node(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Node)]),
        YamlScalar { Quoted: true } scalar => JsonValue.Create(scalar.Text),
        YamlScalar scalar => Plain(scalar.Text),
        _ => throw new ArgumentException(node.Kind, nameof(node)),
    };

    private static JsonNode? Plain(string text) => Scalars.Whole(text) is int whole ? whole : Scalars.NotText(text) switch
    {
        null => text,
        "nothing" => null,
        "a number" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : text,
        _ => text[0] is 't' or 'T',
    };
}
