using System.CommandLine;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Tool;

/// <summary><c>play SCENARIO --seed N [--doctrine FACTION=NAME]…</c>: plays all seats by doctrines and tells the game turn by turn.</summary>
internal static class PlayVerb
{
    public static Command Make()
    {
        var scenario = new Argument<string>("scenario") { Description = "Id of a shipped scenario, or a folder that holds one." };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the dice.", DefaultValueFactory = _ => 1 };
        Option<string[]> doctrine = DoctrineArgument.Make();
        var command = new Command("play", "Plays all seats by doctrines and prints the game turn by turn.") { scenario, seed, doctrine };
        command.SetAction(parsed => Run(
            parsed.GetValue(scenario)!, parsed.GetValue(seed), parsed.GetValue(doctrine) ?? [], Paper.ForConsole(), Console.Error));
        return command;
    }

    /// <summary>Plays and prints; 0 when the game was played, 2 when the input was no good.</summary>
    public static int Run(string scenarioName, ulong seed, IReadOnlyList<string> doctrines, Paper paper, TextWriter errors)
    {
        if (ScenarioArgument.Read(scenarioName, errors) is not { } scenario) return 2;
        if (DoctrineArgument.Read(scenario, doctrines, errors) is not { } named) return 2;
        IReadOnlyList<DoctrineDefinition> playing = SelfPlay.Doctrines(scenario, named);
        World world = WorldSetup.Start(scenario, seed);
        var account = new Account(paper, scenario);
        account.Opening(seed, playing);
        string hash = StateHash.Of(world);
        while (SelfPlay.Runs(world))
        {
            TurnInputs inputs = SelfPlay.Inputs(world, playing);
            TurnResult result = Turn.Play(world, inputs);
            account.Turn(world, inputs, result);
            world = result.After;
            hash = result.Hash;
        }
        account.End(world);
        paper.Line($"final state {hash}");
        return 0;
    }
}
