using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// Random words planted in secret places and looked for in everything that a watched seat receives and in every line that the server logs, as they
/// are and in the forms into which a program turns words: escaped for JSON, HTML or an address, hexadecimal, base64 at each of its three offsets.
/// </summary>
internal sealed partial class CanaryWords(Random chance)
{
    private readonly List<(string Where, string Word)> words = [];
    private readonly List<(string What, string Word)> keys = [];
    private readonly Dictionary<Transcript, int> looked = [];
    private SearchValues<string>? any, log;
    private Dictionary<string, string> forms = [], logForms = [];
    private int known;

    /// <summary>Words planted.</summary>
    public int Count => words.Count + keys.Count;

    /// <summary>A new word for a place that the watched seats do not see.</summary>
    public string Word(string where)
    {
        Span<char> letters = stackalloc char[14];
        for (int i = 0; i < letters.Length; i++) letters[i] = (char)('a' + chance.Next(26));
        string word = $"Canary{letters}øq{chance.Next(100, 1000)} flies here by night";
        words.Add((where, word));
        return word;
    }

    /// <summary>The scenario's files with a word in each paper of the seats that are not watched, and in each secret and inject.</summary>
    public IReadOnlyDictionary<string, string> Papers(IReadOnlyDictionary<string, string> files, IReadOnlyList<FactionId> watched) =>
        files.ToDictionary(f => f.Key, f => IsPaperOfOthers(f.Key, watched) ? $"{f.Value}\n\n{Word($"the briefing in {f.Key}")}.\n" : f.Value);

    /// <summary>The same papers with other words in them.</summary>
    public IReadOnlyDictionary<string, string> OtherPapers(IReadOnlyDictionary<string, string> files, IReadOnlyList<FactionId> watched) =>
        Papers(files.ToDictionary(f => f.Key, f => IsPaperOfOthers(f.Key, watched) ? f.Value + " And more of it, so that it is longer." : f.Value), watched);

    /// <summary>Takes the keys that open doors: these no log may show either.</summary>
    public void Plant(Pair pair) => keys.AddRange(pair.Keys());

    /// <summary>Looks through what came since it looked last.</summary>
    public void Look(Pair pair, Tally tally)
    {
        if (Count != known) Prepare();
        foreach ((string seat, Transcript received) in pair.Transcripts())
        {
            for (int i = looked.GetValueOrDefault(received); i < received.Count; i++)
            {
                tally.LookedThrough(Count);
                Received item = received.Items[i];
                if (item.Raw.AsSpan().IndexOfAny(any!) is >= 0 and var at) tally.Note(Found(seat, item.Name, item.Raw, at, forms));
            }
            looked[received] = received.Count;
        }
        foreach (string line in pair.Log())
        {
            tally.LookedThrough(Count);
            if (line.AsSpan().IndexOfAny(log!) is >= 0 and var at) tally.Note(Found("the log", "a line at Information or above", line, at, logForms));
        }
    }

    private void Prepare()
    {
        known = Count;
        forms = Forms([.. words, .. keys]);
        logForms = forms;
        any = SearchValues.Create([.. forms.Keys], StringComparison.Ordinal);
        log = any;
    }

    private static Leak Found(string seat, string output, string text, int at, Dictionary<string, string> forms)
    {
        (string form, string where) = forms.First(f => text.AsSpan(at).StartsWith(f.Key, StringComparison.Ordinal));
        return new Leak("", "a canary", seat, output, where, form, text.Substring(Math.Max(0, at - 60), Math.Min(140, text.Length - Math.Max(0, at - 60))));
    }

    private static Dictionary<string, string> Forms(IEnumerable<(string Where, string Word)> planted)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string where, string word) in planted)
        {
            // The first words would do: what is cut short is told all the same.
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

    private static bool IsPaperOfOthers(string file, IReadOnlyList<FactionId> watched) =>
        BriefingFile().Match(file) is { Success: true } paper && paper.Groups[1].Value != "common" && !watched.Any(s => s.Value == paper.Groups[1].Value);

    [GeneratedRegex(@"briefings/([^/]+)\.md$")]
    private static partial Regex BriefingFile();
}
