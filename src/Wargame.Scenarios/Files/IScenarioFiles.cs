namespace Wargame.Scenarios;

/// <summary>The files of one scenario, wherever they lie: a folder, a session's journal, a test.</summary>
public interface IScenarioFiles
{
    /// <summary>Paths with forward slashes, relative to the scenario's folder, in ordinal order.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>Size of a file in bytes; asked before its text, so that a huge file is never read.</summary>
    long Size(string path);

    /// <summary>Text of a file with line ends as <c>\n</c>; null where it is missing, unreadable or no UTF-8.</summary>
    string? Text(string path);

    /// <summary>Every file that can be read, path to text: what a session keeps, so that it stays with the very scenario it was opened with.</summary>
    IReadOnlyDictionary<string, string> Texts()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Paths)
        {
            if (Text(path) is { } text) texts[path] = text;
        }
        return texts;
    }
}
