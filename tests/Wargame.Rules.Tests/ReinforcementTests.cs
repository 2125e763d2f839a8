using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Reinforcement: clauses 4.1 to 4.6.</summary>
public sealed class ReinforcementTests
{
    private static Position Garrisons() => Position.Of(SmallWar.Scenario).Garrison(Capital, 8_000, quality: 680).Garrison(Port, 2_500).Garrison(City, 4_000);

    [Fact]
    public void Within_a_march_men_arrive_in_the_same_turn()
    {
        TurnResult result = Garrisons().Order(South, new Reinforce(Port, City, 1_000)).Play();
        Assert.Equal(5_000, result.After.Men(South, City));
        Assert.Equal(1_500, result.After.Men(South, Port));
        Assert.Equal(1, result.One<ForceMoved>().Arrives);
    }

    [Fact]
    public void Beyond_a_march_men_arrive_a_turn_later()
    {
        TurnResult result = Garrisons().Order(South, new Reinforce(Capital, Port, 1_500)).Play();
        Assert.Equal(2, Assert.Single(result.After.Deliveries).Arrives);
        Assert.Equal(2_500, result.After.Men(South, Port));
        TurnResult next = Turn.Play(result.After, new TurnInputs([], []));
        Assert.Equal(4_000, next.After.Men(South, Port));
        Assert.Empty(next.After.Deliveries);
    }

    [Fact]
    public void Crowded_road_costs_a_turn()
    {
        Position position = Garrisons().Order(South, new Reinforce(Port, City, 1_000));
        position.World.Route(CityPort).Clog = 500;
        Card card = position.Play().Card(CardKind.Reinforcement, City);
        Assert.Contains(card.Lines, l => l.Clause == "4.3" && l.Value == 1);
        Assert.Equal(1, card.Total);
    }

    [Fact]
    public void Transport_carries_fifteen_hundred_a_lot_and_no_more()
    {
        TurnResult result = Garrisons().Order(South, new Reinforce(Capital, City, 6_000)).Play();
        Assert.Equal(8_500, result.After.Men(South, City));
        TurnResult spent = Garrisons().Order(South, new Reinforce(Capital, City, 4_500), new Reinforce(Port, City, 1_000)).Play();
        Assert.Equal(RefusalCode.NoTransport, spent.One<OrderFailed>().Why.Code);
    }

    [Fact]
    public void Cut_off_garrison_cannot_be_reinforced()
    {
        TurnResult result = Garrisons().With(City, c => c.CutOff = 1).Order(South, new Reinforce(Port, City, 1_000)).Play();
        Assert.Equal(RefusalCode.OutOfReach, result.One<OrderFailed>().Why.Code);
    }

    [Fact]
    public void Way_through_a_lost_place_is_no_way()
    {
        TurnResult result = Garrisons().Held(City, North).Order(South, new Reinforce(Capital, Port, 1_000)).Play();
        Assert.Equal(RefusalCode.OutOfReach, result.One<OrderFailed>().Why.Code);
    }

    [Fact]
    public void Place_left_too_thin_tests_unrest()
    {
        TurnResult result = Garrisons().Order(South, new Reinforce(Capital, City, 4_500)).Play();
        Card card = Assert.Single(result.Cards, c => c.Id == "t1-unrest-capital");
        Assert.Equal("4.4", card.Clause);
        Assert.Equal(278, card.Odds[0].Permille);
    }

    [Fact]
    public void Strikes_on_the_road_cost_men_and_time()
    {
        TurnResult result = Position.Until(seed => Position.Of(SmallWar.Scenario, seed).Garrison(Port, 2_500).Garrison(City, 4_000)
            .Order(South, new Reinforce(Port, City, 1_000)).Order(North, new Strike(StrikeAim.Convoy, null, CityPort, 1)), r => r.All<ForceStopped>().Count > 0);
        Assert.Equal(900, Assert.Single(result.After.Deliveries).Force!.Men);
        Assert.Equal(2, result.After.Deliveries[0].Arrives);
        Assert.Equal(100, result.After.Faction(South).Lost);
    }

    [Fact]
    public void Men_who_split_off_and_meet_again_are_one_unit()
    {
        TurnResult result = Garrisons().Order(South, new Reinforce(Capital, City, 1_500)).Play();
        TurnResult back = Turn.Play(result.After, new TurnInputs([new Sheet(South, [new Reinforce(City, Capital, 1_500)])], []));
        Assert.Single(back.After.Forces, f => f.City == Capital);
    }
}
