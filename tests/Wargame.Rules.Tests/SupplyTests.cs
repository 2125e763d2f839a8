using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Supply, being cut off, corridors and ways: clauses 3.1 to 3.3.</summary>
public sealed class SupplyTests
{
    private static Position Board() => Position.Of(SmallWar.Scenario).Garrison(City, 4_000).Garrison(Capital, 5_000).Garrison(Port, 1_000);

    [Fact]
    public void Two_sources_give_all_one_gives_nine_tenths()
    {
        Assert.Equal(1000, Board().Play().After.City(City).Supply);
        Assert.Equal(900, Board().Cut(CityPort, 3).Play().After.City(City).Supply);
    }

    [Fact]
    public void Cut_off_garrison_has_less_each_turn_and_loses_heart()
    {
        World world = Board().Cut(CityPort, 9).Cut(CityCapital, 9).World;
        var supply = new List<int>();
        for (int turn = 0; turn < 5; turn++)
        {
            world = Turn.Play(world, new TurnInputs([], [])).After;
            supply.Add(world.City(City).Supply);
        }
        Assert.Equal([850, 700, 550, 400, 400], supply);
        Assert.Equal(5, world.City(City).CutOff);
        Assert.True(world.Forces.Single(f => f.City == City).Morale < 450);
    }

    [Fact]
    public void Losing_the_lifeline_shakes_the_faction_and_its_garrisons()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Men(North, Ford, 5_000).Garrison(Capital, 5_000, morale: 420).Garrison(Port, 1_000)
            .Order(North, new Advance(Ford, City, 5_000)).Play();
        Card corridor = Assert.Single(result.Cards, c => c.Id == "t1-corridor-capital-port-south");
        Assert.Equal(City, corridor.City);
        Assert.Contains(result.Cards.Single(c => c.Kind == CardKind.Cohesion && c.Faction == South).Lines, l => l.Clause == "3.3" && l.Value == -40);
        Assert.True(result.After.Forces.Single(f => f.City == Capital).Morale <= 360);
    }

    [Fact]
    public void Shortest_way_avoids_places_of_the_enemy_and_names_what_breaks_it()
    {
        World world = Position.Of(SmallWar.Scenario).World;
        Scenario scenario = world.Scenario;
        int south = scenario.IndexOf(South), capital = scenario.IndexOf(Capital), port = scenario.IndexOf(Port);
        Way open = Ways.Find(scenario, RoadMap.Of(world), south, capital, port, WayUse.March)!;
        Assert.Equal(190, open.Km);
        Assert.Equal([capital, scenario.IndexOf(City), port], open.Cities);
        world.City(City).Controller = North;
        Assert.Null(Ways.Find(scenario, RoadMap.Of(world), south, capital, port, WayUse.March));
        Assert.Equal(new Obstacle(null, City, North), Ways.Broken(world, south, capital, port, WayUse.March));
    }

    [Fact]
    public void Damage_makes_another_way_shorter()
    {
        World world = Position.Of(SmallWar.Scenario).World;
        Scenario scenario = world.Scenario;
        int north = scenario.IndexOf(North), dune = scenario.IndexOf(Dune), city = scenario.IndexOf(City);
        Assert.Equal(70, Ways.Find(scenario, RoadMap.Of(world), north, dune, city, WayUse.March)!.Km);
        world.Route(FordCity).ExtraKm = 40;
        world.Route(FordCity).DamagedFor = 2;
        Assert.Equal(80, Ways.Find(scenario, RoadMap.Of(world), north, dune, city, WayUse.March)!.Km);
    }

    [Fact]
    public void Men_do_not_march_by_sea_and_supplies_do()
    {
        World world = Position.Of(SmallWar.Scenario).World;
        Scenario scenario = world.Scenario;
        int power = scenario.IndexOf(Power), abroad = scenario.IndexOf(Abroad), port = scenario.IndexOf(Port);
        Assert.Null(Ways.Find(scenario, RoadMap.Of(world), power, abroad, port, WayUse.March));
        Assert.NotNull(Ways.Find(scenario, RoadMap.Of(world), power, abroad, port, WayUse.Delivery));
    }
}
