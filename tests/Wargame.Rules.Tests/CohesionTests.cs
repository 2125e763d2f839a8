using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Cohesion and collapse: clauses 8.1 to 8.8.</summary>
public sealed class CohesionTests
{
    private static Card Cohesion(TurnResult result, FactionId faction) => result.Cards.Single(c => c.Kind == CardKind.Cohesion && c.Faction == faction);

    [Fact]
    public void Quiet_turn_steadies_a_faction()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Garrison(Capital, 5_000).Play();
        Assert.Equal(428, result.After.Faction(South).Cohesion);
        Card card = Cohesion(result, South);
        Assert.Equal(card.Total, card.Lines.Sum(l => l.Value));
        Assert.False(card.Audience.Includes(North));
    }

    [Fact]
    public void No_faction_moves_more_than_250_in_a_turn()
    {
        World before = Position.Of(SmallWar.Scenario).Garrison(Capital, 5_000).With(South, f => f.Cohesion = 600).World;
        TurnWork work = Turn.Open(before, new TurnInputs([], []));
        work.Shake(South, "A bad night", Clauses.Cohesion, -400);
        CityResult[] cities = [.. Enumerable.Range(0, before.Cities.Length).Select(c => Turn.Adjudicate(before.Scenario, Turn.Situation(work, c)))];
        TurnResult result = Turn.Close(work, cities);
        Assert.Equal(350, result.After.Faction(South).Cohesion);
        Assert.Contains(Cohesion(result, South).Lines, l => l.Clause == "8.7");
    }

    [Fact]
    public void Below_its_threshold_a_faction_may_collapse_and_its_odds_say_so()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Garrison(Capital, 5_000).With(South, f => f.Cohesion = 100).Play();
        Card card = result.Card(CardKind.Collapse);
        Assert.Equal(1 + ((250 - 108) / 35), card.Total);
        Assert.Equal(1000, card.Odds.Sum(o => o.Permille));
    }

    [Fact]
    public void Above_its_threshold_it_is_not_tested() =>
        Assert.DoesNotContain(Position.Of(SmallWar.Scenario).Garrison(Capital, 5_000).With(South, f => f.Cohesion = 250).Play().Cards, c => c.Kind == CardKind.Collapse);

    [Fact]
    public void Collapse_with_the_capital_lost_ends_the_session()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Held(Capital, North).Men(North, Capital, 3_000).Men(South, Port, 2_000)
            .With(South, f => { f.Cohesion = 0; f.CollapsedTurn = 0; }).Play();
        Assert.Equal(EndingKind.Collapse, result.After.Ending?.Kind);
        Assert.Equal(South, result.After.Ending?.Faction);
        Assert.True(result.One<FactionCollapsed>().Audience.Everyone);
    }

    [Fact]
    public void Last_turn_ends_the_session()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Garrison(Capital, 5_000).PlayTurn(12);
        Assert.Equal(new Ending(12, EndingKind.LastTurn, null), result.After.Ending);
    }

    [Fact]
    public void Collapsed_faction_gives_no_orders()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Garrison(Capital, 5_000).With(South, f => f.CollapsedTurn = 1).Order(South, new Hold(Capital, Posture.Stand)).Play();
        Assert.Equal(RefusalCode.Collapsed, result.One<OrderFailed>().Why.Code);
    }
}
