using System.CommandLine;
using Wargame.Scenarios;

namespace Wargame.Tool;

/// <summary><c>lint FOLDER</c>: reads a scenario and prints what is wrong with it, one line a problem.</summary>
internal static class LintVerb
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of the scenario." };
        var command = new Command("lint", "Checks a scenario's files and prints what is wrong, with file, line and column.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, Console.Out, Console.Error));
        return command;
    }

    /// <summary>0 for a good scenario, 1 for one with problems, 2 where there is no such folder.</summary>
    public static int Run(string folder, TextWriter output, TextWriter errors)
    {
        if (!Directory.Exists(folder))
        {
            errors.WriteLine($"There is no folder '{folder}'.");
            return 2;
        }
        ScenarioReading reading = ScenarioReader.Read(new FolderFiles(folder));
        foreach (Problem problem in reading.Problems) output.WriteLine(problem);
        output.WriteLine(reading.Scenario is { } scenario
            ? $"{scenario.Id}: {scenario.Cities.Count} places, {scenario.Routes.Count} routes, {scenario.Factions.Count} factions, no problem."
            : $"{reading.Problems.Count} {(reading.Problems.Count == 1 ? "problem" : "problems")}.");
        return reading.Scenario is null ? 1 : 0;
    }
}
