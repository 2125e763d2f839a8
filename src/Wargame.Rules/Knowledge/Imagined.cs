namespace Wargame.Rules;

/// <summary>Whether the unknown is imagined kindly or unkindly to the seat.</summary>
internal enum Mood
{
    /// <summary>Hostile men at the low end of reports, allied ones at the high end.</summary>
    Kind,
    /// <summary>The other way round.</summary>
    Unkind,
}

/// <summary>
/// A world imagined from a sight: the seat's own men as they are, others as reported, with quality and morale typical of their kind.
/// Nothing of the true world enters but what the sight shows, so a forecast made in it cannot tell more than the reports do.
/// </summary>
internal static class Imagined
{
    public static World World(Sight sight, Mood mood)
    {
        Scenario scenario = sight.Scenario;
        int factions = scenario.Factions.Length, cities = scenario.Cities.Length;
        var world = new World
        {
            Scenario = scenario, Seed = 0, Turn = sight.Turn, Cities = [.. Enumerable.Range(0, cities).Select(c => City(sight, c))], Routes = [.. Enumerable.Range(0, scenario.Routes.Length).Select(r => Route(sight, r))],
            Hazards = sight.Scenario.Hazards.Length == 0 ? [] : sight.ImaginedHazards(mood),
            Factions = new FactionState[factions], Forces = [], Deliveries = [], Support = [], Claims = [], Leaked = [.. sight.Leaked], Closed = [.. sight.Closed], NextNumber = 100_000,
        };
        sight.CopyOwn(world);
        for (int c = 0; c < cities; c++)
        {
            for (int f = 0; f < factions; f++) Station(sight, world, c, f, mood);
        }
        for (int f = 0; f < factions; f++) world.Factions[f] = Faction(sight, world, f);
        return world;
    }

    /// <summary>The same world with other dice.</summary>
    public static World With(World world, ulong seed) => new()
    {
        Scenario = world.Scenario, Seed = seed, Turn = world.Turn, Cities = world.Cities, Routes = world.Routes, Factions = world.Factions,
        Hazards = world.Hazards,
        Forces = world.Forces, Deliveries = world.Deliveries, Support = world.Support, Bargains = world.Bargains, Claims = world.Claims, Leaked = world.Leaked, Closed = world.Closed,
        NextNumber = world.NextNumber, Played = world.Played,
    };

    private static CityState City(Sight sight, int c)
    {
        CityDefinition place = sight.Scenario.Cities[c];
        int holder = sight.Controller(c), contender = sight.Contender(c);
        bool inside = sight.Inside(c);
        return new CityState
        {
            Id = place.Id,
            Controller = holder < 0 ? null : sight.Scenario.Factions[holder].Id,
            ChangedTurn = sight.ChangedTurn(c),
            Digest = sight.Unsettled(c) ? 1 : 0,
            Fort = inside ? sight.Fort(c) : place.Fort,
            Contender = contender < 0 ? null : sight.Scenario.Factions[contender].Id,
            Grip = inside ? sight.Grip(c) : contender >= 0 ? 250 : 0,
            People = sight.People(c),
            AtRisk = sight.AtRisk(c),
            Guests = sight.Guests(c),
            Fear = inside ? sight.Fear(c) : 300,
            Killed = new int[sight.Scenario.Factions.Length + sight.Scenario.Hazards.Length],
            Wounded = new int[sight.Scenario.Factions.Length + sight.Scenario.Hazards.Length],
            Supply = inside ? sight.Supply(c) : 900,
            CutOff = Math.Max(0, sight.CutOff(c)),
            Fought = sight.Fought(c),
        };
    }

    private static RouteState Route(Sight sight, int r) => new()
    {
        Id = sight.Scenario.Routes[r].Id, CutFor = sight.CutFor(r), ExtraKm = sight.ExtraKm(r), DamagedFor = sight.ExtraKm(r) > 0 ? 2 : 0, Clog = sight.Clog(r),
    };

