using System.Globalization;

namespace Wargame.InputFuzz;

/// <summary>The command: <c>--inputs 1000000 --seed 1</c>; a single input again by <c>--only hub 0N0XIzNsQ0O2</c>.</summary>
internal static class Command
{
    public static async Task<int> Main(string[] args)
    {
        ulong seed = (ulong)Number(args, "--seed", 1);
        Console.WriteLine($"seed {seed}");
        if (Array.IndexOf(args, "--only") is >= 0 and var at && at + 2 < args.Length)
        {
            foreach (string finding in await Fuzz.One(args[at + 1], args[at + 2])) Console.WriteLine(finding);
            return 0;
        }
        Report report = await Fuzz.Run(Number(args, "--inputs", 100_000), seed, CancellationToken.None);
        foreach (string finding in report.Findings) Console.WriteLine(finding);
        Console.WriteLine($"{report}; findings {report.Findings.Count}");
        return report.Findings.Count == 0 ? 0 : 1;
    }

    private static long Number(string[] args, string name, long otherwise)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? long.Parse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
    }
}
