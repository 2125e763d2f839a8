using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>Mappings and lists inside of a mapping.</summary>
internal sealed partial class Fields
{
    private const int mostItems = 2000;

    /// <summary>A mapping under a key that must stand; null where it does not.</summary>
    /// <param name="key">The key.</param>
    /// <param name="of">The type that it fills: its summaries describe the keys.</param>
    /// <param name="note">What it is for.</param>
    public Fields? Inner(string key, Type? of = null, string note = "")
    {
        if (probe is not null) return Record(key, of, note, needed: true);
        return Require(key, "keys with values") is { } node ? Open(node, $"'{key}'") : null;
    }

    /// <summary>A mapping that may be missing. A name marks one that may contain itself: it is recorded once.</summary>
    public Fields? InnerOr(string key, Type? of = null, string note = "", string named = "")
    {
        if (probe is null) return Has(key) ? Inner(key) : Known<Fields?>(key, null);
        if (named.Length == 0) return Record(key, of, note, needed: false);
        bool first = probe.Named.TryAdd(named, null);
        probe.Add(key, new NamedShape(named), false, "", note);
        if (!first) return null;
        Probe inner = probe.Inner(of);
        return new Fields(nothing, context, inner) { closing = () => probe.Named[named] = inner.Item() };
    }

    /// <summary>Mappings of a list that must stand.</summary>
    public IEnumerable<Fields> Items(string key, int most = mostItems, Type? of = null, string note = "") =>
        probe is not null ? Record(key, most, of, note, needed: true, "") : Opened(key, most);

    /// <summary>Mappings of a list that may be missing. A name marks what may contain itself.</summary>
    public IEnumerable<Fields> ItemsOr(string key, int most = mostItems, Type? of = null, string note = "", string named = "")
    {
        if (probe is not null) return Record(key, most, of, note, needed: false, named);
        known.Add(key);
        return Has(key) ? Opened(key, most) : [];
    }

    /// <summary>Texts of a list that may be missing.</summary>
    public ImmutableArray<string> TextsOr(string key, int most = 50, int length = 60, string note = "")
    {
        if (Told(key, () => new ListShape(new TextShape(length, "text"), most), note, "empty") || !Has(key)) return Known<ImmutableArray<string>>(key, []);
        var texts = new List<string>();
        foreach (YamlNode node in List(key, most))
        {
            if (node is YamlScalar text) texts.Add(Plain(text, $"an item of '{key}'", length));
            else Refuse(node, $"an item of '{key}' is {node.Kind}", "a text");
        }
        return [.. texts];
    }

    /// <summary>Words of a list, out of those that are known; none where the key is missing.</summary>
    public ImmutableArray<string> WordsOr(string key, IReadOnlyList<string> words, string note = "")
    {
        if (Told(key, () => new ListShape(new WordShape([.. words.Select(w => (w, ""))]), mostItems), note, "empty") || !Has(key)) return Known<ImmutableArray<string>>(key, []);
        var read = new List<string>();
        foreach (YamlNode node in List(key))
        {
            if (node is YamlScalar scalar && words.Contains(scalar.Text)) read.Add(scalar.Text);
            else Refuse(node, $"an item of '{key}' is {node.Kind}", node is YamlScalar word ? Words.Instead(word.Text, words) : Words.OneOf(words));
        }
        return [.. read];
    }

