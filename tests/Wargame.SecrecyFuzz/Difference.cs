using System.Text.Json;

namespace Wargame.SecrecyFuzz;

/// <summary>The first place in which two texts differ: a JSON path where both are JSON, else the place in the text.</summary>
/// <param name="Field">Where.</param>
/// <param name="One">Value in the one.</param>
/// <param name="Other">Value in the other.</param>
public sealed record Difference(string Field, string One, string Other)
{
    private const string Absent = "absent";

    /// <summary>Null where the texts are equal.</summary>
    public static Difference? Between(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal)) return null;
        try
        {
            using JsonDocument a = JsonDocument.Parse(one), b = JsonDocument.Parse(other);
            return Between("$", a.RootElement, b.RootElement) ?? Plain(one, other);
        }
        catch (JsonException)
        {
            return Plain(one, other);
        }
    }

    private static Difference? Between(string path, JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind) return new Difference(path, one.GetRawText(), other.GetRawText());
        return one.ValueKind switch
        {
            JsonValueKind.Object => Members(path, one, other),
            JsonValueKind.Array => Items(path, one, other),
            _ => one.GetRawText() == other.GetRawText() ? null : new Difference(path, one.GetRawText(), other.GetRawText()),
        };
    }

    private static Difference? Members(string path, JsonElement one, JsonElement other)
    {
        foreach (JsonProperty member in one.EnumerateObject())
        {
            if (!other.TryGetProperty(member.Name, out JsonElement twin)) return new Difference($"{path}.{member.Name}", member.Value.GetRawText(), Absent);
            if (Between($"{path}.{member.Name}", member.Value, twin) is { } found) return found;
        }
        foreach (JsonProperty member in other.EnumerateObject())
        {
            if (!one.TryGetProperty(member.Name, out _)) return new Difference($"{path}.{member.Name}", Absent, member.Value.GetRawText());
        }
        return null;
    }

    private static Difference? Items(string path, JsonElement one, JsonElement other)
    {
        int both = Math.Min(one.GetArrayLength(), other.GetArrayLength());
        for (int i = 0; i < both; i++)
        {
            if (Between($"{path}[{i}]", one[i], other[i]) is { } found) return found;
        }
        if (one.GetArrayLength() > both) return new Difference($"{path}[{both}]", one[both].GetRawText(), Absent);
        return other.GetArrayLength() > both ? new Difference($"{path}[{both}]", Absent, other[both].GetRawText()) : null;
    }

    // Equal by value and yet not to the byte, or no JSON at all.
    private static Difference Plain(string one, string other)
    {
        int at = 0;
        while (at < Math.Min(one.Length, other.Length) && one[at] == other[at]) at++;
        return new Difference($"character {at}", Around(one, at), Around(other, at));
    }

    private static string Around(string text, int at) => text.Substring(Math.Max(0, at - 40), Math.Min(120, text.Length - Math.Max(0, at - 40)));
}
