using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Handing over by agreement: clauses 5.7 and 5.8.</summary>
public sealed class HandoverTests
{
    private static Position Offer(ulong seed, int morale = 200, bool bound = true)
    {
        Position position = Position.Of(SmallWar.Scenario, seed).Men(North, Ford, 6_000).Garrison(City, 4_000, morale: morale).Garrison(Capital, 5_000);
        // The third side has bound itself to North by another bargain.
        if (bound) position.World.Bargains.Add(Agreed(North, Third));
        return position.Order(North, new NegotiateHandover(City, true, true, Third));
    }

    private static Bargain Agreed(FactionId by, FactionId with) => new()
    {
        Number = 950, By = by, With = with, Gives = [], Wants = [], Turns = 6, State = BargainState.InForce, Turn = 0, Waits = with, Until = 9,
    };

    [Fact]
    public void Terms_morale_and_a_guarantor_add_up()
    {
        Card card = Offer(1).Play().Card(CardKind.Handover, City);
        Assert.Equal(3 + 1 + 1 + 1 - 2 - 1, card.Lines.Sum(l => l.Value) - card.Roll!.Value.Sum);
        Assert.Equal(Dice.AtLeast(6), card.Odds.Single(o => o.Outcome == "handed over").Permille);
        Assert.False(string.IsNullOrEmpty(card.WhatIf));
    }

    [Fact]
    public void Agreement_hands_the_place_over_and_the_garrison_leaves_with_its_ranks()
    {
        TurnResult result = Position.Until(s => Offer(s), r => r.All<CityHandedOver>().Count > 0);
        Assert.Equal(North, result.After.City(City).Controller);
        Assert.Equal(800, result.After.Men(North, City));
        Assert.Equal(3_800, result.All<ForceRetreated>().Single().Men);
        // Amnesty is given; safe passage has still to be kept.
        Assert.Equal(1, result.After.Faction(North).PromisesKept);
        Bargain promise = Assert.Single(result.After.Bargains, b => b.By == North && b.With == South);
        Assert.Equal((BargainState.InForce, Hill), (promise.State, promise.Gives[0].City!.Value));
    }

    [Fact]
    public void Safe_passage_is_kept_by_leaving_the_men_alone_for_a_turn_and_broken_by_going_after_them()
    {
        World agreed = Position.Until(s => Offer(s), r => r.All<CityHandedOver>().Count > 0).After;
        World kept = Position.On(Position.On(agreed.Clone()).Play().After).Play().After;
        Assert.Equal((BargainState.Kept, 2, 0), (kept.Bargains.Single(b => b.With == South).State, kept.Faction(North).PromisesKept, kept.Faction(North).PromisesBroken));
        TurnResult broken = Position.On(agreed).Order(North, new Advance(City, Hill, 400)).Play();
        Assert.Equal((BargainState.Broken, 1), (broken.After.Bargains.Single(b => b.With == South).State, broken.After.Faction(North).PromisesBroken));
        Assert.Equal(agreed.Faction(North).Credibility - 100, broken.After.Faction(North).Credibility);
    }

    [Fact]
    public void A_guarantor_counts_where_he_has_bound_himself()
    {
        Card named = Offer(1, bound: false).Play().Card(CardKind.Handover, City);
        Assert.DoesNotContain(named.Lines, l => l.Label == "A guarantor");
        Assert.Contains(Offer(1).Play().Card(CardKind.Handover, City).Lines, l => l.Label == "A guarantor" && l.Value == 1);
    }

    [Fact]
    public void Offer_that_is_not_met_costs_credibility()
    {
        TurnResult result = Position.Until(s => Offer(s, morale: 900), r => r.All<CityHandedOver>().Count == 0);
        Assert.Equal(480, result.After.Faction(North).Credibility);
        Assert.False(result.Card(CardKind.Handover, City).Audience.Everyone);
    }

    [Fact]
    public void Support_overhead_and_broken_terms_stiffen_a_garrison()
    {
        Card card = Offer(1).With(North, f => f.PromisesBroken = 1).Order(South, new Strike(StrikeAim.Approach, City, null, 1)).Play().Card(CardKind.Handover, City);
        Assert.Contains(card.Lines, l => l.Value == -3);
        Assert.Contains(card.Lines, l => l.Value == -2);
    }

    [Fact]
    public void Nobody_talks_with_men_who_are_far_away()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Men(North, Ford, 6_000).Garrison(Capital, 4_000).Order(North, new NegotiateHandover(Capital, true, true, null)).Play();
        Assert.Equal(RefusalCode.OutOfReach, result.One<OrderFailed>().Why.Code);
    }
}
