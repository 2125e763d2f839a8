using Wargame.Rules;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>Lists of plain values, and tables of phrases.</summary>
internal sealed partial class Fields
{
    /// <summary>Whole numbers of a list that may be missing.</summary>
    public ImmutableArray<int> IntsOr(string key, int low, int high, string note = "")
    {
        if (Told(key, () => new ListShape(new WholeShape(low, high), HeadSection.MostTurns), note, "empty") || !Has(key)) return Known<ImmutableArray<int>>(key, []);
        var numbers = new List<int>();
        foreach (YamlNode node in List(key, HeadSection.MostTurns))
        {
            if (node is YamlScalar scalar) numbers.Add(Whole(scalar, key, low, high));
            else Refuse(node, $"an item of '{key}' is {node.Kind}", $"a whole number from {low} to {high}");
        }
        return [.. numbers];
    }

    /// <summary>Words of an enum in a list that may be missing.</summary>
    public ImmutableArray<T> WordsOr<T>(string key, string note = "") where T : struct, Enum
    {
        if (Told(key, () => new ListShape(WordsOf<T>(), mostItems), note, "empty") || !Has(key)) return Known<ImmutableArray<T>>(key, []);
        var words = new List<T>();
        foreach (YamlNode node in List(key))
        {
            T[] found = node is YamlScalar scalar ? [.. Enum.GetValues<T>().Where(v => Words.Kebab(v.ToString()) == scalar.Text)] : [];
            if (found.Length == 1) words.Add(found[0]);
            else Refuse(node, $"an item of '{key}' is {node.Kind}", Words.Instead(node is YamlScalar other ? other.Text : "", [.. Enum.GetNames<T>().Select(Words.Kebab)]));
        }
        return [.. words];
    }

    /// <summary>Phrases and what stands in for them.</summary>
    public IReadOnlyDictionary<string, string> Phrases(string key, int most, string note = "")
    {
        var phrases = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Told(key, () => new TableShape("^\\p{L}.*$", "phrase", new TextShape(most, "text")), note)) return phrases;
        foreach (YamlEntry entry in Entries(key))
        {
            if (entry.Key.Text.Length == 0 || entry.Key.Text.Length > most || !char.IsLetter(entry.Key.Text[0])) Refuse(entry.Key, $"{entry.Key.Kind} is no phrase", $"a phrase of at most {most} characters that begins with a letter");
            else if (entry.Value is YamlScalar text) phrases[entry.Key.Text] = Plain(text, $"'{Words.Short(entry.Key.Text)}'", most);
            else Refuse(entry.Value, $"'{Words.Short(entry.Key.Text)}' is {entry.Value.Kind}", "a text");
        }
        return phrases;
    }
}
