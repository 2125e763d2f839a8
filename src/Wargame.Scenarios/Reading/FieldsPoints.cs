using Wargame.Rules;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>Coordinates: decimal degrees in the file, millionths in the scenario, and no float between.</summary>
internal sealed partial class Fields
{
    private const string pointForm = "[longitude, latitude] in decimal degrees";

    /// <summary>A point that must stand, as <c>[36.7234, 34.7268]</c>: longitude first.</summary>
    public GeoPoint Point(string key, string note = "")
    {
        if (Told(key, () => new PointShape(), note)) return default;
        return Require(key, pointForm) is { } node ? Point(node, $"'{key}'") : default;
    }

    /// <summary>Points of a line; empty where the key is missing.</summary>
    public ImmutableArray<GeoPoint> PointsOr(string key, string note = "")
    {
        if (Told(key, () => new ListShape(new PointShape(), mostItems), note, "empty")) return [];
        known.Add(key);
        return Has(key) ? [.. List(key).Select(n => Point(n, $"an item of '{key}'"))] : [];
    }

    /// <summary>Several lines; none where the key is missing.</summary>
    public ImmutableArray<ImmutableArray<GeoPoint>> LinesOr(string key, string note = "")
    {
        var lines = new List<ImmutableArray<GeoPoint>>();
        if (Told(key, () => new ListShape(new ListShape(new PointShape(), mostItems, 2), mostItems), note, "empty") || !Has(key)) return Known<ImmutableArray<ImmutableArray<GeoPoint>>>(key, []);
        foreach (YamlNode node in List(key))
        {
            if (node is YamlList { Items.Count: >= 2 and <= mostItems } line) lines.Add([.. line.Items.Select(n => Point(n, $"a point of '{key}'"))]);
            else Refuse(node, $"an item of '{key}' is {node.Kind}", "a line of two points or more");
        }
        return [.. lines];
    }

    private GeoPoint Point(YamlNode node, string name)
    {
        if (node is not YamlList { Items: [YamlScalar lon, YamlScalar lat] })
        {
            Refuse(node, $"{name} is {node.Kind}", pointForm);
            return default;
        }
        return new(Degrees(lon, 180), Degrees(lat, 90));
    }

    private int Degrees(YamlScalar scalar, int most)
    {
        if (!scalar.Quoted && Millionths(scalar.Text) is int value && Math.Abs(value) <= most * 1_000_000) return value;
        Refuse(scalar, $"{scalar.Kind} is no coordinate", $"degrees from -{most} to {most} with at most six decimals");
        return 0;
    }

    /// <summary>Exact millionths of a plain decimal, e.g. 36.7234 to 36723400; null for anything else.</summary>
    public static int? Millionths(string text)
    {
        ReadOnlySpan<char> rest = text;
        bool minus = rest.StartsWith("-");
        if (minus) rest = rest[1..];
        int dot = rest.IndexOf('.');
        ReadOnlySpan<char> whole = dot < 0 ? rest : rest[..dot];
        ReadOnlySpan<char> part = dot < 0 ? [] : rest[(dot + 1)..];
        if (whole.Length is < 1 or > 3 || part.Length > 6 || (dot >= 0 && part.Length == 0)) return null;
        if (whole.IndexOfAnyExceptInRange('0', '9') >= 0 || part.IndexOfAnyExceptInRange('0', '9') >= 0) return null;
        int value = 0;
        foreach (char c in whole)
        {
            value = value * 10 + (c - '0');
        }
        for (int i = 0; i < 6; i++)
        {
            value = value * 10 + (i < part.Length ? part[i] - '0' : 0);
        }
        return minus ? -value : value;
    }
}
