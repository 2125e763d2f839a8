namespace Wargame.Rules;

/// <summary>Supply over usable ways from each source, what being cut off does, and the named corridors (system 3).</summary>
internal static class SupplyPhase
{
    private const int Two = 1000, One = 900, None = 850, Loss = 150, Least = 400;
    // Cohesion that losing a faction's lifeline costs it, and morale its garrisons; cohesion that any other corridor costs; what each gives back.
    private const int Lifeline = 40, LifelineMorale = 60, Lesser = 10, LifelineOpen = 15, LesserOpen = 5;

    /// <summary>Measures the supply of every garrison at the end of a turn.</summary>
    public static void Play(TurnWork work)
    {
        World world = work.World;
        RoadMap map = work.Roads();
        int[] sources = work.Bench.Sources;
        Suppliers.Count(world.Scenario, map, sources);
        RoadMap?[]? wishes = null;
        for (int c = 0; c < world.Cities.Length; c++)
        {
            CityState city = world.Cities[c];
            if (map.Holder[c] < 0) continue;
            int before = city.Supply, cut = city.CutOff;
            Measure(city, sources[c]);
            if (city.Supply == before && city.CutOff > 0 == cut > 0) continue;
            FactionId holder = city.Controller!.Value;
            if (!work.Ledger.WantsEvents) continue;
            work.Ledger.Add(new SupplyChanged(city.Id, holder, before, city.Supply, city.CutOff > 0) { Audience = Audience.Of(holder) });
            wishes ??= new RoadMap?[world.Factions.Length];
            if (work.Ledger.WantsCards && city.CutOff > 0 != cut > 0) Explain(work, map, wishes[map.Holder[c]] ??= Ways.Unhindered(world.Scenario, map, map.Holder[c]), c, holder, before);
        }
    }

    /// <summary>Supply of all places at the start, with nobody cut off longer than this turn.</summary>
    public static void Start(World world)
    {
        RoadMap map = RoadMap.Of(world);
        var sources = new int[world.Cities.Length];
        Suppliers.Count(world.Scenario, map, sources);
        for (int c = 0; c < world.Cities.Length; c++)
        {
            if (map.Holder[c] >= 0) Measure(world.Cities[c], sources[c]);
        }
    }

    /// <summary>Supply of men of a faction who fight inside a place of another, permille.</summary>
    public static int Reach(Scenario scenario, RoadMap map, int faction, int city) => Supply(Suppliers.Reach(scenario, map, faction, city), 1);

    private static void Measure(CityState city, int sources)
    {
        city.CutOff = sources > 0 ? 0 : city.CutOff + 1;
        city.Supply = Supply(sources, city.CutOff);
    }

    private static int Supply(int sources, int cutOff) => sources switch
    {
        0 => Math.Max(Least, None - (Loss * (cutOff - 1))),
        1 => One,
        _ => Two,
    };

    /// <summary>Plays the loss of corridors that were open when the turn opened: cohesion, and morale of all garrisons of whoever lives by them.</summary>
    public static void Corridors(TurnWork work)
    {
        Scenario scenario = work.Scenario;
        // Fighting in a place stops supplies through it, but what a corridor is worth is lost with the place.
        // A cut that ends with this turn is over when the next is planned: then the corridor is open again.
        RoadMap before = work.Bench.CorridorsBefore.Fill(work.Before, unfought: true), after = work.Bench.Corridors.Fill(work.World, soon: 1, unfought: true);
        if (after.Opens(before)) return;
        Span<bool> shaken = stackalloc bool[scenario.Factions.Length];
        for (int i = 0; i < scenario.Corridors.Length; i++)
        {
            CorridorDefinition corridor = scenario.Corridors[i];
            for (int who = 0; who < corridor.For.Length; who++)
            {
                FactionId faction = corridor.For[who];
                int f = scenario.IndexOf(faction);
                // The first corridor named for a faction is the one it lives by; the others matter less.
                bool lifeline = !shaken[f];
                shaken[f] = true;
                bool was = Open(scenario, before, f, corridor), now = Open(scenario, after, f, corridor);
                if (was == now) continue;
                if (was) Lost(work, f, corridor, lifeline);
                else work.Shake(faction, $"{corridor.Name} is open again", Clauses.Corridor, lifeline ? LifelineOpen : LesserOpen);
            }
        }
    }

    /// <summary>True where a usable way joins a corridor's ends for a faction, and neither end is hostile to it.</summary>
    public static bool Open(Scenario scenario, RoadMap map, int faction, CorridorDefinition corridor)
    {
        int from = scenario.IndexOf(corridor.From), to = scenario.IndexOf(corridor.To);
        return Held(scenario, map, faction, from) && Held(scenario, map, faction, to) && map.Leads(scenario, faction, from, to);
    }

