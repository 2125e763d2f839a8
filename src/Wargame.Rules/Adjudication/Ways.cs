namespace Wargame.Rules;

/// <summary>What a journey is for: it decides which routes and places may be used.</summary>
public enum WayUse
{
    /// <summary>Men and people on roads inside the country.</summary>
    March,
    /// <summary>Supplies: roads, sea and air, from or to places beyond the border but not through them.</summary>
    Supply,
    /// <summary>Support from abroad: roads, sea and air, through places beyond the border too.</summary>
    Delivery,
}

/// <summary>A usable way from one place to another.</summary>
/// <param name="Routes">Positions of its routes in order; empty where start and end are one.</param>
/// <param name="Cities">Positions of its places in order, both ends included.</param>
/// <param name="Km">Length with damage.</param>
public sealed record Way(IReadOnlyList<int> Routes, IReadOnlyList<int> Cities, int Km);

/// <summary>What breaks the way between two places.</summary>
/// <param name="Route">The cut route; null where a place is in the way.</param>
/// <param name="City">The place in the way; null where a route is cut.</param>
/// <param name="By">Who holds the place or cut the route; null where nobody did.</param>
public sealed record Obstacle(RouteId? Route, CityId? City, FactionId? By);

/// <summary>
/// Shortest usable ways (systems 3, 4 and 10). A faction passes through its own, allied and neutral places that are not fought over,
/// on routes that are not cut. Start and end are not tested: whoever asks knows why they go there.
/// </summary>
public static class Ways
{
    /// <summary>The shortest usable way, or null for none. Equal lengths go to the lower position, so that the answer never varies.</summary>
    public static Way? Find(Scenario scenario, RoadMap map, int faction, int from, int to, WayUse use) => map.Find(scenario, faction, from, to, use);

    /// <summary>Kilometres from a place to every other by usable ways; -1 where there is none.</summary>
    public static ReadOnlySpan<int> Distances(Scenario scenario, RoadMap map, int faction, int from, WayUse use) => map.From(scenario, faction, from, use).Km;

    /// <summary>The same for places within a reach; those farther may be left out.</summary>
    public static ReadOnlySpan<int> Distances(Scenario scenario, RoadMap map, int faction, int from, WayUse use, int within) =>
        map.From(scenario, faction, from, use, within).Km;

    /// <summary>The next reach of a search that has not found yet what it looks for.</summary>
    internal static int Farther(int within) => within > int.MaxValue / 8 ? int.MaxValue : within * 8;

    /// <summary>The nearest place that is wanted, the start excluded, or -1.</summary>
    public static int Nearest(Scenario scenario, RoadMap map, int faction, int from, WayUse use, Func<int, bool> wanted)
    {
        ReadOnlySpan<int> km = Distances(scenario, map, faction, from, use);
        int best = -1;
        for (int c = 0; c < km.Length; c++)
        {
            if (c != from && km[c] >= 0 && (best < 0 || km[c] < km[best]) && wanted(c)) best = c;
        }
        return best;
    }

    /// <summary>The first thing that breaks the way that would be shortest if nothing were in it; null where no such way exists at all.</summary>
    public static Obstacle? Broken(World world, int faction, int from, int to, WayUse use)
    {
        RoadMap map = RoadMap.Of(world);
        return Broken(world, map, Unhindered(world.Scenario, map, faction), faction, from, to, use);
    }

    /// <summary>The map as a faction would wish it: every held place its own, no fighting, no damage.</summary>
    internal static RoadMap Unhindered(Scenario scenario, RoadMap map, int faction) => new()
    {
        Holder = Array.ConvertAll(map.Holder, h => h < 0 ? -1 : faction),
        Contender = Array.ConvertAll(map.Contender, _ => -1),
        Km = [.. scenario.Routes.Select(r => r.Km)],
    };

    /// <summary>The same for whoever asks about many places and made both maps once.</summary>
    internal static Obstacle? Broken(World world, RoadMap map, RoadMap unhindered, int faction, int from, int to, WayUse use)
    {
        Scenario scenario = world.Scenario;
        // All ways from the start, because the next question mostly starts there too.
        if (unhindered.From(scenario, faction, from, use).To(scenario, to) is not { } wish) return null;
        for (int i = 0; i < wish.Routes.Count; i++)
        {
            int route = wish.Routes[i];
            if (map.Km[route] < 0) return new Obstacle(scenario.Routes[route].Id, null, world.Routes[route].CutBy);
            int city = wish.Cities[i + 1];
            if (city != to && !Passable(scenario, map, faction, city, use))
            {
                int by = Hostile(scenario, faction, map.Contender[city]) ? map.Contender[city] : map.Holder[city];
                return new Obstacle(null, scenario.Cities[city].Id, by < 0 ? null : scenario.Factions[by].Id);
            }
        }
        return null;
    }

    /// <summary>True where a faction may pass through a place on its way elsewhere.</summary>
    public static bool Passable(Scenario scenario, RoadMap map, int faction, int city, WayUse use)
    {
        if (scenario.Cities[city].Class == PlaceClass.OffMap) return use == WayUse.Delivery;
        return map.Open(scenario, faction, city);
    }

    /// <summary>The end of a route that is not the given one.</summary>
    public static int Other(Scenario scenario, int route, int city)
    {
        foreach (Leg leg in scenario.Board.Legs(city))
        {
            if (leg.Route == route) return leg.To;
        }
        throw new ArgumentException($"{scenario.Routes[route].Id} does not meet {scenario.Cities[city].Id}");
    }

    private static bool Hostile(Scenario scenario, int faction, int other) =>
        other >= 0 && scenario.Board.Between(faction, other) == Relation.Hostile;
}