    /// <summary>Texts by language code, e.g. <c>{ ar: حمص }</c>; empty where the key is missing.</summary>
    public IReadOnlyDictionary<string, string> Languages(string key, string note = "", int most = 80)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Told(key, () => new TableShape("^[a-z-]{2,8}$", "language code", new TextShape(most, "text")), note, "empty") || !Has(key)) return Known(key, texts);
        foreach (YamlEntry entry in Entries(key))
        {
            if (entry.Key.Text.Length is < 2 or > 8 || entry.Key.Text.Any(c => c is not ((>= 'a' and <= 'z') or '-')))
            {
                Refuse(entry.Key, $"{entry.Key.Kind} is no language code", "a code such as ar");
            }
            if (entry.Value is YamlScalar text) texts[entry.Key.Text] = Plain(text, $"'{Words.Short(entry.Key.Text)}'", most);
            else Refuse(entry.Value, $"'{Words.Short(entry.Key.Text)}' is {entry.Value.Kind}", "a text");
        }
        return texts;
    }

    /// <summary>Texts by source key under a key that must stand.</summary>
    public IReadOnlyDictionary<string, string> Table(string key, Func<string, bool> isKey, string pattern, string keyKind, string keyForm, int most, string note)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Told(key, () => new TableShape(pattern, keyKind, new TextShape(most, "text")), note)) return texts;
        foreach (YamlEntry entry in Entries(key))
        {
            if (!isKey(entry.Key.Text)) Refuse(entry.Key, $"{entry.Key.Kind} is no {keyKind}", keyForm);
            if (entry.Value is YamlScalar text) texts[entry.Key.Text] = Plain(text, $"the {keyKind.Split(' ')[0]} {entry.Key.Kind}", most);
            else Refuse(entry.Value, $"the {keyKind.Split(' ')[0]} {entry.Key.Kind} is {entry.Value.Kind}", "a text");
        }
        return texts;
    }

    /// <summary>Refuses a mapping that has not exactly one of the keys asked for.</summary>
    public void OneKey()
    {
        if (probe is not null) probe.OneKey = true;
        else if (map.Entries.Count(e => known.Contains(e.Key.Text)) != 1)
        {
            context.Report.Add(map.At, map.Entries.Count == 0 ? "no key stands here" : "more than one key stands here", "exactly one of " + string.Join(", ", known.Distinct()));
        }
    }

    /// <summary>Items of a list that must stand.</summary>
    private IReadOnlyList<YamlNode> List(string key, int most = mostItems)
    {
        if (Require(key, "a list") is not { } node) return [];
        if (node is not YamlList list)
        {
            Refuse(node, $"'{key}' is {node.Kind}", "a list");
            return [];
        }
        if (list.Items.Count > most) Refuse(node, $"'{key}' has {list.Items.Count} items", $"at most {most}");
        return list.Items.Count > most ? [.. list.Items.Take(most)] : list.Items;
    }

    private IReadOnlyList<YamlEntry> Entries(string key)
    {
        if (Require(key, "keys with values") is not { } node) return [];
        if (node is YamlMap inner) return inner.Entries;
        Refuse(node, $"'{key}' is {node.Kind}", "keys with values");
        return [];
    }

    private IEnumerable<Fields> Opened(string key, int most) => List(key, most).Select(n => Open(n, $"an item of '{key}'")).OfType<Fields>();

    private Fields? Open(YamlNode node, string name)
    {
        if (node is YamlMap inner) return new(inner, context);
        Refuse(node, $"{name} is {node.Kind}", "keys with values");
        return null;
    }

    private Fields Record(string key, Type? of, string note, bool needed)
    {
        Probe inner = probe!.Inner(of);
        return new Fields(nothing, context, inner) { closing = () => probe.Add(key, inner.Item(), needed, "", note) };
    }

    // One pass for each word where a word decides over the other keys. The list is known when the last pass is over.
    private IEnumerable<Fields> Record(string key, int most, Type? of, string note, bool needed, string named)
    {
        bool known = named.Length > 0 && !probe!.Named.TryAdd(named, null);
        if (!known)
        {
            var passes = new List<Probe>();
            do
            {
                passes.Add(probe!.Inner(of, passes.Count));
                yield return new Fields(nothing, context, passes[^1]);
            }
            while (passes.Count < passes[0].Cases);
            if (named.Length > 0) probe!.Named[named] = Probe.Join(passes);
            else probe!.Add(key, new ListShape(Probe.Join(passes), most), needed, needed ? "" : "empty", note);
        }
        if (named.Length > 0) probe!.Add(key, new ListShape(new NamedShape(named), most), needed, "empty", note);
    }
}
