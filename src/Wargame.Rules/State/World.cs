namespace Wargame.Rules;

/// <summary>
/// The true state of a session at the start of a turn's planning. Adjudication clones it and works on the clone;
/// outside of an adjudication it is never changed. Arrays are parallel to the scenario's canonical order.
/// </summary>
public sealed class World
{
    /// <summary>The scenario that is played, its relations as the bargains in force have them.</summary>
    public required Scenario Scenario { get; set; }
    /// <summary>Seed of all dice.</summary>
    public required ulong Seed { get; set; }
    /// <summary>The turn being planned, from 1; one past the last when the session has ended by its length.</summary>
    public required int Turn { get; set; }
    /// <summary>Cities in scenario order.</summary>
    public required ImmutableArray<CityState> Cities
    {
        get;
        init
        {
            field = value;
            foreach (CityState city in value) city.Map = Map;
        }
    }
    /// <summary>Routes in scenario order.</summary>
    public required ImmutableArray<RouteState> Routes
    {
        get;
        init
        {
            field = value;
            foreach (RouteState route in value) route.Map = Map;
        }
    }
    /// <summary>Factions in scenario order.</summary>
    public required FactionState[] Factions { get; init; }
    /// <summary>Forces in places, ordered by number.</summary>
    public required List<Force> Forces { get; init; }
    /// <summary>Men, supplies and money on their way, ordered by number.</summary>
    public required List<Delivery> Deliveries { get; init; }
    /// <summary>Requests for foreign support, ordered by number.</summary>
    public required List<SupportCase> Support { get; init; }
    /// <summary>Offers between factions and what became of them, ordered by number.</summary>
    public List<Bargain> Bargains { get; init; } = [];
    /// <summary>Announcements that can still be exposed, ordered by number.</summary>
    public required List<Claim> Claims { get; init; }
    /// <summary>Ids of secrets that have leaked.</summary>
    public required List<string> Leaked { get; init; }
    /// <summary>Hazards in scenario order; empty where the scenario has none.</summary>
    public HazardState[] Hazards { get; init; } = [];
    /// <summary>Ids of secrets that their owner has closed (system 14).</summary>
    public List<string> Closed { get; init; } = [];
    /// <summary>Orders that are carried out a turn late (system 18).</summary>
    public List<LateOrder> Late { get; init; } = [];
    /// <summary>Events of the scenario that were played, by the turn in which each last was.</summary>
    public List<PlayedEvent> Played { get; init; } = [];
    /// <summary>Next number for a force, delivery, request or claim.</summary>
    public required int NextNumber { get; set; }
    /// <summary>Why the session is over; null while it runs.</summary>
    public Ending? Ending { get; set; }

    /// <summary>What a map shows of this world, to tell whether it is what was drawn before. No part of the state.</summary>
    internal MapMarks Map { get; } = new();

    /// <summary>The dice of this session.</summary>
    public Dice Dice => new(Seed);

    /// <summary>State of a city.</summary>
    public CityState City(CityId id) => Cities[Scenario.IndexOf(id)];
    /// <summary>State of a faction.</summary>
    public FactionState Faction(FactionId id) => Factions[Scenario.IndexOf(id)];
    /// <summary>State of a route.</summary>
    public RouteState Route(RouteId id) => Routes[Scenario.IndexOf(id)];

    /// <summary>A number that no other numbered thing of this world has.</summary>
    public int TakeNumber() => NextNumber++;

    /// <summary>A deep copy that shares nothing mutable.</summary>
    public World Clone() => Clone(Array.ConvertAll(Factions, f => f.Clone()));

    /// <summary>
    /// A copy that takes over what factions know and what the lists of this world hold, so that they are empty: it may not be planned in
    /// or viewed any more. The copy is written onto the world before this one, which nobody reads now.
    /// </summary>
    internal World Spend()
    {
        Workbench bench = Bench ?? new Workbench(Scenario);
        World next = bench.Spare ?? Clone(Array.ConvertAll(Factions, f => f.Spend()));
        if (bench.Spare is not null) next.Take(this, handsOver: true);
        bench.Spare = this;
        (next.Bench, Bench) = (bench, null);
        return next;
    }

    /// <summary>The first world of a rollout's game. The game before it, of the same scenario and over, leaves it its workbench, its worlds and what was known in them.</summary>
    internal static World First(Scenario scenario, ulong seed, World? over)
    {
        Workbench bench = over?.Bench is { } left && ReferenceEquals(left.Scenario, scenario) ? left : new Workbench(scenario);
        World world = over is not null && bench.Spare is { } spare ? spare.Again(bench, over) : WorldSetup.Lay(scenario);
        WorldSetup.Draw(world, seed);
        world.Bench = bench;
        return world;
    }