    // Men of others in a place: as reported; where the holder is believed to have a garrison of unknown size, one typical of such a place.
    private static void Station(Sight sight, World world, int c, int f, Mood mood)
    {
        if (f == sight.Self) return;
        Relation stance = sight.With(f);
        bool many = stance == Relation.Hostile ? mood == Mood.Unkind : mood == Mood.Kind;
        CityDefinition place = sight.Scenario.Cities[c];
        int men;
        if (sight.Report(c, f) is { } report) men = many ? report.High : report.Low;
        else if (sight.Controller(c) == f && place.Class != PlaceClass.OffMap) men = Plan.Typical(place.Class) * (many ? 3 : 1) / 2;
        else return;
        if (men <= 0) return;
        FactionDefinition faction = sight.Scenario.Factions[f];
        ForceClass kind = Typical(sight.Scenario, faction.Id);
        (int quality, int morale) = Figures(kind);
        world.Forces.Add(new Force
        {
            Number = world.TakeNumber(), Faction = faction.Id, Name = faction.Name, Class = kind, Cell = "", City = place.Id,
            Men = men, Quality = quality, Morale = morale, MoraleBefore = morale, Tempo = sight.Figures.Tempo,
        });
    }

    private static FactionState Faction(Sight sight, World world, int f)
    {
        (LeadershipState leadership, CellState[] cells, Stance[] stances) = sight.CopyPolitics(f);
        FactionDefinition faction = sight.Scenario.Factions[f];
        int kinds = Enum.GetValues<SupportKind>().Length;
        bool own = f == sight.Self;
        Band cohesion = sight.CohesionBand(f);
        int pool = faction.Patron is { } patron ? sight.Capacity(f) * patron.Pool / 5 : 0;
        return new FactionState
        {
            Id = faction.Id,
            // Within its band outsiders take the cohesion of a faction for what it began with, if that fits.
            Cohesion = own ? sight.Cohesion : Math.Clamp(faction.Cohesion, cohesion.Low, cohesion.High),
            Legitimacy = own ? sight.Legitimacy : faction.Legitimacy,
            Credibility = own ? sight.Credibility : faction.Credibility,
            Pool = own ? sight.Pool : pool,
            GrantedAir = own ? sight.GrantedAir : 0,
            CollapsedTurn = sight.Collapsed(f) ? Math.Max(1, sight.Turn - 1) : 0,
            Escalation = sight.Escalation(f), Answered = sight.Answered(f),
            StruckBy = own ? [.. Enumerable.Range(0, sight.Scenario.Factions.Length).Select(sight.StruckBy)] : new int[sight.Scenario.Factions.Length],
            PromisesKept = sight.PromisesKept(f),
            PromisesBroken = sight.PromisesBroken(f),
            Leadership = leadership,
            Cells = cells,
            Stances = stances,
            Aid = [.. Enumerable.Range(0, kinds).Select(k => own ? sight.Aid((SupportKind)k) : 0)],
            Knows = own ? sight.CopyKnowledge() : Knowledge(world, f),
        };
    }

    // Others are taken to know where everybody stands: the careful assumption.
    private static CityKnowledge[] Knowledge(World world, int self)
    {
        var knows = new CityKnowledge[world.Cities.Length];
        for (int c = 0; c < knows.Length; c++)
        {
            knows[c] = new CityKnowledge
            {
                Controller = world.Cities[c].Controller, ControllerTurn = world.Turn, Contender = world.Cities[c].Contender,
                Forces = new ForceReports(world.Factions.Length),
            };
        }
        foreach (Force force in world.Forces)
        {
            int f = force.SideIn(world.Scenario);
            if (f == self) continue;
            ForceReports reports = knows[force.PlaceIn(world.Scenario)].Forces;
            int men = force.Men + (reports[f]?.High ?? 0);
            reports[f] = new ForceReport(men, men, world.Turn, 'B', 2, "imagined");
        }
        return knows;
    }

    /// <summary>The kind of men that a faction mostly fields.</summary>
    private static ForceClass Typical(Scenario scenario, FactionId faction)
    {
        ForceClass most = ForceClass.Rebel;
        int best = 0;
        foreach (ForceClass kind in Enum.GetValues<ForceClass>())
        {
            int men = 0;
            foreach (ForceDefinition force in scenario.Forces)
            {
                if (force.Faction == faction && force.Class == kind) men += force.Men;
            }
            if (men > best) (best, most) = (men, kind);
        }
        return most;
    }

    private static (int Quality, int Morale) Figures(ForceClass kind) => kind switch
    {
        ForceClass.Conscript => (430, 390),
        ForceClass.Regular => (470, 420),
        ForceClass.Local => (450, 440),
        ForceClass.Elite => (630, 480),
        ForceClass.Rebel => (600, 750),
        _ => (700, 680),
    };
}
