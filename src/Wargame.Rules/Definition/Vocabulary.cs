namespace Wargame.Rules;

/// <summary>
/// A scenario's own words in place of the rules': where nobody fights, men are crews and a garrison is people on the spot. Whole phrases
/// of generated texts are replaced, the longest first, with the case of their first letter kept; the scenario's own texts are its own.
/// </summary>
/// <param name="Phrases">What stands in for what, as the file has it.</param>
public sealed record Vocabulary(IReadOnlyDictionary<string, string> Phrases)
{
    /// <summary>The rules' own words.</summary>
    public static readonly Vocabulary None = new(new Dictionary<string, string>());

    private readonly (string From, string To)[] ordered =
        [.. Phrases.OrderByDescending(p => p.Key.Length).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value))];

    /// <summary>True where texts stay as they are.</summary>
    public bool Empty => ordered.Length == 0;

    /// <summary>A text in the scenario's words.</summary>
    public string Say(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ordered.Length == 0 || text.Length == 0) return text;
        System.Text.StringBuilder? said = null;
        int copied = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || (at > 0 && char.IsLetter(text[at - 1]))) continue;
            foreach ((string from, string to) in ordered)
            {
                if (!Matches(text, at, from)) continue;
                said ??= new System.Text.StringBuilder(text.Length + 16);
                said.Append(text, copied, at - copied);
                said.Append(char.IsUpper(text[at]) ? Words.Capital(to) : to);
                at += from.Length - 1;
                copied = at + 1;
                break;
            }
        }
        return said is null ? text : said.Append(text, copied, text.Length - copied).ToString();
    }

    // The first letter matches in either case, the rest as written.
    private static bool Matches(string text, int at, string phrase)
    {
        int end = at + phrase.Length;
        if (end > text.Length || char.ToLowerInvariant(text[at]) != char.ToLowerInvariant(phrase[0])) return false;
        return string.CompareOrdinal(text, at + 1, phrase, 1, phrase.Length - 1) == 0 && (end == text.Length || !char.IsLetter(text[end]));
    }
}
