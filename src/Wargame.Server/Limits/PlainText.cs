using System.Globalization;
using System.Text;

namespace Wargame.Server;

/// <summary>
/// Takes out of a text what draws nothing and only turns, hides or heaps up the text around it: control characters, the overrides and
/// isolates of the bidirectional algorithm, invisible characters that belong to no script, halves of surrogate pairs, and marks stacked
/// higher than any script does. Joiners and the plain direction marks stay: Arabic, Persian and emoji need them.
/// </summary>
public static class PlainText
{
    private const int MostMarks = 6;

    /// <summary>The text without them; the same object where it holds none.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="lines">Whether line breaks stay; else they become spaces.</param>
    public static string Of(string text, bool lines)
    {
        var kept = new StringBuilder(text.Length);
        int marks = 0;
        for (int i = 0; i < text.Length;)
        {
            bool whole = Rune.TryGetRuneAt(text, i, out Rune rune);
            i += whole ? rune.Utf16SequenceLength : 1;
            if (!whole) continue;
            int c = rune.Value;
            if (c is '\n' or 0x2028 or 0x2029) kept.Append(lines ? '\n' : ' ');
            else if (c == '\t') kept.Append(' ');
            else if (Hides(rune)) continue;
            else
            {
                marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
                if (marks <= MostMarks) kept.Append(rune.ToString());
            }
        }
        return kept.Equals(text) ? text : kept.ToString();
    }

    private static bool Hides(Rune rune) => rune.Value is
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or (>= 0x2060 and <= 0x2064) or 0xFEFF or 0x00AD or 0x180E or 0x115F or 0x1160 or 0x3164 or 0xFFA0
        or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F) || Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
