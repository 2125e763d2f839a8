using System.Buffers;
using System.Globalization;
using System.Text;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// Random words planted in secret places and looked for in everything that a watched seat receives and in every line that the server logs, as they
/// are and in the forms into which a program turns words: escaped for JSON, HTML or an address, hexadecimal, base64 at each of its three offsets.
/// </summary>
internal sealed class CanaryWords(Random chance)
{
    private readonly List<(string Where, string Word)> words = [], keys = [], own = [];
    private readonly Dictionary<Transcript, int> looked = [];
    private SearchValues<string>? any, doors, log;
    private Dictionary<string, string> forms = [], logForms = [];
    private int known;

    /// <summary>Words planted.</summary>
    public int Count => words.Count + keys.Count + own.Count;

    /// <summary>A new word for a place that the watched seats do not see.</summary>
    public string Word(string where) => Planted(words, where);

    /// <summary>A new word for something that a watched seat writes itself: it may read it, and the log may not.</summary>
    public string Own(string where) => Planted(own, where);

    /// <summary>The scenario's files with a word in each paper that is for seats which are not watched: briefings, secrets, objectives, names of forces and parts.</summary>
    public IReadOnlyDictionary<string, string> Papers(IReadOnlyDictionary<string, string> files, Scenario scenario, IReadOnlyList<FactionId> watched) =>
        new Papers(this, scenario, watched).Of(files);

    private string Planted(List<(string Where, string Word)> list, string where)
    {
        Span<char> letters = stackalloc char[14];
        for (int i = 0; i < letters.Length; i++) letters[i] = (char)('a' + chance.Next(26));
        string word = $"Canary{letters}øq{chance.Next(100, 1000)} by night";
        list.Add((where, word));
        return word;
    }

    /// <summary>Takes the keys that open doors: others' for all that the watched receive, and everybody's for the log.</summary>
    public void Plant(Pair pair)
    {
        keys.AddRange(pair.Keys());
        own.AddRange(pair.OwnKeys());
    }

    /// <summary>Looks through what came since it looked last; when all is laid open, for keys alone.</summary>
    public void Look(Pair pair, Tally tally)
    {
        Prepare();
        foreach ((string seat, Transcript received) in pair.Transcripts())
        {
            for (int i = looked.GetValueOrDefault(received); i < received.Count; i++)
            {
                tally.LookedThrough(Count);
                Received item = received.Items[i];
                if (item.Raw.AsSpan().IndexOfAny(pair.Over ? doors! : any!) is >= 0 and var at) tally.Note(Found(pair.Name, seat, item.Name, item.Raw, at, forms));
            }
            looked[received] = received.Count;
        }
        foreach (string line in pair.Log())
        {
            tally.LookedThrough(Count);
            if (line.AsSpan().IndexOfAny(log!) is >= 0 and var at) tally.Note(Found(pair.Name, "the log", "a line at Information or above", line, at, logForms));
        }
    }

    /// <summary>Where the word was planted that a text holds in some form; null where it holds none.</summary>
    public string? Told(string text)
    {
        Prepare();
        int at = text.AsSpan().IndexOfAny(any!);
        return at < 0 ? null : Found("", "", "", text, at, forms).Field;
    }

    private void Prepare()
    {
        if (Count == known) return;
        known = Count;
        forms = Forms([.. words, .. keys]);
        logForms = Forms([.. words, .. keys, .. own]);
        any = SearchValues.Create([.. forms.Keys], StringComparison.Ordinal);
        doors = SearchValues.Create([.. Forms(keys).Keys], StringComparison.Ordinal);
        log = SearchValues.Create([.. logForms.Keys], StringComparison.Ordinal);
    }

    private static Leak Found(string world, string seat, string output, string text, int at, Dictionary<string, string> forms)
    {
        (string form, string where) = forms.First(f => text.AsSpan(at).StartsWith(f.Key, StringComparison.Ordinal));
        return new Leak(world, "a canary", seat, output, where, form, text.Substring(Math.Max(0, at - 60), Math.Min(140, text.Length - Math.Max(0, at - 60))));
    }

    private static Dictionary<string, string> Forms(IEnumerable<(string Where, string Word)> planted)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string where, string word) in planted)
        {
            // The first word does, and all but its end: what is cut short is told all the same.
            string core = word.Split(' ')[0];
            byte[] bytes = Encoding.UTF8.GetBytes(core);
            string[] all =
            [
                core, Escaped(core, "\\u{0:x4}"), Escaped(core, "\\u{0:X4}"), Escaped(core, "&#x{0:X};"), Escaped(core, "&#{0:D};"), Uri.EscapeDataString(core),
                Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes), Base64(bytes, 0), Base64(bytes, 1), Base64(bytes, 2), core[..^4],
            ];
            foreach (string form in all) forms.TryAdd(form, where);
        }
        return forms;
    }

    private static string Escaped(string text, string form) =>
        string.Concat(text.Select(c => c < 128 ? c.ToString() : string.Format(CultureInfo.InvariantCulture, form, (int)c)));

    // What stays the same of a word's base64 whatever stands before and after it.
    private static string Base64(byte[] bytes, int offset)
    {
        string text = Convert.ToBase64String([.. new byte[offset], .. bytes]);
        int skip = offset == 0 ? 0 : offset == 1 ? 2 : 3;
        return text[skip..^4];
    }
}
