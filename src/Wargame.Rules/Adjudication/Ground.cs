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
        Fallen = new int[scenario.Cities.Length];
        Forces = new List<Force>[scenario.Cities.Length];
        for (int c = 0; c < Forces.Length; c++) Forces[c] = [];
        Briefs = new FactionBrief[scenario.Factions.Length];
        aids = new int[Briefs.Length][];
        for (int f = 0; f < aids.Length; f++) aids[f] = new int[Enum.GetValues<SupportKind>().Length];
    }

    /// <summary>Counts a turn's world; what was counted before is overwritten.</summary>
    public Ground Count(TurnWork work)
    {
        World world = work.World;
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
        CountFallen(work);
        return this;
    }

    private void CountFallen(TurnWork work)
    {
        Fallen.AsSpan().Clear();
        // Before the first turn nothing fell.
        if (work.Turn <= 1 || !work.Bench.Fell) return;
        for (int c = 0; c < Fallen.Length; c++)
        {
            CityState place = work.Before.Cities[c];
            if (place.ChangedTurn != work.Turn - 1 || place.Before is not { } loser || place.Controller == loser) continue;
            foreach (Leg leg in work.Scenario.Board.Legs(c))
            {
                if (work.World.Cities[leg.To].Controller == loser) Fallen[leg.To]++;
            }
        }
    }

    /// <summary>Neighbours of each place that its holder lost in the turn before.</summary>
    public int[] Fallen { get; }
    /// <summary>Ways.</summary>
    public RoadMap Map { get; }
    /// <summary>Men by place and faction.</summary>
    public Presence Presence { get; }
    /// <summary>Forces by place.</summary>
    public List<Force>[] Forces { get; }
    /// <summary>Factions, with no refuge named.</summary>
    public FactionBrief[] Briefs { get; }
}
