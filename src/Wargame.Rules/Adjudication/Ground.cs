namespace Wargame.Rules;

/// <summary>
/// How men stand when the cities are about to be settled: counted once, since every city asks. It is made after the opening phases and
/// holds while nobody moves.
/// </summary>
internal sealed class Ground
{
    /// <summary>Counts a world.</summary>
    public Ground(World world)
    {
        Map = RoadMap.Of(world);
        Presence = new Presence(world);
        Forces = new List<Force>[world.Cities.Length];
        for (int c = 0; c < Forces.Length; c++) Forces[c] = [];
        foreach (Force force in world.Forces)
        {
            if (force.Men > 0) Forces[world.Scenario.IndexOf(force.City)].Add(force);
        }
        Briefs = new FactionBrief[world.Factions.Length];
        for (int f = 0; f < Briefs.Length; f++)
        {
            FactionState faction = world.Factions[f];
            Briefs[f] = new FactionBrief(faction.Cohesion, faction.Legitimacy, faction.Collapsed, [.. faction.Aid], null);
        }
    }

    /// <summary>Ways.</summary>
    public RoadMap Map { get; }
    /// <summary>Men by place and faction.</summary>
    public Presence Presence { get; }
    /// <summary>Forces by place.</summary>
    public List<Force>[] Forces { get; }
    /// <summary>Factions, with no refuge named.</summary>
    public FactionBrief[] Briefs { get; }
}
