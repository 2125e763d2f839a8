namespace Wargame.Rules;

/// <summary>A route as seen from one of its ends.</summary>
/// <param name="Route">Position in <see cref="Scenario.Routes"/>.</param>
/// <param name="To">Position of the other end in <see cref="Scenario.Cities"/>.</param>
/// <param name="Km">Length.</param>
public readonly record struct Leg(int Route, int To, int Km);

/// <summary>The geography of a scenario by positions instead of ids: what inner loops walk.</summary>
public sealed class Board
{
    private readonly Leg[][] legs, roads;
    private readonly int[][] sources, great;
    private readonly Relation[] relations;
    private readonly ulong[] friends, foes, near;
    private readonly bool[] abroad;
    private readonly int factions;
    private readonly Scenario scenario;

    internal Board(Scenario scenario)
    {
        this.scenario = scenario;
        Ways = new WayTable();
        factions = scenario.Factions.Length;
        great = [.. scenario.Factions.Select(f => Enumerable.Range(0, scenario.Cities.Length)
            .Where(c => scenario.Cities[c].Controller == f.Id && scenario.Cities[c].Value >= scenario.Parameters.GreatValue).ToArray())];
        abroad = [.. scenario.Cities.Select(c => c.Class == PlaceClass.OffMap)];
        for (int c = 0; c < abroad.Length && c < 64; c++)
        {
            if (abroad[c]) OffMap |= 1UL << c;
        }
        // One walk over the routes, in their order: a search of all routes for each city takes minutes in a large scenario.
        var meeting = new List<Leg>[scenario.Cities.Length];
        for (int city = 0; city < meeting.Length; city++) meeting[city] = [];
        for (int r = 0; r < scenario.Routes.Length; r++)
        {
            RouteDefinition route = scenario.Routes[r];
            int a = scenario.IndexOf(route.A), b = scenario.IndexOf(route.B);
            meeting[a].Add(new Leg(r, b, route.Km));
            meeting[b].Add(new Leg(r, a, route.Km));
        }
        legs = Array.ConvertAll(meeting, here => here.ToArray());
        roads = Array.ConvertAll(legs, here => Array.FindAll(here, leg => scenario.Routes[leg.Route].Kind == RouteKind.Road));
        near = Large ? [] : [.. roads.Select((here, c) => here.Aggregate(1UL << c, (all, leg) => all | 1UL << leg.To))];
        sources = [.. scenario.Factions.Select(f => Enumerable.Range(0, legs.Length).Where(c => scenario.Cities[c].SupplyFor.Contains(f.Id)).ToArray())];
        Support = new SupportBoard(scenario);
        Led = Those(scenario, f => f.Leadership is not null);
        Divided = Those(scenario, f => f.Cells.Any(c => c.Cohesion > 0));
        Subjects = new SubjectBoard(scenario);
        relations = Stand(scenario);
        friends = Bits(Relation.Allied);
        foes = Bits(Relation.Hostile);
    }

    /// <summary>The geography of another board with the relations of this scenario.</summary>
    internal Board(Scenario scenario, Board same)
    {
        this.scenario = scenario;
        OffMap = same.OffMap;
        abroad = same.abroad;
        great = same.great;
        Ways = same.Ways;
        factions = same.factions;
        legs = same.legs;
        roads = same.roads;
        near = same.near;
        sources = same.sources;
        Support = same.Support;
        (Led, Divided) = (same.Led, same.Divided);
        Subjects = same.Subjects;
        relations = Stand(scenario);
        friends = Bits(Relation.Allied);
        foes = Bits(Relation.Hostile);
    }

    private ulong[] Bits(Relation relation)
    {
        var bits = new ulong[factions];
        for (int pair = 0; pair < relations.Length; pair++)
        {
            if (relations[pair] == relation) bits[pair / factions] |= 1UL << (pair % factions);
        }
        return bits;
    }