    // As laid out, and nothing drawn as yet.
    private World Again(Workbench bench, World over)
    {
        World blank = bench.Blank ??= WorldSetup.Lay(bench.Scenario);
        Take(blank, handsOver: false);
        for (int f = 0; f < Factions.Length; f++)
        {
            CityKnowledge[] knows = over.Factions[f].HandOver(), first = blank.Factions[f].Knows;
            for (int c = 0; c < knows.Length; c++) knows[c].Take(first[c]);
            Factions[f].Knows = knows;
        }
        bench.Sightings.Clear();
        bench.Spare = over;
        over.Bench = null;
        return this;
    }

    private void Take(World other, bool handsOver)
    {
        (Scenario, Seed, Turn, NextNumber, Ending) = (other.Scenario, other.Seed, other.Turn, other.NextNumber, other.Ending);
        for (int c = 0; c < Cities.Length; c++) Cities[c].Take(other.Cities[c]);
        for (int r = 0; r < Routes.Length; r++) Routes[r].Take(other.Routes[r]);
        Map.Take(other.Map);
        for (int f = 0; f < Factions.Length; f++) Factions[f].Take(other.Factions[f]);
        for (int h = 0; h < Hazards.Length; h++) Hazards[h].Take(other.Hazards[h]);
        if (handsOver) HandOver(other);
        else TakeLists(other);
    }

    private void HandOver(World other)
    {
        HandOver(other.Forces, Forces);
        HandOver(other.Deliveries, Deliveries);
        HandOver(other.Support, Support);
        HandOver(other.Bargains, Bargains);
        HandOver(other.Claims, Claims);
        HandOver(other.Leaked, Leaked);
        HandOver(other.Closed, Closed);
        HandOver(other.Late, Late);
        HandOver(other.Played, Played);
    }

    private static void HandOver<T>(List<T> from, List<T> to)
    {
        to.Clear();
        to.AddRange(from);
        from.Clear();
    }

    private void TakeLists(World other)
    {
        Copy(other.Forces, Forces, static f => f.Clone());
        Copy(other.Deliveries, Deliveries, static d => d.Clone());
        Copy(other.Support, Support, static s => s with { });
        Copy(other.Bargains, Bargains, static b => b with { });
        Copy(other.Claims, Claims, static c => c with { });
        Copy(other.Leaked, Leaked, static l => l);
        Copy(other.Closed, Closed, static c => c);
        Copy(other.Late, Late, static l => l);
        Copy(other.Played, Played, static p => p with { });
    }

    private static void Copy<T>(List<T> from, List<T> to, Func<T, T> copy)
    {
        to.Clear();
        to.EnsureCapacity(from.Count);
        foreach (T item in from) to.Add(copy(item));
    }

    /// <summary>The workbench of the rollout that this world is the latest of; null for all other worlds. No part of the state.</summary>
    internal Workbench? Bench { get; private set; }

    /// <summary>Ways as they are, not to be kept: a rollout draws them again where they were drawn last, if anything has changed.</summary>
    internal RoadMap Roads() => Bench is { } bench ? bench.Roads.Fill(this) : RoadMap.Of(this);

    private World Clone(FactionState[] factions)
    {
        var copy = new World
        {
            Scenario = Scenario,
            Seed = Seed,
            Turn = Turn,
            Cities = [.. Cities.Select(c => c.Clone())],
            Routes = [.. Routes.Select(r => r.Clone())],
            Factions = factions,
            Forces = [],
            Deliveries = [],
            Support = [],
            Claims = [],
            Leaked = [],
            Hazards = Hazards.Length == 0 ? Hazards : Array.ConvertAll(Hazards, h => h.Clone()),
            NextNumber = NextNumber,
            Ending = Ending,
        };
        copy.TakeLists(this);
        copy.Map.Take(Map);
        return copy;
    }

    /// <summary>This world as it is looked at once control has ended the session: the same state, and over. Views of it show the results.</summary>
    /// <param name="turn">Turn in which control ended it.</param>
    public World EndedByControl(int turn)
    {
        World over = Clone();
        over.Ending ??= new Ending(turn, EndingKind.Control, null);
        return over;
    }
}

/// <summary>How and when a session ended.</summary>
/// <param name="Turn">Turn in whose adjudication it ended.</param>
/// <param name="Kind">Why.</param>
/// <param name="Faction">The faction that collapsed, where one did.</param>
public sealed record Ending(int Turn, EndingKind Kind, FactionId? Faction);

/// <summary>Why a session is over.</summary>
public enum EndingKind
{
    /// <summary>The last turn was played.</summary>
    LastTurn,
    /// <summary>A faction collapsed and its capital changed hands.</summary>
    Collapse,
    /// <summary>Control ended it.</summary>
    Control,
    /// <summary>Power was handed over and what followed is settled.</summary>
    Settlement,
}
