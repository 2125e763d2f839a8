using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Bargains between factions: clauses 16.3 to 16.8.</summary>
public sealed class BargainTests
{
    private static readonly Pledge Truce = new(PledgeKind.Truce, null, 1);
    private static readonly Pledge HillGiven = new(PledgeKind.Place, Hill, 1);

    private static Bargain Of(World world) => Assert.Single(world.Bargains);

    /// <summary>An offer of one faction to another, agreed to in the turn after.</summary>
    private static TurnResult Agreed(OfferBargain offer, FactionId by, Position? position = null, Action<Position>? before = null)
    {
        Position offered = Position.After((position ?? Position.Start()).Order(by, offer).Play());
        before?.Invoke(offered);
        return offered.Order(offer.To, new AnswerBargain(Of(offered.World).Number, Answer.Grant, [], [], 0, "Agreed.")).Play();
    }

    [Fact]
    public void An_offer_waits_a_turn_and_lapses_without_an_answer()
    {
        TurnResult offered = Position.Start().Order(North, new OfferBargain(South, [Truce], [], 3, "Let us talk.")).Play();
        Assert.Equal((BargainState.Offered, South), (Of(offered.After).State, Of(offered.After).Waits));
        Assert.Equal(BargainState.Lapsed, Of(Position.After(offered).Play().After).State);
    }

    [Fact]
    public void A_truce_makes_neutrals_of_enemies_for_its_turns_and_enemies_again_after()
    {
        World world = Agreed(new OfferBargain(South, [Truce], [], 2, ""), North).After;
        int north = world.Scenario.IndexOf(North), south = world.Scenario.IndexOf(South);
        Assert.Equal((BargainState.InForce, 4), (Of(world).State, Of(world).Until));
        Assert.Equal(Relation.Neutral, world.Scenario.Board.Between(north, south));
        for (int turn = 3; turn <= 4; turn++)
        {
            world = Position.On(world).Play().After;
            Assert.Equal(BargainState.InForce, Of(world).State);
        }
        world = Position.On(world).Play().After;
        Assert.Equal(BargainState.Kept, Of(world).State);
        Assert.Equal(Relation.Hostile, world.Scenario.Board.Between(north, south));
        Assert.Equal((1, 1), (world.Faction(North).PromisesKept, world.Faction(South).PromisesKept));
    }

    [Fact]
    public void Men_under_a_truce_do_not_fight_in_a_city_where_they_fought_before()
    {
        Position inside = Position.Of(SmallWar.Scenario).Men(North, City, 4_000).Garrison(City, 4_000).Garrison(Capital, 2_000);
        AdvancePhase.Contest(inside.World, new Presence(inside.World));
        TurnResult result = Agreed(new OfferBargain(South, [Truce], [], 2, ""), North, inside, p => AdvancePhase.Contest(p.World, new Presence(p.World)));
        Assert.DoesNotContain(result.Cards, c => c.Kind == CardKind.Battle);
        Assert.Null(result.After.City(City).Contender);
    }

