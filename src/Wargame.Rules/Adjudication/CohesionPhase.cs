namespace Wargame.Rules;

/// <summary>Cohesion of every faction: the sum of the turn's reasons; below its threshold a faction may collapse (system 8).</summary>
internal static class CohesionPhase
{
    private const int MostMove = 250, MostDesertion = 80, RallyValue = 40;
    private const int FoughtInstitutions = 50, CollapsedInstitutions = 300;
    private const int QuietTurn = 8, Repulse = 8, GreatRepulse = 25;
    // Points below the threshold that add one to the risk of collapse.
    private const int PerRisk = 35;

    /// <summary>Sums the reasons, moves cohesion, tests collapse.</summary>
    public static void Play(TurnWork work, ReadOnlySpan<CityResult> cities)
    {
        World world = work.World;
        Span<bool> lost = stackalloc bool[world.Factions.Length];
        lost.Clear();
        Places(work, cities, lost);
        SupplyPhase.Corridors(work);
        for (int f = 0; f < world.Factions.Length; f++)
        {
            Shaken(work, f, lost[f]);
            Move(work, f);
            bool stood = !work.World.Factions[f].Collapsed;
            TestCollapse(work, f);
            CellPhase.Play(work, f, stood && work.World.Factions[f].Collapsed);
            Leadership(work, f);
        }
    }

