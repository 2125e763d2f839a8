using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Withdrawal in order: clause 5.5.</summary>
public sealed class WithdrawalTests
{
    [Fact]
    public void Withdrawal_keeps_nineteen_of_twenty_and_comes_before_advances()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Men(North, Ford, 6_000).Garrison(City, 4_000).Garrison(Capital, 5_000)
            .Order(South, new Withdraw(City, Capital, 4_000)).Order(North, new Advance(Ford, City, 6_000)).Play();
        Assert.Equal(North, result.After.City(City).Controller);
        Assert.DoesNotContain(result.Cards, c => c.Kind == CardKind.Battle);
        Assert.Equal(3_800 + 5_000, result.After.Men(South, Capital));
        Assert.Equal(200, result.After.Faction(South).Deserted);
        Card cohesion = result.Cards.Single(c => c.Kind == CardKind.Cohesion && c.Faction == South);
        Assert.Contains(cohesion.Lines, l => l.Clause == "8.2" && l.Value == -45);
    }

    [Fact]
    public void Withdrawal_to_a_place_that_was_lost_is_not_carried_out()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Garrison(City, 4_000).Held(Capital, North).Order(South, new Withdraw(City, Capital, 4_000)).Play();
        Assert.Equal(RefusalCode.NotYours, result.One<OrderFailed>().Why.Code);
        Assert.Equal(4_000, result.After.Men(South, City));
    }
}
