using System.Text;
using System.Text.Json.Nodes;

namespace Wargame.InputFuzz;

/// <summary>Makes good inputs bad: trees, texts and bytes.</summary>
public static class Odd
{
    private static readonly string[] values =
    [
        "null", "true", "false", "\"\"", "\" \"", "\"x\"", "[]", "{}", "[[]]", "[null]", "[1,2]", "{\"a\":1}", "0", "1", "-1", "2", "12", "13", "99", "1000", "1001", "20000", "2147483647", "-2147483648",
        "2147483648", "-2147483649", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551615", "1e400", "-0", "0.5", "1E5",
        "\"homs\"", "\"GOV\"", "\"HTS\"", "\"RUS\"", "\"homs-nabk\"", "\"حمص\"", "\"\\u202eback\\u0000\"", "\"\\ud83d\"", "\"\\udc00x\"", "\"e\\u0301\\u0327\\u0300\"", "\"../../etc\"", "\"__proto__\"",
        "\"<b>x</b>\"", "\"2024-13-45T99:99\"", "\"00000000-0000-0000-0000-000000000000\"", "\"Hold\"", "\"Filed\"", "\"Released\"", "\"Human\"", "\"17\"", "\"NaN\"",
    ];

    private static readonly string[] inserts =
    [
        "\0", "\u0001", "\t", "\r", "\n", "\"", "'", "\\", "{", "}", "[", "]", ",", ":", "\u001e", "\uFEFF", "\u202E", "\u2028", "null", "NaN", "Infinity", "1e9999", "00", "-", "//", "/*", "0x1", "&a ", "*a", "- ", "---\n", "%", "#", "|", ">", "👩‍👩‍👧‍👦",
    ];

    /// <summary>A value that is rarely right, as JSON.</summary>
    public static string Value(Chance chance) => chance.Below(40) switch
    {
        0 => $"\"{new string('x', 1 << chance.Below(15))}\"",
        1 => string.Concat(Enumerable.Repeat("[", 1 << chance.Below(11))),
        2 => Nested(1 << chance.Below(8)),
        3 => $"[{string.Join(',', Enumerable.Repeat("1", 1 << chance.Below(12)))}]",
        _ => chance.Of(values),
    };

    /// <summary>A JSON text with some of its values, names and members changed.</summary>
    public static string Tree(string json, Chance chance)
    {
        JsonNode root = JsonNode.Parse(json)!;
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int changes = 1 + chance.Below(3); changes > 0; changes--) Change(root, chance, marks);
        string text = root.ToJsonString();
        // Values that no tree holds, such as too large a number or brackets without end, go in as text.
        foreach ((string mark, string raw) in marks) text = text.Replace($"\"{mark}\"", raw, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A text with some of its characters changed, doubled, cut.</summary>
    public static string Text(string text, Chance chance)
    {
        int at = chance.Below(text.Length + 1), to = Math.Min(text.Length, at + chance.Below(20));
        return chance.Below(7) switch
        {
            0 => text[..at],
            1 => text.Remove(at, to - at),
            2 => text.Insert(at, text[at..to]),
            3 => text.Insert(at, chance.Of(inserts)),
            4 => text.Insert(at, Value(chance)),
            5 => text + text,
            _ => string.Concat(text.AsSpan(0, at), chance.Of(inserts), text.AsSpan(to)),
        };
    }

    /// <summary>Bytes with some of them changed, doubled, cut.</summary>
    public static byte[] Bytes(ReadOnlySpan<byte> good, Chance chance)
    {
        List<byte> bytes = [.. good];
        for (int changes = 1 + chance.Below(3); changes > 0; changes--)
        {
            int at = chance.Below(bytes.Count + 1);
            switch (chance.Below(5))
            {
                case 0: bytes.RemoveRange(at, bytes.Count - at); break;
                case 1: bytes.InsertRange(at, chance.Bytes(1 + chance.Below(8))); break;
                case 2: bytes.InsertRange(at, [0xC3, 0x28, 0xED, 0xA0, 0x80]); break;
                case 3 when at < bytes.Count: bytes[at] ^= (byte)(1 << chance.Below(8)); break;
                default: bytes.RemoveRange(at, Math.Min(bytes.Count - at, chance.Below(16))); break;
            }
        }
        return [.. bytes];
    }

    private static void Change(JsonNode root, Chance chance, Dictionary<string, string> marks)
    {
        List<JsonNode> nodes = [.. Containers(root)];
        JsonNode parent = chance.Of(nodes);
        if (parent is JsonObject { Count: > 0 } map)
        {
            string key = map.ElementAt(chance.Below(map.Count)).Key;
            switch (chance.Below(8))
            {
                case 0: map.Remove(key); break;
                case 1: map[key + "x"] = map[key]?.DeepClone(); break;
                case 2: map[chance.OneIn(2) ? key.ToUpperInvariant() : "kind"] = map[key]?.DeepClone(); break;
                default: map[key] = Mark(chance, marks); break;
            }
        }
        else if (parent is JsonArray list)
        {
            int at = chance.Below(Math.Max(1, list.Count));
            switch (chance.Below(6))
            {
                case 0 when list.Count > 0: list.RemoveAt(at); break;
                case 1 when list.Count > 0: for (int i = 1 << chance.Below(9); i > 0; i--) list.Add(list[at]?.DeepClone()); break;
                case 2: list.Clear(); break;
                case 3 when list.Count > 0: list[at] = Mark(chance, marks); break;
                default: list.Add(Mark(chance, marks)); break;
            }
        }
    }

    private static JsonValue Mark(Chance chance, Dictionary<string, string> marks)
    {
        string mark = $"@{marks.Count}@";
        marks[mark] = Value(chance);
        return JsonValue.Create(mark);
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> children = node switch { JsonObject map => map.Select(p => p.Value), JsonArray list => list, _ => [] };
        foreach (JsonNode inner in children.OfType<JsonNode>().Where(c => c is not JsonValue).SelectMany(Containers)) yield return inner;
    }

    private static string Nested(int depth)
    {
        var text = new StringBuilder();
        for (int i = 0; i < depth; i++) text.Append("{\"a\":");
        text.Append('1');
        return text.Append('}', depth).ToString();
    }
}
