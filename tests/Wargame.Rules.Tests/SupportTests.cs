using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Foreign support: clauses 11.1 to 11.13 and 12.1.</summary>
public sealed class SupportTests
{
    private static readonly RequestSupport Troops = new(Power, SupportKind.Troops, 1_000, City, []);
    private static readonly RequestSupport Strikes = new(Power, SupportKind.AirStrikes, 2, City, []);

    /// <summary>South has asked and waits for Power's answer.</summary>
    private static Position Asked(RequestSupport request, ulong seed = 1) =>
        Then(Position.Start(seed).With(Power, f => f.Pool = 5).Order(South, request).Play());

    private static Position Then(TurnResult result) => Position.After(result);

    private static SupportCase Case(World world) => Assert.Single(world.Support);

    [Fact]
    public void A_request_waits_a_turn_for_the_power()
    {
        TurnResult result = Position.Start().Order(South, Troops).Play();
        SupportCase asked = Case(result.After);
        Assert.Equal(SupportState.Asked, asked.State);
        Assert.Equal(1_000, asked.Amount);
        Assert.Empty(result.All<SupportAnswered>());
    }

    [Fact]
    public void A_power_grants_of_its_own_accord_and_pays_for_it()
    {
        Position position = Asked(Troops);
        int pool = position.World.Faction(Power).Pool;
        TurnResult result = position.Order(Power, new AnswerRequest(Case(position.World).Number, Answer.Grant, 0, [], "At once.")).Play();
        Assert.Equal(SupportState.Granted, Case(result.After).State);
        Assert.True(result.After.Faction(Power).Pool < pool);
        Delivery men = Assert.Single(result.After.Deliveries);
        Assert.Equal([PortAbroad, CityPort], men.Way);
        Assert.Equal(1_000, men.Force!.Men);
        Assert.Contains(Case(result.After).Steps, s => s.Text == "At once.");
    }

    [Fact]
    public void Granted_men_arrive_by_their_way()
    {
        Position position = Asked(Troops);
        TurnResult granted = position.Order(Power, new AnswerRequest(Case(position.World).Number, Answer.Grant, 0, [], "")).Play();
        TurnResult result = Then(granted).Play();
        Assert.Equal(1_000, result.After.Men(Power, City));
        Assert.Equal(SupportState.Done, Case(result.After).State);
    }

    [Fact]
    public void A_cut_on_the_way_keeps_granted_men_waiting()
    {
        Position position = Asked(Troops);
        TurnResult granted = position.Order(Power, new AnswerRequest(Case(position.World).Number, Answer.Grant, 0, [], "")).Play();
        TurnResult result = Then(granted).Cut(PortAbroad, 3).Play();
        Assert.Equal(0, result.After.Men(Power, City));
        Assert.Single(result.After.Deliveries);
        Assert.Equal(SupportState.Granted, Case(result.After).State);
    }

    [Fact]
    public void Granted_strike_points_can_be_flown_in_the_next_turn()
    {
        Position position = Asked(Strikes);
        TurnResult result = position.Order(Power, new AnswerRequest(Case(position.World).Number, Answer.Grant, 0, [], "")).Play();
        Assert.Equal(2, result.After.Faction(South).GrantedAir);
        Assert.Equal(SupportState.Done, Case(result.After).State);
    }

    [Fact]
    public void Strikes_that_are_asked_for_serve_in_the_turn_that_the_dialogue_names()
    {
        int named = Named(Strikes).Works, own = Sight.Of(Position.Start().World, South).AirPoints;
        Position position = Asked(Strikes);
        position = Then(position.Order(Power, new AnswerRequest(Case(position.World).Number, Answer.Grant, 0, [], "")).Play());
        while (Sight.Of(position.World, South).AirPoints == own) position = Then(position.Play());
        Assert.Equal(named, position.World.Turn);
    }

    [Fact]
    public void Request_that_waits_names_the_turn_in_which_it_serves_once_granted()
    {
        foreach (RequestSupport request in new[] { Strikes, Troops })
        {
            Assert.Equal(Named(request).Works, Rulebook.Support(Sight.Of(Asked(request).World, Power), []).Waiting.Single().Works);
        }
    }

    [Fact]
    public void Men_who_are_asked_for_come_in_the_turn_that_the_dialogue_names_however_far_inside_they_go()
    {
        foreach (SupportPlace place in Named(Troops).Places.Where(p => p.Refusal is null))
        {
            Position position = Asked(Troops with { Where = place.City });
            position = Then(position.Order(Power, new AnswerRequest(Case(position.World).Number, Answer.Grant, 0, [], "")).Play());
            while (position.World.Men(Power, place.City) == 0) position = Then(position.Play());
            // They came in the turn that was played last.
            Assert.Equal(place.Arrives, position.World.Turn - 1);
        }
    }

