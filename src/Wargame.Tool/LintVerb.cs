using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wargame.Scenarios;

namespace Wargame.Tool;

/// <summary>
/// <c>lint FOLDER [--json] [--strict]</c>: reads a scenario and prints everything that is wrong or odd at once, one line each.
/// Exit codes: 0 no problem, 1 problems (with --strict warnings too), 2 no such folder.
/// </summary>
internal static class LintVerb
{
    private static readonly JsonSerializerOptions editors = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of the scenario." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON document, for editors." };
        var strict = new Option<bool>("--strict") { Description = "Warnings fail too (exit code 1)." };
        const string about = "Checks a scenario's files and prints what is wrong or odd, with file, line and column. Exit codes: 0 no problem, 1 problems, 2 no such folder.";
        var command = new Command("lint", about) { folder, json, strict };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(json), parsed.GetValue(strict), Console.Out, Console.Error));
        return command;
    }

    /// <summary>0 for a good scenario, 1 for one with problems, 2 where there is no such folder.</summary>
    public static int Run(string folder, bool json, bool strict, TextWriter output, TextWriter errors)
    {
        if (!Directory.Exists(folder))
        {
            errors.WriteLine($"There is no folder '{folder}'.");
            return 2;
        }
        LintReport report = ScenarioLint.Of(new FolderFiles(folder));
        if (json) output.WriteLine(JsonSerializer.Serialize(Document(report), editors));
        else Print(report, output);
        return report.Scenario is null || (strict && report.Warnings.Count > 0) ? 1 : 0;
    }

    private static void Print(LintReport report, TextWriter output)
    {
        foreach (Problem problem in report.Problems) output.WriteLine(problem);
        foreach (Warning warning in report.Warnings) output.WriteLine(warning);
        string warnings = report.Warnings.Count == 0 ? "" : $", {Count(report.Warnings.Count, "warning")}";
        string accepted = report.Accepted == 0 ? "" : $" ({report.Accepted} accepted)";
        output.WriteLine(report.Scenario is { } scenario
            ? $"{scenario.Id}: {Count(scenario.Cities.Length, "place")}, {Count(scenario.Routes.Length, "route")}, {Count(scenario.Factions.Length, "faction")}, no problem{warnings}{accepted}."
            : $"{Count(report.Problems.Count, "problem")}.");
    }

    private static object Document(LintReport report) => new
    {
        Scenario = report.Scenario?.Id,
        Problems = report.Problems.Select(p => new { p.File, p.Line, p.Column, Message = p.What, p.Expected }),
        Warnings = report.Warnings.Select(w => new { w.Code, w.File, w.Line, w.Column, Message = w.What, w.Advice }),
        report.Accepted,
    };

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
