using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>Collects problems, and stops counting where an author would stop reading.</summary>
internal sealed class Report
{
    public const int MostProblems = 200;
    private readonly List<Problem> problems = [];

    public bool Clean => problems.Count == 0;
    public bool Full => problems.Count >= MostProblems;

    public void Add(Spot at, string what, string expected)
    {
        if (problems.Count < MostProblems) problems.Add(new(at.File, at.Line, at.Column, what, expected));
    }

    public IReadOnlyList<Problem> Sorted() =>
        [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)];
}
