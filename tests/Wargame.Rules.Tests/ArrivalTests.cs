using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>What is on its way: clauses 4.6 and 11.9.</summary>
public sealed class ArrivalTests
{
    private static readonly TurnInputs Nothing = new([], []);

    private static World UnderWay() => Position.Of(SmallWar.Scenario).Garrison(Capital, 8_000).Garrison(Port, 2_500).Garrison(City, 4_000, morale: 700)
        .Order(South, new Reinforce(Capital, Port, 1_500)).Play().After;

    [Fact]
    public void Cut_on_the_way_holds_men_up_until_it_is_open()
    {
        World world = UnderWay();
        world.Route(CityPort).CutFor = 1;
        TurnResult held = Turn.Play(world, Nothing);
        Assert.Equal(3, held.One<ForceStopped>().Arrives);
        Assert.Single(held.After.Deliveries);
        TurnResult open = Turn.Play(held.After, Nothing);
        Assert.Equal(4_000, open.After.Men(South, Port));
    }

    [Fact]
    public void Men_whose_goal_was_lost_turn_to_the_nearest_place_of_their_own()
    {
        World world = UnderWay();
        world.City(Port).Controller = North;
        world.Forces.RemoveAll(f => f.City == Port);
        TurnResult result = Turn.Play(world, Nothing);
        Assert.Equal(1_500 + 6_500, result.After.Men(South, Capital));
        Assert.Empty(result.After.Deliveries);
    }

    [Fact]
    public void Men_with_nowhere_to_go_disperse_and_are_counted()
    {
        World world = UnderWay();
        foreach (CityState city in world.Cities.Where(c => c.Controller == South)) city.Controller = North;
        world.Forces.Clear();
        TurnResult result = Turn.Play(world, Nothing);
        Assert.Equal(0, result.After.MenInAll());
        Assert.Equal(1_500, result.After.Faction(South).Deserted);
    }

    [Fact]
    public void Granted_arms_raise_quality_and_supply_of_a_garrison()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Garrison(City, 4_000, quality: 500).With(City, c => c.Supply = 700)
            .Granted(Power, South, SupportKind.Arms, 1, City).Play();
        Assert.Equal(580, result.After.Forces.Single(f => f.City == City).Quality);
        Assert.Contains(result.Cards, c => c.Kind == CardKind.Support && c.Faction == South);
        Assert.Contains(result.Cards.Single(c => c.Kind == CardKind.Cohesion && c.Faction == South).Lines, l => l.Clause == "8.8" && l.Value == 15);
    }

    [Fact]
    public void Granted_strike_points_are_for_the_next_turn_and_for_one_turn()
    {
        TurnResult first = Position.Of(SmallWar.Scenario).Granted(Power, South, SupportKind.AirStrikes, 2, null).Play();
        Assert.Equal(2, first.After.Faction(South).GrantedAir);
        Assert.Equal(0, Turn.Play(first.After, Nothing).After.Faction(South).GrantedAir);
    }
}
