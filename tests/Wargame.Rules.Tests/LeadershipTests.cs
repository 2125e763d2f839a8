using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>A leadership's decrees and its going: clauses 7.10, 8.9, 13.1 to 13.8, 13.13 and 14.3.</summary>
public sealed class LeadershipTests
{
    private static Position Drawn(ulong seed = 1) => Position.Of(Realm.Scenario, seed).Garrison(Capital, 5_000);

    private static Position WithAsylum(ulong seed = 1)
    {
        Position position = Drawn(seed);
        position.World.Support.Add(new SupportCase
        {
            Number = 700, Asker = South, Power = Power, Kind = SupportKind.Asylum, Where = null, Amount = 1, Terms = [], State = SupportState.Done, Turn = 1, Steps = [],
        });
        return position;
    }

    private static Card Told(TurnResult result, string part) => Assert.Single(result.Cards, c => c.Kind == CardKind.Leadership && c.Id.Contains(part, StringComparison.Ordinal));

    private static IReadOnlyList<CardLine> Cohesion(TurnResult result) => result.Cards.Single(c => c.Kind == CardKind.Cohesion && c.Faction == South).Lines;

    [Fact]
    public void Staying_in_public_counts_while_danger_is_near_and_half_in_the_turn_after()
    {
        Position Near() => Drawn().Men(North, City, 2_000).Held(City, North).Order(South, new Decree(DecreeKind.StayInPublic));
        Assert.Contains(Cohesion(Near().Play()), l => l is { Clause: "13.1", Value: 20 });
        Assert.Contains(Cohesion(Drawn().Order(South, new Decree(DecreeKind.StayInPublic)).Play()), l => l is { Clause: "13.1", Value: 8 });
        TurnResult again = Near().With(South, f => f.Leadership.PublicTurn = 3).PlayTurn(4);
        Assert.Contains(Cohesion(again), l => l is { Clause: "13.1", Value: 10 });
        Assert.Equal(10, Told(again, "stay").Total);
    }

    [Fact]
    public void Decrees_take_command_points_from_garrisons()
    {
        Sight sight = Sight.Of(Drawn().World, South);
        Order[] four = [new Decree(DecreeKind.StayInPublic), new Decree(DecreeKind.RaisePay), new Decree(DecreeKind.SharePower), new Decree(DecreeKind.ThreatenPunishment)];
        Assert.All(WholeSheet.Check(sight, four), Assert.Null);
        Assert.Equal(RefusalCode.NoCommand, Rulebook.Check(sight, four, new Hold(Capital, Posture.Stand))?.Code);
    }

    [Fact]
    public void Offer_to_share_power_is_made_once()
    {
        TurnResult result = Drawn().Order(South, new Decree(DecreeKind.SharePower)).Play();
        Assert.NotEqual(SharingState.NotOffered, result.After.Faction(South).Leadership.Sharing);
        Assert.Equal(RefusalCode.AlreadyOrdered, Rulebook.Check(Sight.Of(result.After, South), [], new Decree(DecreeKind.SharePower))?.Code);
        Assert.Equal(RefusalCode.AlreadyOrdered, Position.After(result).Order(South, new Decree(DecreeKind.SharePower)).Play().One<OrderFailed>().Why.Code);
    }

    [Fact]
    public void Legitimacy_a_demand_and_mediation_help_an_offer_to_share_power()
    {
        Card card = Told(Drawn().With(South, f => { f.Legitimacy = 300; f.Aid[(int)SupportKind.Mediation] = 2; })
            .With(Power, f => f.Stances[1] = Stance.DemandsStepDown).Order(South, new Decree(DecreeKind.SharePower)).Play(), "sharing");
        Assert.Equal([-2, 1, 1], card.Lines.Skip(1).Select(l => l.Value));
        Assert.Equal(Dice.AtLeast(7), card.Odds.Single(o => o.Outcome == "taken up").Permille);
    }

    [Theory]
    [InlineData(true, 30, 50)]
    [InlineData(false, -15, 0)]
    public void Offer_moves_cohesion_by_its_outcome(bool agreed, int cohesion, int legitimacy)
    {
        TurnResult result = Position.Until(seed => Drawn(seed).Order(South, new Decree(DecreeKind.SharePower)), r => r.One<PowerShared>().Agreed == agreed);
        Assert.Contains(Cohesion(result), l => l.Clause == "13.2" && l.Value == cohesion);
        Assert.Equal(500 + legitimacy, result.After.Faction(South).Legitimacy);
    }

