using System.Text;

namespace Wargame.Rules;

/// <summary>
/// The rulebook as people read it: the document beside this code (RULEBOOK.md), which is part of the assembly, cut into chapters and clauses.
/// Tests keep it and the code from contradicting each other.
/// </summary>
public static class RulebookText
{
    /// <summary>Introduction, chapters, closing matter, in the order of the document.</summary>
    public static IReadOnlyList<RulebookChapter> Chapters { get; } = Read(Document());

    /// <summary>Cuts a document: "## 2 Battle" begins a chapter ("## Glossary" one without number), "### 2.3 Ground" an entry of it.</summary>
    public static IReadOnlyList<RulebookChapter> Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var chapters = new List<RulebookChapter>();
        string number = "", title = "", entryNumber = "", entryTitle = "";
        string? preface = null;
        var entries = new List<RulebookEntry>();
        var text = new StringBuilder();
        bool inEntry = false;
        foreach (string line in markdown.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                CloseChapter();
                (number, title) = Heading(line[3..]);
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                CloseEntry();
                (entryNumber, entryTitle) = Heading(line[4..]);
                inEntry = true;
            }
            else text.Append(line.TrimEnd('\r')).Append('\n');
        }
        CloseChapter();
        return chapters;

        void CloseEntry()
        {
            string body = text.ToString().Trim();
            text.Clear();
            if (!inEntry) preface = body;
            else entries.Add(Entry(entryNumber, entryTitle, body));
            inEntry = false;
        }

        void CloseChapter()
        {
            CloseEntry();
            if (title.Length > 0) chapters.Add(new RulebookChapter(number, title, preface ?? "", [.. entries]));
            entries.Clear();
            preface = null;
        }
    }

    // A clause opens with its one line as a quotation; the rest explains it.
    private static RulebookEntry Entry(string number, string title, string body)
    {
        if (!body.StartsWith("> ", StringComparison.Ordinal)) return new RulebookEntry(number, title, "", body);
        int end = body.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? new RulebookEntry(number, title, body[2..], "") : new RulebookEntry(number, title, body[2..end], body[end..].Trim());
    }

    private static (string Number, string Title) Heading(string text)
    {
        string trimmed = text.Trim();
        int space = trimmed.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && char.IsAsciiDigit(trimmed[0]) ? (trimmed[..space], trimmed[(space + 1)..].Trim()) : ("", trimmed);
    }

    private static string Document()
    {
#pragma warning disable RS0030 // No I/O: the text lies in the assembly itself.
        using Stream stream = typeof(RulebookText).Assembly.GetManifestResourceStream("RULEBOOK.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
#pragma warning restore RS0030
    }
}

/// <summary>A chapter of the rulebook.</summary>
/// <param name="Number">Its number, e.g. <c>2</c>: the first figure of its clauses. Empty for introduction and closing matter.</param>
/// <param name="Title">E.g. "Battle for a city".</param>
/// <param name="Body">What stands before its first entry, Markdown.</param>
/// <param name="Entries">Clauses and examples in order.</param>
public sealed record RulebookChapter(string Number, string Title, string Body, IReadOnlyList<RulebookEntry> Entries);

/// <summary>A clause, or an example.</summary>
/// <param name="Number">Number of the clause, e.g. <c>2.3</c>; empty for an example. Parts such as 2.3.1 are marked in the body as <c>**2.3.1**</c>.</param>
/// <param name="Title">A few words, e.g. "Ground".</param>
/// <param name="Line">The clause in one line, as cards and lists show it; empty for an example.</param>
/// <param name="Body">What explains it, Markdown; may be empty.</param>
public sealed record RulebookEntry(string Number, string Title, string Line, string Body);
