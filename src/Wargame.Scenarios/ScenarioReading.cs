using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>What came of reading a folder: a scenario, or what is wrong with it.</summary>
/// <param name="Scenario">The scenario; null as soon as there is one problem.</param>
/// <param name="Problems">Everything wrong, by file and line; empty for a good scenario.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<Problem> Problems)
{
    /// <summary>Where items stand in the files, for lint.</summary>
    internal Marks Marks { get; init; } = new();
}
