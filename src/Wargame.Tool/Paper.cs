using System.Text;

namespace Wargame.Tool;

/// <summary>How a piece of text is set apart, where the output can show it.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Good,
    Bad,
}

/// <summary>
/// Lines of bounded width on a console or in a file. Colour goes only to a terminal that wants it (NO_COLOR is honoured), so that what
/// is piped or compared holds nothing but text.
/// </summary>
internal sealed class Paper(TextWriter output, int width, bool colour)
{
    /// <summary>Columns of a line.</summary>
    public int Width { get; } = Math.Clamp(width, 80, 100);

    /// <summary>The console: as wide as it is, within 80 to 100 columns; 96 where the output is no terminal.</summary>
    public static Paper ForConsole()
    {
        bool terminal = !Console.IsOutputRedirected;
        Console.OutputEncoding = Encoding.UTF8;
        int width = 96;
        if (terminal)
        {
            try
            {
                width = Console.WindowWidth - 1;
            }
            catch (IOException)
            {
                // A console without a window: the default will do.
            }
        }
        return new Paper(Console.Out, width, terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
    }

    public void Line(string text = "", Ink ink = Ink.Plain) => output.WriteLine(Set(text, ink));

    public void Rule(char stroke) => Line(new string(stroke, Width), Ink.Faint);

    /// <summary>A heading in a left margin and text beside it, wrapped under itself.</summary>
    public void Entry(string heading, string text, int margin = 12, Ink ink = Ink.Plain)
    {
        bool first = true;
        foreach (string line in Wrap(text, Width - margin))
        {
            string left = (first ? heading : "").PadRight(margin);
            output.WriteLine(Set(left, Ink.Faint) + Set(line, ink));
            first = false;
        }
    }

    /// <summary>Several entries under one heading; nothing where there are none.</summary>
    public void Entries(string heading, IEnumerable<(string Text, Ink Ink)> lines, int margin = 12)
    {
        foreach ((string text, Ink ink) in lines)
        {
            Entry(heading, text, margin, ink);
            heading = "";
        }
    }

    /// <summary>Text in lines of a width, broken between words; a word that is longer than the line is cut.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            string rest = word;
            if (line.Length > 0 && line.Length + 1 + rest.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            while (rest.Length > width)
            {
                yield return rest[..width];
                rest = rest[width..];
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(rest);
        }
        yield return line.ToString();
    }

    /// <summary>A bar of a figure between 0 and 1000.</summary>
    public static string Bar(int permille, int cells)
    {
        int full = Math.Clamp((permille * cells + 500) / 1000, 0, cells);
        return new string('█', full) + new string('░', cells - full);
    }

    private string Set(string text, Ink ink) => !colour || ink == Ink.Plain ? text : $"\u001b[{Code(ink)}m{text}\u001b[0m";

    private static string Code(Ink ink) => ink switch { Ink.Strong => "1", Ink.Faint => "2", Ink.Good => "32", Ink.Bad => "31", _ => "0" };
}
