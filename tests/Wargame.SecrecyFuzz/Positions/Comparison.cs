using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>Compares what a seat is told in two worlds that are the same as far as it may know.</summary>
internal static class Comparison
{
    /// <summary>Every seat of the scenario, and observers.</summary>
    public static IEnumerable<FactionId?> Seats(Scenario scenario) => [.. scenario.Factions.Select(f => (FactionId?)f.Id), null];

    /// <summary>Compares all outputs of those seats for which the two worlds are the same; answers for how many they are.</summary>
    public static int Of(string name, string kind, (World World, TurnResult? Last) one, (World World, TurnResult? Last) other, Random random, Tally tally, IReadOnlySet<FactionId?>? except = null)
    {
        int same = 0;
        foreach (FactionId? seat in Seats(one.World.Scenario))
        {
            if (random.Next(3) == 0 || (except?.Contains(seat) ?? false)) continue;
            if (MayKnow.Of(one.World, seat, one.Last) != MayKnow.Of(other.World, seat, other.Last)) continue;
            same++;
            Of(name, kind, seat, one, other, random, tally, forecasts: random.Next(3) == 0 ? 1 : 0);
        }
        return same;
    }

    /// <summary>
    /// Compares all outputs of a seat for which the two worlds are the same. Where they differ in many kinds, the steps from the one to the other tell
    /// which of them is seen.
    /// </summary>
    public static void Of(
        string name, string kind, FactionId? seat, (World World, TurnResult? Last) one, (World World, TurnResult? Last) other, Random random, Tally tally, int forecasts,
        IReadOnlyList<(string Kind, World World)>? steps = null)
    {
        foreach ((string output, Func<World, TurnResult?, string> make) in SeatOutputs.Of(one.World, seat, random, forecasts))
        {
            tally.Output();
            string said = Made(make, one);
            if (Difference.Between(said, Made(make, other)) is { } told)
            {
                string seen = steps?.FirstOrDefault(s => Made(make, (s.World, other.Last)) != said).Kind ?? kind;
                tally.Note(new Leak(name, seen, seat?.Value ?? "observers", output, told.Field, told.One, told.Other));
            }
        }
    }

    // What fails tells something too.
    private static string Made(Func<World, TurnResult?, string> make, (World World, TurnResult? Last) from)
    {
        try
        {
            return make(from.World, from.Last);
        }
        catch (Exception why) when (why is not OutOfMemoryException)
        {
            return $"{why.GetType().Name}: {why.Message}{Environment.NewLine}{why.StackTrace}";
        }
    }
}