    [Fact]
    public void Pay_is_raised_once_and_soldiers_count_as_paid()
    {
        TurnResult result = Drawn().Order(South, new Decree(DecreeKind.RaisePay)).Play();
        Assert.Contains(Cohesion(result), l => l is { Clause: "8.9", Value: 15 });
        Assert.Equal(1, result.After.Faction(South).Aid[(int)SupportKind.Money]);
        Assert.Equal(RefusalCode.AlreadyOrdered, Rulebook.Check(Sight.Of(result.After, South), [], new Decree(DecreeKind.RaisePay))?.Code);
    }

    [Theory]
    [InlineData(12, 10)]
    [InlineData(0, -30)]
    public void Threat_steadies_only_where_men_had_left(int left, int points)
    {
        Position Quiet() => Drawn().With(South, f => f.DesertedLastTurn = left);
        int without = Quiet().Play().After.Forces.Single().Morale, with = Quiet().Order(South, new Decree(DecreeKind.ThreatenPunishment)).Play().After.Forces.Single().Morale;
        // What is drawn towards cohesion gives a fifth of the difference back.
        Assert.Equal(points * 4 / 5, with - without, 1.0);
    }

    [Fact]
    public void Rumour_of_a_closed_fact_reads_like_any_other_to_all_but_its_owner()
    {
        TurnResult closed = Position.Until(seed => Drawn(seed).Order(South, new Decree(DecreeKind.CloseLeak, "illness")), r => r.All<SecretLeaked>().Count > 0);
        TurnResult open = Drawn(closed.After.Seed).Play();
        Assert.Equal(Rumour(open, North), Rumour(closed, North));
        Assert.Equal(Rumour(open, null), Rumour(closed, null));
        Assert.NotEqual(Rumour(open, South), Rumour(closed, South));

        static string Rumour(TurnResult played, FactionId? seat) =>
            System.Text.Json.JsonSerializer.Serialize(Assert.Single(Views.Cards(played.Cards, seat), c => c.Id.EndsWith("leak-illness", StringComparison.Ordinal)));
    }

    [Fact]
    public void Closed_fact_leaks_from_eleven_on_only()
    {
        int open = Position.Count(300, seed => Drawn(seed), r => r.All<SecretLeaked>().Count > 0);
        int closed = Position.Count(300, seed => Drawn(seed).Order(South, new Decree(DecreeKind.CloseLeak, "illness")), r => r.All<SecretLeaked>().Count > 0);
        Assert.InRange(open, 90, 160);
        Assert.InRange(closed, 8, 45);
    }

    [Fact]
    public void Nobody_closes_what_another_hides() =>
        Assert.Equal(RefusalCode.UnknownName, Rulebook.Check(Sight.Of(Drawn().World, North), [], new Decree(DecreeKind.CloseLeak, "illness"))?.Code);

    [Fact]
    public void Side_without_a_leadership_neither_decrees_nor_steps_down()
    {
        Sight sight = Sight.Of(Drawn().World, North);
        Assert.Equal(RefusalCode.NotOnOffer, Rulebook.Check(sight, [], new Decree(DecreeKind.RaisePay))?.Code);
        Assert.Equal(RefusalCode.NotOnOffer, Rulebook.Check(sight, [], new StepDown(Departure.TransferPower, null))?.Code);
    }

    [Fact]
    public void Handing_power_over_sends_nine_in_ten_to_barracks_and_leaves_places_open()
    {
        TurnResult result = Drawn().Men(South, Port, 1_000).Men(North, City, 3_000).Held(City, North)
            .Order(South, new StepDown(Departure.TransferPower, null)).Order(North, new Advance(City, Capital, 2_000)).Play();
        FactionState south = result.After.Faction(South);
        Assert.Equal(5_400, south.Leadership.StoodDown);
        Assert.Equal(600, result.One<MenDeserted>().Home);
        Assert.Equal(LeaderStanding.Transferred, south.Leadership.Standing);
        Assert.False(south.Collapsed);
        Assert.Equal(North, result.After.City(Capital).Controller);
        Assert.Empty(result.All<CiviliansHarmed>());
        Assert.True(result.One<PowerTransferred>().Audience.Everyone);
    }