    [Fact]
    public void An_attack_breaks_a_truce_is_fought_in_the_same_turn_and_all_remember()
    {
        TurnResult agreed = Agreed(new OfferBargain(South, [Truce], [], 4, ""), North);
        FactionState before = agreed.After.Faction(North);
        Position next = Position.After(agreed);
        Assert.Null(Rulebook.Check(Sight.Of(next.World, North), [], new Advance(Ford, City, 4_000)));
        TurnResult result = next.Order(North, new Advance(Ford, City, 4_000)).Play();
        Assert.Equal((BargainState.Broken, (FactionId?)North), (Of(result.After).State, Of(result.After).BrokenBy));
        FactionState after = result.After.Faction(North);
        Assert.Equal((before.PromisesBroken + 1, before.Credibility - 100), (after.PromisesBroken, after.Credibility));
        Assert.Contains(result.Cards, c => c.Kind == CardKind.Battle && c.City == City);
        Assert.True(result.Cards.Single(c => c.Kind == CardKind.Bargain).Audience.Includes(Third));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1000, false)]
    public void A_doctrine_that_trusts_nobody_gives_notice_of_what_costs_it_more_than_it_brings(int trust, bool ends)
    {
        // North pays, and leaves alone the city that it wants.
        World world = Agreed(new OfferBargain(South, [new Pledge(PledgeKind.Pay, null, 1), new Pledge(PledgeKind.Truce, null, 1)], [], 6, ""), North).After;
        DoctrineDefinition doctrine = DoctrineFor(trust);
        IReadOnlyList<Order> sheet = Doctrine.Decide(Sight.Of(world, North), doctrine, new Dice(1));
        Assert.Equal(ends, sheet.OfType<EndBargain>().Any());
    }

    private static DoctrineDefinition DoctrineFor(int trust) => Wargame.Scenarios.ScenarioLibrary.Default.Get("homs-2024").Factions[1].Doctrines[0]
        with { Trust = trust, Aggression = 900, Targets = [City], Keeps = [] };

    [Fact]
    public void Notice_costs_half_of_what_an_attack_costs()
    {
        TurnResult agreed = Agreed(new OfferBargain(South, [Truce], [], 4, ""), North);
        FactionState before = agreed.After.Faction(North);
        TurnResult result = Position.After(agreed).Order(North, new EndBargain(Of(agreed.After).Number)).Play();
        Assert.Equal((before.Credibility - 50, before.Legitimacy - 10), (result.After.Faction(North).Credibility, result.After.Faction(North).Legitimacy));
        Assert.Equal(1, result.After.Faction(North).PromisesBroken);
    }

    [Fact]
    public void A_place_given_changes_hands_without_a_fight_and_its_garrison_goes_home()
    {
        Position position = Position.Start().Men(South, Hill, 600);
        TurnResult result = Agreed(new OfferBargain(Third, [HillGiven], [new Pledge(PledgeKind.Recognition, null, 1)], 3, ""), South, position);
        Assert.Equal(Third, result.After.City(Hill).Controller);
        Assert.Equal(800, result.After.Men(Third, Hill));
        Assert.Equal(0, result.After.Men(South, Hill));
        Assert.Equal(570, result.All<ForceRetreated>().Where(r => r.Faction == South).Sum(r => r.Men));
        Assert.Equal((520, 490), (result.After.Faction(South).Legitimacy, result.After.Faction(Third).Legitimacy));
    }

    [Fact]
    public void A_place_that_was_lost_meanwhile_cannot_be_given()
    {
        TurnResult result = Agreed(new OfferBargain(Third, [HillGiven], [], 3, ""), South, before: p => p.Held(Hill, North));
        Assert.Equal(BargainState.Lapsed, Of(result.After).State);
        Assert.Equal(North, result.After.City(Hill).Controller);
    }

    [Fact]
    public void Lent_transport_and_air_points_move_from_one_to_the_other_and_back()
    {
        Pledge lots = new(PledgeKind.Lots, null, 2), air = new(PledgeKind.Air, null, 1);
        World world = Agreed(new OfferBargain(South, [lots, air], [new Pledge(PledgeKind.Pay, null, 1)], 1, ""), Third).After;
        Sight south = Sight.Of(world, South), third = Sight.Of(world, Third);
        Assert.Equal((5, 5), (south.Lots, south.AirPoints));
        Assert.Equal((1, 3), (third.Lots, third.AirPoints));
        Assert.Null(Rulebook.Check(south, [], new Reinforce(Capital, City, 7_000)));
        World after = Position.On(Position.On(world).Play().After).Play().After;
        Assert.Equal(3, Sight.Of(after, South).Lots);
    }

    [Fact]
    public void A_counter_offer_is_answered_by_whoever_began()
    {
        Position offered = Position.After(Position.Start().Order(North, new OfferBargain(South, [], [Truce], 3, "")).Play());
        var counter = new AnswerBargain(Of(offered.World).Number, Answer.Counter, [Truce], [new Pledge(PledgeKind.Recognition, null, 1)], 2, "Recognise us.");
        Assert.Null(Rulebook.Check(Sight.Of(offered.World, South), [], counter));
        Position countered = Position.After(offered.Order(South, counter).Play());
        Bargain bargain = Of(countered.World);
        Assert.Equal((North, 2), (bargain.Waits, bargain.Turns));
        Assert.Equal(PledgeKind.Recognition, Assert.Single(bargain.Gives).Kind);
        World after = countered.Order(North, new AnswerBargain(bargain.Number, Answer.Grant, [], [], 0, "")).Play().After;
        Assert.Equal(BargainState.InForce, Of(after).State);
    }

    [Fact]
    public void Convoys_pass_without_dice_where_it_was_agreed()
    {
        // Legitimacy of nothing: no dice would have let them pass.
        Position position = Position.Start().With(North, f => f.Legitimacy = 0);
        for (ulong seed = 1; seed <= 10; seed++)
        {
            World world = Agreed(new OfferBargain(North, [], [new Pledge(PledgeKind.Convoys, null, 1)], 3, ""), South, Position.Start(seed).With(North, f => f.Legitimacy = 0)).After;
            TurnResult result = Position.On(world).Order(South, new Evacuate(City, Capital, 1, false)).Play();
            Assert.Empty(result.All<ConvoyStopped>());
        }
    }

    [Fact]
    public void Terms_are_for_the_two_sides_and_an_agreed_truce_for_all()
    {
        TurnResult offered = Position.Start().Order(North, new OfferBargain(South, [Truce], [], 3, "")).Play();
        Assert.All(offered.Cards.Where(c => c.Kind == CardKind.Bargain), c => Assert.False(c.Audience.Includes(Third)));
        Assert.Empty(Views.For(offered.After, Third, offered).Bargains);
        Assert.Single(Views.For(offered.After, South, offered).Bargains);
        TurnResult agreed = Agreed(new OfferBargain(South, [Truce], [], 3, ""), North);
        Card card = Assert.Single(agreed.Cards, c => c.Kind == CardKind.Bargain);
        Assert.True(card.Audience.Includes(Third));
        Assert.False(card.FullFor.Includes(Third));
    }

    [Theory]
    [InlineData(PledgeKind.Truce, RefusalCode.NotHostile)]
    [InlineData(PledgeKind.Lots, RefusalCode.OutOfRange)]
    [InlineData(PledgeKind.Place, RefusalCode.NotYours)]
    public void What_cannot_be_given_is_refused_with_its_reason(PledgeKind kind, RefusalCode code)
    {
        Sight third = Sight.Of(Position.Start().World, Third);
        var pledge = new Pledge(kind, kind == PledgeKind.Place ? Port : null, 9);
        Refusal refusal = Rulebook.Check(third, [], new OfferBargain(South, [pledge], [], 3, ""))!;
        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(refusal.Remedy);
    }

    [Fact]
    public void Options_name_only_what_can_be_offered()
    {
        World world = Position.Start().World;
        foreach (FactionState faction in world.Factions)
        {
            Sight sight = Sight.Of(world, faction.Id);
            foreach (BargainPartner partner in Rulebook.Support(sight, []).Bargains.Partners)
            {
                Assert.All(partner.Gives, p => Assert.Null(Rulebook.Check(sight, [], new OfferBargain(partner.With, [p.Pledge], [], 3, ""))));
                Assert.All(partner.Wants, p => Assert.Null(Rulebook.Check(sight, [], new OfferBargain(partner.With, [], [p.Pledge], 3, ""))));
            }
        }
    }

    [Fact]
    public void A_world_read_back_from_its_document_keeps_its_truces()
    {
        World world = Agreed(new OfferBargain(South, [Truce], [], 3, ""), North).After;
        World read = WorldJson.Read(WorldJson.Write(world), SmallWar.Scenario);
        Assert.Equal(StateHash.Of(Position.On(world).Play().After), StateHash.Of(Position.On(read).Play().After));
    }
}
