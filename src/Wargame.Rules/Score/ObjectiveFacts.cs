namespace Wargame.Rules;

/// <summary>What objectives are measured on: the truth, or what one seat believes. One measure serves both.</summary>
public sealed record ObjectiveFacts
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }
    /// <summary>Position of the faction whose objectives are measured.</summary>
    public required int Faction { get; init; }
    /// <summary>Who holds what, and which ways are open.</summary>
    public required RoadMap Map { get; init; }
    /// <summary>Turn in which a place, by position, last changed hands; 0 for never.</summary>
    public required Func<int, int> ChangedTurn { get; init; }
    /// <summary>Turns played.</summary>
    public required int Played { get; init; }
    /// <summary>The session is over.</summary>
    public required bool Ended { get; init; }
    /// <summary>Civilians killed and wounded by the faction's doing.</summary>
    public required int Harm { get; init; }
    /// <summary>People whom its convoys brought to safety.</summary>
    public required int Evacuated { get; init; }
    /// <summary>Its cohesion, permille.</summary>
    public required int Cohesion { get; init; }
    /// <summary>Its pool, points.</summary>
    public required int Pool { get; init; }
    /// <summary>Requests that it has granted.</summary>
    public required int Granted { get; init; }
    /// <summary>Strikes on crossings and convoys that are held against it, and those that were answered and bound it to a front.</summary>
    public required int Escalation { get; init; }
    /// <summary>Its men, those on the road included.</summary>
    public required int Men { get; init; }
    /// <summary>People away from home in the whole country.</summary>
    public required int Displaced { get; init; }

    /// <summary>Its legitimacy, permille.</summary>
    public int Legitimacy { get; init; }
    /// <summary>Civilians killed and wounded in a place, by position.</summary>
    public Func<int, int> HarmIn { get; init; } = _ => 0;
    /// <summary>The largest share of a place, by position, that a hazard has taken, permille.</summary>
    public Func<int, int> Worst { get; init; } = _ => 0;
    /// <summary>People from elsewhere in a place, by position.</summary>
    public Func<int, int> Guests { get; init; } = _ => 0;
    /// <summary>Civilians killed and wounded in the whole country, whoever caused it.</summary>
    public required int HarmInAll { get; init; }
    /// <summary>Promises kept less twice those broken, 0 and up.</summary>
    public required int Promises { get; init; }
    /// <summary>How the person at its head came out of it, grades 0-4.</summary>
    public required int Leader { get; init; }
    /// <summary>Turns for which its strikes have shut border crossings.</summary>
    public int ShutTurns { get; init; }
    /// <summary>Turn in which it left the field as a side; 0 for never.</summary>
    public int LeftTurn { get; init; }
    /// <summary>Men of the faction or of its allies stand in a place, by position.</summary>
    public Func<int, bool> Manned { get; init; } = _ => true;
    /// <summary>What is left of the institutions of a faction, by position, permille.</summary>
    public required Func<int, int> Institutions { get; init; }

    /// <summary>
    /// The faction holds a place, by position. At the end one that stands empty is nobody's success who has left the field: it bears a name
    /// only because nobody has come in yet.
    /// </summary>
    internal bool Keeps(int city) => Map.Holder[city] == Faction && !InName(city);

    /// <summary>Held in name only, see <see cref="Keeps"/>.</summary>
    internal bool InName(int city) => Ended && LeftTurn > 0 && !Manned(city);

    /// <summary>
    /// How the person came out: the grade of the terms for who went; for who handed over and stayed 2, 3 with the transition recognised;
    /// for who is in office with the seat 3, with low cohesion 2; else 0.
    /// </summary>
    internal static int LeaderGrade(Scenario scenario, int faction, LeadershipState leadership, RoadMap map, int cohesion, bool collapsed, bool recognised)
    {
        if (scenario.Factions[faction].Leadership is not { } definition) return 0;
        bool seated = map.Holder[scenario.IndexOf(definition.Seat)] == faction && !collapsed;
        return leadership.Standing switch
        {
            LeaderStanding.InOffice => !seated ? 0 : cohesion >= scenario.Parameters.LowCohesion ? 3 : 2,
            LeaderStanding.Transferred => recognised ? 3 : 2,
            LeaderStanding.Captured => 0,
            _ => leadership.Grade,
        };
    }

    /// <summary>Requests that a power has granted.</summary>
    public static int GrantedBy(IEnumerable<SupportCase> cases, FactionId power)
    {
        int granted = 0;
        foreach (SupportCase negotiation in cases)
        {
            if (negotiation.Power == power && negotiation.State is SupportState.Granted or SupportState.Done) granted++;
        }
        return granted;
    }

    /// <summary>The true facts of a faction, by position.</summary>
    public static ObjectiveFacts Of(World world, int faction, RoadMap map)
    {
        ArgumentNullException.ThrowIfNull(world);
        FactionState state = world.Factions[faction];
        int men = state.Leadership.StoodDown;
        foreach (Force force in world.Forces)
        {
            if (force.Faction == state.Id) men += force.Men;
        }
        foreach (Delivery delivery in world.Deliveries)
        {
            if (delivery.Force is { } force && force.Faction == state.Id) men += force.Men;
        }
        return new ObjectiveFacts
        {
            Scenario = world.Scenario, Faction = faction, Map = map, ChangedTurn = c => world.Cities[c].ChangedTurn, Played = world.Turn - 1,
            Ended = world.Ending is not null, Harm = Humanitarian.CausedBy(world, faction).Sum, Evacuated = state.Evacuated,
            Cohesion = state.Cohesion, Pool = state.Pool, Granted = GrantedBy(world.Support, state.Id), ShutTurns = state.ShutTurns, LeftTurn = state.LeftTurn, Manned = c => Mans(world, faction, c), Escalation = state.Escalation + state.Answered, Men = men, Displaced = Humanitarian.DisplacedIn(world),
            Legitimacy = state.Legitimacy, HarmIn = c => world.Cities[c].Killed.Sum() + world.Cities[c].Wounded.Sum(), Guests = c => world.Cities[c].Guests,
            Worst = c => world.Hazards.Select(h => h.Worst[c]).DefaultIfEmpty(0).Max(),
            HarmInAll = InAll(world), Promises = Math.Max(0, state.PromisesKept - (2 * state.PromisesBroken)), Institutions = f => world.Factions[f].Leadership.Institutions,
            Leader = LeaderGrade(world.Scenario, faction, state.Leadership, map, state.Cohesion, state.Collapsed,
                Array.Exists(world.Factions, p => p.StanceOn(faction) == Stance.RecognisesTransition)),
        };
    }

    private static bool Mans(World world, int faction, int city)
    {
        foreach (Force force in world.Forces)
        {
            if (force.Men <= 0 || force.PlaceIn(world.Scenario) != city) continue;
            int of = force.SideIn(world.Scenario);
            if (of == faction || world.Scenario.Board.Between(of, faction) == Relation.Allied) return true;
        }
        return false;
    }

    private static int InAll(World world)
    {
        int sum = 0;
        for (int f = 0; f < world.Factions.Length; f++) sum += Humanitarian.CausedBy(world, f).Sum;
        return sum;
    }
}
