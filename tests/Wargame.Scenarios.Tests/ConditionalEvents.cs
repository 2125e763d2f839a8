using Wargame.Rules;

namespace Wargame.Scenarios.Tests;

/// <summary>Events that wait for a condition, as written in injects.yaml.</summary>
public class ConditionalEvents
{
    private const string storm = "    turn: 2\n";

    private static ScenarioReading Read(string keys) => ScenarioReader.Read(ThreeTowns.With("injects.yaml", storm, keys));

    private static Condition? When(string condition)
    {
        ScenarioReading reading = Read($"    when: {condition}\n");
        Assert.Empty(reading.Problems);
        return reading.Scenario!.Injects[0].When;
    }

    [Fact]
    public void Each_kind_of_condition_is_read()
    {
        Assert.Equal(new TurnWithin(2, 4), When("{ turn: { from: 2, to: 4 } }"));
        Assert.Equal(new PlaceHeldBy(new("birch"), new("SOU")), When("{ held: { city: birch, by: SOU } }"));
        Assert.Equal(new PlaceFallen(new("birch")), When("{ fallen: birch }"));
        Assert.Equal(new IndexWithin(new("NOR"), FactionIndex.Cohesion, -1, 300), When("{ index: { faction: NOR, of: cohesion, below: 300 } }"));
        Assert.Equal(new HasCollapsed(new("NOR")), When("{ collapsed: NOR }"));
        Assert.Equal(new CorridorIsCut("birch-sea"), When("{ cut: birch-sea }"));
        Assert.Equal(new HarmAbove(500, new FactionId("SOU"), null), When("{ harm: { above: 500, by: SOU } }"));
        Assert.Equal(new DisplacedAbove(10_000), When("{ displaced: 10_000 }"));
        Assert.Equal(new ByChance(250), When("{ chance: 250 }"));
        var all = Assert.IsType<AllOf>(When("{ all: [{ fallen: birch }, { any: [{ chance: 10 }, { not: { collapsed: SOU } }] }] }"));
        Assert.Equal([new ByChance(10), new NotSo(new HasCollapsed(new("SOU")))], Assert.IsType<AnyOf>(all.Of[1]).Of);
    }

    [Fact]
    public void An_event_may_wait_from_a_turn_on_and_come_again()
    {
        InjectDefinition inject = Read("    turn: 3\n    when: { chance: 500 }\n    again: 2\n").Scenario!.Injects[0];

        Assert.Equal((3, 2), (inject.Turn, inject.Again));
    }

    [Theory]
    [InlineData("    again: 2\n    turn: 1\n", "the event would come again without a condition", "a condition under 'when'")]
    [InlineData("", "the key 'turn' is missing", "a whole number from 1 to 60")]
    [InlineData("    when: { fallen: brich }\n", "unknown place 'brich'", "'birch'")]
    [InlineData("    when: { fallen: birch, chance: 3 }\n", "more than one key stands here", "exactly one of all, any, not, turn, held, fallen, index, collapsed, cut, harm, displaced, event, chance")]
    [InlineData("    when: {}\n", "no key stands here", "exactly one of all, any, not, turn, held, fallen, index, collapsed, cut, harm, displaced, event, chance")]
    [InlineData("    when: { all: [] }\n", "'all' joins nothing", "at least one condition")]
    [InlineData("    when: { turn: { from: 4, to: 2 } }\n", "'to' is '2'", "a turn from 4 on")]
    [InlineData("    when: { turn: { from: 7 } }\n", "'from' is '7'", "a turn from 1 to 6")]
    [InlineData("    when: { index: { faction: NOR, of: cohesion } }\n", "the index is compared with nothing", "'above' or 'below'")]
    [InlineData("    when: { event: { id: strom } }\n", "unknown event 'strom'", "'storm'")]
    [InlineData("    when: { event: { id: storm } }\n", "events wait for each other: storm waits for storm", "conditions without a circle")]
    public void A_condition_that_says_nothing_is_refused(string keys, string what, string expected) =>
        Assert.Contains(Read(keys).Problems, p => p.What == what && p.Expected == expected);

    [Fact]
    public void A_circle_of_conditions_is_refused_once_with_all_who_are_in_it()
    {
        const string effects = "    effects:\n";
        Dictionary<string, string> texts = ThreeTowns.Texts();
        string first = texts["injects.yaml"].Replace(storm, "    when: { event: { id: third } }\n");
        string Next(string id, string waits) => first[first.IndexOf("  - id", StringComparison.Ordinal)..first.IndexOf(effects, StringComparison.Ordinal)].Replace("storm", "@").Replace("third", waits).Replace("@", id);
        texts["injects.yaml"] = first + "\n" + Next("second", "storm") + Next("third", "second");

        Problem problem = Assert.Single(ScenarioReader.Read(new TextFiles(texts)).Problems);

        Assert.Equal("events wait for each other: storm waits for third waits for second waits for storm", problem.What);
        Assert.Equal(("injects.yaml", 4), (problem.File, problem.Line));
    }

    [Fact]
    public void The_shipped_war_tells_that_the_capital_is_parted_from_the_coast_when_it_is()
    {
        Scenario homs = ScenarioLibrary.Default.Get("homs-2024");
        InjectDefinition parted = homs.Injects.Single(i => i.When is not null);
        for (ulong seed = 1; seed <= 5; seed++)
        {
            World world = WorldSetup.Start(homs, seed);
            while (SelfPlay.Runs(world))
            {
                bool fallen = world.City(new CityId("homs")).Controller?.Value != "GOV";
                bool due = ScenarioEvents.IsDue(world, parted), before = world.Played.Any(p => p.Id == parted.Id);
                Assert.False(due && (!fallen || before), $"seed {seed}, turn {world.Turn}");
                TurnResult result = Turn.Play(world, SelfPlay.Inputs(world, SelfPlay.Doctrines(homs)));
                Assert.Equal(due, result.Cards.Any(c => c.Kind == CardKind.Event));
                world = result.After;
            }
        }
    }
}
