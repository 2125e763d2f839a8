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
            (int best, int cost) = Nearest(scenario, map, faction, city, ways.Km);
            // Beyond the reach of a search nothing is nearer.
            if (cost <= within || ways.Complete) return best < 0 ? null : scenario.Cities[best].Id;
        }
    }

    private static (int Best, int Cost) Nearest(Scenario scenario, RoadMap map, int faction, int city, ReadOnlySpan<int> km)
    {
        int best = -1, cost = int.MaxValue;
        ulong friends = scenario.Board.Friends(faction), foes = scenario.Board.Foes(faction);
        for (int c = 0; c < km.Length; c++)
        {
            if (c == city || km[c] < 0 || !map.IsHaven(c, friends, foes)) continue;
            // Men go to their own rather than to allies unless that is a day's march farther.
            int here = km[c] + (map.Holder[c] == faction ? 0 : scenario.Parameters.MarchKm);
            if (here < cost) (best, cost) = (c, here);
        }
        return (best, cost);
    }
}
