namespace Wargame.Rules;

/// <summary>What each faction knows after the turn (system 17): the only ground of its view, its forecasts and its doctrine.</summary>
internal static class ReportPhase
{
    /// <summary>Plays the phase; the world's turn has moved on already, so reports bear the turn whose planning they inform.</summary>
    public static void Play(TurnWork work)
    {
        Sighting seen = work.Bench.Sightings.Add(work.World, work.Roads(), work.RoadsBefore());
        if (work.Spends) TellLater(work);
        else Tell(work.World, seen);
        foreach ((FactionId faction, Announce order) in work.Orders<Announce>())
        {
            if (order.City is { } city && work.Scenario.IndexOf(city) >= 0) Hearsay(work, faction, order.Claim, work.Scenario.IndexOf(city));
        }
    }

    /// <summary>Tells all factions what there is to see.</summary>
    internal static void Tell(World world, Sighting seen)
    {
        for (int f = 0; f < world.Factions.Length; f++)
        {
            CityKnowledge[] knows = world.Factions[f].Knows;
            for (int c = 0; c < knows.Length; c++)
            {
                seen.TellHands(f, c, knows[c]);
                seen.TellMen(f, c, knows[c].Forces);
            }
        }
    }

    private static void TellLater(TurnWork work)
    {
        for (int f = 0; f < work.World.Factions.Length; f++) work.World.Factions[f].Listen(work.Bench.Sightings, f);
    }

    /// <summary>
    /// Whoever has no fresh report of his own takes a claim for one. Its letter is what the maker's word was worth so far, its number
    /// whether the last report agrees: each is judged by itself.
    /// </summary>
    private static void Hearsay(TurnWork work, FactionId by, ClaimKind kind, int city)
    {
        if (kind is not (ClaimKind.HoldsFirmly or ClaimKind.Reinforced or ClaimKind.Entered)) return;
        int claimed = work.Scenario.IndexOf(by);
        foreach (FactionState faction in work.World.Factions)
        {
            if (faction.Id == by) continue;
            ForceReports reports = faction.ReportsOn(city);
            ForceReport? known = reports[claimed];
            if (known?.Turn >= work.World.Turn) continue;
            int low = Math.Max(known?.High ?? 0, 500);
            int number = known is not { } report ? 3 : report.High >= 500 ? 2 : 4;
            reports[claimed] = new ForceReport(low, low * 3 / 2, work.World.Turn, Letter(work, by), number, $"claim by {work.Scenario.Faction(by).Name}");
        }
    }

    private static char Letter(TurnWork work, FactionId by) => work.World.Faction(by).Credibility switch
    {
        var word when word >= work.Figures.Believed => 'C',
        var word when word >= work.Figures.NotBelieved => 'D',
        _ => 'E',
    };
}
