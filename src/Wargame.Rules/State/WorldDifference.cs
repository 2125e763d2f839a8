using System.Globalization;
using System.Text.Json;

namespace Wargame.Rules;

/// <summary>Finds where two worlds first differ.</summary>
public static class WorldDifference
{
    /// <summary>The first field that differs, e.g. <c>cities.homs.fort</c>, and both values; null where there is none.</summary>
    public static (string Field, string A, string B)? First(World a, World b) => First("", WorldJson.Write(a), WorldJson.Write(b));

    private static (string Field, string A, string B)? First(string path, JsonElement a, JsonElement b)
    {
        if (a.ValueKind == JsonValueKind.Object && b.ValueKind == JsonValueKind.Object) return FirstOfObjects(path, a, b);
        if (a.ValueKind == JsonValueKind.Array && b.ValueKind == JsonValueKind.Array) return FirstOfArrays(path, a, b);
        return JsonElement.DeepEquals(a, b) ? null : (path, a.GetRawText(), b.GetRawText());
    }

    private static (string Field, string A, string B)? FirstOfObjects(string path, JsonElement a, JsonElement b)
    {
        foreach (JsonProperty member in a.EnumerateObject())
        {
            string at = Join(path, member.Name);
            if (!b.TryGetProperty(member.Name, out JsonElement other)) return (at, member.Value.GetRawText(), "absent");
            if (First(at, member.Value, other) is { } found) return found;
        }
        foreach (JsonProperty member in b.EnumerateObject())
        {
            if (!a.TryGetProperty(member.Name, out _)) return (Join(path, member.Name), "absent", member.Value.GetRawText());
        }
        return null;
    }

    private static (string Field, string A, string B)? FirstOfArrays(string path, JsonElement a, JsonElement b)
    {
        int count = Math.Max(a.GetArrayLength(), b.GetArrayLength());
        for (int i = 0; i < count; i++)
        {
            string at = Join(path, i.ToString(CultureInfo.InvariantCulture));
            if (i >= a.GetArrayLength()) return (at, "absent", b[i].GetRawText());
            if (i >= b.GetArrayLength()) return (at, a[i].GetRawText(), "absent");
            if (First(at, a[i], b[i]) is { } found) return found;
        }
        return null;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;
}
