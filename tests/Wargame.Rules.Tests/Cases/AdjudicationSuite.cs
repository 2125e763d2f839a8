using System.Text;

namespace Wargame.Rules.Tests.Cases;

/// <summary>
/// The rulebook's numbered cases: each a position, orders, and what has to come of them. How they are written is said in NOTATION.md;
/// the table of all of them is written beside the tests as adjudication-suite.txt.
/// </summary>
public sealed class AdjudicationSuite(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyDictionary<string, Verdict>> Verdicts =
        new(() => CaseReader.All.AsParallel().Select(c => (c.Number, Verdict: CaseRun.Play(c))).ToDictionary(v => v.Number, v => v.Verdict));

    /// <summary>Numbers and titles.</summary>
    public static TheoryData<string, string> Numbers => [.. CaseReader.All.Select(c => (c.Number, c.Title))];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Case_holds(string number, string title)
    {
        IReadOnlyList<string> wrong = Verdicts.Value[number].Wrong;
        Assert.True(wrong.Count == 0, $"{number} {title} ({CaseReader.All.First(c => c.Number == number).Place})\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void The_table_of_cases_shows_every_clause_covered()
    {
        string table = Table();
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "adjudication-suite.txt"), table);
        output.WriteLine(table);
        Assert.Equal(CaseReader.All.Count, CaseReader.All.Select(c => c.Number).Distinct().Count());
        var known = Chapters.Clauses.Select(c => c.Number).ToList();
        string[] unknown = [.. CaseReader.All.SelectMany(c => c.Clauses.Where(n => !known.Contains(n)).Select(n => $"{c.Number} covers {n}, which is no clause"))];
        Assert.True(unknown.Length == 0, string.Join('\n', unknown));
        string[] uncovered = [.. known.Where(n => !CaseReader.All.Any(c => c.Clauses.Contains(n)))];
        Assert.True(uncovered.Length == 0, $"no case covers {string.Join(", ", uncovered)}");
    }

    [Fact]
    public void Each_clause_is_named_by_a_card_a_refusal_or_a_standing_in_a_case_that_covers_it()
    {
        string[] silent = [.. Chapters.Clauses.Select(c => c.Number).Where(n => !CaseReader.All.Any(c => c.Clauses.Contains(n) && Verdicts.Value[c.Number].Cited.Contains(n)))];
        Assert.True(silent.Length == 0, $"nothing names {string.Join(", ", silent)}");
    }

    private static string Table()
    {
        var table = new StringBuilder();
        int held = Verdicts.Value.Values.Count(v => v.Wrong.Count == 0);
        table.Append($"Adjudication suite: {CaseReader.All.Count} cases, {held} hold\n\n");
        int width = CaseReader.All.Max(c => c.Title.Length);
        foreach (Case one in CaseReader.All)
        {
            table.Append($"{one.Number,-6}{one.Title.PadRight(width)}  {(Verdicts.Value[one.Number].Wrong.Count == 0 ? "holds" : "FAILS"),-6} {string.Join(' ', one.Clauses)}\n");
        }
        table.Append("\nClauses and their cases\n\n");
        foreach (Clause clause in Chapters.Clauses)
        {
            string[] cases = [.. CaseReader.All.Where(c => c.Clauses.Contains(clause.Number)).Select(c => c.Number)];
            table.Append($"{clause.Number,-6}{(cases.Length == 0 ? "NONE" : string.Join(' ', cases))}\n");
        }
        return table.ToString();
    }
}
