using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Tool;

/// <summary>A scenario named on the command line: the id of a shipped one, or a folder.</summary>
internal static class ScenarioArgument
{
    /// <summary>Reads it; null after saying on <paramref name="errors"/> what is wrong.</summary>
    public static Scenario? Read(string name, TextWriter errors)
    {
        if (ScenarioLibrary.Default.Find(name) is { } entry) return Good(entry.Scenario, entry.Problems, errors);
        if (Directory.Exists(name))
        {
            ScenarioReading reading = ScenarioReader.Read(new FolderFiles(name));
            return Good(reading.Scenario, reading.Problems, errors);
        }
        errors.WriteLine($"There is no scenario '{name}'. Shipped: {string.Join(", ", ScenarioLibrary.Default.Entries.Select(e => e.Id))}; or name a folder.");
        return null;
    }

    private static Scenario? Good(Scenario? scenario, IReadOnlyList<Problem> problems, TextWriter errors)
    {
        foreach (Problem problem in problems) errors.WriteLine(problem);
        return scenario;
    }
}
