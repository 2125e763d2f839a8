using System.Numerics;

namespace Wargame.Rules;

/// <summary>Where men fall back to.</summary>
internal static class Retreats
{
    /// <summary>
    /// The nearest own or allied place that nobody fights over, its own first; null where no usable road leads to one.
    /// </summary>
    public static CityId? From(World world, RoadMap map, int faction, int city)
    {
        Scenario scenario = world.Scenario;
        for (int within = Math.Max(1, scenario.Parameters.MarchKm); ; within = Ways.Farther(within))
        {
            WayTree ways = map.From(scenario, faction, city, WayUse.March, within);
            (int best, int cost) = scenario.Board.Large ? Nearest(scenario, map, faction, city, ways.Km) : Nearest(scenario, map, faction, city, ways);
            // Beyond the reach of a search nothing is nearer.
            if (cost <= within || ways.Complete) return best < 0 ? null : scenario.Cities[best].Id;
        }
    }

    // The same as below by bits, lower positions first.
    private static (int Best, int Cost) Nearest(Scenario scenario, RoadMap map, int faction, int city, WayTree ways)
    {
        int best = -1, cost = int.MaxValue;
        for (ulong havens = ways.Reached & ~(1UL << city) & map.Havens(scenario, faction); havens != 0; havens &= havens - 1)
        {
            int c = BitOperations.TrailingZeroCount(havens), here = Cost(scenario, map, faction, c, ways.Km[c]);
            if (here < cost) (best, cost) = (c, here);
        }
        return (best, cost);
    }

    // Men go to their own rather than to allies unless that is a day's march farther.
    private static int Cost(Scenario scenario, RoadMap map, int faction, int city, int km) => km + (map.Holder[city] == faction ? 0 : scenario.Parameters.MarchKm);

    private static (int Best, int Cost) Nearest(Scenario scenario, RoadMap map, int faction, int city, ReadOnlySpan<int> km)
    {
        int best = -1, cost = int.MaxValue;
        for (int c = 0; c < km.Length; c++)
        {
            if (c == city || km[c] < 0 || map.Holder[c] < 0 || scenario.Board.Between(faction, map.Holder[c]) != Relation.Allied) continue;
            if (map.Contender[c] >= 0 && scenario.Board.Between(faction, map.Contender[c]) == Relation.Hostile) continue;
            int here = Cost(scenario, map, faction, c, km[c]);
            if (here < cost)
            {
                cost = here;
                best = c;
            }
        }
        return (best, cost);
    }
}
