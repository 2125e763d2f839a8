namespace Wargame.Rules;

/// <summary>Named corridors over a road map, true or believed.</summary>
public static class Corridors
{
    /// <summary>The shortest usable way along a corridor for a faction; null where it is broken.</summary>
    public static Way? Way(Scenario scenario, RoadMap map, int faction, CorridorDefinition corridor)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(corridor);
        return SupplyPhase.Open(scenario, map, faction, corridor)
            ? Ways.Find(scenario, map, faction, scenario.IndexOf(corridor.From), scenario.IndexOf(corridor.To), WayUse.Supply)
            : null;
    }

    /// <summary>A corridor as a seat believes it, for the faction that lives by it.</summary>
    public static CorridorView Seen(Sight sight, CorridorDefinition corridor)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(corridor);
        Scenario scenario = sight.Scenario;
        int who = corridor.For.Length > 0 ? scenario.IndexOf(corridor.For[0]) : Math.Max(0, sight.Self);
        if (Way(scenario, sight.Map, who, corridor) is { } way) return new CorridorView(true, sight.Ids(way), "");
        return new CorridorView(false, [], Words.Capital(sight.Obstacle(scenario.IndexOf(corridor.From), scenario.IndexOf(corridor.To), WayUse.Supply, who)));
    }
}
