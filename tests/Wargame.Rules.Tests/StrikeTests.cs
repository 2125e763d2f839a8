using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Bombardment and interdiction: clauses 6.1 to 6.4 and 15.1 to 15.3.</summary>
public sealed class StrikeTests
{
    private static Position Board(ulong seed = 1) => Position.Of(SmallWar.Scenario, seed).Men(North, Ford, 6_000).Garrison(City, 4_000).Garrison(Capital, 5_000);

    [Fact]
    public void Damaged_bridge_makes_the_way_longer_for_two_turns()
    {
        TurnResult hit = Position.Until(s => Board(s).Order(South, new Strike(StrikeAim.Road, null, FordCity, 1)), r => r.Card(CardKind.Strike).Outcome == "damaged");
        Assert.Equal(40, hit.After.Route(FordCity).ExtraKm);
        Assert.Equal(1, hit.After.Route(FordCity).DamagedFor);
        Assert.Equal(722, hit.Card(CardKind.Strike).Odds[1].Permille);
        TurnResult next = Turn.Play(hit.After, new TurnInputs([], []));
        Assert.Equal(0, next.After.Route(FordCity).ExtraKm);
    }

    [Fact]
    public void Shut_crossing_is_public_and_has_its_price()
    {
        TurnResult shut = Position.Until(s => Board(s).Order(North, new Strike(StrikeAim.Crossing, null, PortAbroad, 1)), r => r.All<RouteCut>().Count > 0);
        Assert.Equal((PortAbroad, 2), (shut.One<RouteCut>().Route, shut.One<RouteCut>().Turns));
        Assert.True(shut.One<RouteCut>().Audience.Everyone);
        Assert.Equal(1, shut.After.Route(PortAbroad).CutFor);
        Assert.Equal(490, shut.After.Faction(North).Legitimacy);
        Assert.Equal(1, shut.After.Faction(North).Escalation);
    }

    [Fact]
    public void Each_strike_on_a_crossing_costs_more_than_the_one_before()
    {
        World world = Board().With(North, f => f.Escalation = 3).Order(North, new Strike(StrikeAim.Crossing, null, PortAbroad, 1)).Play().After;
        Assert.Equal((475, 4), (world.Faction(North).Legitimacy, world.Faction(North).Escalation));
        Assert.Equal(1, world.Faction(South).StruckBy[world.Scenario.IndexOf(North)]);
    }

    [Fact]
    public void Whoever_was_struck_may_answer_once_five_strikes_are_held_against_the_striker()
    {
        Position Struck(int strikes, ulong seed = 1) => Board(seed).With(North, f => f.Escalation = strikes).With(South, f => f.StruckBy[0] = 1);
        Assert.Equal(RefusalCode.OutOfRange, Rulebook.Check(Sight.Of(Struck(4).World, South), [], new Retaliate(North))!.Code);
        Assert.Equal(RefusalCode.NotHostile, Rulebook.Check(Sight.Of(Struck(5).World, Third), [], new Retaliate(North))!.Code);
        Assert.Null(Rulebook.Check(Sight.Of(Struck(5).World, South), [], new Retaliate(North)));
        TurnResult binds = Position.Until(s => Struck(5, s).Order(South, new Retaliate(North)), r => r.One<StrikesAnswered>().Binds);
        Assert.Equal((2, 1, 490), (binds.After.Faction(North).Escalation, binds.After.Faction(South).Escalation, binds.After.Faction(South).Legitimacy));
        Assert.Contains(binds.Cards, c => c.Clause == Clauses.Retaliation && c.Odds.Sum(o => o.Permille) == 1000);
        Assert.Contains(binds.Cards.Where(c => c.Kind == CardKind.Cohesion && c.Faction == North), c => c.Lines.Any(l => l.Value == -15));
        Assert.Equal(0, binds.After.Faction(South).StruckBy[0]);
        int own = binds.After.Scenario.Factions[0].AirPoints;
        Assert.Equal(Math.Max(0, own - 2), Sight.Of(binds.After, North).AirPoints);
        Assert.Equal(own, Sight.Of(Position.After(binds).Play().After, North).AirPoints);
    }

    [Fact]
    public void Road_that_is_no_crossing_cannot_be_shut_as_one()
    {
        TurnResult result = Board().Order(North, new Strike(StrikeAim.Crossing, null, CityPort, 1)).Play();
        Assert.Equal(RefusalCode.NotOnOffer, result.One<OrderFailed>().Why.Code);
        Assert.Equal(500, result.After.Faction(North).Legitimacy);
    }

    [Fact]
    public void Convoy_strike_finds_what_is_on_the_road()
    {
        World world = Position.Of(SmallWar.Scenario).Garrison(Capital, 8_000).Garrison(City, 4_000).Garrison(Port, 1_000).Order(South, new Reinforce(Capital, Port, 1_500)).Play().After;
        int hits = 0;
        for (ulong seed = 1; seed <= 60; seed++)
        {
            World other = Seeded(world, seed);
            other.Deliveries[0].Arrives = 3;
            TurnResult result = Turn.Play(other, new TurnInputs([new Sheet(North, [new Strike(StrikeAim.Convoy, null, CityPort, 1)])], []));
            Delivery left = Assert.Single(result.After.Deliveries);
            if (left.Force!.Men == 1_500) continue;
            hits++;
            Assert.Equal(1_350, left.Force.Men);
            Assert.Equal(4, left.Arrives);
        }
        Assert.InRange(hits, 10, 45);
    }

    [Fact]
    public void Air_points_run_out()
    {
        TurnResult result = Board().Order(South, new Strike(StrikeAim.Approach, City, null, 3), new Strike(StrikeAim.Approach, Capital, null, 2)).Play();
        Assert.Equal(RefusalCode.NoAir, result.One<OrderFailed>().Why.Code);
        Assert.Equal(3, result.One<StrikeFlown>().Points);
    }

    [Fact]
    public void Strike_on_a_city_needs_hostile_men_in_it()
    {
        Assert.Equal(RefusalCode.NotHostile, Board().Order(South, new Strike(StrikeAim.City, Capital, null, 1)).Play().One<OrderFailed>().Why.Code);
        TurnResult flown = Board().Order(North, new Strike(StrikeAim.City, City, null, 2)).Play();
        Assert.Equal(2, flown.One<StrikeFlown>().Points);
    }

    [Fact]
    public void Strikes_name_no_figure_to_outsiders() =>
        Assert.All(Board().Order(South, new Strike(StrikeAim.Approach, City, null, 3), new Strike(StrikeAim.Road, null, FordCity, 1)).Play().Cards, c => Assert.DoesNotMatch("[0-9]", c.Summary));

    private static World Seeded(World world, ulong seed)
    {
        World copy = world.Clone();
        return new World
        {
            Scenario = copy.Scenario, Seed = seed, Turn = copy.Turn, Cities = copy.Cities, Routes = copy.Routes, Factions = copy.Factions, Forces = copy.Forces,
            Deliveries = copy.Deliveries, Support = copy.Support, Bargains = copy.Bargains, Claims = copy.Claims, Leaked = copy.Leaked, NextNumber = copy.NextNumber,
        };
    }
}
