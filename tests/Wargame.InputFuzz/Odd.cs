using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Wargame.InputFuzz;

/// <summary>Makes good inputs bad: changes of trees, texts and bytes, drawn without a look at what they change, so that CsCheck can shrink them.</summary>
internal static class Odd
{
    private const int MostChanges = 3;

    private static readonly string[] values =
    [
        "null", "true", "false", "\"\"", "\" \"", "\"x\"", "[]", "{}", "[[]]", "[null]", "[1,2]", "{\"a\":1}", "0", "1", "-1", "2", "12", "13", "99", "1000", "1001", "20000", "2147483647", "-2147483648",
        "2147483648", "-2147483649", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551615", "1e400", "-0", "0.5", "1E5",
        "\"homs\"", "\"GOV\"", "\"HTS\"", "\"RUS\"", "\"homs-nabk\"", "\"حمص\"", "\"\\u202eback\\u0000\"", "\"\\ud83d\"", "\"\\udc00x\"", "\"e\\u0301\\u0327\\u0300\"", "\"../../etc\"", "\"__proto__\"",
        "\"<b>x</b>\"", "\"2024-13-45T99:99\"", "\"00000000-0000-0000-0000-000000000000\"", "\"Hold\"", "\"Filed\"", "\"Released\"", "\"Human\"", "\"17\"", "\"NaN\"",
    ];

    private static readonly Gen<string> insert = Gen.OneOf(
        "\0", "\u0001", "\t", "\r", "\n", "\"", "'", "\\", "{", "}", "[", "]", ",", ":", "\u001e", "\uFEFF", "\u202E", "\u2028", "null", "NaN", "Infinity", "1e9999", "00", "-", "//", "/*", "0x1", "&a ", "*a", "- ", "---\n", "%", "#", "|", ">", "👩‍👩‍👧‍👦");

    /// <summary>A place in whatever it turns out to be, by its remainder.</summary>
    public static Gen<int> Place { get; } = Gen.Int[0, 1_000_000];

    /// <summary>A value that is rarely right, as JSON.</summary>
    public static Gen<string> Value { get; } = Gen.Frequency(
        (36, Gen.OneOf(values)), (1, Power(14, n => $"\"{new string('x', n)}\"")), (1, Power(10, n => new string('[', n))),
        (1, Power(7, n => $"{string.Concat(Enumerable.Repeat("{\"a\":", n))}1{new string('}', n)}")), (1, Power(11, n => $"[{string.Join(',', Enumerable.Repeat("1", n))}]")));

    /// <summary>Changes some of the values, names and members of a JSON text.</summary>
    public static Gen<Func<string, string>> Tree { get; } = Gen.Select(Place, Place, Gen.Int[0, 23], Value, Gen.Int[0, 8])
        .Array[1, MostChanges].Select<(int, int, int, string, int)[], Func<string, string>>(changes => json => Changed(json, changes));

    /// <summary>Changes, doubles, cuts some of the characters of a text.</summary>
    public static Gen<Func<string, string>> Text { get; } = Gen.Select(Gen.Int[0, 6], Place, Gen.Int[0, 19], insert, Value)
        .Select<(int, int, int, string, string), Func<string, string>>(change => text => Changed(text, change));

    /// <summary>Changes, doubles, cuts some of the bytes.</summary>
    public static Gen<Func<byte[], byte[]>> Bytes { get; } = Gen.Select(Gen.Int[0, 4], Place, Gen.Byte.Array[1, 8], Gen.Int[0, 15])
        .Array[1, MostChanges].Select<(int, int, byte[], int)[], Func<byte[], byte[]>>(changes => good => Changed(good, changes));

    /// <summary>One in so many is odd, the others are as usual.</summary>
    public static Gen<T> Seldom<T>(int oneIn, Gen<T> odd, Gen<T> usual) => Gen.Frequency((1, odd), (oneIn - 1, usual));

    /// <summary>The same, where the usual is one value.</summary>
    public static Gen<T> Seldom<T>(int oneIn, Gen<T> odd, T usual) => Seldom(oneIn, odd, Gen.Const(usual));

    private static Gen<string> Power(int most, Func<int, string> made) => Gen.Int[0, most].Select(power => made(1 << power));

    private static string Changed(string text, (int How, int Place, int Length, string Insert, string Value) change)
    {
        int at = change.Place % (text.Length + 1), to = Math.Min(text.Length, at + change.Length);
        return change.How switch
        {
            0 => text[..at],
            1 => text.Remove(at, to - at),
            2 => text.Insert(at, text[at..to]),
            3 => text.Insert(at, change.Insert),
            4 => text.Insert(at, change.Value),
            5 => text + text,
            _ => string.Concat(text.AsSpan(0, at), change.Insert, text.AsSpan(to)),
        };
    }

    private static byte[] Changed(byte[] good, (int How, int Place, byte[] Insert, int Many)[] changes)
    {
        List<byte> bytes = [.. good];
        foreach ((int how, int place, byte[] insert, int many) in changes)
        {
            int at = place % (bytes.Count + 1);
            switch (how)
            {
                case 0: bytes.RemoveRange(at, bytes.Count - at); break;
                case 1: bytes.InsertRange(at, insert); break;
                case 2: bytes.InsertRange(at, [0xC3, 0x28, 0xED, 0xA0, 0x80]); break;
                case 3 when at < bytes.Count: bytes[at] ^= (byte)(1 << (many % 8)); break;
                default: bytes.RemoveRange(at, Math.Min(bytes.Count - at, many)); break;
            }
        }
        return [.. bytes];
    }

    private static string Changed(string json, (int Where, int Member, int How, string Value, int Many)[] changes)
    {
        JsonNode root = JsonNode.Parse(json)!;
        for (int i = 0; i < changes.Length; i++) Change(root, changes[i], $"@{i}@");
        string text = root.ToJsonString();
        // Values that no tree holds, such as too large a number or brackets without end, go in as text.
        for (int i = 0; i < changes.Length; i++) text = text.Replace($"\"@{i}@\"", changes[i].Value, StringComparison.Ordinal);
        return text;
    }

    private static void Change(JsonNode root, (int Where, int Member, int How, string Value, int Many) change, string mark)
    {
        List<JsonNode> nodes = [.. Containers(root)];
        JsonNode parent = nodes[change.Where % nodes.Count];
        if (parent is JsonObject { Count: > 0 } map)
        {
            string key = map.ElementAt(change.Member % map.Count).Key;
            switch (change.How % 8)
            {
                case 0: map.Remove(key); break;
                case 1: map[key + "x"] = map[key]?.DeepClone(); break;
                case 2: map[change.Many % 2 == 0 ? key.ToUpperInvariant() : "kind"] = map[key]?.DeepClone(); break;
                default: map[key] = mark; break;
            }
        }
        else if (parent is JsonArray list)
        {
            int at = change.Member % Math.Max(1, list.Count);
            switch (change.How % 6)
            {
                case 0 when list.Count > 0: list.RemoveAt(at); break;
                case 1 when list.Count > 0: for (int i = 1 << change.Many; i > 0; i--) list.Add(list[at]?.DeepClone()); break;
                case 2: list.Clear(); break;
                case 3 when list.Count > 0: list[at] = mark; break;
                default: list.Add((JsonNode)mark); break;
            }
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> children = node switch { JsonObject map => map.Select(p => p.Value), JsonArray list => list, _ => [] };
        foreach (JsonNode inner in children.OfType<JsonNode>().Where(c => c is not JsonValue).SelectMany(Containers)) yield return inner;
    }
}
