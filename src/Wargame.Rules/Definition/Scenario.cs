using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Wargame.Rules;

/// <summary>
/// A scenario as the rules need it: places, routes, factions, forces and figures. Immutable.
/// Positions in <see cref="Cities"/>, <see cref="Routes"/> and <see cref="Factions"/> are the canonical order in which rules walk.
/// </summary>
public sealed record Scenario
{
    /// <summary>Slug, e.g. <c>homs-2024</c>.</summary>
    public required string Id { get; init; }
    /// <summary>Title for people.</summary>
    public required string Title { get; init; }
    /// <summary>Short title for a top bar.</summary>
    public required string ShortTitle { get; init; }
    /// <summary>One or two sentences for the lobby.</summary>
    public required string Summary { get; init; }
    /// <summary>What the scenario depicts and how it treats it; shown before joining.</summary>
    public required string ContentNote { get; init; }
    /// <summary>The rulebook it is played by.</summary>
    public required string Rulebook { get; init; }
    /// <summary>Local date and time at which turn 1 begins.</summary>
    public required DateTime StartsAt { get; init; }
    /// <summary>Hours of one turn, 1-168.</summary>
    public required int TurnHours { get; init; }
    /// <summary>Number of turns, 1-60.</summary>
    public required int Turns { get; init; }
    /// <summary>Fewest and most people for whom it works.</summary>
    public required IntRange People { get; init; }
    /// <summary>Typical length of a session in minutes.</summary>
    public required int Minutes { get; init; }
    /// <summary>Its place among the scenarios of a library, lowest first, 1-1000.</summary>
    public int Shelf { get; init; } = LastOnShelf;
    /// <summary>Place of a scenario that names none.</summary>
    public const int LastOnShelf = 1000;
    /// <summary>Cities in canonical order.</summary>
    public required ImmutableArray<CityDefinition> Cities { get; init { field = value; cityIndex = null; board = null; } }
    /// <summary>Routes in canonical order.</summary>
    public required ImmutableArray<RouteDefinition> Routes { get; init { field = value; routeIndex = null; board = null; } }
    /// <summary>Factions in canonical order; each is a seat.</summary>
    public required ImmutableArray<FactionDefinition> Factions { get; init { field = value; factionIndex = null; board = null; } }
    /// <summary>Forces at the start.</summary>
    public required ImmutableArray<ForceDefinition> Forces { get; init; }
    /// <summary>Which factions fight or help each other; pairs not listed are neutral.</summary>
    public required ImmutableArray<RelationDefinition> Relations { get; init { field = value; board = null; } }
    /// <summary>Named corridors shown to players and used in objectives.</summary>
    public required ImmutableArray<CorridorDefinition> Corridors { get; init; }
    /// <summary>Scheduled injects that come with the scenario.</summary>
    public required ImmutableArray<InjectDefinition> Injects { get; init; }
    /// <summary>Objectives by faction.</summary>
    public required ImmutableArray<ObjectiveDefinition> Objectives { get; init; }
    /// <summary>Hidden facts that may leak (system 14); owners see them.</summary>
    public required ImmutableArray<SecretDefinition> Secrets { get; init; }
    /// <summary>Figures of the rules that this scenario sets.</summary>
    public required RuleParameters Parameters { get; init; }
    /// <summary>What the map shows beside the places.</summary>
    public required MapDefinition Map { get; init; }
    /// <summary>Common briefing, Markdown.</summary>
    public required string Briefing { get; init; }
    /// <summary>Dangers that belong to nobody (system 21).</summary>
    public ImmutableArray<HazardDefinition> Hazards { get; init; } = [];
    /// <summary>Its own words in place of the rules'.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.None;
    /// <summary>Lessons for one person; null where it teaches nothing.</summary>
    public TutorialDefinition? Tutorial { get; init; }
    /// <summary>Kinds of orders that are offered; empty for all of them.</summary>
    public ImmutableArray<OrderKind> Orders { get; init; } = [];
    /// <summary>Sources cited by key.</summary>
    public required IReadOnlyDictionary<string, string> Sources { get; init; }
    /// <summary>What rollouts measure of a game.</summary>
    public ImmutableArray<OutcomeDefinition> Outcomes { get; init; } = [];
    /// <summary>What each faction tries for when good play for it is searched.</summary>
    public ImmutableArray<Aim> Aims { get; init; } = [];
    /// <summary>Figures that many games have to meet.</summary>
    public ImmutableArray<CalibrationLine> Calibration { get; init; } = [];

