namespace Wargame.Rules;

/// <summary>
/// How men stand when the cities are about to be settled: counted once, since every city asks. It is made after the opening phases and
/// holds while nobody moves.
/// </summary>
internal sealed class Ground
{
    /// <summary>For worlds of a scenario; counted before it is read.</summary>
    public Ground(Scenario scenario)
    {
        Map = RoadMap.Blank(scenario);
        Presence = new Presence(scenario);
        Fallen = new int[scenario.Cities.Length];
        Alarmed = new bool[scenario.Cities.Length];
        Forces = new List<Force>[scenario.Cities.Length];
        for (int c = 0; c < Forces.Length; c++) Forces[c] = [];
        Briefs = new FactionBrief[scenario.Factions.Length];
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
            if (force.Men > 0) Forces[force.PlaceIn(world.Scenario)].Add(force);
        }
        for (int f = 0; f < Briefs.Length; f++)
        {
            FactionState faction = world.Factions[f];
            // A situation that travels holds nothing of the world.
            Briefs[f] = new FactionBrief(faction.Cohesion, faction.Legitimacy, faction.Collapsed, work.Spends ? faction.Aid : [.. faction.Aid], null);
        }
        CountFallen(work);
        Alarm(world);
        return this;
    }

    private void Alarm(World world)
    {
        Alarmed.AsSpan().Clear();
        for (int c = 0; c < Alarmed.Length; c++)
        {
            if (world.Cities[c].Digest == 0) continue;
            foreach (Leg leg in world.Scenario.Board.Roads(c)) Alarmed[leg.To] = true;
        }
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
    /// <summary>Places one road from one that was entered without a fight and is not settled.</summary>
    public bool[] Alarmed { get; }
    /// <summary>Ways.</summary>
    public RoadMap Map { get; }
    /// <summary>Men by place and faction.</summary>
    public Presence Presence { get; }
    /// <summary>Forces by place.</summary>
    public List<Force>[] Forces { get; }
    /// <summary>Factions, with no refuge named.</summary>
    public FactionBrief[] Briefs { get; }
}
