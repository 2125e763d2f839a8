namespace Wargame.Rules.Tests;

/// <summary>
/// A country small enough to hold in the head: North drives on a city that joins a capital and a port; South defends; a Power helps
/// South from beyond the border; a Third takes what stands empty.
/// <code>
///   dune (NORTH) --40-- ford (NORTH) --30-- city (SOUTH) --100-- capital (SOUTH)
///                                             |  \--60-- hill (SOUTH, no garrison)
///                                            90
///                                             |
///                                           port (SOUTH) ~~sea~~ abroad (off the map)
///   oasis (THIRD) --110-- hill
/// </code>
/// </summary>
public static class SmallWar
{
    /// <summary>Attackers.</summary>
    public static readonly FactionId North = new("NORTH");
    /// <summary>Defenders.</summary>
    public static readonly FactionId South = new("SOUTH");
    /// <summary>Ally of South, beyond the border.</summary>
    public static readonly FactionId Power = new("POWER");
    /// <summary>At war with nobody.</summary>
    public static readonly FactionId Third = new("THIRD");

    /// <summary>Places.</summary>
    public static readonly CityId Dune = new("dune"), Ford = new("ford"), City = new("city"), Capital = new("capital"), Hill = new("hill"),
        Port = new("port"), Oasis = new("oasis"), Abroad = new("abroad");

    /// <summary>Routes.</summary>
    public static readonly RouteId DuneFord = new("dune-ford"), FordCity = new("ford-city"), CityCapital = new("city-capital"), CityHill = new("city-hill"),
        CityPort = new("city-port"), PortAbroad = new("port-abroad"), OasisHill = new("oasis-hill"), DuneCity = new("dune-city");

    /// <summary>The scenario, the same object each time: positions and hashes compare.</summary>
    public static readonly Scenario Scenario = Make();

    internal static Scenario Make() => new()
    {
        Id = "small-war", Title = "A small war", ShortTitle = "Small war", Summary = "For tests.", ContentNote = "For tests.", Rulebook = "tests",
        StartsAt = new DateTime(2024, 12, 6, 18, 0, 0, DateTimeKind.Unspecified), TurnHours = 12, Turns = 12, People = new IntRange(1, 4), Minutes = 10,
        Cities =
        [
            Place(Dune, "Dune", PlaceClass.Town, 40_000, North, 1150, 8, [North]),
            Place(Ford, "Ford", PlaceClass.Small, 20_000, North, 1150, 6, []),
            Place(City, "City", PlaceClass.City, 400_000, South, 1700, 90, []),
            Place(Capital, "Capital", PlaceClass.Capital, 900_000, South, 1900, 200, [South]),
            Place(Hill, "Hill", PlaceClass.Small, 15_000, South, 1250, 10, []),
            Place(Port, "Port", PlaceClass.Town, 120_000, South, 1250, 40, [South, Power]),
            Place(Oasis, "Oasis", PlaceClass.Town, 60_000, Third, 1150, 10, [Third]),
            Place(Abroad, "Abroad", PlaceClass.OffMap, 0, null, 1000, 0, [Power]),
        ],
        Routes =
        [
            Road(DuneFord, Dune, Ford, 40), Road(FordCity, Ford, City, 30, bridge: true), Road(CityCapital, City, Capital, 100), Road(CityHill, City, Hill, 60),
            Road(CityPort, City, Port, 90), Road(PortAbroad, Port, Abroad, 200) with { Kind = RouteKind.Sea, Crossing = true }, Road(OasisHill, Oasis, Hill, 110),
            Road(DuneCity, Dune, City, 80),
        ],
        Factions =
        [
            Faction(North, "Northern front", "N", 800, 0, null), Faction(South, "Southern government", "S", 420, 250, Capital),
            Faction(Power, "Power", "P", 700, 0, null) with { Patron = Gifts }, Faction(Third, "Third force", "T", 650, 0, null),
        ],
        Forces =
        [
            new(North, "Northern column", Ford, ForceClass.Rebel, 9_000, 650, 820, "core"),
            new(North, "Northern reserve", Dune, ForceClass.Rebel, 3_000, 600, 800, "core"),
            new(South, "City garrison", City, ForceClass.Conscript, 6_400, 480, 440, "army"),
            new(South, "Guard", Capital, ForceClass.Elite, 8_000, 680, 560, "army"),
            new(South, "Port brigade", Port, ForceClass.Regular, 2_500, 520, 500, "army"),
            new(Third, "Third brigade", Oasis, ForceClass.Local, 3_000, 550, 650, "council"),
        ],
        Relations =
        [
            new(North, South, Relation.Hostile), new(North, Power, Relation.Hostile), new(South, Power, Relation.Allied),
        ],
        Corridors = [new("capital-port", "Capital to the port", Capital, Port, [South])],
        Injects = [],
        Objectives = [],
        Secrets = [],
        Parameters = new RuleParameters(),
        Map = new MapDefinition
        {
            CameraSouthWest = new GeoPoint(0, 0), CameraNorthEast = new GeoPoint(3_000_000, 3_000_000), Country = "Nowhere", Neighbours = [],
            Rivers = [], Labels = [], Sites = [], BorderNote = "None.",
        },
        Briefing = "For tests.",
        Sources = new Dictionary<string, string>(),
    };

    private static PatronDefinition Gifts => new(5, 3, "Another war.",
    [
        new SupportOffer
        {
            Kind = SupportKind.Troops, To = [South], Interest = 1, Most = 2_000, Cost = 2, Delay = 1, Enters = Port, From = Abroad, Quality = 700,
            Terms = [new TermDefinition("guard-port", "Men to guard the port", 2, TermEffect.KeepGarrison, Port, 1_000)], Note = "For tests.",
        },
        new SupportOffer
        {
            Kind = SupportKind.AirStrikes, To = [South], Interest = 2, Most = 3, Cost = 1, Delay = 0, Terms = [], Note = "For tests.",
        },
    ]);

    private static CityDefinition Place(
        CityId id, string name, PlaceClass size, int people, FactionId? holder, int terrain, int value, IReadOnlyList<FactionId> supply) => new()
    {
        Id = id, Name = name, Names = new Dictionary<string, string>(), At = new GeoPoint(1_000_000, 1_000_000), Class = size, Label = LabelSide.E, People = people,
        AtRisk = people * 3 / 10, Controller = holder, Terrain = terrain, Fort = 1, Value = value, Welcome = 600, Shelter = people / 5, SupplyFor = [.. supply],
    };

    private static RouteDefinition Road(RouteId id, CityId a, CityId b, int km, bool bridge = false) => new()
    {
        Id = id, A = a, B = b, Km = km, Kind = RouteKind.Road, Bridge = bridge, Line = [new GeoPoint(0, 0), new GeoPoint(1, 1)],
    };

    private static FactionDefinition Faction(FactionId id, string name, string letter, int cohesion, int collapse, CityId? capital) => new()
    {
        Id = id, Name = name, Subtitle = "For tests", Names = new Dictionary<string, string>(), Letter = letter, Shape = MarkShape.Square, Palette = 1,
        Capital = capital, Cohesion = cohesion, CollapseBelow = collapse, Legitimacy = 500, Credibility = 500, CommandPoints = 4, Lots = 3, AirPoints = 4,
        Intelligence = 500, Doctrines = [], Briefing = "For tests.",
    };
}
