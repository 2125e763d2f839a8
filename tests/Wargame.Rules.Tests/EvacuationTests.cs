using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Evacuation: clauses 10.1 to 10.8.</summary>
public sealed class EvacuationTests
{
    /// <summary>North stands before the city in strength, or not at all.</summary>
    private static Position Before(ulong seed = 1, bool north = true)
    {
        Position position = Position.Of(SmallWar.Scenario, seed).Garrison(City, 5_000).Garrison(Capital, 5_000).Garrison(Port, 1_000);
        return north ? position.Men(North, Ford, 9_000, 650, 820) : position;
    }

    private static Evacuate Convoy(int lots = 2, bool families = false) => new(City, Capital, lots, families);

    private static Card Explained(TurnResult result) => Assert.Single(result.Cards, c => c.Kind == CardKind.Evacuation);

    [Fact]
    public void Convoys_lift_ten_thousand_people_a_lot()
    {
        Position position = Before(north: false);
        TurnResult result = position.Order(South, Convoy()).Play();
        ConvoyArrived convoy = result.One<ConvoyArrived>();
        Assert.Equal(20_000, convoy.People);
        Assert.Equal(20_000, result.After.City(City).Evacuated);
        Assert.Equal(20_000, result.After.Faction(South).Evacuated);
        Assert.True(result.After.City(Capital).Guests >= 20_000);
        Assert.Equal(position.World.PeopleInAll(), result.After.PeopleInAll());
    }

    [Fact]
    public void No_more_leave_than_transport_carries()
    {
        TurnResult result = Before(north: false).Order(South, Convoy(3), new Evacuate(City, Port, 2, false)).Play();
        Assert.Equal(RefusalCode.NoTransport, result.One<OrderFailed>().Why.Code);
        Assert.Equal(30_000, result.After.City(City).Evacuated);
    }

    [Fact]
    public void Nobody_asks_leave_where_no_hostile_men_are_beside_the_way()
    {
        Card card = Explained(Before(north: false).Order(South, Convoy()).Play());
        Assert.Empty(card.Odds);
        Assert.Null(card.Roll);
    }

    [Fact]
    public void A_hostile_force_beside_the_way_is_asked()
    {
        Card card = Explained(Before().Order(South, Convoy()).Play());
        Assert.Equal(1000, card.Odds.Sum(o => o.Permille));
        Assert.NotNull(card.Roll);
    }

    [Fact]
    public void The_card_of_a_stopped_convoy_names_who_refused()
    {
        TurnResult result = Position.Until(seed => Before(seed).Order(South, Convoy()), r => r.All<ConvoyStopped>().Count > 0);
        ConvoyStopped stopped = result.One<ConvoyStopped>();
        Assert.Equal(North, stopped.RefusedBy);
        Card card = Explained(result);
        Assert.Contains(card.Effects, e => e.Label == "Passage refused by" && e.Faction == North && e.Audience.Everyone);
        Assert.Equal(1000, card.Odds.Sum(o => o.Permille));
        Assert.Equal(10_000, stopped.People);
    }

    [Fact]
    public void People_are_conserved_when_a_convoy_is_hit()
    {
        Position? drawn = null;
        TurnResult result = Position.Until(seed => drawn = Before(seed).Order(South, Convoy(3)), r => r.All<ConvoyStopped>().Any(e => e.Hit));
        Assert.Equal(drawn!.World.PeopleInAll(), result.After.PeopleInAll());
        Assert.Contains(result.All<CiviliansHarmed>(), e => e.By == North);
    }

    [Fact]
    public void A_mediator_raises_the_chance_of_passage()
    {
        int Agreed(int mediation) => Position.Count(
            150, seed => Before(seed).With(South, f => f.Aid[(int)SupportKind.Mediation] = mediation).Order(South, Convoy()),
            r => Explained(r).Outcome == "passage agreed");
        int without = Agreed(0), with = Agreed(3);
        Assert.True(with > without + 20, $"{without} without, {with} with a mediator");
    }

