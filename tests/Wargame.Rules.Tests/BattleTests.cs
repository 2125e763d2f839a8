using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Battle for a city: clauses 2.1 to 2.9.</summary>
public sealed class BattleTests
{
    private static Position Assault(int attackers, int defenders, ulong seed = 1) => Position.Of(SmallWar.Scenario, seed)
        .Men(North, Ford, attackers, quality: 650, morale: 800)
        .Garrison(City, defenders, quality: 500, morale: 700)
        .Garrison(Capital, 5_000)
        .Order(South, new Hold(City, Posture.Stand))
        .Order(North, new Advance(Ford, City, attackers));

    [Fact]
    public void Men_who_enter_a_garrisoned_place_fight_for_it()
    {
        TurnResult result = Assault(9_000, 6_000).Play();
        Card card = result.Card(CardKind.Battle, City);
        Assert.Equal("2.1", card.Clause);
        Assert.True(result.After.City(City).Fought);
        Assert.Contains(result.All<MenLost>(), e => e.Faction == North);
        Assert.Contains(result.All<MenLost>(), e => e.Faction == South);
    }

    [Fact]
    public void Battle_card_adds_up_and_its_chances_are_whole()
    {
        Card card = Assault(9_000, 6_000).Play().Card(CardKind.Battle, City);
        Assert.Equal(card.Total, card.Lines.Sum(l => l.Value));
        Assert.Equal(1000, card.Odds.Sum(o => o.Permille));
        Assert.Contains(card.Odds, o => o.Outcome == card.Outcome);
        Assert.NotEmpty(card.WhatIf);
        Assert.All(card.Lines, l => Assert.Contains(Clauses.War, c => c.Number == l.Clause));
    }

    [Theory]
    [InlineData(1, 4, -4)]
    [InlineData(2, 5, -3)]
    [InlineData(3, 5, -2)]
    [InlineData(9, 10, -1)]
    [InlineData(1, 1, 0)]
    [InlineData(3, 2, 1)]
    [InlineData(5, 2, 2)]
    [InlineData(7, 2, 3)]
    [InlineData(5, 1, 4)]
    [InlineData(6, 1, 5)]
    public void Ratio_of_strengths_gives_the_shift(int attack, int defence, int shift) => Assert.Equal(shift, Battle.Shift(attack, defence));

    [Fact]
    public void More_attackers_gain_ground_more_often()
    {
        int Progress(int men) => Position.Count(200, seed => Assault(men, 6_000, seed), r => r.After.City(City).Grip > 0 || r.After.City(City).Controller == North);
        int few = Progress(5_000), many = Progress(20_000);
        Assert.True(many > few + 40, $"{few} with 5,000 men, {many} with 20,000");
    }

    [Fact]
    public void Ground_and_fortification_shrink_with_the_grip()
    {
        Card open = Assault(9_000, 6_000).Play().Card(CardKind.Battle, City);
        Card gripped = Assault(9_000, 6_000).Men(North, City, 100, from: Ford).With(City, c => { c.Contender = North; c.Grip = 900; }).Play().Card(CardKind.Battle, City);
        Assert.Contains("×1850‰", open.Inputs[^1].Value, StringComparison.Ordinal);
        Assert.Contains("×1085‰", gripped.Inputs[^1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Attack_along_two_ways_has_one_more()
    {
        TurnResult result = Assault(9_000, 6_000).Men(North, Dune, 2_000).Order(North, new Advance(Dune, City, 2_000)).Play();
        Assert.Contains(result.Card(CardKind.Battle, City).Lines, l => l.Clause == "2.6" && l.Value == 1);
    }

    [Fact]
    public void Strikes_on_the_columns_weaken_the_attack_and_count_against_it()
    {
        Card calm = Assault(9_000, 6_000).Play().Card(CardKind.Battle, City);
        Card struck = Assault(9_000, 6_000).Order(South, new Strike(StrikeAim.Approach, City, null, 4)).Play().Card(CardKind.Battle, City);
        Assert.Contains(struck.Lines, l => l.Clause == "2.7" && l.Value == -1);
        int Strength(Card card) => int.Parse(card.Inputs[1].Value, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Strength(calm) * 840 / 1000, Strength(struck));
    }

    [Fact]
    public void Place_whose_grip_is_whole_falls_and_its_garrison_falls_back()
    {
        TurnResult result = Position.Until(
            seed => Assault(20_000, 4_000, seed).Men(North, City, 500, from: Ford).With(City, c => { c.Contender = North; c.Grip = 800; }),
            r => r.All<CityFell>().Count > 0 && r.After.City(City).Before == South && r.Card(CardKind.Battle, City).Title.EndsWith("taken", StringComparison.Ordinal));
        Assert.Equal(North, result.After.City(City).Controller);
        Assert.Equal(0, result.After.City(City).Grip);
        Assert.Equal(0, result.After.Men(South, City));
        Assert.Contains(result.All<ForceRetreated>(), e => e.Faction == South && e.To == Hill && !e.InOrder);
        Assert.True(result.One<CityFell>().Audience.Everyone);
    }

    [Fact]
    public void Attackers_thrown_back_without_a_grip_go_back_where_they_came_from()
    {
        TurnResult result = Position.Until(seed => Assault(2_000, 8_000, seed), r => r.Cards.Any(c => c.Kind == CardKind.Battle && c.Outcome == "thrown back"));
        Assert.Equal(0, result.After.Men(North, City));
        Assert.True(result.After.Men(North, Ford) > 0);
        Assert.Null(result.After.City(City).Contender);
        Assert.Contains(result.Cards.Single(c => c.Kind == CardKind.Cohesion && c.Faction == South).Lines, l => l.Label.Contains("thrown back", StringComparison.Ordinal) && l.Value == 25);
    }

    [Fact]
    public void Besiegers_who_were_told_to_stand_do_not_assault()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Men(North, City, 8_000, from: Ford).Garrison(City, 5_000).With(City, c => c.Contender = North)
            .Order(North, new Hold(City, Posture.Stand)).Play();
        Assert.DoesNotContain(result.Cards, c => c.Kind == CardKind.Battle);
    }

    [Fact]
    public void Only_those_in_contact_read_the_strengths()
    {
        TurnResult result = Assault(9_000, 6_000).Men(Third, Hill, 1_000).Held(Hill, Third).Play();
        Card card = result.Card(CardKind.Battle, City);
        Assert.True(card.FullFor.Includes(North) && card.FullFor.Includes(South));
        Assert.False(card.FullFor.Includes(Third) || card.FullFor.Everyone);
        Assert.True(card.Audience.Includes(Third));
        Assert.DoesNotMatch("[0-9]", card.Summary);
    }
}
