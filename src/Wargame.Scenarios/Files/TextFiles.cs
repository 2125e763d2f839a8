using System.Text;

namespace Wargame.Scenarios;

/// <summary>A scenario held in memory: what a session's journal keeps, and what tests write inline.</summary>
public sealed class TextFiles : IScenarioFiles
{
    private readonly SortedDictionary<string, string> texts;

    /// <summary>Takes texts by path; line ends become <c>\n</c>.</summary>
    /// <param name="texts">Path with forward slashes to text.</param>
    public TextFiles(IReadOnlyDictionary<string, string> texts)
    {
        this.texts = new(StringComparer.Ordinal);
        foreach ((string path, string text) in texts)
        {
            this.texts[path] = text.ReplaceLineEndings("\n");
        }
        Paths = [.. this.texts.Keys];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; }

    /// <inheritdoc/>
    public long Size(string path) => texts.TryGetValue(path, out string? text) ? Encoding.UTF8.GetByteCount(text) : 0;

    /// <inheritdoc/>
    public string? Text(string path) => texts.GetValueOrDefault(path);
}
