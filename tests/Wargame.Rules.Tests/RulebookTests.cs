using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Wargame.Rules.Tests;

/// <summary>The rulebook for people and the code say the same.</summary>
public sealed partial class RulebookTests
{
    private static readonly IReadOnlyList<RulebookEntry> Entries = [.. RulebookText.Chapters.SelectMany(c => c.Entries).Where(e => e.Number.Length > 0)];

    [Fact]
    public void Each_clause_of_the_document_stands_in_its_chapter_with_the_line_that_cards_show()
    {
        var code = Chapters.Clauses.ToDictionary(c => c.Number, c => c.Text);
        foreach (RulebookChapter chapter in RulebookText.Chapters)
        {
            foreach (RulebookEntry entry in chapter.Entries.Where(e => e.Number.Length > 0))
            {
                Assert.True(code.TryGetValue(entry.Number, out string? line), $"{entry.Number} {entry.Title} is in RULEBOOK.md and not in Clauses");
                Assert.True(line == entry.Line, $"{entry.Number}: RULEBOOK.md says \"{entry.Line}\", Clauses say \"{line}\"");
                Assert.StartsWith(chapter.Number + ".", entry.Number, StringComparison.Ordinal);
            }
        }
        Assert.Equal(Entries.Count, Entries.Select(e => e.Number).Distinct().Count());
    }

    [Fact]
    public void Each_clause_of_the_code_is_in_the_document()
    {
        string[] missing = [.. Chapters.Clauses.Select(c => c.Number).Except(Entries.Select(e => e.Number))];
        Assert.True(missing.Length == 0, $"RULEBOOK.md has no entry (### number title, then the line as a quotation) for {string.Join(", ", missing)}");
    }

    [Fact]
    public void Each_figure_that_the_document_states_is_the_figure_of_the_code()
    {
        var wrong = new List<string>();
        int stated = 0;
        foreach (Match match in Figure().Matches(string.Join('\n', RulebookText.Chapters.SelectMany(c => c.Entries.Select(e => e.Body).Prepend(c.Body)))))
        {
            stated++;
            string name = match.Groups[1].Value;
            int said = int.Parse(match.Groups[2].Value, NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (Value(name) is not { } value) wrong.Add($"{name} is no figure of RuleParameters and no constant of the rules");
            else if (value != said) wrong.Add($"RULEBOOK.md says `{name}` = {said}, the code has {value}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        TestContext.Current.TestOutputHelper?.WriteLine($"{stated} figures");
    }

    // A figure that scenarios may set by its name, any other as Type.Constant.
    private static int? Value(string name)
    {
        string[] parts = name.Split('.');
        if (parts.Length == 1) return typeof(RuleParameters).GetProperty(name)?.GetValue(new RuleParameters()) as int?;
        Type? type = typeof(Turn).Assembly.GetTypes().FirstOrDefault(t => t.Name == parts[0]);
        FieldInfo? field = type?.GetField(parts[1], BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        return field is { IsLiteral: true } ? Convert.ToInt32(field.GetRawConstantValue(), CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"`([A-Za-z0-9]+(?:\.[A-Za-z0-9]+)?)` = (-?[\d,]*\d)")]
    private static partial Regex Figure();
}