    // Made when first asked for; a copy with other places, routes or sides makes its own.
    private IdIndex<CityId>? cityIndex;
    private IdIndex<FactionId>? factionIndex;
    private IdIndex<RouteId>? routeIndex;
    private Board? board;
    private ImmutableArray<HazardBoard> hazardBoards;
    private ImmutableArray<HazardDefinition> compiled;

    /// <summary>Position of a city in <see cref="Cities"/>, or -1 for an unknown id.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(CityId id) => (cityIndex ??= Index(Cities, c => c.Id)).Of(id);
    /// <summary>Position of a faction in <see cref="Factions"/>, or -1 for an unknown id.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(FactionId id) => (factionIndex ??= Index(Factions, f => f.Id)).Of(id);
    /// <summary>Position of a route in <see cref="Routes"/>, or -1 for an unknown id.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(RouteId id) => (routeIndex ??= Index(Routes, r => r.Id)).Of(id);
    // By itself, because a lambda takes its memory where its method begins.
    private static IdIndex<TId> Index<TDefinition, TId>(ImmutableArray<TDefinition> all, Func<TDefinition, TId> id) where TId : struct, IId =>
        new(all.Length, i => id(all[i]));

    /// <summary>The city of an id that is known to exist.</summary>
    public CityDefinition City(CityId id) => Cities[IndexOf(id)];
    /// <summary>The faction of an id that is known to exist.</summary>
    public FactionDefinition Faction(FactionId id) => Factions[IndexOf(id)];
    /// <summary>The route of an id that is known to exist.</summary>
    public RouteDefinition Route(RouteId id) => Routes[IndexOf(id)];
    /// <summary>The same geography compiled to positions, for the rules' inner loops.</summary>
    [JsonIgnore]
    public Board Board
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => board is { } made && made.IsOf(this) ? made : board = new Board(this);
    }
    /// <summary>The hazards compiled to positions, in scenario order.</summary>
    [JsonIgnore]
    public ImmutableArray<HazardBoard> HazardBoards
    {
        get
        {
            // A copy made with other hazards carries the old boards along.
            if (hazardBoards.IsDefault || compiled != Hazards)
            {
                hazardBoards = [.. Hazards.Select(h => new HazardBoard(this, h))];
                compiled = Hazards;
            }
            return hazardBoards;
        }
    }

    /// <summary>True where any two factions fight on meeting.</summary>
    [JsonIgnore]
    public bool HasFoes => Relations.Any(r => r.Relation == Relation.Hostile);
    /// <summary>True where a kind of order is offered.</summary>
    public bool Offers(OrderKind kind) => Orders.Length == 0 || Orders.Contains(kind);

    /// <summary>Relations that bargains have changed since the session began; they come before <see cref="Relations"/>.</summary>
    [JsonIgnore]
    public ImmutableArray<RelationDefinition> Amendments { get; private init; } = [];

    /// <summary>The same scenario with the relations of these pairs as given, and of all others as it began.</summary>
    public Scenario Amended(ImmutableArray<RelationDefinition> amendments)
    {
        if (amendments == Amendments || amendments.SequenceEqual(Amendments)) return this;
        Scenario amended = this with { Amendments = amendments };
        amended.board = new Board(amended, Board);
        return amended;
    }
}

/// <summary>A closed range of integers.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value, at least <paramref name="Low"/>.</param>
public readonly record struct IntRange(int Low, int High);
