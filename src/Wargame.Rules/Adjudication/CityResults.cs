namespace Wargame.Rules;

/// <summary>Puts the cities' results back into the world, in scenario order.</summary>
internal static class CityResults
{
    private const int LegitimacyPer100 = 15;

    /// <summary>Takes over cities, men, losses, events and cards; then finds places for men whose refuge fell in the same turn.</summary>
    public static void Apply(TurnWork work, ReadOnlySpan<CityResult> cities)
    {
        World world = work.World;
        foreach (FactionState faction in world.Factions) faction.AbandonedLastTurn = 0;
        for (int c = 0; c < cities.Length; c++)
        {
            ref readonly CityResult result = ref cities[c];
            // A place settled where it stands was not struck, and is in the world already.
            if (!ReferenceEquals(result.City, world.Cities[c]))
            {
                Price(work, c, world.Cities[c], result.City);
                world.Cities[c].Take(result.City);
            }
            Count(world, result);
            if (result.Abandoned is { } left) world.Faction(left).AbandonedLastTurn++;
            // In a rollout what happened was told to the turn's ledger.
            if (!work.Spends) work.Ledger.Add(result.Events, result.Cards);
        }
        for (int f = 0; f < world.Factions.Length; f++) world.Factions[f].DesertedLastTurn = world.Factions[f].Deserted - work.Before.Factions[f].Deserted;
        // A rollout has settled its men where they stand.
        if (!work.Spends) Gather(world, cities);
        Columns.DropEmpty(world);
        Shelter(work);
    }

    private static void Gather(World world, ReadOnlySpan<CityResult> cities)
    {
        world.Forces.Clear();
        foreach (ref readonly CityResult city in cities) world.Forces.AddRange(city.Forces);
        Columns.Order(world);
    }

    private static void Count(World world, in CityResult result)
    {
        if (result.Lost.Count == 0) return;
        // A city counts in arrays; a result that was sent may carry other lists.
        int[] lost = result.Lost as int[] ?? [.. result.Lost], deserted = result.Deserted as int[] ?? [.. result.Deserted];
        for (int f = 0; f < lost.Length; f++)
        {
            world.Factions[f].Lost += lost[f];
            world.Factions[f].Deserted += deserted[f];
        }
    }

    // Legitimacy is lost for harm done by strikes on a city; a city by itself cannot know the striker's standing.
    private static void Price(TurnWork work, int city, CityState before, CityState after)
    {
        for (int f = 0; f < work.World.Factions.Length; f++)
        {
            if (work.Acts[city].CityPoints[f] == 0) continue;
            int harmed = after.Killed[f] - before.Killed[f] + after.Wounded[f] - before.Wounded[f];
            FactionState striker = work.World.Factions[f];
            striker.Legitimacy = Math.Max(0, striker.Legitimacy - (LegitimacyPer100 * harmed / 100));
        }
    }

    // Cities are settled side by side: a refuge may have fallen while men were on their way to it.
    private static void Shelter(TurnWork work)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        RoadMap? map = null;
        bool gone = false;
        foreach (Force force in world.Forces)
        {
            if (force.CameTurn != work.Turn || force.CameFrom is null) continue;
            int f = force.SideIn(scenario), c = force.PlaceIn(scenario);
            if (world.Cities[c].Controller is not { } holder || scenario.Board.Between(f, scenario.IndexOf(holder)) != Relation.Hostile) continue;
            if (!Retreated(work, force)) continue;
            CityId lost = force.City;
            if (Retreats.From(world, map ??= work.Roads(), f, c) is { } place)
            {
                force.City = place;
                work.Ledger.Add(new ForceRetreated(force.Number, force.Faction, lost, place, force.Men, false) { Audience = Audience.Of(force.Faction) });
                continue;
            }
            world.Factions[f].Deserted += force.Men;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new MenDeserted(force.Faction, lost, force.Men, 0, 0, null) { Audience = Audience.Of(force.Faction) });
            force.Men = 0;
            gone = true;
        }
        if (gone) Columns.DropEmpty(world);
        AdvancePhase.Contest(work.World, work.Counted());
    }

    private static bool Retreated(TurnWork work, Force force)
    {
        for (int i = work.Ledger.Events.Count - 1; i >= 0; i--)
        {
            if (work.Ledger.Events[i] is ForceRetreated moved && moved.Force == force.Number && moved.To == force.City) return true;
        }
        return false;
    }
}
