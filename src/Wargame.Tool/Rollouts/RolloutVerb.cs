using System.CommandLine;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary><c>rollout SCENARIO --games N --seed S</c>: plays futures by doctrines and prints how their outcomes are spread.</summary>
internal static class RolloutVerb
{
    public static Command Make()
    {
        Argument<string> scenario = Verb.Scenario();
        Option<int> games = Verb.Games(1000), threads = Verb.Threads();
        Option<ulong> seed = Verb.Seed();
        Option<string[]> doctrine = DoctrineArgument.Make();
        var file = new Option<string?>("--out") { Description = "File for one row a game: .csv or .parquet." };
        var command = new Command("rollout",
            "Plays many futures by doctrines on all cores and prints how their outcomes are spread, with 95 % intervals. What is measured stands in the scenario's outcomes.yaml.")
        {
            scenario, games, seed, doctrine, file, threads,
        };
        command.Plays((parsed, stop) => Run(
            parsed.GetValue(scenario)!, parsed.GetValue(games), parsed.GetValue(seed), parsed.GetValue(doctrine) ?? [], parsed.GetValue(file),
            Rollouts.Games.OnConsole(parsed.GetValue(threads), stop), Paper.ForConsole(), Console.Error));
        return command;
    }

    /// <summary>0 when the games were played, 2 when the input was no good.</summary>
    public static int Run(
        string scenarioName, int count, ulong seed, IReadOnlyList<string> doctrines, string? file, Games games, Paper paper, TextWriter errors)
    {
        if (ScenarioArgument.Read(scenarioName, errors) is not { } scenario) return 2;
        if (DoctrineArgument.Read(scenario, doctrines, errors) is not { } named) return 2;
        if (!Verb.Sensible(count, 1, errors)) return 2;
        if (file is not null && !RowFile.Knows(file))
        {
            errors.WriteLine($"--out {file}: expected a name that ends in .csv or .parquet.");
            return 2;
        }
        var lineUp = new LineUp(SelfPlay.Doctrines(scenario, named));
        Game[] played = games.Play(scenario, lineUp, count, seed, "Games");
        new RolloutTable(paper, scenario).Print(lineUp, seed, played);
        if (file is not null)
        {
            RowFile.Write(file, scenario, played);
            paper.Line(FormattableString.Invariant($"{file}: {played.Length} rows, {new FileInfo(file).Length:N0} bytes"));
        }
        paper.Line(games.Pace());
        return 0;
    }
}
