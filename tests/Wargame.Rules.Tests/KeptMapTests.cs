using CsCheck;

namespace Wargame.Rules.Tests;

/// <summary>A map that is kept from question to question shows what a map drawn anew would show, whatever has changed since.</summary>
public sealed class KeptMapTests
{
    // What may change on a map, each by itself.
    private static readonly (string What, Action<World> Change)[] changes =
    [
        ("a place changes hands", w => w.Cities[1].Controller = SmallWar.North),
        ("a place is nobody's", w => w.Cities[1].Controller = null),
        ("somebody fights for a place", w => w.Cities[2].Contender = SmallWar.South),
        ("nobody does any more", w => w.Cities[2].Contender = null),
        ("a route is cut", w => w.Routes[0].CutFor = 2),
        ("a turn of it has passed", w => w.Routes[0].CutFor = 1),
        ("a route is damaged", w => (w.Routes[1].DamagedFor, w.Routes[1].ExtraKm) = (3, 40)),
        ("it is mended", w => w.Routes[1].DamagedFor = 0),
        ("two sides make peace", w => w.Scenario = w.Scenario.Amended([new RelationDefinition(SmallWar.North, SmallWar.South, Relation.Neutral)])),
        ("nothing", _ => { }),
    ];

    private static readonly Gen<int[]> some = Gen.Int[0, changes.Length - 1].Array[1, 12];

    [Fact]
    public void Whatever_changes_in_a_world_is_on_its_map_when_it_is_asked_for_again() => Gen.Select(some, Gen.Int[0, 1], Gen.Bool).Sample((drawn, soon, unfought) =>
    {
        World world = WorldSetup.Start(SmallWar.Scenario, 1);
        RoadMap kept = RoadMap.Blank(world.Scenario);
        foreach (int change in drawn)
        {
            changes[change].Change(world);
            Same(RoadMap.Blank(world.Scenario).Fill(world, soon, unfought), kept.Fill(world, soon, unfought), world.Scenario, changes[change].What);
        }
    }, iter: 300);

    [Fact]
    public void A_map_goes_from_a_world_to_its_copy_and_back() => Gen.Select(some, some).Sample((before, after) =>
    {
        World world = WorldSetup.Start(SmallWar.Scenario, 1);
        RoadMap kept = RoadMap.Of(world);
        foreach (int change in before) changes[change].Change(world);
        World copy = world.Clone();
        Same(RoadMap.Of(copy), kept.Fill(copy), copy.Scenario, "copied");
        foreach (int change in after) changes[change].Change(copy);
        Same(RoadMap.Of(world), kept.Fill(world), world.Scenario, "the copy went on");
        Same(RoadMap.Of(copy), kept.Fill(copy), copy.Scenario, "the copy itself");
    }, iter: 300);

    [Fact]
    public void In_a_rollout_the_map_on_the_bench_is_that_of_the_world() => Gen.ULong.Sample(seed =>
    {
        World world = WorldSetup.Start(SmallWar.Scenario, seed);
        while (SelfPlay.Runs(world))
        {
            world = Turn.Roll(world, new TurnInputs([.. world.Scenario.Factions.Select(f => new Sheet(f.Id, RandomPlay.Decide(Sight.Of(world, f.Id), seed)))], []));
            Same(RoadMap.Of(world), world.Bench!.Roads.Fill(world), world.Scenario, $"turn {world.Turn} of game {seed}");
        }
    }, iter: 10);

    private static void Same(RoadMap anew, RoadMap kept, Scenario scenario, string when)
    {
        Assert.True(anew.Holder.SequenceEqual(kept.Holder), when);
        Assert.True(anew.Contender.SequenceEqual(kept.Contender), when);
        Assert.True(anew.Km.SequenceEqual(kept.Km), when);
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            for (int c = 0; c < scenario.Cities.Length; c++)
            {
                Assert.True(anew.Supplied(scenario, f, c) == kept.Supplied(scenario, f, c), $"{when}: supplies of {f} from {c}");
                Assert.True(anew.From(scenario, f, c, WayUse.March).Km.SequenceEqual(kept.From(scenario, f, c, WayUse.March).Km), $"{when}: ways of {f} from {c}");
            }
        }
    }

    [Fact]
    public void An_id_is_found_in_each_of_two_scenarios_that_share_it()
    {
        Scenario turned = SmallWar.Scenario with { Cities = [.. SmallWar.Scenario.Cities.Reverse()] };
        for (int round = 0; round < 2; round++)
        {
            for (int c = 0; c < turned.Cities.Length; c++)
            {
                Assert.Equal(c, turned.IndexOf(turned.Cities[c].Id));
                Assert.Equal(turned.Cities.Length - 1 - c, SmallWar.Scenario.IndexOf(turned.Cities[c].Id));
            }
        }
        Assert.Equal(-1, turned.IndexOf(default(CityId)));
        Assert.Equal(-1, turned.IndexOf(new CityId("nowhere")));
        Assert.Equal(0, turned.IndexOf(new CityId(turned.Cities[0].Id.Value)));
    }
}
