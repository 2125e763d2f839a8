using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>
/// The small war's country with a river and no war: it comes down by the dam at Dune, past Ford, a meadow that may be opened, to City and Port.
/// All are friends but Third.
/// <code>
///   dune (dam) --> ford (opens) --> city --> port
/// </code>
/// </summary>
public static class SmallRiver
{
    /// <summary>The river.</summary>
    public static readonly HazardDefinition River = new()
    {
        Id = "river", Name = "the river", Works = "dike", Unit = "cm", Kind = HazardKind.Water, Step = 20, PerWorks = 40, Spread = 0, Draw = 0, Fades = 100, Harms = 1000,
        Places =
        [
            new HazardPlace(Dune, 300, [300], 0, HazardWorks.Dam, 250, 60, 120, true, 0, 500),
            new HazardPlace(Ford, 240, [], 300, HazardWorks.Dike, 250, 100, 0, true, 0, 0),
            new HazardPlace(City, 240, [], 400, HazardWorks.Dike, 200, 50, 0, false, 1, 0),
            new HazardPlace(Port, 240, [], 500, HazardWorks.Dike, 200, 0, 0, false, 0, 0),
        ],
        Links = [new HazardLink(Dune, Ford, 1000), new HazardLink(Ford, City, 1000), new HazardLink(City, Port, 1000)],
        Routes = [new HazardRoute(CityPort, City, 450)],
    };

    /// <summary>The scenario, the same object each time.</summary>
    public static readonly Scenario Scenario = SmallWar.Make() with
    {
        Id = "small-river",
        Hazards = [River],
        Relations =
        [
            new RelationDefinition(North, South, Relation.Allied), new RelationDefinition(North, Power, Relation.Allied), new RelationDefinition(South, Power, Relation.Allied),
        ],
    };

    /// <summary>An empty board with the level of a place, and what moves on from the place before it, as given.</summary>
    public static Position At(CityId place, int level, ulong seed = 1)
    {
        Position position = Position.Of(Scenario, seed);
        HazardState river = position.World.Hazards[0];
        int at = Scenario.IndexOf(place);
        foreach ((int from, int share) in Scenario.HazardBoards[0].Into(at)) river.Passed[from] = level * 1000 / share;
        return position;
    }

    /// <summary>The river after a turn.</summary>
    public static HazardState Of(TurnResult result) => result.After.Hazards[0];
}
