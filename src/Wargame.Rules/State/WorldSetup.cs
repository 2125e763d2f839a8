namespace Wargame.Rules;

/// <summary>The world at the start of a session.</summary>
public static class WorldSetup
{
    /// <summary>Draws the start from the seed: morale, pools, first knowledge.</summary>
    public static World Start(Scenario scenario, ulong seed) => new()
    {
        Scenario = scenario, Seed = seed, Turn = 1, Cities = [], Routes = [], Factions = [], Forces = [], Deliveries = [],
        Support = [], Claims = [], Leaked = [], NextNumber = 1,
    };
}