    [Fact]
    public void Session_is_settled_some_turns_after_power_was_handed_over()
    {
        TurnResult result = Drawn().Order(South, new StepDown(Departure.TransferPower, null)).Play();
        for (int turn = 2; turn <= 4; turn++)
        {
            Assert.Null(result.After.Ending);
            result = Position.After(result).Play();
        }
        Assert.Equal(new Ending(4, EndingKind.Settlement, South), result.After.Ending);
    }

    [Fact]
    public void Exile_needs_a_host_that_granted_asylum()
    {
        var exile = new StepDown(Departure.Exile, Power);
        Assert.Equal(RefusalCode.NotOnOffer, Rulebook.Check(Sight.Of(Drawn().World, South), [], exile)?.Code);
        Assert.Equal(RefusalCode.NotOnOffer, Drawn().Order(South, exile).Play().One<OrderFailed>().Why.Code);
        Assert.Null(Rulebook.Check(Sight.Of(WithAsylum().World, South), [], exile));
    }

    [Fact]
    public void Exile_leaves_garrisons_without_a_leader_and_the_person_with_the_terms_of_the_day()
    {
        TurnResult result = WithAsylum().With(South, f => f.Leadership.LowTurns = 1).Men(North, City, 4_000).Held(City, North).Order(South, new StepDown(Departure.Exile, Power)).Play();
        LeadershipState leadership = result.After.Faction(South).Leadership;
        Assert.Equal((LeaderStanding.Exiled, 2, (FactionId?)Power), (leadership.Standing, leadership.Grade, leadership.Host));
        Assert.Equal(900, leadership.Institutions);
        Assert.Contains(Cohesion(result), l => l is { Clause: "13.4", Value: -60 });
        Assert.Contains(result.Card(CardKind.Will, Capital).Lines, l => l is { Label: "The leadership is gone", Value: -3 });
        Card card = Told(result, "departure");
        Assert.Contains("a turn later", card.Sentence, StringComparison.Ordinal);
        Assert.Contains(card.Effects, e => e.Label == "Who gains" && e.Faction == North);
    }

    [Fact]
    public void Each_turn_of_low_cohesion_takes_a_grade_off_the_terms()
    {
        TurnResult result = WithAsylum().With(South, f => f.Cohesion = 270).Play();
        Assert.Equal(1, result.After.Faction(South).Leadership.LowTurns);
        OwnLeadershipView own = Views.For(result.After, South, result).Own!.Leadership!;
        Assert.Equal((2, 1), (own.Terms[Power].Now, own.Terms[Power].Next));
        Assert.Equal(0, WithAsylum().With(South, f => f.Cohesion = 320).Play().After.Faction(South).Leadership.LowTurns);
    }

    [Fact]
    public void Exile_after_a_handing_over_costs_nothing_and_has_better_terms()
    {
        TurnResult over = WithAsylum().With(South, f => f.Leadership.LowTurns = 2).Order(South, new StepDown(Departure.TransferPower, null)).Play();
        TurnResult gone = Position.After(over).Order(South, new StepDown(Departure.Exile, Power)).Play();
        LeadershipState leadership = gone.After.Faction(South).Leadership;
        Assert.Equal((LeaderStanding.Exiled, 3, 750), (leadership.Standing, leadership.Grade, leadership.Institutions));
        Assert.False(leadership.Gone);
    }

    [Fact]
    public void Secret_departure_leaves_every_garrison_without_orders()
    {
        TurnResult result = Drawn().Men(North, City, 4_000).Held(City, North).Order(South, new StepDown(Departure.LeaveSecretly, null), new Hold(Capital, Posture.Stand)).Play();
        Assert.Equal(RefusalCode.NoCommand, result.One<OrderFailed>().Why.Code);
        Assert.Contains(Cohesion(result), l => l is { Clause: "13.6", Value: -120 });
        Assert.Equal((LeaderStanding.Left, 0), (result.After.Faction(South).Leadership.Standing, result.After.Faction(South).Leadership.Grade));
        Assert.Contains(result.Card(CardKind.Will, Capital).Lines, l => l.Label == "No orders");
    }