    private static SupportKindOptions Named(RequestSupport request) =>
        Rulebook.Support(Sight.Of(Position.Start().World, South), []).Powers.Single(p => p.Power == Power).Kinds.Single(k => k.Kind == request.What);

    [Theory]
    [InlineData("granted")]
    [InlineData("named a condition")]
    [InlineData("refused")]
    public void The_rule_answers_for_a_silent_power_and_its_card_adds_up(string outcome)
    {
        TurnResult result = UntilAnswered(Troops, outcome);
        Card card = Answered(result);
        Assert.Equal(1000, card.Odds.Sum(o => o.Permille));
        Assert.Contains(card.Odds, o => o.Outcome == outcome && o.Permille > 0);
        Assert.Equal(card.Total, card.Lines.Sum(l => l.Value));
        Assert.NotEmpty(card.WhatIf);
    }

    [Fact]
    public void Asker_reads_nothing_of_how_many_others_ask_nor_of_what_the_power_has_left()
    {
        World alone = Asked(Troops).World, crowded = alone.Clone();
        for (int others = 1; others <= 2; others++)
        {
            crowded.Support.Add(Case(alone) with { Number = 50 + others, Asker = North, Kind = SupportKind.Money, Where = null, Terms = [] });
        }
        Card of(World world, FactionId reader) => Views.Cards(Position.On(world).With(Power, f => f.Pool = 1).Play().Cards, reader)
            .First(c => c.Kind == CardKind.Support && c.Faction == South && c.Clause == Clauses.Support);
        Assert.Contains(of(crowded, Power).Lines, l => l.Clause == Clauses.SupportCrowd);
        Assert.Contains(of(crowded, Power).Lines, l => l.Clause == Clauses.SupportStretch);
        Card asker = of(crowded, South);
        Assert.NotEmpty(asker.Lines);
        Assert.DoesNotContain(asker.Lines, l => l.Clause is Clauses.SupportCrowd or Clauses.SupportStretch);
        Assert.Null(asker.Roll);
        Assert.Equal((of(alone, South).Total, of(alone, South).Sentence, of(alone, South).Odds.Count), (asker.Total, asker.Sentence, asker.Odds.Count));
    }

    [Fact]
    public void A_power_that_bargains_names_one_term_and_the_asker_can_accept_it()
    {
        TurnResult result = UntilAnswered(Troops, "named a condition");
        SupportCase open = Case(result.After);
        Assert.Equal(SupportState.Countered, open.State);
        Assert.Equal(["guard-port"], open.Terms);
        TurnResult accepted = Then(result).Order(South, new AnswerRequest(open.Number, Answer.Grant, 0, [], "")).Play();
        Assert.Equal(SupportState.Granted, Case(accepted.After).State);
    }

    [Fact]
    public void A_counter_offer_stays_open_for_a_second_turn_and_then_lapses()
    {
        TurnResult open = Then(UntilAnswered(Troops, "named a condition")).Play();
        Assert.Equal(SupportState.Countered, Case(open.After).State);
        TurnResult result = Then(open).Play();
        Assert.Equal(SupportState.Lapsed, Case(result.After).State);
    }

