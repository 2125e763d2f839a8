namespace Wargame.Scenarios;

/// <summary>Sources that nothing cites, neither a key nor a comment nor a briefing.</summary>
internal static class SourceChecks
{
    public static IEnumerable<Warning> Of(LintDesk desk, IScenarioFiles files)
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in files.Paths.Where(p => p != SourcesSection.File.Name))
        {
            // Keys are short words of a capital and digits, so cutting at everything else finds each.
            string text = files.Text(path) ?? "";
            int from = 0;
            for (int i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && char.IsAsciiLetterOrDigit(text[i])) continue;
                if (i - from is >= 1 and <= 4 && text[from] is >= 'A' and <= 'Z') cited.Add(text[from..i]);
                from = i + 1;
            }
        }
        return from key in desk.Scenario.Sources.Keys
               where !cited.Contains(key)
               select desk.Warn("UnusedSource", SourcesSection.File.Name, key, $"nothing cites the source {key}", "cite it as a 'source', or take it out");
    }
}
