namespace Wargame.Rules.Tests;

/// <summary>
/// A position drawn by hand, played by orders, read by events. Men stand only where the position says; morale is exact, since tests
/// name what they depend on.
/// </summary>
public sealed class Position
{
    private readonly Dictionary<FactionId, List<Order>> orders = [];

    private Position(World world) => World = world;

    /// <summary>The world as drawn.</summary>
    public World World { get; }

    /// <summary>An empty board of a scenario: holders as at the start, no men.</summary>
    public static Position Of(Scenario scenario, ulong seed = 1)
    {
        World world = WorldSetup.Start(scenario, seed);
        world.Forces.Clear();
        return new Position(world);
    }

    /// <summary>A world that arose in play, to be drawn on further.</summary>
    public static Position On(World world) => new(world);

    /// <summary>The small war as its scenario lays it out.</summary>
    public static Position Start(ulong seed = 1) => new(WorldSetup.Start(SmallWar.Scenario, seed));

    /// <summary>The position that a turn left behind.</summary>
    public static Position After(TurnResult result) => new(result.After);

    /// <summary>Men of a faction in a place.</summary>
    public Position Men(
        FactionId faction, CityId city, int men, int quality = 600, int morale = 600, int tempo = 700, ForceClass kind = ForceClass.Regular, CityId? from = null, string? name = null)
    {
        World.Forces.Add(new Force
        {
            Number = World.TakeNumber(), Faction = faction, Name = name ?? $"{faction} in {city}", Class = kind, Cell = "army", City = city, CameFrom = from,
            Men = men, Quality = quality, Morale = morale, MoraleBefore = morale, Tempo = tempo,
        });
        return this;
    }

    /// <summary>Men of a place's holder.</summary>
    public Position Garrison(CityId city, int men, int quality = 500, int morale = 500, ForceClass kind = ForceClass.Regular) =>
        Men(World.City(city).Controller!.Value, city, men, quality, morale, kind: kind);

    /// <summary>Gives a place to a faction.</summary>
    public Position Held(CityId city, FactionId by)
    {
        World.City(city).Controller = by;
        return this;
    }

    /// <summary>Draws a place by hand.</summary>
    public Position With(CityId city, Action<CityState> draw)
    {
        draw(World.City(city));
        return this;
    }

    /// <summary>Draws a faction by hand.</summary>
    public Position With(FactionId faction, Action<FactionState> draw)
    {
        draw(World.Faction(faction));
        return this;
    }

    /// <summary>Cuts a route for some turns.</summary>
    public Position Cut(RouteId route, int turns = 2)
    {
        World.Route(route).CutFor = turns;
        return this;
    }

    /// <summary>Support that a power has granted, due at the opening of this turn.</summary>
    public Position Granted(FactionId from, FactionId to, SupportKind kind, int amount, CityId? target)
    {
        int request = World.TakeNumber();
        World.Support.Add(new SupportCase
        {
            Number = request, Asker = to, Power = from, Kind = kind, Where = target, Amount = amount, Terms = [], State = SupportState.Granted, Turn = 1, Steps = [],
        });
        World.Deliveries.Add(new Delivery
        {
            Number = World.TakeNumber(), From = from, To = to, Kind = kind, Force = null, Amount = amount, Target = target, Way = [], Arrives = World.Turn, Request = request,
        });
        return this;
    }

    /// <summary>Files an order.</summary>
    public Position Order(FactionId faction, params Order[] filed)
    {
        if (!orders.TryGetValue(faction, out List<Order>? sheet)) orders[faction] = sheet = [];
        sheet.AddRange(filed);
        return this;
    }

    /// <summary>The sheets as filed, in scenario order.</summary>
    public TurnInputs Inputs() => new(
        [.. World.Scenario.Factions.Where(f => orders.ContainsKey(f.Id)).Select(f => new Sheet(f.Id, orders[f.Id]))], []);

    /// <summary>Sets the quality of all men in a place.</summary>
    public Position Improve(CityId city, int quality)
    {
        foreach (Force force in World.Forces.Where(f => f.City == city)) force.Quality = quality;
        return this;
    }

    /// <summary>Plays the position as if it had arisen in a later turn.</summary>
    public TurnResult PlayTurn(int turn)
    {
        World.Turn = turn;
        return Play();
    }

    /// <summary>Draws the position in a later turn.</summary>
    public Position At(int turn)
    {
        World.Turn = turn;
        return this;
    }

    /// <summary>The same position with other dice.</summary>
    public Position Reseeded(ulong seed) => new(new World
    {
        Scenario = World.Scenario, Seed = seed, Turn = World.Turn, Cities = World.Cities, Routes = World.Routes, Factions = World.Factions, Forces = World.Forces,
        Deliveries = World.Deliveries, Support = World.Support, Bargains = World.Bargains, Claims = World.Claims, Leaked = World.Leaked, Closed = World.Closed, Late = World.Late, NextNumber = World.NextNumber,
        Hazards = World.Hazards,
    });

    /// <summary>Plays one turn.</summary>
    public TurnResult Play() => Turn.Play(World, Inputs());

    /// <summary>Plays a turn with each seed from 1 and counts in how many of them something holds.</summary>
    public static int Count(int games, Func<ulong, Position> draw, Func<TurnResult, bool> holds)
    {
        int count = 0;
        for (int seed = 1; seed <= games; seed++)
        {
            if (holds(draw((ulong)seed).Play())) count++;
        }
        return count;
    }

    /// <summary>The first seed from 1 with which a turn ends as wanted: to draw a position in which the dice fall so.</summary>
    public static TurnResult Until(Func<ulong, Position> draw, Func<TurnResult, bool> wanted)
    {
        for (ulong seed = 1; seed <= 500; seed++)
        {
            TurnResult result = draw(seed).Play();
            if (wanted(result)) return result;
        }
        throw new InvalidOperationException("no seed up to 500 gives that outcome");
    }
}

/// <summary>Short questions to a result.</summary>
public static class ResultQuestions
{
    /// <summary>Events of a kind.</summary>
    public static IReadOnlyList<T> All<T>(this TurnResult result) where T : Event => [.. result.Events.OfType<T>()];

    /// <summary>The one event of a kind.</summary>
    public static T One<T>(this TurnResult result) where T : Event => Assert.Single(result.Events.OfType<T>());

    /// <summary>The one card of a kind, about a place where one is named.</summary>
    public static Card Card(this TurnResult result, CardKind kind, CityId? city = null) =>
        Assert.Single(result.Cards, c => c.Kind == kind && (city is null || c.City == city));

    /// <summary>Men of a faction in a place.</summary>
    public static int Men(this World world, FactionId faction, CityId city) => world.Forces.Where(f => f.Faction == faction && f.City == city).Sum(f => f.Men);

    /// <summary>All men under arms, on the road too.</summary>
    public static int MenInAll(this World world) => world.Forces.Sum(f => f.Men) + world.Deliveries.Sum(d => d.Force?.Men ?? 0);
}
