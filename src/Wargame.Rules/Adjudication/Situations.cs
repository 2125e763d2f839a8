namespace Wargame.Rules;

/// <summary>Gathers what one city needs to adjudicate itself.</summary>
internal static class Situations
{
    // Hostile men one road away threaten a garrison from half its number on, and not below this many.
    private const int LeastThreat = 300;

    /// <summary>The situation of a city after the opening phases. Neighbours are read as they stood when the turn opened.</summary>
    public static CitySituation Of(TurnWork work, int city)
    {
        World world = work.World;
        CityState state = world.Cities[city];
        var forces = new List<Force>();
        foreach (Force force in world.Forces)
        {
            if (force.City == state.Id && force.Men > 0) forces.Add(force.Clone());
        }
        RoadMap map = RoadMap.Of(world);
        Complete(work, city, map, forces);
        var briefs = new FactionBrief[world.Factions.Length];
        for (int f = 0; f < briefs.Length; f++)
        {
            FactionState faction = world.Factions[f];
            CityId? refuge = forces.Exists(x => x.Faction == faction.Id) ? Retreats.From(world, map, f, city) : null;
            briefs[f] = new FactionBrief(faction.Cohesion, faction.Legitimacy, faction.Collapsed, [.. faction.Aid], refuge);
        }
        return new CitySituation
        {
            Turn = work.Turn, Seed = world.Seed, WantsCards = work.Ledger.WantsCards, City = state.Clone(), Forces = forces,
            Factions = briefs, Acts = work.Acts[city], FoughtBefore = work.Before.Cities[city].Fought, Witnesses = Witnesses.Of(world, city),
        };
    }

    private static void Complete(TurnWork work, int city, RoadMap map, List<Force> forces)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        CityState state = world.Cities[city];
        CityActs acts = work.Acts[city];
        for (int f = 0; f < acts.Supply.Length; f++)
        {
            FactionId id = scenario.Factions[f].Id;
            acts.Supply[f] = 1000;
            acts.AttackWays[f] = 0;
            if (!forces.Exists(x => x.Faction == id)) continue;
            acts.AttackWays[f] = CameBy(forces, id);
            bool holders = map.Holder[city] >= 0 && scenario.Board.Between(f, map.Holder[city]) == Relation.Allied;
            acts.Supply[f] = holders ? state.Supply : SupplyPhase.Reach(scenario, map, f, city);
        }
        if (state.Controller is not { } holder) return;
        int h = scenario.IndexOf(holder);
        acts.FallenNeighbours = FallenNeighbours(work, city, holder);
        acts.Capital = scenario.Factions[h].Capital == state.Id;
        acts.LeaderGone = scenario.Factions[h].Capital is { } capital && world.City(capital).Controller != holder;
        (int near, FactionId? most) = HostileAround(world, city, h);
        int garrison = 0;
        foreach (Force force in forces)
        {
            if (scenario.Board.Between(h, scenario.IndexOf(force.Faction)) == Relation.Allied) garrison += force.Men;
        }
        acts.EnemyNear = near >= Math.Max(LeastThreat, garrison / 2);
        acts.Besieger = state.CutOff > 0 ? most : null;
    }

    private static int CameBy(List<Force> forces, FactionId faction)
    {
        var from = new List<CityId>();
        foreach (Force force in forces)
        {
            if (force.Faction == faction && force.CameFrom is { } place && !from.Contains(place)) from.Add(place);
        }
        return from.Count;
    }

    private static int FallenNeighbours(TurnWork work, int city, FactionId holder)
    {
        int fallen = 0;
        foreach (Leg leg in work.Scenario.Board.Legs(city))
        {
            CityState other = work.Before.Cities[leg.To];
            if (work.Turn > 1 && other.ChangedTurn == work.Turn - 1 && other.Before == holder && other.Controller != holder) fallen++;
        }
        return Math.Min(fallen, work.Figures.ContagionMost);
    }

    // Hostile men one open road away, and the faction with the most of them.
    private static (int Men, FactionId? Most) HostileAround(World world, int city, int holder)
    {
        Scenario scenario = world.Scenario;
        Span<int> men = stackalloc int[scenario.Factions.Count];
        men.Clear();
        foreach (Leg leg in scenario.Board.Legs(city))
        {
            if (scenario.Routes[leg.Route].Kind != RouteKind.Road || leg.Km > scenario.Parameters.MarchKm || world.Routes[leg.Route].CutFor > 0) continue;
            CityId there = scenario.Cities[leg.To].Id;
            foreach (Force force in world.Forces)
            {
                if (force.City == there) men[scenario.IndexOf(force.Faction)] += force.Men;
            }
        }
        int sum = 0, best = -1;
        for (int f = 0; f < men.Length; f++)
        {
            if (men[f] == 0 || scenario.Board.Between(holder, f) != Relation.Hostile) continue;
            sum += men[f];
            if (best < 0 || men[f] > men[best]) best = f;
        }
        return (sum, best < 0 ? null : scenario.Factions[best].Id);
    }
}
