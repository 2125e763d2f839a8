using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Claims against truth and hidden facts: clauses 14.1, 14.2, 17.1 and 17.2.</summary>
public sealed class AnnouncementTests
{
    private static Position Drawn(ulong seed = 1) => Position.Of(CivilWar.Scenario, seed).Garrison(City, 5_000).Garrison(Capital, 5_000).Men(North, Ford, 4_000);

    private static readonly Announce Reinforced = new(ClaimKind.Reinforced, City, null);

    [Fact]
    public void An_announcement_lifts_the_morale_of_its_makers_men_by_its_credibility()
    {
        int Morale(int credibility) => Drawn().With(South, f => f.Credibility = credibility).Order(South, Reinforced).Play().After.Forces.First(f => f.City == City).Morale;
        Assert.Equal(Morale(0) + 15, Morale(1000));
    }

    [Fact]
    public void Only_control_learns_whether_a_claim_was_true()
    {
        TurnResult result = Drawn().Order(South, Reinforced).Play();
        Assert.False(Assert.Single(result.After.Claims).True);
        Card card = Assert.Single(result.Cards, c => c.Kind == CardKind.Claim);
        Assert.True(card.Audience.Everyone);
        Assert.False(card.FullFor.Includes(North));
        Assert.DoesNotContain("untrue", card.Summary + card.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_of_men_on_the_way_is_true_when_they_are()
    {
        TurnResult result = Drawn().Order(South, Reinforced, new Reinforce(Capital, City, 1_000)).Play();
        Assert.True(Assert.Single(result.After.Claims).True);
    }

    [Fact]
    public void A_false_claim_that_is_found_out_costs_cohesion_and_credibility()
    {
        TurnResult made = Drawn().Order(South, Reinforced).Play();
        TurnResult found = Position.Until(seed => Seeded(made, seed), r => r.All<ClaimExposed>().Count > 0);
        Assert.Equal(made.After.Faction(South).Credibility - 150, found.After.Faction(South).Credibility);
        Card cohesion = Assert.Single(found.Cards, c => c.Kind == CardKind.Cohesion && c.Faction == South);
        Assert.Contains(cohesion.Lines, l => l.Clause == Clauses.Exposure && l.Value == -20);
        Assert.Empty(found.After.Claims);
    }

    [Fact]
    public void Sources_on_the_spot_find_more_claims_out()
    {
        int Found(bool sources)
        {
            Position position = Position.Of(CivilWar.Scenario).Garrison(City, 5_000).Garrison(Capital, 5_000);
            if (sources) position.Men(North, Ford, 4_000).Men(Third, Hill, 1_000);
            TurnResult made = position.Order(South, Reinforced).Play();
            return Position.Count(150, seed => Seeded(made, seed), r => r.All<ClaimExposed>().Count > 0);
        }
        int without = Found(false), with = Found(true);
        Assert.True(with > without + 20, $"{without} without, {with} with sources");
    }

    [Fact]
    public void After_three_turns_nobody_asks_any_more()
    {
        TurnResult result = Drawn().Order(South, Reinforced).Play();
        for (int i = 0; i < 3; i++) result = Position.After(result).Play();
        Assert.Empty(result.After.Claims);
    }

    [Fact]
    public void An_amnesty_that_is_believed_calms_people()
    {
        int Fear(int credibility) => Drawn().With(City, c => c.Fear = 400).With(North, f => f.Credibility = credibility)
            .Order(North, new Announce(ClaimKind.Amnesty, null, null)).Play().After.City(City).Fear;
        Assert.True(Fear(1000) < Fear(0));
    }

    [Fact]
    public void A_hidden_fact_leaks_once_and_from_its_turn_on()
    {
        Assert.Empty(Drawn().Play().All<SecretLeaked>());
        TurnResult leaked = Position.Until(seed => Drawn(seed).At(2), r => r.All<SecretLeaked>().Count > 0);
        Assert.Equal(["family"], leaked.After.Leaked);
        Assert.Empty(Position.After(leaked).Play().All<SecretLeaked>());
        Card cohesion = Assert.Single(leaked.Cards, c => c.Kind == CardKind.Cohesion && c.Faction == South);
        Assert.Contains(cohesion.Lines, l => l.Clause == Clauses.Leak && l.Value == -20);
    }

    [Fact]
    public void Others_read_the_rumour_and_the_owner_the_fact()
    {
        TurnResult leaked = Position.Until(seed => Drawn(seed).At(2), r => r.All<SecretLeaked>().Count > 0);
        Card card = Assert.Single(leaked.Cards, c => c.Id.StartsWith("t2-leak-family", StringComparison.Ordinal));
        Assert.Equal("The family is said to have left.", card.Summary);
        Assert.False(card.FullFor.Includes(North));
        TurnResult hidden = Position.Until(seed => Drawn(seed).At(2), r => r.All<SecretLeaked>().Count == 0);
        Assert.False(Assert.Single(hidden.Cards, c => c.Kind == CardKind.Leak).Audience.Includes(North));
    }

    [Fact]
    public void A_denial_by_a_believed_faction_halves_a_leak()
    {
        TurnResult leaked = Position.Until(
            seed => Drawn(seed).At(2).Order(South, new Announce(ClaimKind.Denial, null, null)), r => r.All<SecretLeaked>().Count > 0);
        Card cohesion = Assert.Single(leaked.Cards, c => c.Kind == CardKind.Cohesion && c.Faction == South);
        Assert.Contains(cohesion.Lines, l => l.Clause == Clauses.Leak && l.Value == -10);
    }

    private static Position Seeded(TurnResult result, ulong seed) => Position.After(result).Reseeded(seed);
}