    private static bool Held(Scenario scenario, RoadMap map, int faction, int city) =>
        map.Holder[city] < 0 || scenario.Board.Between(faction, map.Holder[city]) != Relation.Hostile;

    private static void Lost(TurnWork work, int faction, CorridorDefinition corridor, bool lifeline)
    {
        Scenario scenario = work.Scenario;
        FactionId id = scenario.Factions[faction].Id;
        work.Shake(id, $"{corridor.Name} is cut", Clauses.Corridor, lifeline ? -Lifeline : -Lesser);
        int morale = lifeline ? LifelineMorale : 0;
        foreach (Force force in work.World.Forces)
        {
            if (force.Faction == id) force.Morale = Desertion.Bound(force, force.Morale - morale);
        }
        if (!work.Ledger.WantsCards) return;
        Obstacle? what = Ways.Broken(work.World, faction, scenario.IndexOf(corridor.From), scenario.IndexOf(corridor.To), WayUse.Supply);
        Audience own = Audience.Of(id);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-corridor-{corridor.Id}-{id.Value.ToLowerInvariant()}", Turn = work.Turn, Kind = CardKind.Supply, Faction = id,
            City = what?.City, Route = what?.Route, Title = $"{corridor.Name}: cut", Summary = $"No usable way joins {scenario.City(corridor.From).Name} and {scenario.City(corridor.To).Name}.",
            Sentence = $"The way breaks at {At(scenario, what)}.", Clause = Clauses.Corridor,
            Inputs = [new("Broken at", what?.By, At(scenario, what), "own"), new("By", what?.By, what?.By is { } by ? scenario.Faction(by).Name : "nobody", "own")],
            Lines = [new($"{corridor.Name} is cut", Clauses.Corridor, lifeline ? -Lifeline : -Lesser)], Total = lifeline ? -Lifeline : -Lesser, Unit = "points of cohesion", Outcome = "cut",
            Effects = lifeline ? [new("Morale of all garrisons", $"−{LifelineMorale}", id, "", own)] : [], WhatIf = $"With {At(scenario, what)} open the corridor would have stayed open.",
            Audience = own, FullFor = own,
        });
    }

    private static string At(Scenario scenario, Obstacle? what) => what switch
    {
        { City: { } city } => scenario.City(city).Name,
        { Route: { } route } => $"{scenario.City(scenario.Route(route).A).Name}–{scenario.City(scenario.Route(route).B).Name}",
        _ => "one of its ends",
    };

    private static void Explain(TurnWork work, RoadMap map, RoadMap wish, int c, FactionId holder, int before)
    {
        Scenario scenario = work.Scenario;
        CityState city = work.World.Cities[c];
        int h = scenario.IndexOf(holder);
        string name = scenario.Cities[c].Name;
        bool cut = city.CutOff > 0;
        Obstacle? what = null;
        ReadOnlySpan<int> from = scenario.Board.Sources(h);
        for (int s = 0; s < from.Length && what is null && cut; s++)
        {
            if (from[s] != c) what = Ways.Broken(work.World, map, wish, h, from[s], c, WayUse.Supply);
        }
        Audience own = Audience.Of(holder);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-supply-{city.Id}", Turn = work.Turn, Kind = CardKind.Supply, City = city.Id, Route = what?.Route, Faction = holder,
            Title = cut ? $"{name} is cut off" : $"{name} is supplied again", Summary = cut ? $"No source of supply reaches {name}." : $"A source of supply reaches {name}.",
            Sentence = cut ? $"The way from its sources breaks at {At(scenario, what)}. Supply {Words.Number(city.Supply)} of 1,000, and less each turn." : $"Supply rises from {Words.Number(before)} to {Words.Number(city.Supply)} of 1,000.",
            Clause = cut ? Clauses.CutOff : Clauses.Supply, Lines = [new("Supply before", Clauses.Supply, before), new(cut ? "No source" : "Sources open", Clauses.CutOff, city.Supply - before)],
            Total = city.Supply, Unit = "permille of supply", Outcome = cut ? "cut off" : "supplied",
            Effects = cut ? [new("Morale each turn", "−30", holder, "", own), new("Will", "−1", holder, "", own)] : [],
            WhatIf = cut ? $"With {At(scenario, what)} open it would have been supplied." : "With its ways cut it would have stayed without supply.", Audience = own, FullFor = own,
        });
    }
}
