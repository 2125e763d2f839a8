using System.Text.RegularExpressions;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// What may differ between two sessions though neither tells anything: names that the server draws by chance for a session and its people. This is
/// the whole list; everything else is compared to the byte. One place of each kind is known, and from there on the very word is replaced wherever it
/// comes: the session's id, the ids and return codes of the seat's own people, the tokens of their cookies, the trace ids of requests.
/// <para>Of headers only <c>Date</c> is left out, the wall clock's. <c>Content-Length</c> counts the bytes that came and is then set for those compared.</para>
/// </summary>
internal sealed partial class Masks
{
    private readonly List<(string Word, string Mask)> words = [];

    /// <summary>The whole list of headers that are not compared.</summary>
    public static IReadOnlySet<string> Headers { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Date" };

    /// <summary>A word of chance is a mask from now on.</summary>
    public void Add(string word, string mask)
    {
        if (word.Length > 0 && !words.Exists(w => w.Word == word)) words.Add((word, $"<{mask}>"));
    }

    /// <summary>Return codes among them.</summary>
    public IEnumerable<(string Word, string Mask)> Codes => words.Where(w => w.Mask == "<return code>");

    /// <summary>A text with its words of chance masked.</summary>
    public string Over(string text)
    {
        foreach ((string word, string mask) in words) text = text.Replace(word, mask, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Learns the words of chance that a reply brings.</summary>
    public void Learn(string body, IEnumerable<string> cookies)
    {
        foreach (string cookie in cookies)
        {
            int from = cookie.IndexOf('=', StringComparison.Ordinal) + 1, to = cookie.IndexOf(';', StringComparison.Ordinal);
            if (from > 0 && to > from) Add(cookie[from..to], "token");
        }
        // Whoever has just come in is told the session and its own code.
        if (Joined().Match(body) is not { Success: true } joined) return;
        Add(joined.Groups[1].Value, "another session");
        Add(joined.Groups[2].Value, "return code");
    }

    [GeneratedRegex("^\\{\"session\":\"([^\"]+)\".*\"returnCode\":\"([^\"]+)\"")]
    private static partial Regex Joined();

    /// <summary>Learns the ids of the people of a seat from its document, or from a change of it.</summary>
    public void LearnPeople(string document)
    {
        foreach (Match person in PersonView().Matches(document)) Add(person.Groups[1].Value, $"id of {person.Groups[2].Value}");
    }

    [GeneratedRegex("\"([0-9a-z]{12})\":\\{\"name\":\"([^\"]*)\",\"here\"")]
    private static partial Regex PersonView();
}
