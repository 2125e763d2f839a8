using System.Text.Json.Nodes;

namespace Wargame.Scenarios.Tests;

/// <summary>One change to the tree of a file: a value replaced, a key taken away, renamed or added, an item doubled, moved or dropped.</summary>
internal static class TreeChange
{
    public const int Kinds = 7;

    private static readonly string[] values =
    [
        "null", "true", "\"\"", "\" \"", "\"x\"", "[]", "{}", "[1, 2]", "{\"a\": 1}", "0", "1", "-1", "2147483647", "-2147483648", "2147483648",
        "9223372036854775807", "1e400", "0.5", "1000", "999", "1001", "60", "50000000", "\"homs\"", "\"GOV\"", "\"حمص\"", "\"\\u202eback\"", "\"\\ud83d\\ude00\"",
        "\"e\\u0301\\u0327\\u0300\"", "[0, 0]", "[180, 90]", "[181, 0]", "\"off-map\"", "\"cohesion\"", "\"hold-place\"", "[[0, 0], [1, 1]]",
    ];

    public static JsonNode Apply(JsonNode file, int at, int kind, int what)
    {
        JsonNode root = file.DeepClone();
        List<JsonNode> nodes = [.. Containers(root)];
        JsonNode parent = nodes[at % nodes.Count];
        if (parent is JsonObject map) ChangeMap(map, at / nodes.Count, kind, what);
        else if (parent is JsonArray list) ChangeList(list, at / nodes.Count, kind, what);
        return root;
    }

    private static void ChangeMap(JsonObject map, int at, int kind, int what)
    {
        if (map.Count == 0) return;
        string key = map.ElementAt(at % map.Count).Key;
        switch (kind)
        {
            case 0: map.Remove(key); break;
            case 1: map[key + "x"] = map[key]?.DeepClone(); break;
            case 2: (map[key + "x"], _) = (map[key]?.DeepClone(), map.Remove(key)); break;
            case 3 when map.Count > 1:
                string other = map.ElementAt(what % map.Count).Key;
                (map[key], map[other]) = (map[other]?.DeepClone(), map[key]?.DeepClone());
                break;
            default: map[key] = Value(what); break;
        }
    }

    private static void ChangeList(JsonArray list, int at, int kind, int what)
    {
        if (list.Count == 0 || kind == 0) list.Add(Value(what));
        else if (kind == 1) list.Add(list[at % list.Count]?.DeepClone());
        else if (kind == 2) list.RemoveAt(at % list.Count);
        else if (kind == 3) list.Clear();
        else list[at % list.Count] = Value(what);
    }

    private static JsonNode? Value(int what)
    {
        string text = values[what % values.Length];
        return text == "1e400" ? JsonNode.Parse("\"1e400\"") : JsonNode.Parse(text);
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> children = node switch { JsonObject map => map.Select(p => p.Value), JsonArray list => list, _ => [] };
        foreach (JsonNode inner in children.OfType<JsonNode>().Where(c => c is not JsonValue).SelectMany(Containers)) yield return inner;
    }
}
