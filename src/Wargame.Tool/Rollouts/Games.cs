using System.Diagnostics;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>Plays many games on all cores. What comes out depends on the seed alone, not on threads or their order.</summary>
internal sealed class Games(int threads, Progress progress, CancellationToken stop)
{
    /// <summary>Games on as many threads as there are cores, told on standard error where somebody watches.</summary>
    public static Games OnConsole(int threads, CancellationToken stop) =>
        new(threads > 0 ? threads : Environment.ProcessorCount, new Progress(Console.Error, !Console.IsErrorRedirected), stop);

    private readonly Stopwatch watch = new();

    /// <summary>Games played so far.</summary>
    public int Played { get; private set; }
    /// <summary>Turns played so far.</summary>
    public long Turns { get; private set; }

    /// <summary>Plays a set of games; the result stands in order of their numbers.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Game[] Play(Scenario scenario, LineUp lineUp, int count, ulong seed, string what, int first = 0) =>
        Play(count, what, (rollout, game) => Game.Play(rollout, scenario, lineUp, Game.SeedOf(seed, first + game)));

    /// <summary>Plays games that somebody else sets up.</summary>
    public Game[] Play(int count, string what, Func<Rollout, int, Game> play)
    {
        var games = new Game[count];
        int done = 0;
        watch.Start();
        progress.Begin(what, count);
        try
        {
            // Each thread keeps its rollout to the end: a new one would begin with nothing laid out.
            int next = -1;
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, (_, state) =>
            {
                var rollout = new Rollout();
                for (int game = Interlocked.Increment(ref next); game < count && !state.ShouldExitCurrentIteration; game = Interlocked.Increment(ref next))
                {
                    games[game] = play(rollout, game);
                    progress.Tell(Interlocked.Increment(ref done));
                }
            });
        }
        finally
        {
            progress.End();
            watch.Stop();
        }
        Played += count;
        foreach (Game game in games) Turns += game.Turns;
        return games;
    }

    /// <summary>The last line of a verb: what was played, and how fast.</summary>
    public string Pace()
    {
        double seconds = watch.Elapsed.TotalSeconds;
        return FormattableString.Invariant($"{Played} games, {Turns} turns, {seconds:0.0} s, {Turns / Math.Max(seconds, 0.001):0} turns/s");
    }
}
