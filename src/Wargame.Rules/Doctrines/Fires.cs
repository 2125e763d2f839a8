namespace Wargame.Rules;

/// <summary>Air points: shield one's own, support an attack, cut a way. No doctrine strikes forces in a city full of people lightly.</summary>
internal static class Fires
{
    /// <summary>Strikes on columns that move on own and allied places, the most valued first.</summary>
    public static void Shield(Plan plan)
    {
        if (plan.Doctrine.Aggression < 100 || plan.Sight.Turn > plan.Levers.ShieldUntil) return;
        // A power that is not sure of its client flies in the first turns and then waits.
        if (plan.Doctrine.Style == DoctrineStyle.Patron && plan.Doctrine.Aggression < 600 && plan.Sight.Turn > 3) return;
        if (plan.Sheet.AirLeft < 1) return;
        DelayOnRoads(plan, plan.Sheet.AirLeft * (plan.Levers.RoadAir ?? (plan.Doctrine.Orders < 700 ? 500 : 0)) / 1000);
        int city = -1;
        long best = long.MaxValue;
        for (int c = 0; c < plan.Cities; c++)
        {
            if (!plan.Sight.Friendly(c)) continue;
            long rank = Ranking.Of(plan.Sight.Contender(c) >= 0 ? 0 : 1, -plan.Scenario.Cities[c].Value);
            if (rank < best && plan.Threat(c) >= 300 && plan.Threat(c) * 3 >= plan.Friends(c)) (best, city) = (rank, c);
        }
        if (city >= 0 && plan.Sheet.AirLeft > 0) plan.File(new Strike(StrikeAim.Approach, plan.Id(city), null, plan.Sheet.AirLeft));
    }

    // Bridges next to the places the doctrine names as targets.
    private static void DelayOnRoads(Plan plan, int points)
    {
        if (points < 1) return;
        foreach (int target in plan.Targets())
        {
            foreach (Leg leg in plan.Scenario.Board.Legs(target))
            {
                RouteDefinition route = plan.Scenario.Routes[leg.Route];
                if (!route.Bridge || plan.Sight.ExtraKm(leg.Route) > 0) continue;
                if (plan.File(new Strike(StrikeAim.Road, null, route.Id, points))) return;
            }
        }
    }

    /// <summary>What an attacker has in the air goes to shield his columns' bases; the bold strike garrisons.</summary>
    public static void Support(Plan plan)
    {
        if (plan.Doctrine.Care >= 300 || plan.Sheet.AirLeft < 1) return;
        foreach (int target in plan.Targets())
        {
            if (plan.Sight.Men(target) == 0 || plan.Sight.Friendly(target)) continue;
            plan.File(new Strike(StrikeAim.City, plan.Id(target), null, plan.Sheet.AirLeft));
            return;
        }
    }

    /// <summary>Shuts crossings that lead to the doctrine's targets and are open.</summary>
    public static void Interdict(Plan plan)
    {
        if (plan.Doctrine.Aggression < 500) return;
        foreach (int target in plan.Targets())
        {
            foreach (Leg leg in plan.Scenario.Board.Legs(target))
            {
                RouteDefinition route = plan.Scenario.Routes[leg.Route];
                if (plan.Sheet.AirLeft < 1) return;
                if (!route.Crossing || plan.Sight.CutFor(leg.Route) > 0) continue;
                plan.File(new Strike(StrikeAim.Crossing, null, route.Id, plan.Sheet.AirLeft));
            }
        }
    }
}
