using System.Text;

namespace Wargame.Scenarios;

/// <summary>Spelling: kebab-case of enums, the nearest known word, texts cut for messages.</summary>
internal static class Words
{
    /// <summary>A text short enough for a message, on one line.</summary>
    public static string Short(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        if (line.Length <= 60) return line;
        int end = char.IsHighSurrogate(line[56]) ? 56 : 57;
        return line[..end] + "...";
    }

    /// <summary><c>OffMap</c> to <c>off-map</c>.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }

    /// <summary><c>MarchKm</c> to <c>marchKm</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>What to expect in place of an unknown word: the nearest known one, or all of a short list.</summary>
    public static string Instead(string word, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0) return "nothing of that kind";
        string? near = word.Length > 60 ? null : known
            .Select(k => (Word: k, Far: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Far <= Math.Max(1, k.Word.Length / 3))
            .OrderBy(k => k.Far).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word).FirstOrDefault();
        return near is not null ? $"'{near}'"
            : known.Count <= 12 ? "one of " + string.Join(", ", known)
            : $"one of {string.Join(", ", known.Take(6))} and {known.Count - 6} more";
    }

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[b.Length];
    }
}
