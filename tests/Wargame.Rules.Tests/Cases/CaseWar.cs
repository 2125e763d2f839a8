using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests.Cases;

/// <summary>
/// The country of the adjudication suite: the small war with what some clauses need beside. A border crossing by road, an air link, a
/// second corridor, a donor that gives what is not armed, a hidden fact, an objective of each kind.
/// <code>
///   dune (NORTH) --40-- ford (NORTH) --30 bridge-- city (SOUTH) --100-- capital (SOUTH) --60 crossing-- border (off the map)
///     \------------------80----------------------/  |  \--60-- hill (SOUTH) --110-- oasis (THIRD)
///                                                   90     city ~~air~~ abroad (off the map)
///                                                  port (SOUTH) ~~sea~~ abroad
/// </code>
/// </summary>
public static class CaseWar
{
    /// <summary>Gives money, talks, reports, relief, arms and refuge; fights for nobody.</summary>
    public static readonly FactionId Donor = new("DONOR");

    // Before the scenario, which names it.
    private static readonly CityId Border = new("border");

    /// <summary>The scenario, the same object each time.</summary>
    public static readonly Scenario Scenario = Make();

    private static Scenario Make()
    {
        Scenario small = SmallWar.Scenario;
        FactionDefinition power = small.Faction(Power);
        return small with
        {
            Id = "case-war", Title = "The country of the cases",
            Cities =
            [
                .. small.Cities,
                small.City(Abroad) with { Id = Border, Name = "Border", SupplyFor = [] },
            ],
            Routes =
            [
                .. small.Routes,
                small.Route(CityCapital) with { Id = new("capital-border"), A = Capital, B = Border, Km = 60, Crossing = true },
                small.Route(PortAbroad) with { Id = new("city-abroad"), A = City, B = Abroad, Km = 300, Kind = RouteKind.Air, Crossing = false },
            ],
            Factions =
            [
                .. small.Factions,
                power with { Id = Donor, Name = "Donor", Letter = "D", Patron = Aid, Credibility = 600 },
            ],
            Corridors = [.. small.Corridors, new("capital-hill", "Capital to the hill", Capital, Hill, [South])],
            Injects =
            [
                new("festival", 10, Event(InjectEffectKind.Legitimacy, Third, 5)),
                new("despair", 8, Event(InjectEffectKind.Cohesion, South, -5)) { When = new IndexWithin(South, FactionIndex.Cohesion, -1, 100), Again = 2 },
                new("visit", 11, Event(InjectEffectKind.Legitimacy, Donor, 5)) { When = new ByChance(1000) },
            ],
            Secrets = [new("family", South, "The family has left.", "The family is said to have left.", 2, 20)],
            Objectives =
            [
                new(South, "Hold the city", ObjectiveKind.HoldPlace, [City], "", null, 2, 4, 8),
                new(South, "Cause little harm", ObjectiveKind.HarmCaused, [], "", null, 100, 50, 10),
                new(South, "Bring people out", ObjectiveKind.Evacuated, [], "", null, 5_000, 10_000, 20_000),
                new(South, "Stay together", ObjectiveKind.Cohesion, [], "", null, 300, 400, 600),
                new(South, "Keep the way to the port", ObjectiveKind.Corridor, [], "capital-port", null, 1, 1, 1),
                new(South, "Few displaced", ObjectiveKind.Displaced, [], "", null, 100_000, 50_000, 10_000),
                new(South, "Keep the army", ObjectiveKind.MenKept, [], "", null, 300, 600, 900),
                new(North, "Take the city and the capital", ObjectiveKind.PlacesHeld, [City, Capital], "", null, 1, 2, 2),
                new(North, "Part the capital from the port", ObjectiveKind.CutCorridor, [], "capital-port", null, 1, 1, 1),
                new(North, "Shut the crossings", ObjectiveKind.CrossingsShut, [], "", null, 2, 4, 6),
                new(North, "Open no new front", ObjectiveKind.Escalation, [], "", null, 4, 2, 0),
                new(Third, "Keep North out of the hill", ObjectiveKind.DenyPlace, [Hill], "", North, 1, 1, 1),
                new(Power, "Keep capacity", ObjectiveKind.Pool, [], "", null, 1, 3, 5),
            ],
        };
    }

    private static Inject Event(InjectEffectKind kind, FactionId on, int amount) => new("An event", "For tests.", "", [], "", [], [new InjectEffect(kind, on, null, null, amount)]);

    private static PatronDefinition Aid => new(6, 2, "Other crises.",
    [
        Offer(SupportKind.Money, 1, 1, 2, []),
        Offer(SupportKind.Mediation, 1, 1, 1, []),
        Offer(SupportKind.Intelligence, 1, 1, 1, []) with { From = Abroad, Enters = Port, Delay = 2, Vetoes = [new(Third, 1, "It passes its air."), new(Power, -12, "Its ships lie before the port.")] },
        Offer(SupportKind.Relief, 1, 1, 1, []),
        Offer(SupportKind.Asylum, 1, 1, 1, [new("hold-city", "The city is held for three turns", 1, TermEffect.HoldPlace, City, 3)]),
        Offer(SupportKind.Arms, -1, 1, 3,
        [
            new("no-strikes", "No strikes for three turns", 1, TermEffect.NoStrikes, null, 3), new("confess", "Admit the shortage", 1, TermEffect.Cohesion, null, 15),
            new("recognise", "Recognise the donor's claim", 2, TermEffect.Legitimacy, null, 30),
        ]) with { From = Abroad, Enters = City, Delay = 1 },
    ]);

    private static SupportOffer Offer(SupportKind kind, int interest, int most, int cost, IReadOnlyList<TermDefinition> terms) => new()
    {
        Kind = kind, To = [North, South], Interest = interest, Most = most, Cost = cost, Delay = 0, Terms = [.. terms], Note = "For tests.",
    };
}
