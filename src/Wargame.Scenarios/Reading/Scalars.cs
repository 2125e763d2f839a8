using System.Globalization;
using System.Text.RegularExpressions;

namespace Wargame.Scenarios;

/// <summary>What YAML makes of a value without quotes, so that editors, other tools and this reader agree on it.</summary>
internal static partial class Scalars
{
    /// <summary>A whole number, whose digits may be grouped: <c>800_000</c>; null for anything else and what no int holds.</summary>
    public static int? Whole(string text)
    {
        if (!Grouped().IsMatch(text)) return null;
        return int.TryParse(text.Replace("_", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;
    }

    /// <summary>What a value without quotes is to YAML 1.2, where that is no text; null for a text.</summary>
    public static string? NotText(string text) =>
        text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE" ? "true or false"
        : text is "null" or "Null" or "NULL" or "~" or "" ? "nothing"
        : Number().IsMatch(text) ? "a number"
        : null;

    /// <summary>A character that would break or turn the line it stands in, as <c>U+202E</c>; null where there is none.</summary>
    public static string? Unseen(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool broken = char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]));
            bool control = char.IsControl(c) && c is not ('\n' or '\t');
            bool turns = c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF';
            if (broken || control || turns) return $"U+{(int)c:X4}";
        }
        return null;
    }

    [GeneratedRegex("^[-+]?[0-9]+(_[0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