    [Fact]
    public void News_of_a_secret_departure_does_not_tell_where_to()
    {
        TurnResult result = WithAsylum().Order(South, new StepDown(Departure.LeaveSecretly, Power)).Play();
        Assert.Null(result.One<LeaderLeft>().Host);
        Assert.All(Views.Cards(result.Cards, North), c => Assert.DoesNotContain(c.Effects, e => e.Label == "Host"));
        Assert.Equal(Power, result.After.Faction(South).Leadership.Host);
    }

    [Fact]
    public void Leadership_that_stays_in_public_is_taken_more_often_with_its_seat()
    {
        static Position Fallen(ulong seed) => Position.Of(Realm.Scenario, seed).Men(North, City, 3_000).Held(City, North).Order(North, new Advance(City, Capital, 2_000));
        static bool Taken(TurnResult r) => r.One<LeaderLeft>().Standing == LeaderStanding.Captured;
        int hidden = Position.Count(120, Fallen, Taken);
        int shown = Position.Count(120, seed => Fallen(seed).Order(South, new Decree(DecreeKind.StayInPublic)), Taken);
        // 4 or less in 167 of 1,000, 8 or less in 722.
        Assert.InRange(hidden, 8, 34);
        Assert.InRange(shown, 70, 102);
    }

    [Fact]
    public void Going_while_hostile_men_are_inside_may_end_in_capture() =>
        Assert.InRange(Position.Count(120, seed => WithAsylum(seed).Men(North, Capital, 500).Order(South, new StepDown(Departure.Exile, Power)),
            r => r.All<LeaderLeft>()[0].Standing == LeaderStanding.Captured), 18, 50);

    [Fact]
    public void Collapse_leaves_little_of_the_institutions()
    {
        TurnResult result = Position.Until(seed => Drawn(seed).With(South, f => f.Cohesion = 0), r => r.All<FactionCollapsed>().Count > 0);
        Assert.Equal(300, result.After.Faction(South).Leadership.Institutions);
    }

    [Fact]
    public void Objectives_judge_the_state_and_the_person_apart()
    {
        Scenario scenario = Realm.Scenario with
        {
            Objectives =
            [
                new(South, "Institutions", ObjectiveKind.Institutions, [], "", null, 400, 700, 900), new(South, "Person", ObjectiveKind.LeaderTerms, [], "", null, 1, 2, 4),
                new(South, "Hold", ObjectiveKind.PlacesHeld, [Capital], "", null, 1, 1, 1, 100),
            ],
        };
        World world = WorldSetup.Start(scenario, 1);
        ObjectiveBand[] Bands() => [.. Results.Of(world)[South].Objectives.Select(o => o.Band)];
        Assert.Equal([ObjectiveBand.Distinguished, ObjectiveBand.Success, ObjectiveBand.Distinguished], Bands());
        world.Faction(South).Leadership.Standing = LeaderStanding.Exiled;
        world.Faction(South).Leadership.Grade = 4;
        world.Faction(South).Leadership.Institutions = 300;
        Assert.Equal([ObjectiveBand.Failure, ObjectiveBand.Distinguished, ObjectiveBand.Distinguished], Bands());
        // A capital kept at the price of many lives is no success, whoever took them.
        world.City(City).Wounded[0] = 101;
        Assert.Equal(ObjectiveBand.Mixed, Bands()[2]);
    }

    [Fact]
    public void Options_show_the_terms_now_and_next_turn_at_the_seat_alone()
    {
        Sight sight = Sight.Of(WithAsylum().With(South, f => f.Cohesion = 250).World, South);
        KindOptions going = Rulebook.Options(sight, [], Capital).Kinds.Single(k => k.Kind == OrderKind.StepDown);
        Choice exile = going.Choices.Single(c => c.Key == "exile:POWER");
        Assert.Null(exile.Refusal);
        Assert.Equal("Abroad. Terms now: safety for the household; next turn: safety", exile.Note);
        Assert.Empty(Rulebook.Options(sight, [], Port).Kinds.Single(k => k.Kind == OrderKind.StepDown).Choices);
        Assert.DoesNotContain(Rulebook.Options(Sight.Of(WithAsylum().World, North), [], Capital).Kinds, k => k.Kind is OrderKind.StepDown or OrderKind.Decree);
    }
}
