namespace Wargame.Rules;

/// <summary>Who learns what happens in a place without being told.</summary>
internal static class Witnesses
{
    /// <summary>The holder and every faction with men in the place or one road away, in scenario order.</summary>
    public static IReadOnlyList<FactionId> Of(World world, int city)
    {
        Scenario scenario = world.Scenario;
        Span<bool> sees = stackalloc bool[scenario.Factions.Length];
        if (world.Cities[city].Controller is { } holder) sees[scenario.IndexOf(holder)] = true;
        ReadOnlySpan<Leg> legs = scenario.Board.Legs(city);
        foreach (Force force in world.Forces)
        {
            int at = force.PlaceIn(scenario);
            bool near = at == city;
            for (int i = 0; i < legs.Length && !near; i++)
            {
                near = legs[i].To == at && scenario.Routes[legs[i].Route].Kind == RouteKind.Road;
            }
            if (near) sees[force.SideIn(scenario)] = true;
        }
        var who = new List<FactionId>();
        for (int f = 0; f < sees.Length; f++)
        {
            if (sees[f]) who.Add(scenario.Factions[f].Id);
        }
        return who;
    }
}
