using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Lightning advance and empty places: clauses 1.1 to 1.4 and 16.1.</summary>
public sealed class AdvanceTests
{
    private static Position Column(int tempo = 700) => Position.Of(SmallWar.Scenario).Men(North, Ford, 4_000, tempo: tempo).Garrison(Capital, 5_000);

    [Fact]
    public void Empty_place_is_entered_without_a_fight()
    {
        TurnResult result = Column().Order(North, new Advance(Ford, City, 3_000)).Play();
        CityOccupied taken = result.One<CityOccupied>();
        Assert.Equal((City, South, North), (taken.City, taken.From!.Value, taken.To));
        Assert.True(taken.Audience.Everyone);
        Assert.Equal(3_000, result.After.Men(North, City));
        Assert.Equal(1_000, result.After.Men(North, Ford));
    }

    [Fact]
    public void Empty_place_costs_half_its_value()
    {
        Card cohesion = Column().Order(North, new Advance(Ford, City, 3_000)).Play().Cards.Single(c => c.Kind == CardKind.Cohesion && c.Faction == South);
        Assert.Contains(cohesion.Lines, l => l.Clause == "8.2" && l.Value == -45);
    }

    [Fact]
    public void Tempo_is_spent_by_distance_and_leg_and_won_by_a_place_taken()
    {
        Force column = Column().Order(North, new Advance(Ford, City, 4_000)).Play().After.Forces.Single(f => f.Faction == North);
        Assert.Equal(700 - (8 * 30 / 10) - 20 + 50, column.Tempo);
    }

    [Fact]
    public void Men_without_momentum_cannot_advance()
    {
        TurnResult result = Column(tempo: 299).Order(North, new Advance(Ford, City, 3_000)).Play();
        Assert.Equal(RefusalCode.NoTempo, result.One<OrderFailed>().Why.Code);
        Assert.Equal(4_000, result.After.Men(North, Ford));
        Assert.Equal(CardKind.Failed, result.Cards.Single(c => c.Kind == CardKind.Failed).Kind);
    }

    [Fact]
    public void Kilometres_of_a_turn_are_spent_leg_by_leg()
    {
        TurnResult within = Column().Order(North, new Advance(Ford, City, 4_000), new Advance(City, Hill, 4_000)).Play();
        Assert.Equal(4_000, within.After.Men(North, Hill));
        TurnResult beyond = Column().Order(North, new Advance(Ford, City, 4_000), new Advance(City, Capital, 4_000)).Play();
        Assert.Equal(4_000, beyond.After.Men(North, City));
        Assert.Equal(RefusalCode.NoTempo, beyond.One<OrderFailed>().Why.Code);
    }

    [Fact]
    public void Leg_longer_than_a_turn_is_marched_over_two()
    {
        Position position = Position.Of(SmallWar.Scenario).Men(North, City, 2_000).Held(City, North).Cut(CityHill).Garrison(Capital, 4_000, quality: 300, morale: 300);
        position.World.Route(CityCapital).ExtraKm = 40;
        position.World.Route(CityCapital).DamagedFor = 3;
        TurnResult first = position.Order(North, new Advance(City, Capital, 2_000)).Play();
        Assert.Equal(2, Assert.Single(first.After.Deliveries).Arrives);
        TurnResult second = Turn.Play(first.After, new TurnInputs([], []));
        Assert.Empty(second.After.Deliveries);
        Assert.Contains(second.Cards, c => c.Kind == CardKind.Battle && c.City == Capital);
    }

    [Fact]
    public void Men_attacked_in_their_place_do_not_leave_it_in_the_same_turn()
    {
        TurnResult result = Column().Garrison(City, 3_000).Order(North, new Advance(Ford, City, 4_000)).Order(South, new Advance(City, Ford, 3_000)).Play();
        Assert.Equal(RefusalCode.OutOfReach, result.One<OrderFailed>().Why.Code);
        Assert.Equal(South, result.One<OrderFailed>().Faction);
    }

    [Fact]
    public void Garrison_of_a_neutral_is_not_attacked_but_a_token_steps_aside()
    {
        TurnResult held = Position.Of(SmallWar.Scenario).Men(Third, Oasis, 3_000).Garrison(Hill, 300).Order(Third, new Advance(Oasis, Hill, 2_000)).Play();
        Assert.Equal(RefusalCode.NotHostile, held.One<OrderFailed>().Why.Code);
        TurnResult token = Position.Of(SmallWar.Scenario).Men(Third, Oasis, 3_000).Garrison(Hill, 299).Garrison(Capital, 1_000)
            .Order(Third, new Advance(Oasis, Hill, 2_000)).Play();
        Assert.Equal(Third, token.After.City(Hill).Controller);
        Assert.Equal(299, token.After.Men(South, City));
    }

    [Fact]
    public void Long_march_into_an_empty_place_takes_it_and_into_a_neutral_garrison_turns_back()
    {
        World Marching(int garrison)
        {
            Position position = Position.Of(SmallWar.Scenario).Men(Third, Oasis, 3_000);
            position.World.Route(OasisHill).ExtraKm = 40;
            position.World.Route(OasisHill).DamagedFor = 5;
            World under = position.Order(Third, new Advance(Oasis, Hill, 2_000)).Play().After;
            if (garrison > 0) Position.On(under).Men(South, Hill, garrison);
            return under;
        }
        TurnResult empty = Turn.Play(Marching(0), new TurnInputs([], []));
        Assert.Equal(Third, empty.After.City(Hill).Controller);
        TurnResult held = Turn.Play(Marching(1_000), new TurnInputs([], []));
        Assert.Equal(South, held.After.City(Hill).Controller);
        Assert.Equal(3_000, held.After.Men(Third, Oasis));
    }

    [Fact]
    public void Cut_road_stops_an_advance()
    {
        TurnResult result = Column().Cut(FordCity).Order(North, new Advance(Ford, City, 3_000)).Play();
        Assert.Equal(RefusalCode.OutOfReach, result.One<OrderFailed>().Why.Code);
        Assert.Contains("is cut", result.One<OrderFailed>().Why.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Against_a_collapsed_faction_columns_go_farther()
    {
        TurnResult result = Column().With(South, f => f.CollapsedTurn = 1)
            .Order(North, new Advance(Ford, City, 4_000), new Advance(City, Capital, 4_000)).Play();
        Assert.Contains(result.All<ForceMoved>(), e => e.To == Capital && e.Arrives == 1);
    }

    [Fact]
    public void A_place_entered_without_a_fight_ties_men_down_for_three_turns_unless_it_is_given_up()
    {
        World world = Position.Of(SmallWar.Scenario).Men(Third, Oasis, 3_000).Garrison(Capital, 1_000).Order(Third, new Advance(Oasis, Hill, 2_000)).Play().After;
        Sight third = Sight.Of(world, Third);
        Assert.Equal(800, third.Tied(world.Scenario.IndexOf(Hill)));
        Assert.Equal(RefusalCode.TiedDown, Rulebook.Check(third, [], new Reinforce(Hill, Oasis, 1_300))!.Code);
        Assert.Null(Rulebook.Check(third, [], new Reinforce(Hill, Oasis, 1_200)));
        Assert.Null(Rulebook.Check(third, [], new Withdraw(Hill, Oasis, 2_000)));
        for (int turn = 0; turn < 2; turn++) world = Position.On(world).Play().After;
        Assert.Equal(0, Sight.Of(world, Third).Tied(world.Scenario.IndexOf(Hill)));
    }
}
