using System.Globalization;
using Wargame.Rules;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>
/// Reads the keys of one mapping. Each call reports what is wrong and goes on with a harmless value, so that an author
/// sees every problem at once; <see cref="Close"/> reports the keys that nobody asked for.
/// </summary>
internal sealed partial class Fields(YamlMap map, Context context)
{
    private readonly List<string> known = [];

    public Spot At => map.At;
    public Context Context => context;

    /// <summary>True where the key stands.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A text that must stand and not be blank.</summary>
    public string Text(string key, int most = 500)
    {
        if (Scalar(key, "a text") is not { } scalar) return "";
        if (scalar.Text.Trim().Length == 0) Refuse(scalar, $"'{key}' is blank", "a text");
        else if (scalar.Text.Length > most) Refuse(scalar, $"'{key}' has {scalar.Text.Length} characters", $"at most {most}");
        return scalar.Text.Trim();
    }

    /// <summary>A text that may be missing.</summary>
    public string TextOr(string key, string other = "", int most = 500) => Has(key) ? Text(key, most) : Known(key, other);

    /// <summary>A whole number that must stand.</summary>
    public int Int(string key, int low, int high) =>
        Scalar(key, $"a whole number from {low} to {high}") is { } scalar ? Whole(scalar, key, low, high) : low;

    /// <summary>A whole number that may be missing.</summary>
    public int IntOr(string key, int low, int high, int other) => Has(key) ? Int(key, low, high) : Known(key, other);

    /// <summary>A permille value, 0-1000, that must stand.</summary>
    public int Permille(string key) => Int(key, 0, 1000);

    /// <summary><c>true</c> or <c>false</c>; false where it is missing.</summary>
    public bool Flag(string key)
    {
        if (!Has(key)) return Known(key, false);
        YamlScalar? scalar = Scalar(key, "true or false");
        if (scalar is { Text: not ("true" or "false") }) Refuse(scalar, $"'{key}' is {scalar.Kind}", "true or false");
        return scalar?.Text == "true";
    }

    /// <summary>A word of an enum in lower-kebab-case.</summary>
    public T Word<T>(string key) where T : struct, Enum
    {
        if (Scalar(key, "a word") is not { } scalar) return default;
        foreach (T value in Enum.GetValues<T>())
        {
            if (Words.Kebab(value.ToString()) == scalar.Text) return value;
        }
        string[] words = [.. Enum.GetNames<T>().Select(Words.Kebab)];
        Refuse(scalar, $"'{key}' is {scalar.Kind}", Words.Instead(scalar.Text, words));
        return default;
    }

    /// <summary>A word of an enum that may be missing.</summary>
    public T WordOr<T>(string key, T other) where T : struct, Enum => Has(key) ? Word<T>(key) : Known(key, other);

    /// <summary>A local date and time to the minute.</summary>
    public DateTime Time(string key)
    {
        const string form = "yyyy-MM-dd'T'HH:mm";
        if (Scalar(key, "a time such as 2024-12-06T18:00") is not { } scalar) return default;
        if (!DateTime.TryParseExact(scalar.Text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
        {
            Refuse(scalar, $"'{key}' is {scalar.Kind}", "a time such as 2024-12-06T18:00");
        }
        return time;
    }

    /// <summary>Texts by language code, e.g. <c>{ ar: حمص }</c>; empty where the key is missing.</summary>
    public IReadOnlyDictionary<string, string> Languages(string key)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Has(key)) return Known(key, texts);
        foreach (YamlEntry entry in Entries(key))
        {
            if (entry.Key.Text.Length is < 2 or > 8 || entry.Key.Text.Any(c => c is not ((>= 'a' and <= 'z') or '-')))
            {
                Refuse(entry.Key, $"{entry.Key.Kind} is no language code", "a code such as ar");
            }
            if (entry.Value is YamlScalar text) texts[entry.Key.Text] = text.Text;
            else Refuse(entry.Value, $"'{entry.Key.Text}' is {entry.Value.Kind}", "a text");
        }
        return texts;
    }

