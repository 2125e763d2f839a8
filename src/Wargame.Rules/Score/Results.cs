namespace Wargame.Rules;

/// <summary>What each faction came to at the end of a session. Score vectors side by side, no ranking.</summary>
public static class Results
{
    /// <summary>Results by faction, in scenario order.</summary>
    public static IReadOnlyDictionary<FactionId, FactionResult> Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        RoadMap map = RoadMap.Of(world);
        var results = new Dictionary<FactionId, FactionResult>(world.Factions.Length);
        for (int f = 0; f < world.Factions.Length; f++)
        {
            FactionState faction = world.Factions[f];
            Toll toll = Humanitarian.CausedBy(world, f);
            results[faction.Id] = new FactionResult(
                Objectives.Of(ObjectiveFacts.Of(world, f, map)), toll.Killed, toll.Wounded, faction.Evacuated, faction.Lost, faction.Deserted);
        }
        return results;
    }
}
