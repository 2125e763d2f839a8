namespace Wargame.Rules;

/// <summary>How long marches take, and what may happen to them on the road.</summary>
internal static class Marches
{
    /// <summary>Share of the road's capacity taken by people from which it costs moving men a turn, permille.</summary>
    public const int Crowded = 500;
    /// <summary>What a hit takes from men on the march, permille: they are spread out, unlike a convoy of vehicles.</summary>
    public const int HitMen = 100;
    /// <summary>What a hit takes from other loads, permille.</summary>
    public const int HitLoad = 300;
    /// <summary>Two dice on which a strike finds a convoy.</summary>
    public const int HitAt = 8;

    /// <summary>Turns that a distance takes, the turn of leaving included: at least 1.</summary>
    public static int Turns(RuleParameters figures, int km) => Math.Max(1, (km + figures.MarchKm - 1) / figures.MarchKm);

    /// <summary>True where a leg can be marched in a turn and is not cut.</summary>
    public static bool Near(World world, Leg leg) => leg.Km <= world.Scenario.Parameters.MarchKm && world.Routes[leg.Route].CutFor <= 0;

    /// <summary>True where one of the roads before it leads to the same place within a march: two roads to one place bring its men once.</summary>
    public static bool Counted(World world, ReadOnlySpan<Leg> roads, int road)
    {
        for (int before = 0; before < road; before++)
        {
            if (roads[before].To == roads[road].To && Near(world, roads[before])) return true;
        }
        return false;
    }

    /// <summary>True where people crowd a road of the way.</summary>
    public static bool IsCrowded(World world, Way way)
    {
        for (int i = 0; i < way.Routes.Count; i++)
        {
            if (world.Routes[way.Routes[i]].Clog >= Crowded) return true;
        }
        return false;
    }

    /// <summary>Ids of a way's routes.</summary>
    public static List<RouteId> Ids(Scenario scenario, Way way)
    {
        var ids = new List<RouteId>(way.Routes.Count);
        for (int i = 0; i < way.Routes.Count; i++) ids.Add(scenario.Routes[way.Routes[i]].Id);
        return ids;
    }

    /// <summary>
    /// Strikes that this turn find men of a faction on their way: how many hit. Each striker rolls once for each route and mover.
    /// Rolls are named after the way's end too, so that one column more does not change another's fate.
    /// </summary>
    public static int Hits(TurnWork work, FactionId mover, Way way, CityId to)
    {
        int hits = 0, moving = work.Scenario.IndexOf(mover);
        foreach (Interdiction strike in work.Interdictions)
        {
            if (!way.Routes.Contains(strike.Route) || work.Scenario.Board.Between(strike.By, moving) == Relation.Allied) continue;
            if (work.Dice.TwoDice(work.Turn, $"{work.Scenario.Routes[strike.Route].Id}:{work.Scenario.Factions[strike.By].Id}:{mover}:{to}", Purpose.Strike).Sum + strike.Points - 1 >= HitAt) hits++;
        }
        return hits;
    }

    /// <summary>Takes a hit's toll from men on the march; returns how many were lost.</summary>
    public static int Toll(TurnWork work, IReadOnlyList<Force> men, int hits)
    {
        int lost = 0;
        for (int i = 0; i < men.Count; i++)
        {
            Force force = men[i];
            for (int hit = 0; hit < hits; hit++)
            {
                int gone = force.Men * HitMen / 1000;
                force.Men -= gone;
                lost += gone;
            }
        }
        if (lost > 0) work.World.Faction(men[0].Faction).Lost += lost;
        return lost;
    }
}
