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
        var doctrine = new Option<string[]>("--doctrine") { Description = "FACTION=NAME; may be given for each faction.", DefaultValueFactory = _ => [] };
        var command = new Command("play", "Plays all seats by doctrines and prints the game turn by turn.") { scenario, seed, doctrine };
        command.SetAction(parsed => Run(
            parsed.GetValue(scenario)!, parsed.GetValue(seed), parsed.GetValue(doctrine) ?? [], Paper.ForConsole(), Console.Error));
        return command;
    }

    /// <summary>Plays and prints; 0 when the game was played, 2 when the input was no good.</summary>
    public static int Run(string scenarioName, ulong seed, IReadOnlyList<string> doctrines, Paper paper, TextWriter errors)
    {
        if (ScenarioArgument.Read(scenarioName, errors) is not { } scenario) return 2;
        if (Named(scenario, doctrines, errors) is not { } named) return 2;
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

    private static Dictionary<FactionId, string>? Named(Scenario scenario, IReadOnlyList<string> doctrines, TextWriter errors)
    {
        var named = new Dictionary<FactionId, string>();
        foreach (string pair in doctrines)
        {
            string[] parts = pair.Split('=', 2);
            var id = new FactionId(parts[0].Trim().ToUpperInvariant());
            if (parts.Length != 2 || scenario.IndexOf(id) < 0)
            {
                errors.WriteLine($"--doctrine {pair}: expected FACTION=NAME with one of {string.Join(", ", scenario.Factions.Select(f => f.Id))}.");
                return null;
            }
            FactionDefinition faction = scenario.Faction(id);
            if (faction.Doctrines.All(d => d.Name != parts[1]))
            {
                errors.WriteLine($"--doctrine {pair}: {faction.Name} has {string.Join(", ", faction.Doctrines.Select(d => d.Name))}.");
                return null;
            }
            named[id] = parts[1];
        }
        return named;
    }
}
