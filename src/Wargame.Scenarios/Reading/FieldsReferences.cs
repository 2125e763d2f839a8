using Wargame.Rules;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>References to what other files declare.</summary>
internal sealed partial class Fields
{
    public CityId City(string key) => new(Reference(key, context.Names.Cities, "place"));
    public CityId? CityOr(string key) => Has(key) ? City(key) : Known<CityId?>(key, null);
    public RouteId Route(string key) => new(Reference(key, context.Names.Routes, "route"));
    public RouteId? RouteOr(string key) => Has(key) ? Route(key) : Known<RouteId?>(key, null);
    public FactionId Faction(string key) => new(Reference(key, context.Names.Factions, "faction"));
    public FactionId? FactionOr(string key) => Has(key) ? Faction(key) : Known<FactionId?>(key, null);
    public string CorridorOr(string key) => Has(key) ? Reference(key, context.Names.Corridors, "corridor") : Known(key, "");

    public IReadOnlyList<CityId> CitiesOr(string key) =>
        [.. References(key, context.Names.Cities, "place").Select(t => new CityId(t))];

    public IReadOnlyList<FactionId> FactionsOr(string key) =>
        [.. References(key, context.Names.Factions, "faction").Select(t => new FactionId(t))];

    /// <summary>A slug of lower-case letters, digits and hyphens that names this item.</summary>
    public string Slug(string key)
    {
        if (Scalar(key, "a name") is not { } scalar) return "";
        if (!IsSlug(scalar.Text)) Refuse(scalar, $"'{key}' is {scalar.Kind}", "2 to 40 lower-case letters, digits and hyphens");
        return scalar.Text;
    }

    /// <summary>
    /// Where a figure comes from: keys of sources.yaml ("S4, T2") or a sentence, which may cite keys in brackets.
    /// Falls back to the file's source; one of the two must stand.
    /// </summary>
    public string Source(string file = "")
    {
        if (file.Length > 0 && !Has("source")) return Known("source", file);
        if (Scalar("source", "keys of sources.yaml or a sentence") is not { } scalar) return "";
        string text = scalar.Text.Trim();
        string[] parts = text.Split([',', ' ', ';', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        bool sentence = parts.Any(p => !IsKey(p));
        if (sentence && parts.Length < 2)
        {
            Refuse(scalar, $"'source' is {scalar.Kind}", "keys of sources.yaml or a sentence");
        }
        // In a sentence a lone capital is a word ("A commander said"); with a digit it is a key.
        foreach (string key in parts.Where(p => IsKey(p) && !(sentence && p.Length == 1)))
        {
            if (!context.Names.Sources.Contains(key))
            {
                Refuse(scalar, $"unknown source '{key}'", Words.Instead(key, context.Names.Sources));
            }
        }
        return text;
    }

    public static bool IsSlug(string text) =>
        text.Length is >= 2 and <= 40 && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    public static bool IsKey(string text) =>
        text.Length is >= 1 and <= 4 && text[0] is >= 'A' and <= 'Z' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private string Reference(string key, HashSet<string> names, string kind) =>
        Scalar(key, $"the name of a {kind}") is { } scalar ? Resolve(scalar, names, kind) : "";

    private List<string> References(string key, HashSet<string> names, string kind)
    {
        known.Add(key);
        var found = new List<string>();
        if (!Has(key)) return found;
        foreach (YamlNode node in List(key))
        {
            if (node is not YamlScalar scalar)
            {
                Refuse(node, $"an item of '{key}' is {node.Kind}", $"the name of a {kind}");
                continue;
            }
            string name = Resolve(scalar, names, kind);
            if (found.Contains(name)) Refuse(scalar, $"{scalar.Kind} stands twice", "each name once");
            else found.Add(name);
        }
        return found;
    }

    private string Resolve(YamlScalar scalar, HashSet<string> names, string kind)
    {
        if (!names.Contains(scalar.Text)) Refuse(scalar, $"unknown {kind} {scalar.Kind}", Words.Instead(scalar.Text, names));
        return scalar.Text;
    }
}