    [Fact]
    public void A_power_without_capacity_refuses_whatever_the_dice_show()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            TurnResult result = Asked(Troops, seed).With(Power, f => f.Pool = 0).Play();
            Assert.Equal(SupportState.Refused, Case(result.After).State);
            Assert.Equal(0, result.After.Faction(Power).Pool);
        }
    }

    [Fact]
    public void An_unchanged_request_repeated_has_one_less_each_time()
    {
        TurnResult refused = UntilAnswered(Troops, "refused");
        Position again = Then(Then(refused).With(Power, f => f.Pool = 5).Order(South, Troops).Play()).With(Power, f => f.Pool = 5);
        Card card = Answered(again.Play());
        Assert.Contains(card.Lines, l => l.Clause == Clauses.SupportRepeat && l.Value == -1);
    }

    [Fact]
    public void Offering_a_term_raises_the_answer_by_its_worth()
    {
        SupportOffer offer = Bonds.Offer(SmallWar.Scenario, South, Power, SupportKind.Troops)!;
        var facts = new SupportReckoning.Facts(420, 0, 0, 5, 0);
        int without = SupportReckoning.Lines(offer, 1_000, [], facts).Sum(l => l.Value);
        int with = SupportReckoning.Lines(offer, 1_000, ["guard-port"], facts).Sum(l => l.Value);
        Assert.Equal(without + 2, with);
    }

    [Theory]
    [InlineData(450, 1)]
    [InlineData(449, 0)]
    [InlineData(300, 0)]
    [InlineData(299, -2)]
    public void Viability_follows_the_askers_cohesion(int cohesion, int worth)
    {
        SupportOffer offer = Bonds.Offer(SmallWar.Scenario, South, Power, SupportKind.Troops)!;
        List<CardLine> lines = SupportReckoning.Lines(offer, 1_000, [], new SupportReckoning.Facts(cohesion, 0, 0, 5, 0));
        Assert.Equal(worth, lines.Where(l => l.Clause == Clauses.SupportViability).Sum(l => l.Value));
    }

    [Fact]
    public void A_broken_term_stops_what_is_still_to_come_and_is_remembered()
    {
        RequestSupport bound = Troops with { Terms = ["guard-port"] };
        Position position = Asked(bound);
        TurnResult granted = position.Order(Power, new AnswerRequest(Case(position.World).Number, Answer.Grant, 0, [], "")).Play();
        Position next = Then(granted);
        next.World.Forces.RemoveAll(f => f.City == Port);
        TurnResult result = next.Play();
        Assert.Equal(granted.After.Faction(South).PromisesBroken + 1, result.After.Faction(South).PromisesBroken);
        Assert.Equal(SupportState.Refused, Case(result.After).State);
    }

    [Fact]
    public void A_negotiation_is_known_to_its_two_parties_only_unless_it_leaks()
    {
        for (ulong seed = 1; seed <= 30; seed++)
        {
            TurnResult asked = Position.Start(seed).Order(South, Troops).Play();
            TurnResult answered = Then(asked).Play();
            foreach (Card card in asked.Cards.Concat(answered.Cards).Where(c => c.Kind == CardKind.Support))
            {
                Assert.False(card.Audience.Includes(North), $"seed {seed}: {card.Id}");
                Assert.False(card.FullFor.Includes(Third), $"seed {seed}: {card.Id}");
            }
            foreach (Card card in answered.Cards.Where(c => c.Kind == CardKind.Leak))
            {
                Assert.False(card.FullFor.Includes(North), $"seed {seed}: {card.Id}");
                Assert.DoesNotContain("1,000", card.Summary, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Refusal_that_becomes_known_tells_neither_what_was_asked_nor_for_which_place()
    {
        Card known = Enumerable.Range(1, 60).SelectMany(seed => Asked(Troops, (ulong)seed).With(Power, f => f.Pool = 0).Play().Cards).First(c => c.Kind == CardKind.Leak && c.Audience.Everyone);
        Card read = Assert.Single(Views.Cards([known], Third));
        Assert.Null(read.City);
        Assert.DoesNotContain("troops", read.Id, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_refusal_that_becomes_known_costs_the_asker()
    {
        TurnResult result = Position.Until(
            seed => Asked(Troops, seed).With(Power, f => f.Pool = 0), r => r.Cards.Any(c => c.Id.EndsWith("-leak", StringComparison.Ordinal) && c.Audience.Everyone));
        Card cohesion = Assert.Single(result.Cards, c => c.Kind == CardKind.Cohesion && c.Faction == South);
        Assert.Contains(cohesion.Lines, l => l.Clause == Clauses.SupportLeak && l.Value == -10);
    }

    [Fact]
    public void Other_commitments_drain_a_power_at_its_figure_and_never_below_nothing()
    {
        int drained = Position.Count(360, seed => Position.Start(seed).With(Power, f => f.Pool = 1), r => r.After.Faction(Power).Pool == 0);
        // Two dice at 3 or less: 3 ways in 36.
        Assert.InRange(drained, 12, 55);
        Assert.All(Enumerable.Range(1, 30), seed => Assert.Equal(0, Position.Start((ulong)seed).With(Power, f => f.Pool = 0).Play().After.Faction(Power).Pool));
    }

    [Fact]
    public void An_answer_to_a_request_that_does_not_wait_fails_without_harm()
    {
        TurnResult result = Position.Start().Order(Power, new AnswerRequest(999, Answer.Grant, 0, [], "")).Play();
        Assert.Equal(RefusalCode.NotWaiting, result.One<OrderFailed>().Why.Code);
    }

    private static TurnResult UntilAnswered(RequestSupport request, string outcome) =>
        Position.Until(seed => Asked(request, seed).With(Power, f => f.Pool = 5), r => r.Cards.Any(c => IsAnswer(c) && c.Outcome == outcome));

    private static Card Answered(TurnResult result) => Assert.Single(result.Cards, IsAnswer);

    private static bool IsAnswer(Card card) => card.Kind == CardKind.Support && card.Roll is not null;
}
