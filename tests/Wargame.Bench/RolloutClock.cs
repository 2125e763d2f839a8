using System.Diagnostics;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Bench;

/// <summary>Whole games of doctrines by the clock: on one thread, split into thinking and adjudicating, and on as many as there are cores.</summary>
internal static class RolloutClock
{
    /// <summary>Plays and prints; arguments are the scenario and the number of games.</summary>
    public static int Run(string[] args)
    {
        Scenario scenario = ScenarioLibrary.Default.Get(args.Length > 0 ? args[0] : "homs-2024");
        int games = args.Length > 1 ? int.Parse(args[1]) : 1000;
        IReadOnlyList<DoctrineDefinition> doctrines = SelfPlay.Doctrines(scenario);
        // The compiler settles within the first hundreds of games; what comes before is not counted.
        for (int seed = 0; seed < Math.Min(games, 300); seed++) Game(scenario, doctrines, (ulong)seed, new Stopwatch(), new Stopwatch());

        Split(scenario, doctrines, games);
        for (int threads = 1; threads <= Environment.ProcessorCount; threads *= 2) Whole(scenario, doctrines, games, threads);
        return 0;
    }

    // Ten batches, of which the quickest tells most on a machine that does other things too.
    private static void Split(Scenario scenario, IReadOnlyList<DoctrineDefinition> doctrines, int games)
    {
        double bestThink = double.MaxValue, bestPlay = double.MaxValue;
        long bytes = 0;
        int all = 0;
        for (int batch = 0; batch < 10; batch++)
        {
            Stopwatch thinking = new(), adjudicating = new();
            long before = GC.GetAllocatedBytesForCurrentThread();
            int turns = 0;
            for (int game = batch; game < games; game += 10) turns += Game(scenario, doctrines, (ulong)game + 1, thinking, adjudicating);
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            all += turns;
            bestThink = Math.Min(bestThink, thinking.Elapsed.TotalMicroseconds / turns);
            bestPlay = Math.Min(bestPlay, adjudicating.Elapsed.TotalMicroseconds / turns);
        }
        Console.WriteLine($"thinking {bestThink:F1} µs a turn, adjudicating {bestPlay:F1} µs, ratio {bestThink / bestPlay:F2} (quickest of ten batches); {bytes / all:N0} bytes a turn");
    }

    private static int Game(Scenario scenario, IReadOnlyList<DoctrineDefinition> doctrines, ulong seed, Stopwatch thinking, Stopwatch adjudicating)
    {
        World world = WorldSetup.Start(scenario, seed);
        int turns = 0;
        for (; SelfPlay.Runs(world); turns++)
        {
            thinking.Start();
            TurnInputs inputs = SelfPlay.Inputs(world, doctrines);
            thinking.Stop();
            adjudicating.Start();
            world = Turn.Roll(world, inputs);
            adjudicating.Stop();
        }
        return turns;
    }

    private static void Whole(Scenario scenario, IReadOnlyList<DoctrineDefinition> doctrines, int games, int threads)
    {
        int turns = 0, next = 0;
        var clock = Stopwatch.StartNew();
        var workers = new Thread[threads];
        for (int t = 0; t < threads; t++)
        {
            workers[t] = new Thread(() =>
            {
                // As the tool plays them: a thread keeps its rollout from game to game.
                var rollout = new Rollout();
                int played = 0;
                for (int game; (game = Interlocked.Increment(ref next)) <= games;)
                {
                    rollout.Play(scenario, doctrines, (ulong)game, (_, inputs) => inputs, _ => ++played > 0);
                }
                Interlocked.Add(ref turns, played);
            });
            workers[t].Start();
        }
        foreach (Thread worker in workers) worker.Join();
        double seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine($"{threads} threads: {games:N0} games, {turns:N0} turns, {seconds:F2} s, {turns / seconds:N0} turns/s");
    }
}
