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
    public static string Instead(string word, IReadOnlyCollection<string> known) =>
        Near(word, known) is { } near ? $"'{near}'" : OneOf(known);

    /// <summary>The known word that was probably meant, or null.</summary>
    public static string? Near(string word, IReadOnlyCollection<string> known) => word.Length > 60 ? null : known
        .Select(k => (Word: k, Far: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
        .Where(k => k.Far <= Math.Max(1, k.Word.Length / 3))
        .OrderBy(k => k.Far).ThenBy(k => Math.Abs(k.Word.Length - word.Length)).ThenBy(k => k.Word, StringComparer.Ordinal)
        .Select(k => k.Word).FirstOrDefault();

    /// <summary>A short list in full, the beginning of a long one.</summary>
    public static string OneOf(IReadOnlyCollection<string> known) =>
        known.Count == 0 ? "nothing of that kind"
        : known.Count <= 12 ? "one of " + string.Join(", ", known)
        : $"one of {string.Join(", ", known.Take(6))} and {known.Count - 6} more";

    // Letters changed, left out, added, or swapped with their neighbour: each counts one.
    private static int Distance(string a, string b)
    {
        var far = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    far[i, j] = i + j;
                    continue;
                }
                int change = far[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                far[i, j] = Math.Min(change, 1 + Math.Min(far[i - 1, j], far[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    far[i, j] = Math.Min(far[i, j], far[i - 2, j - 2] + 1);
                }
            }
        }
        return far[a.Length, b.Length];
    }
}