    private static Relation[] Stand(Scenario scenario)
    {
        int factions = scenario.Factions.Length;
        var relations = new Relation[factions * factions];
        for (int f = 0; f < factions; f++) relations[f * factions + f] = Relation.Allied;
        foreach (RelationDefinition pair in scenario.Relations) Set(pair);
        foreach (RelationDefinition pair in scenario.Amendments) Set(pair);
        return relations;

        void Set(RelationDefinition pair)
        {
            int a = scenario.IndexOf(pair.A), b = scenario.IndexOf(pair.B);
            relations[a * factions + b] = pair.Relation;
            relations[b * factions + a] = pair.Relation;
        }
    }

    /// <summary>True for the scenario that it was made of, and not for a changed copy of that.</summary>
    internal bool IsOf(Scenario other) => ReferenceEquals(scenario, other);
    /// <summary>Number of places.</summary>
    internal int Cities => legs.Length;
    /// <summary>More places than one word has bits: then searches end where they may, and the small ones' tables are not kept.</summary>
    internal bool Large => legs.Length > 64;
    /// <summary>Places beyond the border, by bits; of the first 64 places.</summary>
    internal ulong OffMap { get; }
    /// <summary>The other places of a board that is not large, by bits.</summary>
    internal ulong OnMap => ~OffMap & Everywhere;
    /// <summary>Of places open to a faction those that it may pass on a way from one of them, by bits; for a board that is not large.</summary>
    internal ulong Passable(ulong open, int from, WayUse use) => (use == WayUse.Delivery ? open | OffMap : open & ~OffMap) | (1UL << from);
    /// <summary>All places, by bits; of a board that is not large.</summary>
    internal ulong Everywhere => ulong.MaxValue >> (64 - legs.Length);
    /// <summary>Who gives what to whom.</summary>
    internal SupportBoard Support { get; }
    /// <summary>How the subjects of dice begin.</summary>
    internal SubjectBoard Subjects { get; }
    /// <summary>What is drawn as a session begins; compiled when the first does.</summary>
    internal SetupBoard Setup => setup ??= new SetupBoard(scenario);
    private SetupBoard? setup;
    /// <summary>True for a place beyond the border.</summary>
    internal bool Abroad(int city) => abroad[city];
    /// <summary>Ways searched before.</summary>
    internal WayTable Ways { get; }

    /// <summary>Routes that meet in a city, in scenario order.</summary>
    public ReadOnlySpan<Leg> Legs(int city) => legs[city];

    /// <summary>Of these, the roads.</summary>
    public ReadOnlySpan<Leg> Roads(int city) => roads[city];

    /// <summary>A place and those one road from it, by bits; of a board that is not large.</summary>
    internal ulong Near(int city) => near[city];

    /// <summary>Places where supplies arrive for a faction, in scenario order.</summary>
    public ReadOnlySpan<int> Sources(int faction) => sources[faction];

    /// <summary>Places of great value that a faction holds when the session begins, in scenario order.</summary>
    internal ReadOnlySpan<int> GreatPlaces(int faction) => great[faction];

    /// <summary>How two factions, by position, stand to each other.</summary>
    public Relation Between(int a, int b) => relations[a * factions + b];

    /// <summary>Factions allied to one, itself among them, by bits: a scenario has at most 64.</summary>
    internal ulong Friends(int faction) => friends[faction];
    /// <summary>All factions, by bits.</summary>
    internal ulong Everybody => ulong.MaxValue >> (64 - factions);
    /// <summary>Factions hostile to one, by bits.</summary>
    internal ulong Foes(int faction) => foes[faction];
    /// <summary>Factions that are neither, by bits.</summary>
    internal ulong Neutrals(int faction) => Everybody & ~(friends[faction] | foes[faction]);
    /// <summary>Factions with a leadership of their own, by bits.</summary>
    internal ulong Led { get; }
    /// <summary>Factions of whose cells some have cohesion of their own, by bits.</summary>
    internal ulong Divided { get; }

    /// <summary>The factions of which something is so, by bits.</summary>
    internal static ulong Those(Scenario scenario, Func<FactionDefinition, bool> so)
    {
        ulong those = 0;
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            if (so(scenario.Factions[f])) those |= 1UL << f;
        }
        return those;
    }
}
