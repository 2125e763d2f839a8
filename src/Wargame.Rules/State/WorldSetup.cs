namespace Wargame.Rules;

/// <summary>The world at the start of a session.</summary>
public static class WorldSetup
{
    /// <summary>
    /// Lays a scenario out. The seed draws the morale of each force (± <see cref="RuleParameters.MoraleDraw"/>) and the pool of each power
    /// (± <see cref="RuleParameters.PoolDraw"/>): one of many possible Decembers, so that knowing the real one is no advantage.
    /// </summary>
    public static World Start(Scenario scenario, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        World world = Lay(scenario);
        Draw(world, seed);
        return world;
    }

    /// <summary>The scenario laid out, before anything is drawn.</summary>
    internal static World Lay(Scenario scenario)
    {
        int causes = scenario.Factions.Length + scenario.Hazards.Length;
        var world = new World
        {
            Scenario = scenario,
            Seed = 0,
            Turn = 1,
            Cities = [.. scenario.Cities.Select(c => City(c, causes))],
            Routes = [.. scenario.Routes.Select(r => new RouteState { Id = r.Id })],
            Factions = [.. scenario.Factions.Select(f => Faction(scenario, f))],
            Forces = [.. scenario.Forces.Select((f, i) => Force(scenario, f, i))],
            Deliveries = [],
            Support = [],
            Claims = [],
            Leaked = [],
            Hazards = [.. scenario.Hazards.Select(h => HazardState.Start(scenario, h))],
            NextNumber = scenario.Forces.Length + 1,
        };
        SettleDisplaced(world);
        SupplyPhase.Start(world);
        FlightPhase.Start(world);
        return world;
    }

    /// <summary>Draws what the seed decides of a world as it was laid out; each roll is its subject's, so that their order does not matter.</summary>
    internal static void Draw(World world, ulong seed)
    {
        world.Seed = seed;
        Scenario scenario = world.Scenario;
        Dice dice = world.Dice;
        for (int f = 0; f < world.Factions.Length; f++) Draw(scenario, scenario.Factions[f], world.Factions[f], dice);
        ulong[] subjects = scenario.Board.Setup.Morale;
        for (int i = 0; i < world.Forces.Count; i++) Draw(scenario, scenario.Forces[i], world.Forces[i], dice, DiceSubject.Of(subjects[i]));
        for (int h = 0; h < world.Hazards.Length; h++)
        {
            HazardDefinition hazard = scenario.Hazards[h];
            world.Hazards[h].Draw = dice.Between(-hazard.Draw, hazard.Draw, 0, $"hazard:{hazard.Id}", Purpose.Setup);
        }
        FirstReports(world);
    }

    // Harm is counted by cause: the factions first, the hazards after them.
    private static CityState City(CityDefinition city, int causes) => new()
    {
        Id = city.Id, Controller = city.Controller, Fort = city.Fort, People = city.People, AtRisk = city.AtRisk,
        Killed = new int[causes], Wounded = new int[causes],
    };

    private static FactionState Faction(Scenario scenario, FactionDefinition faction) => new()
    {
        Id = faction.Id, Cohesion = faction.Cohesion, Legitimacy = faction.Legitimacy, Credibility = faction.Credibility, Pool = 0,
        StruckBy = new int[scenario.Factions.Length],
        Aid = new int[Enum.GetValues<SupportKind>().Length],
        Cells = [.. faction.Cells.Select(c => new CellState { Cohesion = c.Cohesion })],
        Stances = new Stance[scenario.Factions.Length],
        Knows = [.. scenario.Cities.Select(c => new CityKnowledge { Controller = c.Controller, Forces = new ForceReports(scenario.Factions.Length) })],
    };

    private static void Draw(Scenario scenario, FactionDefinition faction, FactionState state, Dice dice)
    {
        int pool = scenario.Parameters.PoolDraw, loyalty = scenario.Parameters.LoyaltyDraw;
        if (faction.Patron is { } patron) state.Pool = Math.Max(0, patron.Pool + dice.Between(-pool, pool, 0, $"pool:{faction.Id}", Purpose.Setup));
        for (int c = 0; c < state.Cells.Length; c++)
        {
            CellDefinition cell = faction.Cells[c];
            state.Cells[c].Loyalty = Math.Clamp(cell.Loyalty + dice.Between(-loyalty, loyalty, 0, $"loyalty:{faction.Id}:{cell.Id}", Purpose.Setup), 0, 1000);
        }
    }

    private static Force Force(Scenario scenario, ForceDefinition force, int index) => new()
    {
        Number = index + 1, Faction = force.Faction, Name = force.Name, Class = force.Class, Cell = force.Cell, City = force.City, Men = force.Men,
        Quality = force.Quality, Morale = 0, Tempo = scenario.Parameters.Tempo,
    };

    private static void Draw(Scenario scenario, ForceDefinition force, Force state, Dice dice, DiceSubject subject)
    {
        int draw = scenario.Parameters.MoraleDraw;
        state.Morale = state.MoraleBefore = Math.Clamp(force.Morale + dice.Between(-draw, draw, 0, subject, Purpose.Setup), 0, 1000);
    }

    // People displaced before the first turn are guests of the places that take people in, by what each can shelter. They are part of
    // the people whom the scenario counts there.
    private static void SettleDisplaced(World world)
    {
        Scenario scenario = world.Scenario;
        long shelter = 0;
        foreach (CityDefinition city in scenario.Cities) shelter += (long)city.Shelter * city.Welcome / 1000;
        if (shelter == 0) return;
        for (int c = 0; c < world.Cities.Length; c++)
        {
            CityDefinition city = scenario.Cities[c];
            long share = (long)city.Shelter * city.Welcome / 1000 * scenario.Parameters.DisplacedBefore / shelter;
            world.Cities[c].Guests = (int)Math.Min(share, city.Shelter);
        }
    }

    // What was known before the first turn: who held what is public; strengths of others come as bands.
    private static void FirstReports(World world)
    {
        Dice dice = world.Dice;
        foreach (ref readonly FirstReport first in world.Scenario.Board.Setup.Reports.AsSpan())
        {
            world.Factions[first.Faction].Knows[first.City].Forces.Keep(first.Other, Report(first, dice));
        }
    }

    private static ForceReport Report(in FirstReport first, Dice dice)
    {
        int width = first.Width, miss = width / 2;
        int middle = (int)((long)first.Men * (1000 + dice.Between(-miss, miss, 0, DiceSubject.Of(first.Subject), Purpose.Setup)) / 1000);
        int low = Round(middle - (middle * width / 1000)), high = Math.Max(low + 100, Round(middle + (middle * width / 1000) + 99));
        return first.Allied ? new ForceReport(low, high, 0, 'B', 2, "an ally's word") : new ForceReport(low, high, 0, 'C', 3, "before the session");
    }

    private static int Round(int men) => Math.Max(0, men / 100 * 100);
}