    [Fact]
    public void Evacuation_warns_those_who_stay()
    {
        TurnResult result = Before(north: false).Order(South, Convoy(3)).Play();
        Assert.True(result.After.City(City).Sheltered > 0);
        int now = result.After.City(City).Sheltered;
        Assert.True(Position.After(result).Play().After.City(City).Sheltered <= now * 2 / 3);
    }

    [Fact]
    public void An_early_evacuation_spares_more_than_a_third_of_those_harmed_in_a_battle()
    {
        int harmed = 0, spared = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            Position Assault() => Before(seed).Order(North, new Advance(Ford, City, 9_000));
            harmed += Assault().Play().After.Harmed(City);
            spared += Assault().Order(South, Convoy(3)).Play().After.Harmed(City);
        }
        Assert.True(spared * 1000 < harmed * 670, $"{harmed} without, {spared} with an evacuation");
    }

    [Fact]
    public void An_evacuation_costs_cohesion_and_the_nerves_of_the_garrison_and_families_first_give_them_back_and_more()
    {
        int Morale(Evacuate? order)
        {
            Position position = Before(north: false);
            if (order is not null) position.Order(South, order);
            return position.Play().After.Forces.First(f => f.City == City).Morale;
        }
        int none = Morale(null), plain = Morale(Convoy()), families = Morale(Convoy(families: true));
        Assert.Equal(none - 10, plain);
        Assert.Equal(none + 10, families);
        Card cohesion = Assert.Single(Before(north: false).Order(South, Convoy()).Play().Cards, c => c.Kind == CardKind.Cohesion && c.Faction == South);
        Assert.Contains(cohesion.Lines, l => l.Clause == Clauses.EvacuationPrice && l.Value == -10);
    }

    [Fact]
    public void Soldiers_families_take_places_from_those_at_risk()
    {
        int AtRisk(bool families) => Before(north: false).Order(South, Convoy(families: families)).Play().After.City(City).AtRisk;
        Assert.True(AtRisk(true) > AtRisk(false));
    }

    [Fact]
    public void Without_an_open_road_nobody_is_brought_out()
    {
        TurnResult result = Before().Cut(CityCapital, 3).Cut(CityPort, 3).Cut(CityHill, 3).Order(South, Convoy()).Play();
        Assert.Equal(RefusalCode.OutOfReach, result.One<OrderFailed>().Why.Code);
        Assert.Equal(0, result.After.City(City).Evacuated);
    }

    [Fact]
    public void A_place_that_was_lost_cannot_be_evacuated()
    {
        TurnResult result = Before().Held(City, North).Order(South, Convoy()).Play();
        Assert.Equal(RefusalCode.NotYours, result.One<OrderFailed>().Why.Code);
        Assert.Contains(result.Cards, c => c.Kind == CardKind.Failed && c.Audience.Includes(South) && !c.Audience.Includes(North));
    }

    [Fact]
    public void A_full_place_takes_nobody_in()
    {
        TurnResult result = Before().With(Capital, c => c.Guests = 500_000).Order(South, Convoy()).Play();
        Assert.Equal(RefusalCode.NoShelter, result.One<OrderFailed>().Why.Code);
    }

    [Fact]
    public void Who_lets_a_convoy_pass_and_strikes_its_road_has_broken_a_promise()
    {
        TurnResult agreed = Position.Until(
            seed => Before(seed).With(North, f => f.Legitimacy = 1000).Order(South, Convoy()).Order(North, new Strike(StrikeAim.Convoy, null, CityCapital, 1)),
            r => r.After.Faction(North).PromisesBroken == 1);
        Assert.Equal(400, agreed.After.Faction(North).Credibility);
        Assert.Equal(0, agreed.After.Faction(North).PromisesKept);
    }
}
