using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>The files of one scenario with the limits of size, and what belongs among them.</summary>
internal sealed class Folder(IScenarioFiles files, Report report)
{
    private const int mostBriefing = 20_000;

    /// <summary>False, with a problem, where a file or the whole is too large to be read at all.</summary>
    public bool Fits()
    {
        long total = 0;
        bool fits = true;
        foreach (string path in files.Paths)
        {
            long size = files.Size(path);
            total += size;
            if (size <= ScenarioReader.MostBytesInFile) continue;
            report.Add(new Spot(path, 1, 1), $"the file has {size} bytes", $"at most {ScenarioReader.MostBytesInFile}");
            fits = false;
        }
        if (total <= ScenarioReader.MostBytesInFolder) return fits;
        report.Add(new Spot("", 1, 1), $"the folder has {total} bytes", $"at most {ScenarioReader.MostBytesInFolder}");
        return false;
    }

    public bool Has(string path) => files.Paths.Contains(path);

    public YamlNode? Parse(string path) => Text(path) is { } text ? YamlText.Parse(path, text, report) : null;

    /// <summary>The Markdown briefing of a seat, or the common one.</summary>
    public string Briefing(string name)
    {
        string path = $"briefings/{name}.md";
        if (Text(path) is not { } text) return "";
        if (text.Trim().Length == 0) report.Add(new Spot(path, 1, 1), "the briefing is empty", "a text in Markdown");
        if (text.Length > mostBriefing) report.Add(new Spot(path, 1, 1), $"the briefing has {text.Length} characters", $"at most {mostBriefing}");
        return text.Trim();
    }

    /// <summary>Reports files that nobody reads, which are most often a name mistyped.</summary>
    public void RefuseStrangers(IReadOnlyList<string> dataFiles, NameSet factions)
    {
        string[] belong = [.. dataFiles, "briefings/common.md", .. factions.All.Select(f => $"briefings/{f}.md")];
        foreach (string path in files.Paths.Where(p => !belong.Contains(p) && p != "README.md"))
        {
            if (factions.Lost && path.StartsWith("briefings/", StringComparison.Ordinal)) continue;
            report.Add(new Spot(path, 1, 1), "nobody reads this file", Words.Instead(path, belong));
        }
    }

    private string? Text(string path)
    {
        bool there = files.Paths.Contains(path);
        string? text = there ? files.Text(path) : null;
        if (!there) report.Add(new Spot(path, 1, 1), "the file is missing", $"a file {path}");
        else if (text is null) report.Add(new Spot(path, 1, 1), "the file cannot be read", "text in UTF-8");
        return text;
    }
}
