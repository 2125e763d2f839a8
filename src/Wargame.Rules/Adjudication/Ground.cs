namespace Wargame.Rules;

/// <summary>
/// How men stand when the cities are about to be settled: counted once, since every city asks. It is made after the opening phases and
/// holds while nobody moves.
/// </summary>
internal sealed class Ground
{
    private readonly int[][] aids;

    /// <summary>For worlds of a scenario; counted before it is read.</summary>
    public Ground(Scenario scenario)
    {
        Map = RoadMap.Blank(scenario);
        Presence = new Presence(scenario);
        Forces = new List<Force>[scenario.Cities.Length];
        for (int c = 0; c < Forces.Length; c++) Forces[c] = [];
        Briefs = new FactionBrief[scenario.Factions.Length];
        aids = new int[Briefs.Length][];
        for (int f = 0; f < aids.Length; f++) aids[f] = new int[Enum.GetValues<SupportKind>().Length];
    }

    /// <summary>Counts a world; what was counted before is overwritten.</summary>
    public Ground Count(World world)
    {
        Map.Fill(world);
        Presence.Count(world);
        foreach (List<Force> here in Forces) here.Clear();
        foreach (Force force in world.Forces)
        {
            if (force.Men > 0) Forces[world.Scenario.IndexOf(force.City)].Add(force);
        }
        for (int f = 0; f < Briefs.Length; f++)
        {
            FactionState faction = world.Factions[f];
            faction.Aid.CopyTo(aids[f], 0);
            Briefs[f] = new FactionBrief(faction.Cohesion, faction.Legitimacy, faction.Collapsed, aids[f], null);
        }
        return this;
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
