using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>What a seat may order, from its own view: a code, a sentence and a remedy for each refusal.</summary>
public sealed class LegalityTests
{
    private static Position Standing() => Position.Of(SmallWar.Scenario).Men(North, Ford, 9_000).Garrison(City, 6_000).Garrison(Capital, 8_000).Garrison(Port, 2_500);

    private static Refusal? Check(Position position, FactionId faction, Order order, params Order[] sheet) =>
        Rulebook.Check(Sight.Of(position.World, faction), sheet, order);

    private static void Refused(RefusalCode code, Refusal? refusal)
    {
        Assert.NotNull(refusal);
        Assert.Equal(code, refusal.Code);
        Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal);
        Assert.NotEqual("", refusal.Remedy);
    }

    [Fact]
    public void Men_go_from_an_own_place_to_another_by_road() => Assert.Null(Check(Standing(), South, new Reinforce(Capital, City, 3_000)));

    [Fact]
    public void Cut_off_garrison_cannot_be_reinforced() =>
        Refused(RefusalCode.OutOfReach, Check(Standing().With(City, c => c.CutOff = 1), South, new Reinforce(Capital, City, 1_000)));

    [Fact]
    public void Cut_road_is_named_with_places_that_could_send_instead()
    {
        Refusal refusal = Check(Standing().Cut(CityCapital), South, new Reinforce(Capital, City, 1_000))!;
        Refused(RefusalCode.OutOfReach, refusal);
        Assert.Equal("The road City–Capital is cut.", refusal.Sentence);
        Assert.Equal("Choose Port, or wait until the way opens.", refusal.Remedy);
    }

    [Fact]
    public void Men_are_ordered_once()
    {
        Refused(RefusalCode.TooFewMen, Check(Standing(), South, new Reinforce(Port, City, 1_000), new Withdraw(Port, City, 2_000)));
        Refused(RefusalCode.TooFewMen, Check(Standing(), South, new Reinforce(Port, City, 3_000)));
        Assert.Null(Check(Standing(), South, new Reinforce(Port, City, 500), new Withdraw(Port, City, 2_000)));
    }

    [Fact]
    public void Transport_is_shared_by_reinforcements_and_evacuations()
    {
        var convoy = new Evacuate(City, Port, 2, false);
        Assert.Null(Check(Standing(), South, new Reinforce(Capital, City, 1_500), convoy));
        Refused(RefusalCode.NoTransport, Check(Standing(), South, new Reinforce(Capital, City, 1_600), convoy));
        Refused(RefusalCode.NoTransport, Check(Standing(), South, new Evacuate(City, Port, 4, false)));
    }

    [Fact]
    public void Clear_orders_end_with_the_command_points()
    {
        Position position = Position.Of(SmallWar.Scenario).Garrison(City, 500).Garrison(Capital, 500).Garrison(Port, 500).Garrison(Hill, 500);
        Order[] sheet = [new Hold(City, Posture.Stand), new Hold(Capital, Posture.DigIn), new Hold(Port, Posture.Rest), new Hold(Hill, Posture.Stand)];
        Assert.All(WholeSheet.Check(Sight.Of(position.World, South), sheet), Assert.Null);
        Refused(RefusalCode.AlreadyOrdered, Check(position, South, new Hold(City, Posture.Rest), sheet[0]));
        Refused(RefusalCode.NoCommand, Check(position.Men(South, Ford, 300), South, new Hold(Ford, Posture.Stand), sheet));
    }

    [Fact]
    public void Spent_men_rest_before_they_advance()
    {
        Position spent = Position.Of(SmallWar.Scenario).Men(North, Ford, 5_000, tempo: 250).Men(North, Ford, 1_000, tempo: 700, name: "fresh");
        Refused(RefusalCode.NoTempo, Check(spent, North, new Advance(Ford, City, 2_000)));
        Assert.Null(Check(spent, North, new Advance(Ford, City, 1_000)));
    }

    [Fact]
    public void Nobody_advances_on_his_own_side_or_past_a_neighbour()
    {
        Refused(RefusalCode.NotHostile, Check(Standing(), North, new Advance(Ford, Dune, 1_000)));
        Refused(RefusalCode.OutOfReach, Check(Standing(), North, new Advance(Ford, Capital, 1_000)));
        Refused(RefusalCode.OutOfReach, Check(Standing(), South, new Advance(Port, Abroad, 1_000)));
    }

    [Fact]
    public void Neutral_place_is_left_alone_while_it_is_held_and_entered_when_it_is_empty()
    {
        Position position = Standing().Men(Third, Oasis, 3_000);
        position.World.Faction(Third).Knows[SmallWar.Scenario.IndexOf(Hill)].Forces[SmallWar.Scenario.IndexOf(South)] = new ForceReport(800, 1_200, 1, 'B', 2, "two sources");
        Refused(RefusalCode.NotHostile, Check(position, Third, new Advance(Oasis, Hill, 1_000)));
        position.World.Faction(Third).Knows[SmallWar.Scenario.IndexOf(Hill)].Forces[SmallWar.Scenario.IndexOf(South)] = null;
        Assert.Null(Check(position, Third, new Advance(Oasis, Hill, 1_000)));
    }

    [Fact]
    public void Request_between_others_is_answered_as_if_it_did_not_exist()
    {
        Position position = Standing();
        position.World.Support.Add(new SupportCase
        {
            Number = 9, Asker = South, Power = Power, Kind = SupportKind.Troops, Where = City, Amount = 500, Terms = [], State = SupportState.Asked, Turn = 1, Steps = [],
        });
        Refusal others = Check(position, North, new AnswerRequest(9, Answer.Grant, 0, [], ""))!, missing = Check(position, North, new AnswerRequest(777, Answer.Grant, 0, [], ""))!;
        Refused(RefusalCode.NotWaiting, others);
        Assert.Equal(missing, others);
        Assert.Null(Check(position, Power, new AnswerRequest(9, Answer.Grant, 0, [], "")));
        Refused(RefusalCode.NotWaiting, Check(position, South, new AnswerRequest(9, Answer.Grant, 0, [], "")));
    }

    [Fact]
    public void Same_support_is_not_asked_twice_at_once()
    {
        var request = new RequestSupport(Power, SupportKind.Troops, 1_000, City, ["guard-port"]);
        Assert.Null(Check(Standing(), South, request));
        Refused(RefusalCode.AlreadyAsked, Check(Standing(), South, request, request));
        Refused(RefusalCode.OutOfRange, Check(Standing(), South, request with { Amount = 2_001 }));
        Refused(RefusalCode.NotOnOffer, Check(Standing(), South, request with { What = SupportKind.Money }));
        Refused(RefusalCode.NotOnOffer, Check(Standing(), North, request));
        Refused(RefusalCode.UnknownName, Check(Standing(), South, request with { Terms = ["no-such-term"] }));
        Refused(RefusalCode.UnknownName, Check(Standing(), South, request with { Where = null }));
    }

    [Fact]
    public void Agreed_term_binds_the_garrison_that_it_names()
    {
        Position position = Standing();
        position.World.Support.Add(new SupportCase
        {
            Number = 9, Asker = South, Power = Power, Kind = SupportKind.Troops, Where = City, Amount = 500, Terms = ["guard-port"], State = SupportState.Granted, Turn = 1, Steps = [],
        });
        Refused(RefusalCode.BoundByTerm, Check(position, South, new Reinforce(Port, City, 2_000)));
        Assert.Null(Check(position, South, new Reinforce(Port, City, 1_500)));
    }

    [Fact]
    public void Strike_needs_a_hostile_place_points_and_no_promise_against_it()
    {
        Assert.Null(Check(Standing(), South, new Strike(StrikeAim.Approach, City, null, 4)));
        Refused(RefusalCode.NoAir, Check(Standing(), South, new Strike(StrikeAim.Approach, City, null, 5)));
        Refused(RefusalCode.NotHostile, Check(Standing(), South, new Strike(StrikeAim.City, Port, null, 1)));
        Refused(RefusalCode.NotHostile, Check(Standing(), South, new Strike(StrikeAim.Crossing, null, FordCity, 1)));
    }

    [Fact]
    public void Bad_names_and_numbers_are_refused_and_never_thrown()
    {
        Order[] bad =
        [
            new Reinforce(new CityId("nowhere"), City, 100), new Reinforce(default, default, -5), new Evacuate(City, new CityId("x"), 1, false),
            new RequestSupport(new FactionId("XX"), SupportKind.Troops, 1, null, []), new RequestSupport(default, (SupportKind)99, 0, null, null!),
            new AnswerRequest(-1, (Answer)9, 0, null!, null!), new Advance(Ford, default, 0), new Hold(default, (Posture)7), new Withdraw(City, City, 0),
            new Strike((StrikeAim)9, null, null, 1), new Strike(StrikeAim.Road, null, new RouteId("x"), 1), new Strike(StrikeAim.City, null, null, 0),
            new NegotiateHandover(new CityId("x"), true, true, null), new Announce((ClaimKind)9, null, null), new Announce(ClaimKind.Entered, default(CityId), null),
        ];
        foreach (Order order in bad)
        {
            Assert.NotNull(Check(Standing(), South, order));
            Assert.NotEqual("", OrderText.Of(Sight.Of(Standing().World, South), order).Title);
        }
    }

    [Fact]
    public void Observer_and_collapsed_side_give_no_orders()
    {
        Position position = Standing();
        Refused(RefusalCode.NotYours, Rulebook.Check(Sight.Of(position.World, null), [], new Hold(City, Posture.Stand)));
        Refused(RefusalCode.Collapsed, Check(position.With(South, f => f.CollapsedTurn = 1), South, new Hold(City, Posture.Stand)));
    }
}
