using System.CommandLine;

namespace Wargame.Tool.Rollouts;

/// <summary>What the verbs that play many games have in common: their options, and giving up on Ctrl+C.</summary>
internal static class Verb
{
    /// <summary>Exit code of a verb that was interrupted, as shells have it.</summary>
    public const int Interrupted = 130;

    public static Argument<string> Scenario() => new("scenario") { Description = "Id of a shipped scenario, or a folder that holds one." };

    public static Option<int> Games(int games) => new("--games") { Description = "Games to play.", DefaultValueFactory = _ => games };

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Seed of the games; the same seed gives the same figures, whatever the number of threads.", DefaultValueFactory = _ => 1,
    };

    public static Option<int> Threads() => new("--threads") { Description = "Games played at once; 0 for as many as there are cores.", DefaultValueFactory = _ => 0 };

    /// <summary>
    /// A verb that takes a scenario, a number of games, a seed and threads, and nothing else. It is run with them, in this order, with where
    /// figures and complaints go, and gives its exit code.
    /// </summary>
    public static Command OfGames(string name, string description, int games, Func<string, int, ulong, Games, Paper, TextWriter, int> run)
    {
        Argument<string> scenario = Scenario();
        Option<int> count = Games(games), threads = Threads();
        Option<ulong> seed = Seed();
        var command = new Command(name, description) { scenario, count, seed, threads };
        command.Plays((parsed, stop) => run(
            parsed.GetValue(scenario)!, parsed.GetValue(count), parsed.GetValue(seed), Rollouts.Games.OnConsole(parsed.GetValue(threads), stop), Paper.ForConsole(), Console.Error));
        return command;
    }

    /// <summary>Lets a verb play until it is done or the person gives up; what it has is then dropped, and nothing is written.</summary>
    public static void Plays(this Command command, Func<ParseResult, CancellationToken, int> run) => command.SetAction(async (parsed, stop) =>
    {
        try
        {
            return await Task.Run(() => run(parsed, stop), CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; nothing was written.");
            return Interrupted;
        }
    });

    /// <summary>A number of games that makes sense; false after saying what is wrong.</summary>
    public static bool Sensible(int games, int least, TextWriter errors)
    {
        if (games >= least) return true;
        errors.WriteLine($"--games {games}: expected {least} or more.");
        return false;
    }
}
