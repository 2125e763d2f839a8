using System.Globalization;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>
/// Reads the keys of one mapping. Each call reports what is wrong and goes on with a harmless value, so that an author sees every
/// problem at once; <see cref="Close"/> reports the keys that nobody asked for. With a <see cref="Probe"/> the same calls read nothing
/// and record what they would have read: schema and reference tables come from that.
/// </summary>
internal sealed partial class Fields(YamlMap map, Context context, Probe? probe = null)
{
    private static readonly YamlMap nothing = new(new Spot("", 1, 1), []);
    private readonly List<string> known = [];
    private Action? closing;

    public Spot At => map.At;
    public Context Context => context;

    /// <summary>True while keys are recorded instead of read.</summary>
    public bool Probing => probe is not null;

    /// <summary>A mapping that records what is asked of it.</summary>
    public static Fields Recorder(Probe probe) => new(nothing, new Context(new Report(), new Names()), probe);

    /// <summary>True where the key stands.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A text that must stand and not be blank.</summary>
    public string Text(string key, int most = 500, string note = "")
    {
        if (Told(key, () => new TextShape(most, "text"), note)) return "";
        return Scalar(key, "a text") is { } scalar ? Plain(scalar, $"'{key}'", most) : "";
    }

    /// <summary>A text that may be missing.</summary>
    public string TextOr(string key, string other = "", int most = 500, string note = "")
    {
        if (Told(key, () => new TextShape(most, "text"), note, other)) return other;
        return Has(key) ? Text(key, most) : Known(key, other);
    }

    /// <summary>A whole number that must stand.</summary>
    public int Int(string key, int low, int high, string note = "")
    {
        if (Told(key, () => new WholeShape(low, high), note)) return low;
        return Scalar(key, $"a whole number from {low} to {high}") is { } scalar ? Whole(scalar, key, low, high) : low;
    }

    /// <summary>A whole number that may be missing.</summary>
    public int IntOr(string key, int low, int high, int other, string note = "", string? otherwise = null)
    {
        if (Told(key, () => new WholeShape(low, high), note, otherwise ?? other.ToString(CultureInfo.InvariantCulture))) return other;
        return Has(key) ? Int(key, low, high) : Known(key, other);
    }

    /// <summary>A turn of the scenario. What is due after the last would never happen: refused.</summary>
    public int Turn(string key, string note = "")
    {
        int turn = Int(key, 1, HeadSection.MostTurns, note);
        if (turn > context.Turns) Refuse(Node(key), $"'{key}' is '{turn}'", $"a turn from 1 to {context.Turns}");
        return turn;
    }

    /// <summary>A turn of the scenario that may be missing.</summary>
    public int TurnOr(string key, int other, string note = "")
    {
        if (Told(key, () => new WholeShape(1, HeadSection.MostTurns), note, other == int.MaxValue ? "no bound" : other.ToString(CultureInfo.InvariantCulture))) return other;
        return Has(key) ? Turn(key) : Known(key, other);
    }

    /// <summary>A permille value, 0-1000, that must stand.</summary>
    public int Permille(string key, string note = "") => Int(key, 0, 1000, note);

    /// <summary><c>true</c> or <c>false</c>; false where it is missing.</summary>
    public bool Flag(string key, string note = "")
    {
        if (Told(key, () => new FlagShape(), note, "false")) return false;
        if (!Has(key)) return Known(key, false);
        YamlScalar? scalar = Scalar(key, "true or false");
        if (scalar is { Quoted: true } or { Text: not ("true" or "false") }) Refuse(scalar, $"'{key}' is {scalar.Kind}", "true or false");
        return scalar?.Text == "true";
    }

    /// <summary>A word of an enum in lower-kebab-case.</summary>
    public T Word<T>(string key, string note = "") where T : struct, Enum
    {
        if (Told(key, WordsOf<T>, note)) return default;
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
    public T WordOr<T>(string key, T other, string note = "") where T : struct, Enum
    {
        if (Told(key, WordsOf<T>, note, Words.Kebab(other.ToString()))) return other;
        return Has(key) ? Word<T>(key) : Known(key, other);
    }

    /// <summary>A word that decides which other keys the item has: ask it first, and only for the keys of that word afterwards.</summary>
    public T Kind<T>(string key, string note = "") where T : struct, Enum
    {
        if (probe is null) return Word<T>(key);
        T word = probe.Decide<T>(key);
        probe.Add(key, WordsOf<T>(), true, "", note);
        return word;
    }

    /// <summary>A local date and time to the minute.</summary>
    public DateTime Time(string key, string note = "")
    {
        const string form = "yyyy-MM-dd'T'HH:mm";
        if (Told(key, () => new TextShape(16, "time such as 2024-12-06T18:00", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$"), note)) return default;
        if (Scalar(key, "a time such as 2024-12-06T18:00") is not { } scalar) return default;
        if (!DateTime.TryParseExact(scalar.Text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
        {
            Refuse(scalar, $"'{key}' is {scalar.Kind}", "a time such as 2024-12-06T18:00");
        }
        return time;
    }

    /// <summary>Reports keys that nobody asked for, each with the nearest that could have been meant.</summary>
    public void Close()
    {
        closing?.Invoke();
        if (map.Entries.All(e => known.Contains(e.Key.Text))) return;
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

    /// <summary>Records a key that must stand, when recording.</summary>
    private bool Told(string key, Func<Shape> shape, string note)
    {
        probe?.Add(key, shape(), true, "", note);
        return probe is not null;
    }

    /// <summary>Records a key that may be missing, when recording.</summary>
    private bool Told(string key, Func<Shape> shape, string note, string otherwise)
    {
        probe?.Add(key, shape(), false, otherwise, note);
        return probe is not null;
    }

    private static WordShape WordsOf<T>() where T : struct, Enum =>
        new([.. Enum.GetNames<T>().Select(n => (Words.Kebab(n), Notes.OfWord(typeof(T), n)))]);

    private T Known<T>(string key, T other)
    {
        known.Add(key);
        return other;
    }

    private YamlNode? Find(string key)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            if (entry.Key.Text == key) return entry.Value;
        }
        return null;
    }

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

    private int Whole(YamlScalar scalar, string key, int low, int high)
    {
        if (!scalar.Quoted && Scalars.Whole(scalar.Text) is int value && value >= low && value <= high) return value;
        Refuse(scalar, $"'{key}' is {scalar.Kind}", $"a whole number from {low} to {high}");
        return low;
    }

    private string Plain(YamlScalar scalar, string name, int most)
    {
        if (scalar.Text.Trim().Length == 0) Refuse(scalar, $"{name} is blank", "a text");
        else if (scalar.Text.Length > most) Refuse(scalar, $"{name} has {scalar.Text.Length} characters", $"at most {most}");
        else if (!scalar.Quoted && Scalars.NotText(scalar.Text) is { } other) Refuse(scalar, $"{name} is {scalar.Kind}, which YAML takes for {other}", "a text in quotes");
        else if (Scalars.Unseen(scalar.Text) is { } unseen) Refuse(scalar, $"{name} holds the unseen character {unseen}", "characters that people can see");
        return scalar.Text.Trim();
    }
}