    /// <summary>Keys and values under a key that must stand, for mappings whose keys are data.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key)
    {
        if (Require(key, "keys with values") is not { } node) return [];
        if (node is YamlMap inner) return inner.Entries;
        Refuse(node, $"'{key}' is {node.Kind}", "keys with values");
        return [];
    }

    /// <summary>A mapping under a key that must stand; null where it does not.</summary>
    public Fields? Inner(string key)
    {
        if (Require(key, "keys with values") is not { } node) return null;
        return Open(node, $"'{key}'");
    }

    /// <summary>A mapping that may be missing.</summary>
    public Fields? InnerOr(string key) => Has(key) ? Inner(key) : Known<Fields?>(key, null);

    /// <summary>Mappings of a list that must stand.</summary>
    public IEnumerable<Fields> Items(string key, int most = 2000) =>
        List(key, most).Select(n => Open(n, $"an item of '{key}'")).OfType<Fields>();

    /// <summary>Mappings of a list that may be missing.</summary>
    public IEnumerable<Fields> ItemsOr(string key, int most = 2000)
    {
        known.Add(key);
        return Has(key) ? Items(key, most) : [];
    }

    /// <summary>Items of a list that must stand.</summary>
    public IReadOnlyList<YamlNode> List(string key, int most = 2000)
    {
        if (Require(key, "a list") is not { } node) return [];
        if (node is not YamlList list)
        {
            Refuse(node, $"'{key}' is {node.Kind}", "a list");
            return [];
        }
        if (list.Items.Count > most) Refuse(node, $"'{key}' has {list.Items.Count} items", $"at most {most}");
        return [.. list.Items.Take(most)];
    }

    /// <summary>Reports keys that nobody asked for, each with the nearest that could have been meant.</summary>
    public void Close()
    {
        string[] all = [.. known.Distinct()], free = [.. all.Where(k => !Has(k))];
        foreach (YamlEntry entry in map.Entries.Where(e => !known.Contains(e.Key.Text)))
        {
            string expected = Words.Near(entry.Key.Text, free) is { } near ? $"'{near}'" : Words.OneOf(all);
            Refuse(entry.Key, $"unknown key {entry.Key.Kind}", expected);
        }
    }

    public void Refuse(YamlNode node, string what, string expected) => context.Report.Add(node.At, what, expected);

    /// <summary>The node under a key for a message about it, or the mapping itself.</summary>
    public YamlNode Node(string key) => Find(key) ?? map;

    private T Known<T>(string key, T other)
    {
        known.Add(key);
        return other;
    }

    private YamlNode? Find(string key) => map.Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;

    private YamlNode? Require(string key, string expected)
    {
        known.Add(key);
        YamlNode? node = Find(key);
        if (node is null) context.Report.Add(map.At, $"the key '{key}' is missing", expected);
        return node;
    }

    private YamlScalar? Scalar(string key, string expected)
    {
        if (Require(key, expected) is not { } node) return null;
        if (node is YamlScalar scalar) return scalar;
        Refuse(node, $"'{key}' is {node.Kind}", expected);
        return null;
    }

    private Fields? Open(YamlNode node, string name)
    {
        if (node is YamlMap inner) return new(inner, context);
        Refuse(node, $"{name} is {node.Kind}", "keys with values");
        return null;
    }

    private int Whole(YamlScalar scalar, string key, int low, int high)
    {
        const NumberStyles plain = NumberStyles.AllowLeadingSign;
        bool whole = int.TryParse(scalar.Text.Replace("_", ""), plain, CultureInfo.InvariantCulture, out int value);
        if (whole && !scalar.Quoted && value >= low && value <= high) return value;
        Refuse(scalar, $"'{key}' is {scalar.Kind}", $"a whole number from {low} to {high}");
        return low;
    }
}
