using Wargame.Rules;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>References to what other files declare.</summary>
internal sealed partial class Fields
{
    public const string SlugPattern = "^[a-z][a-z0-9-]{1,39}$";
    public const string FactionPattern = "^[A-Z]{2,8}$";

    public CityId City(string key, string note = "") => context.Ids.City(Reference(key, context.Names.Cities, "place", note));
    public CityId? CityOr(string key, string note = "") => ReferenceOr(key, context.Names.Cities, "place", note) is { } name ? context.Ids.City(name) : null;
    public RouteId Route(string key, string note = "") => context.Ids.Route(Reference(key, context.Names.Routes, "route", note));
    public FactionId Faction(string key, string note = "") => context.Ids.Faction(Reference(key, context.Names.Factions, "faction", note));
    public FactionId? FactionOr(string key, string note = "") => ReferenceOr(key, context.Names.Factions, "faction", note) is { } name ? context.Ids.Faction(name) : null;
    public string Inject(string key, string note = "") => Reference(key, context.Names.Injects, "event", note);
    public string Corridor(string key, string note = "") => Reference(key, context.Names.Corridors, "corridor", note);
    public string CorridorOr(string key, string note = "") => ReferenceOr(key, context.Names.Corridors, "corridor", note) ?? "";
    public string Outcome(string key, string note = "") => Reference(key, context.Names.Outcomes, "outcome", note);
    public string? OutcomeOr(string key, string note = "") => ReferenceOr(key, context.Names.Outcomes, "outcome", note);

    public ImmutableArray<CityId> Cities(string key, string note = "") =>
        [.. References(key, context.Names.Cities, "place", note, needed: true).Select(context.Ids.City)];

    public ImmutableArray<CityId> CitiesOr(string key, string note = "") =>
        [.. References(key, context.Names.Cities, "place", note, needed: false).Select(context.Ids.City)];

    public ImmutableArray<FactionId> Factions(string key, string note = "") =>
        [.. References(key, context.Names.Factions, "faction", note, needed: true).Select(context.Ids.Faction)];

    public ImmutableArray<FactionId> FactionsOr(string key, string note = "") =>
        [.. References(key, context.Names.Factions, "faction", note, needed: false).Select(context.Ids.Faction)];

    /// <summary>The id that names this place.</summary>
    public CityId OwnCity() => context.Ids.City(Slug("id"));
    /// <summary>The id that names this route.</summary>
    public RouteId OwnRoute() => context.Ids.Route(Slug("id"));
    /// <summary>The id that names this faction.</summary>
    public FactionId OwnFaction() => context.Ids.Faction(Capitals("id"));

    /// <summary>A slug of lower-case letters, digits and hyphens that names this item.</summary>
    public string Slug(string key, string note = "")
    {
        if (Told(key, () => new TextShape(40, "name of lower-case letters, digits and hyphens", SlugPattern), note)) return "";
        if (Scalar(key, "a name") is not { } scalar) return "";
        if (!IsSlug(scalar.Text)) Refuse(scalar, $"'{key}' is {scalar.Kind}", "2 to 40 lower-case letters, digits and hyphens");
        return scalar.Text;
    }

    /// <summary>Two to eight capitals that name a faction.</summary>
    public string Capitals(string key, string note = "")
    {
        if (Told(key, () => new TextShape(8, "name of two to eight capital letters", FactionPattern), note)) return "";
        if (Scalar(key, "a name") is not { } scalar) return "";
        if (!IsFaction(scalar.Text)) Refuse(scalar, $"'{key}' is {scalar.Kind}", "two to eight capital letters");
        return scalar.Text;
    }

    /// <summary>
    /// Where a figure comes from: keys of sources.yaml ("S4, T2") or a sentence, which may cite keys in brackets.
    /// Falls back to the file's source; one of the two must stand.
    /// </summary>
    public string Source(string file = "")
    {
        const string note = "Where it comes from: keys of sources.yaml (`\"S4, T2\"`) or a sentence that may cite them.";
        if (probe is not null)
        {
            probe.Add("source", new TextShape(500, "source"), file.Length == 0, file.Length == 0 ? "" : "the file's source", note);
            return "S1";
        }
        if (file.Length > 0 && !Has("source")) return Known("source", file);
        if (Scalar("source", "keys of sources.yaml or a sentence") is not { } scalar) return "";
        string text = Plain(scalar, "'source'", 500);
        string[] parts = text.Split([',', ' ', ';', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        bool sentence = parts.Any(p => !IsKey(p));
        if (sentence && parts.Length < 2 && text.Length > 0)
        {
            Refuse(scalar, $"'source' is {scalar.Kind}", "keys of sources.yaml or a sentence");
        }
        // In a sentence a lone capital is a word ("A commander said"); with a digit it is a key.
        foreach (string key in parts.Where(p => IsKey(p) && !(sentence && p.Length == 1)))
        {
            if (!context.Names.Sources.Knows(key) && !context.Report.Full)
            {
                Refuse(scalar, $"unknown source '{key}'", Words.Instead(key, context.Names.Sources.All));
            }
        }
        return text;
    }

    public static bool IsSlug(string text) =>
        text.Length is >= 2 and <= 40 && text is not ("true" or "false" or "null") && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    public static bool IsKey(string text) =>
        text.Length is >= 1 and <= 4 && text[0] is >= 'A' and <= 'Z' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool IsFaction(string text) => text.Length is >= 2 and <= 8 && text is not ("TRUE" or "FALSE" or "NULL") && text.All(c => c is >= 'A' and <= 'Z');

    private static TextShape Named(string kind) => new(40, $"name of a {kind}", kind == "faction" ? FactionPattern : SlugPattern);

    private string Reference(string key, NameSet names, string kind, string note)
    {
        if (Told(key, () => Named(kind), note)) return "";
        return Scalar(key, $"the name of a {kind}") is { } scalar ? Resolve(scalar, names, kind) : "";
    }

    private string? ReferenceOr(string key, NameSet names, string kind, string note)
    {
        if (Told(key, () => Named(kind), note, "none") || !Has(key)) return Known<string?>(key, null);
        return Reference(key, names, kind, "");
    }

    private List<string> References(string key, NameSet names, string kind, string note, bool needed)
    {
        var found = new List<string>();
        if (probe is not null)
        {
            probe.Add(key, new ListShape(Named(kind), mostItems, needed ? 1 : 0), needed, needed ? "" : "empty", note);
            return found;
        }
        if (!needed && !Has(key)) return Known(key, found);
        var once = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode node in List(key))
        {
            if (node is not YamlScalar scalar)
            {
                Refuse(node, $"an item of '{key}' is {node.Kind}", $"the name of a {kind}");
                continue;
            }
            string name = Resolve(scalar, names, kind);
            if (once.Add(name)) found.Add(name);
            else Refuse(scalar, $"{scalar.Kind} stands twice", "each name once");
        }
        if (needed && found.Count == 0) Refuse(Node(key), $"'{key}' is empty", $"at least one {kind}");
        return found;
    }

    private string Resolve(YamlScalar scalar, NameSet names, string kind)
    {
        // With a full report nobody would read the advice, and looking for it takes long in a large scenario.
        if (!names.Knows(scalar.Text) && !context.Report.Full) Refuse(scalar, $"unknown {kind} {scalar.Kind}", Words.Instead(scalar.Text, names.All));
        return scalar.Text;
    }
}
