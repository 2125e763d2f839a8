using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Will of a threatened garrison: clauses 7.4 to 7.9 and 8.6.</summary>
public sealed class WillTests
{
    private static Position Threatened(ulong seed = 1, int morale = 421, int cohesion = 338, bool ordered = true)
    {
        Position position = Position.Of(SmallWar.Scenario, seed).Men(North, Ford, 6_000).Garrison(City, 5_000, morale: morale).Garrison(Capital, 5_000)
            .With(South, f => f.Cohesion = cohesion);
        return ordered ? position.Order(South, new Hold(City, Posture.Stand)) : position;
    }

    private static int Line(Card card, string label) => card.Lines.SingleOrDefault(l => l.Label == label)?.Value ?? 0;

    [Fact]
    public void Garrison_with_a_strong_enemy_one_road_away_is_tested()
    {
        Card card = Threatened().Play().Card(CardKind.Will, City);
        Assert.Equal(2, Line(card, "No enemy inside"));
        Assert.Equal(-2, Line(card, "Cohesion of its faction"));
        Assert.Equal(1, Line(card, "Clear orders"));
        Assert.Equal(0, Line(card, "Morale of the garrison"));
        Assert.Equal(card.Total, card.Lines.Sum(l => l.Value));
        Assert.Equal(1000, card.Odds.Sum(o => o.Permille));
    }

    [Fact]
    public void Garrison_without_an_enemy_near_is_not_tested() =>
        Assert.DoesNotContain(Position.Of(SmallWar.Scenario).Garrison(City, 5_000, morale: 100).Play().Cards, c => c.Kind == CardKind.Will);

    [Fact]
    public void Garrison_without_orders_has_less_will_and_less_morale()
    {
        TurnResult with = Threatened().Play(), without = Threatened(ordered: false).Play();
        Assert.Equal(-1, Line(without.Card(CardKind.Will, City), "No orders"));
        Assert.Equal(30, with.After.Forces.First(f => f.City == City).Morale - without.After.Forces.First(f => f.City == City).Morale);
    }

    [Theory]
    [InlineData(600, 0)]
    [InlineData(550, 0)]
    [InlineData(549, -1)]
    [InlineData(399, -2)]
    [InlineData(199, -3)]
    public void Cohesion_gives_its_band(int cohesion, int will) => Assert.Equal(will, Will.Band(cohesion));

    [Fact]
    public void First_contact_steadies_and_the_second_turn_does_not()
    {
        TurnResult first = Threatened(morale: 800).Order(North, new Advance(Ford, City, 6_000)).Play();
        Assert.Equal(2, Line(first.Card(CardKind.Will, City), "First contact"));
        TurnResult second = Position.Of(SmallWar.Scenario).Garrison(City, 5_000, morale: 800).Men(North, City, 5_000, from: Ford)
            .With(City, c => { c.Contender = North; c.Fought = true; }).Play();
        Assert.Equal(0, Line(second.Card(CardKind.Will, City), "First contact"));
    }

    [Fact]
    public void Neighbour_lost_in_the_turn_before_costs_will_and_morale()
    {
        TurnResult result = Threatened().With(Hill, c => { c.Controller = North; c.Before = South; c.ChangedTurn = 1; }).With(City, _ => { }).PlayTurn(2);
        Assert.Equal(-1, Line(result.Card(CardKind.Will, City), "Neighbours lost last turn"));
    }

    [Fact]
    public void Garrison_that_melts_with_the_enemy_inside_hands_the_place_over()
    {
        TurnResult result = Position.Until(
            seed => Threatened(seed, morale: 60, cohesion: 100, ordered: false).Men(North, City, 3_000, from: Ford).With(City, c => { c.Contender = North; c.Fought = true; }),
            r => r.All<CityHandedOver>().Count > 0);
        Assert.Equal(North, result.After.City(City).Controller);
        Assert.Equal(0, result.After.Men(South, City));
        Assert.Contains(result.All<MenDeserted>(), e => e.ChangedSides > 0 && e.To == North);
    }

    [Fact]
    public void Garrison_that_leaves_keeps_three_to_seven_of_ten_and_an_empty_place_waits_for_whoever_comes()
    {
        TurnResult result = Position.Until(seed => Threatened(seed, morale: 150, cohesion: 150, ordered: false), r => r.Cards.Any(c => c.Kind == CardKind.Will && c.Outcome == "leaves"));
        ForceRetreated retreat = result.One<ForceRetreated>();
        Assert.InRange(retreat.Men, 1_400, 3_500);
        Assert.Equal(South, result.After.City(City).Controller);
        Assert.Equal(0, result.After.Men(South, City));
        Assert.Equal(1, result.After.Faction(South).AbandonedLastTurn);
    }

    [Fact]
    public void Garrison_of_a_collapsed_faction_mostly_hands_over()
    {
        int handed = Position.Count(120, seed => Threatened(seed, morale: 700, cohesion: 600).With(South, f => f.CollapsedTurn = 1)
            .Order(North, new Advance(Ford, City, 6_000)), r => r.After.City(City).Controller == North);
        Assert.InRange(handed, 85, 118);
    }

    [Fact]
    public void Will_is_read_by_its_owner_alone_unless_the_place_is_lost()
    {
        Card card = Position.Until(seed => Threatened(seed, morale: 900, cohesion: 700), r => r.Card(CardKind.Will, City).Outcome == "holds").Card(CardKind.Will, City);
        Assert.True(card.Audience.Includes(South));
        Assert.False(card.Audience.Includes(North));
        Assert.False(card.FullFor.Includes(North));
    }

    [Fact]
    public void Fresh_picked_men_lend_will_once()
    {
        TurnResult result = Threatened().Order(South, new Reinforce(Capital, City, 1_500)).With(Capital, _ => { }).Improve(Capital, 700).Play();
        Assert.Equal(2, Line(result.Card(CardKind.Will, City), "Fresh men came"));
        TurnResult next = Turn.Play(result.After, new TurnInputs([], []));
        Assert.Equal(0, Line(next.Card(CardKind.Will, City), "Fresh men came"));
    }
}
