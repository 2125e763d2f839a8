using System.Diagnostics;
using System.Globalization;

namespace Wargame.SecrecyFuzz;

/// <summary><c>dotnet run -c Release --project tests/Wargame.SecrecyFuzz -- --worlds 5000 --seed 1</c></summary>
internal static class Fuzzer
{
    // A pair of sessions on a server costs as much as some forty positions.
    private const int PositionsOfAPair = 39;

    private static async Task<int> Main(string[] args)
    {
        int worlds = (int)Number(args, "--worlds", 500), pairs = (int)Number(args, "--pairs", (ulong)(worlds / (PositionsOfAPair + 1)));
        ulong seed = Number(args, "--seed", 1);
        var tally = new Tally();
        var clock = Stopwatch.StartNew();
        Task stack = Task.Run(() => StackFuzz.Pairs(seed, 0, pairs, tally));
        PositionFuzz.Worlds(seed, worlds - pairs, tally);
        await stack;
        foreach (Leak leak in tally.First) Console.WriteLine(leak);
        foreach ((string kind, int count) in tally.Kinds.OrderByDescending(k => k.Value).Take(40)) Console.WriteLine($"{count,6} {kind}");
        Console.WriteLine($"{tally.Turns} times a seat was told the same of a turn in which others acted otherwise; {tally.Sought} words × outputs looked through for canaries; {clock.Elapsed.TotalSeconds:0} s");
        Console.WriteLine(tally);
        return tally.Leaks == 0 ? 0 : 1;
    }

    private static ulong Number(string[] args, string name, ulong otherwise)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? ulong.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