    private static void Places(TurnWork work, ReadOnlySpan<CityResult> cities, Span<bool> lost)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        for (int c = 0; c < world.Cities.Length; c++)
        {
            ref readonly CityResult result = ref cities[c];
            if (world.Cities[c].Holder == work.Before.Cities[c].Holder && result.Abandoned is null && !result.Repulsed) continue;
            FactionId? was = work.Before.Cities[c].Controller, now = world.Cities[c].Controller;
            CityDefinition city = scenario.Cities[c];
            bool left = result.Abandoned is not null && result.Abandoned == was;
            if (was is { } loser && now != was)
            {
                lost[scenario.IndexOf(loser)] = true;
                bool half = work.Occupied[c] || (left && result.InOrder);
                int price = (half ? city.Value / 2 : city.Value) * CellPhase.Felt(work, scenario.IndexOf(loser), city.Id) / 1000;
                if (half) work.Shake(loser, $"{city.Name} lost after it was left", Clauses.CityValue, -price);
                else work.Shake(loser, $"{city.Name} lost", Clauses.CityValue, -price);
            }
            else if (left && was is { } leaver)
            {
                // Left with no enemy in it: half the shock now, the other half when somebody takes it.
                lost[scenario.IndexOf(leaver)] = true;
                work.Shake(leaver, $"{city.Name} left without orders", Clauses.CityValue, -city.Value / 2);
            }
            if (now is { } taker && now != was) work.Shake(taker, $"{city.Name} taken", Clauses.CityValue, city.Value / 4);
            if (result.Repulsed && now is { } holder)
            {
                work.Shake(holder, $"Attack on {city.Name} thrown back", Clauses.Rally, city.Value >= RallyValue ? GreatRepulse : Repulse);
            }
        }
    }

    private static void Shaken(TurnWork work, int f, bool lostPlace)
    {
        long army = work.Army[f];
        FactionState faction = work.World.Factions[f];
        int left = faction.Deserted - work.Before.Factions[f].Deserted;
        if (left > 0 && army > 0)
        {
            int share = (int)Math.Min(1000, left * 1000L / army);
            work.Shake(faction.Id, "Desertion", Clauses.DesertionShock, -Math.Min(MostDesertion, share * 6 / 10) * CellPhase.Felt(work, f) / 1000);
        }
        if (!lostPlace && army > 0) work.Shake(faction.Id, "No place lost this turn", Clauses.Rally, QuietTurn);
    }

    // What a turn does to the terms of leaving and to the institutions of a state.
    private static void Leadership(TurnWork work, int f)
    {
        FactionDefinition definition = work.Scenario.Factions[f];
        if (definition.Leadership is not { } office) return;
        FactionState faction = work.World.Factions[f];
        LeadershipState leadership = faction.Leadership;
        if (faction.Cohesion < work.Figures.LowCohesion && leadership.Standing is LeaderStanding.InOffice && !leadership.HandedOver) leadership.LowTurns++;
        if (work.World.City(office.Seat).Fought) leadership.Institutions = Math.Max(0, leadership.Institutions - FoughtInstitutions);
        if (faction.CollapsedTurn == work.Turn) leadership.Institutions = Math.Min(leadership.Institutions, CollapsedInstitutions);
    }

    /// <summary>Nobody leads a faction, by a map of who holds what (a rollout settles its cities in place): its leader went without handing over, or, where it has no leadership of its own, its capital is lost.</summary>
    public static bool LeaderGone(World world, RoadMap map, int f)
    {
        FactionDefinition definition = world.Scenario.Factions[f];
        if (definition.Leadership is { } office)
        {
            LeadershipState leadership = world.Factions[f].Leadership;
            return leadership.Gone || (!leadership.HandedOver && map.Holder[world.Scenario.IndexOf(office.Seat)] != f);
        }
        return definition.Capital is { } capital && map.Holder[world.Scenario.IndexOf(capital)] != f;
    }

    private static void Move(TurnWork work, int f)
    {
        FactionState faction = work.World.Factions[f];
        int sum = work.Cohesion[f];
        int bound = Math.Clamp(sum, -MostMove, MostMove);
        int before = faction.Cohesion;
        faction.Cohesion = Math.Clamp(before + bound, 0, 1000);
        if (faction.Cohesion == before) return;
        if (!work.Ledger.WantsEvents) return;
        Audience own = Audience.Of(faction.Id);
        work.Ledger.Add(new CohesionChanged(faction.Id, before, faction.Cohesion) { Audience = own });
        if (work.Reasons is null) return;
        var lines = new List<CardLine>(work.Reasons[f]);
        if (faction.Cohesion - before != sum) lines.Add(new CardLine("Bounds of a turn and of the scale", Clauses.Guard, faction.Cohesion - before - sum));
        CardLine heaviest = lines[0];
        foreach (CardLine line in lines)
        {
            if (Math.Abs(line.Value) > Math.Abs(heaviest.Value)) heaviest = line;
        }
        string name = work.Scenario.Factions[f].Name;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-cohesion-{faction.Id.Value.ToLowerInvariant()}", Turn = work.Turn, Kind = CardKind.Cohesion, Faction = faction.Id,
            Title = $"Cohesion of {name}: {before} → {faction.Cohesion}", Summary = $"Cohesion of {name} {(faction.Cohesion > before ? "rose" : "fell")}.",
            Sentence = $"{Words.Signed(faction.Cohesion - before)} points; the heaviest reason: {heaviest.Label}.", Clause = Clauses.Cohesion,
            Inputs = [new("Cohesion before", faction.Id, Words.Number(before), "own")], Lines = lines, Total = faction.Cohesion - before, Unit = "points of cohesion",
            Outcome = Words.Number(faction.Cohesion), WhatIf = $"Without “{heaviest.Label}” it would be {Words.Number(Math.Clamp(faction.Cohesion - heaviest.Value, 0, 1000))}.",
            Audience = own, FullFor = own,
        });
    }

    private static void TestCollapse(TurnWork work, int f)
    {
        World world = work.World;
        FactionState faction = world.Factions[f];
        FactionDefinition definition = work.Scenario.Factions[f];
        // Whose army stands down by its own word has nothing left that could collapse.
        if (faction.Collapsed || faction.Leadership.HandedOver || definition.CollapseBelow <= 0 || faction.Cohesion >= definition.CollapseBelow) return;
        var reasons = new Reasons(work.Ledger.WantsCards);
        reasons.Add("Risk of every faction below its threshold", Clauses.Collapse, 1);
        reasons.Add(reasons.Wanted ? $"Cohesion {faction.Cohesion}, {definition.CollapseBelow - faction.Cohesion} below" : "", Clauses.Collapse,
            Math.Min(work.Figures.CollapseMost, (definition.CollapseBelow - faction.Cohesion) / PerRisk));
        reasons.Add(GreatPlaceLost(work, faction.Id), "A great city lost", Clauses.Collapse, 2);
        reasons.Add(definition.Capital is { } capital && Columns.Men(world, f, capital, Relation.Hostile) > 0, "Hostile men in the capital", Clauses.Collapse, 2);
        reasons.Add(LeaderGone(world, work.Roads(), f), "The leadership is gone", Clauses.Collapse, 3);
        int cells = CellPhase.OnCollapse(work, f), target = reasons.Sum + cells;
        reasons.Add(cells < 0 ? "Parts that stand firm" : "Parts that have fallen apart", Clauses.CellStands, cells);
        Roll roll = work.Dice.TwoDice(work.Turn, faction.Id.Value, Purpose.Collapse);
        bool collapses = roll.Sum <= target;
        if (collapses)
        {
            faction.CollapsedTurn = work.Turn;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new FactionCollapsed(faction.Id) { Audience = Audience.Public });
        }
        if (work.Ledger.WantsCards) Explain(work, definition, reasons.Lines, target, roll, collapses);
    }

    // Any place of great value that the faction held when the session began and holds no more, its capital apart.
    private static bool GreatPlaceLost(TurnWork work, FactionId faction)
    {
        FactionDefinition definition = work.Scenario.Faction(faction);
        foreach (int c in work.Scenario.Board.GreatPlaces(work.Scenario.IndexOf(faction)))
        {
            if (work.Scenario.Cities[c].Id != definition.Capital && work.World.Cities[c].Controller != faction) return true;
        }
        return false;
    }

    private static void Explain(TurnWork work, FactionDefinition faction, List<CardLine> lines, int target, Roll roll, bool collapses)
    {
        string Outcome(int margin) => margin >= 0 ? "collapses" : "stands";
        int stands = Dice.AtLeast(target + 1), margin = target - roll.Sum;
        Audience own = Audience.Of(faction.Id);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-collapse-{faction.Id.Value.ToLowerInvariant()}", Turn = work.Turn, Kind = CardKind.Collapse, Faction = faction.Id,
            Title = $"{faction.Name}: {Outcome(margin)}", Summary = collapses ? $"{faction.Name} {faction.Form("has", "have")} collapsed." : $"{faction.Name} {faction.Form("stands", "stand")}.",
            Sentence = $"It collapses on {target} or less; the dice show {roll.Sum}.", Clause = Clauses.Collapse, SeeAlso = collapses ? [Clauses.CollapsedGarrison, Clauses.AfterCollapse, Clauses.Remnant] : [], Lines = lines, Total = target, Unit = "or less on two dice",
            Odds = [new("collapses", 1000 - stands), new("stands", stands)], Roll = roll, Outcome = Outcome(margin),
            Effects = collapses ? [new("Garrisons", "resist on 10 or more, else hand over", faction.Id, "", Audience.Public)] : [],
            WhatIf = WhatIf.Nearest(lines, margin, Outcome), Audience = collapses ? Audience.Public : own, FullFor = own,
        });
    }
}
