using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>The start of a session.</summary>
public sealed class WorldSetupTests
{
    [Fact]
    public void Seed_draws_morale_and_pools_within_their_bounds_and_not_always_alike()
    {
        var morale = new SortedSet<int>();
        var pools = new SortedSet<int>();
        for (ulong seed = 1; seed <= 60; seed++)
        {
            World world = WorldSetup.Start(SmallWar.Scenario, seed);
            morale.Add(world.Forces[0].Morale);
            pools.Add(world.Faction(Power).Pool);
        }
        Assert.InRange(morale.Min, 760, 800);
        Assert.InRange(morale.Max, 840, 880);
        Assert.Equal([4, 5, 6], pools);
    }

    [Fact]
    public void Each_faction_starts_with_holders_and_with_bands_for_the_men_of_others()
    {
        World world = WorldSetup.Start(SmallWar.Scenario, 7);
        CityKnowledge known = world.Faction(North).Knows[SmallWar.Scenario.IndexOf(City)];
        Assert.Equal(South, known.Controller);
        ForceReport report = known.Forces[SmallWar.Scenario.IndexOf(South)]!.Value;
        Assert.True(report.High > report.Low && report.Low % 100 == 0 && report.High % 100 == 0);
        Assert.Null(known.Forces[SmallWar.Scenario.IndexOf(North)]);
    }

    [Fact]
    public void Same_seed_same_world() =>
        Assert.Equal(StateHash.Of(WorldSetup.Start(SmallWar.Scenario, 5)), StateHash.Of(WorldSetup.Start(SmallWar.Scenario, 5)));

    [Fact]
    public void A_scenario_with_one_place_more_knows_where_it_is()
    {
        Scenario small = SmallWar.Scenario;
        Assert.Equal(-1, small.IndexOf(new CityId("well")));
        Scenario larger = small with { Cities = [.. small.Cities, small.City(SmallWar.Hill) with { Id = new("well"), Name = "Well" }] };
        Assert.Equal(small.Cities.Length, larger.IndexOf(new CityId("well")));
        Assert.Equal(0, larger.Board.Legs(small.Cities.Length).Length);
    }
}
