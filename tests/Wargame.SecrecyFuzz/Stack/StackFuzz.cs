namespace Wargame.SecrecyFuzz;

/// <summary>The whole-stack layer: pairs of sessions on real servers.</summary>
public static class StackFuzz
{
    private const int PairsOfAServer = 60;

    /// <summary>Plays pairs from one number up to another, one after the other.</summary>
    public static async Task Pairs(ulong seed, int from, int to, Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        for (int first = from; first < to; first += PairsOfAServer)
        {
            await using Host host = await Host.Start(seed);
            for (int number = first; number < Math.Min(to, first + PairsOfAServer); number++)
            {
                PairPlan plan = PairPlan.Of(seed, number);
                if (plan.Alone) await Alone(seed, plan, tally);
                else await Pair.Play([host], plan, tally);
            }
        }
    }

    private static async Task Alone(ulong seed, PairPlan plan, Tally tally)
    {
        bool limits = plan.Kind == HiddenDoings.UsedUp;
        await using Host one = await Host.Start(seed, limits), other = await Host.Start(seed, limits);
        await Pair.Play([one, other], plan, tally);
    }
}
