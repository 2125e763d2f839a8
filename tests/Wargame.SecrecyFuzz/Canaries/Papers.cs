using System.Text.RegularExpressions;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>Plants words in a scenario's files, in whatever is written for seats that are not watched.</summary>
internal sealed partial class Papers(CanaryWords words, Scenario scenario, IReadOnlyList<FactionId> watched)
{
    /// <summary>The files with the words in them.</summary>
    public IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> files) => files.ToDictionary(f => f.Key, f => Of(f.Key, f.Value));

    private string Of(string file, string text) => file switch
    {
        _ when BriefingFile().Match(file) is { Success: true } paper => IsOthers(paper.Groups[1].Value) ? $"{text}\n\n{words.Word($"a briefing, {file}")}.\n" : text,
        // Whom a power sends men, it tells their name.
        "forces.yaml" => Line().Replace(text, m => Gives(m.Groups["whose"].Value) ? m.Value : Replaced(m, "a force's name")),
        "objectives.yaml" => Line().Replace(text, m => Replaced(m, "an objective")),
        "secrets.yaml" => Secret().Replace(text, m => Replaced(m, "a secret")),
        "factions.yaml" => Factions(text),
        _ => text,
    };

    // Names of parts, and what doctrines are called, stand under the faction that was named last.
    private string Factions(string text)
    {
        string faction = "";
        return Faction().Replace(text, m =>
        {
            if (m.Groups["id"].Success) faction = m.Groups["id"].Value;
            return m.Groups["id"].Success || !IsOthers(faction) ? m.Value : $"{m.Groups["before"].Value}{words.Word("a part or a doctrine")}";
        });
    }

    private string Replaced(Match match, string where) =>
        IsOthers(match.Groups["whose"].Value) ? $"{match.Groups["before"].Value}{words.Word(where)}" : match.Value;

    private bool Gives(string faction) => scenario.Faction(new FactionId(faction)).Patron is not null;

    private bool IsOthers(string faction) => faction != "common" && watched.All(s => s.Value != faction);

    [GeneratedRegex(@"briefings/([^/]+)\.md$")]
    private static partial Regex BriefingFile();

    [GeneratedRegex("(?<before>\\{ faction: (?<whose>\\w+), (?:text|name): )(?:\"[^\"]*\"|[^,}]*)")]
    private static partial Regex Line();

    [GeneratedRegex("(?<before>owner: (?<whose>\\w+)\n\\s+text: ).*")]
    private static partial Regex Secret();

    [GeneratedRegex("(?m)^  - id: (?<id>\\w+)|(?<before>^      - \\{ id: [\\w-]+, name: )(?:\"[^\"]*\"|[^,}]*)|(?<before>^        (?:title|note): ).*$")]
    private static partial Regex Faction();
}
