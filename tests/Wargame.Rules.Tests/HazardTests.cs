using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Hazards (system 21): levels, works, dams, routes, harm and who answers for it.</summary>
public sealed class HazardTests
{
    private static readonly int CityAt = SmallRiver.Scenario.IndexOf(City), FordAt = SmallRiver.Scenario.IndexOf(Ford), DuneAt = SmallRiver.Scenario.IndexOf(Dune), PortAt = SmallRiver.Scenario.IndexOf(Port);

    [Fact]
    public void What_moves_on_from_a_place_is_the_level_of_the_next_a_turn_later()
    {
        TurnResult one = SmallRiver.At(City, 330).Play();
        Assert.Equal(330, SmallRiver.Of(one).Level[CityAt]);
        Assert.Equal(330, SmallRiver.Of(Position.After(one).Play()).Level[PortAt]);
    }

    [Fact]
    public void Works_well_above_the_level_are_not_tried()
    {
        TurnResult result = SmallRiver.At(City, 340).Play();
        Assert.DoesNotContain(result.Events, e => e is WorksHeld held && held.City == City);
    }

    [Fact]
    public void Works_far_below_the_level_give_way_and_the_hazard_takes_the_place_turn_by_turn()
    {
        TurnResult result = SmallRiver.At(City, 600).With(City, c => c.Fort = 0).Play();
        Assert.Contains(result.Events, e => e is WorksGaveWay { OpenedBy: null } w && w.City == City);
        Assert.Equal(200, SmallRiver.Of(result).Inside[CityAt]);
        Assert.Equal(550, SmallRiver.Of(result).Passed[CityAt]);
    }

    [Fact]
    public void Once_the_level_has_fallen_a_place_is_given_up_and_its_works_are_closed()
    {
        Position position = SmallRiver.At(City, 200).With(City, c => c.Fort = 0);
        position.World.Hazards[0].Broken[CityAt] = true;
        position.World.Hazards[0].Inside[CityAt] = 100;
        HazardState river = SmallRiver.Of(position.Play());
        Assert.Equal(0, river.Inside[CityAt]);
        Assert.False(river.Broken[CityAt]);
    }

    [Fact]
    public void Digging_in_raises_the_works_also_in_an_allys_place()
    {
        TurnResult result = SmallRiver.At(City, 300).Men(North, City, 500).Order(North, new Hold(City, Posture.DigIn)).Play();
        Assert.Equal(2, result.After.City(City).Fort);
    }

    [Fact]
    public void Two_crews_raise_the_works_of_a_place_by_one_level_in_a_turn()
    {
        TurnResult result = SmallRiver.At(City, 300).Men(North, City, 500).Men(South, City, 500)
            .Order(North, new Hold(City, Posture.DigIn)).Order(South, new Hold(City, Posture.DigIn)).Play();
        Assert.Equal(2, result.After.City(City).Fort);
    }

    [Fact]
    public void Clear_orders_and_a_hidden_weakness_are_lines_of_the_card()
    {
        TurnResult result = SmallRiver.At(City, 450).With(City, c => c.Fort = 1).Men(South, City, 500).Order(South, new Hold(City, Posture.Stand)).Play();
        Card card = result.Cards.Single(c => c.Kind == CardKind.Hazard && c.City == City);
        Assert.Contains(card.Lines, l => l is { Clause: Clauses.HazardCrews, Value: -2 });
        Assert.Contains(card.Lines, l => l is { Clause: Clauses.HazardWeak, Value: 1 });
        Assert.Equal(1000, card.Odds.Sum(o => o.Permille));
        Assert.False(card.FullFor.Includes(Third));
        Assert.True(card.FullFor.Includes(South));
    }

    [Fact]
    public void Opened_works_keep_a_part_from_moving_on_and_whoever_opened_them_answers_for_the_harm()
    {
        TurnResult result = SmallRiver.At(Ford, 280).Men(North, Ford, 300).Order(North, new Hold(Ford, Posture.Open)).Play();
        HazardState river = SmallRiver.Of(result);
        Assert.True(river.Opened[FordAt]);
        Assert.Equal(250, river.Inside[FordAt]);
        Assert.Equal(180, river.Passed[FordAt]);
        CiviliansHarmed[] harmed = [.. result.Events.OfType<CiviliansHarmed>().Where(e => e.City == Ford)];
        Assert.All(harmed, h => Assert.Equal(North, h.By));
    }

    [Fact]
    public void Opened_works_in_anothers_place_cost_four_times_the_legitimacy()
    {
        int Price(FactionId by)
        {
            Position position = SmallRiver.At(Ford, 280).Men(by, Ford, 300).Order(by, new Hold(Ford, Posture.Open));
            int before = position.World.Faction(by).Legitimacy;
            return before - position.Play().After.Faction(by).Legitimacy;
        }
        Assert.Equal(10, Price(North));
        Assert.Equal(40, Price(South));
    }

    [Fact]
    public void Dam_keeps_a_part_back_until_it_is_full()
    {
        Position position = SmallRiver.At(Ford, 240);
        HazardState river = SmallRiver.Of(position.Play());
        Assert.Equal(750, river.Store[DuneAt]);
        Assert.Equal(240, river.Passed[DuneAt]);

        Position full = SmallRiver.At(Ford, 240);
        full.World.Hazards[0].Store[DuneAt] = 1000;
        Assert.Equal(300, SmallRiver.Of(full.Play()).Passed[DuneAt]);
    }

    [Fact]
    public void Dam_that_is_opened_adds_to_what_moves_on_and_its_opener_answers_for_the_excess()
    {
        TurnResult opened = SmallRiver.At(Ford, 240).Men(North, Dune, 200).Order(North, new Hold(Dune, Posture.Open)).Play();
        HazardState river = SmallRiver.Of(opened);
        Assert.Equal(420, river.Passed[DuneAt]);
        Assert.Equal(250, river.Store[DuneAt]);

        TurnResult after = Position.After(opened).With(Ford, c => c.Fort = 0).Play();
        Assert.Contains(after.Events, e => e is WorksGaveWay w && w.City == Ford);
        // 420 against 300: the 120 that were let go are all of the excess.
        Assert.Equal(1000, SmallRiver.Of(after).Blame[FordAt]);
        Assert.All(after.Events.OfType<CiviliansHarmed>().Where(e => e.City == Ford), h => Assert.Equal(North, h.By));
    }

    [Fact]
    public void Harm_that_nobody_made_is_the_hazards_own()
    {
        TurnResult result = SmallRiver.At(City, 600).With(City, c => c.Fort = 0).Play();
        CiviliansHarmed harmed = result.Events.OfType<CiviliansHarmed>().Single(e => e.City == City);
        Assert.Null(harmed.By);
        Assert.Equal("river", harmed.Hazard);
        Assert.Equal(harmed.Killed, result.After.City(City).Killed[^1]);
        Assert.Equal(harmed.Killed + harmed.Wounded, result.After.Cities.Sum(c => c.Killed.Sum() + c.Wounded.Sum()));
    }

    [Fact]
    public void Route_is_closed_through_the_next_turn_while_the_level_is_high()
    {
        TurnResult result = SmallRiver.At(City, 460).Play();
        Assert.Equal(1, result.After.Route(CityPort).CutFor);
        Assert.Equal(0, Position.After(result).Play().After.Route(CityPort).CutFor);
    }

    [Fact]
    public void Card_of_a_closed_route_tells_all_no_finer_level_than_the_one_that_closes_it()
    {
        IReadOnlyList<CardInput> Told(int level) => Views.Cards(SmallRiver.At(City, level).Play().Cards, null).Single(c => c.Id.Contains("-shut-", StringComparison.Ordinal)).Inputs;
        Assert.Equal(Told(460), Told(470));
    }

    [Fact]
    public void People_are_afraid_where_a_hazard_stands_at_the_works_and_more_where_it_is_inside()
    {
        int Fear(int level, int fort) => SmallRiver.At(City, level).With(City, c => { c.Fort = fort; c.Fear = 210; }).Play().After.City(City).Fear;
        Assert.Equal(150, Fear(380, 0) - Fear(200, 0));
        Assert.True(Fear(600, 0) > Fear(380, 0));
    }

    [Fact]
    public void Convoy_bound_for_a_shelter_that_is_closed_stays_and_the_closer_answers()
    {
        TurnResult result = SmallRiver.At(City, 600).With(City, c => c.Fort = 0).Men(North, Dune, 300)
            .Order(North, new Hold(Dune, Posture.TurnAway)).Order(South, new Evacuate(City, Dune, 2, false)).Play();
        Assert.Contains(result.Events, e => e is OrderFailed { Why.Code: RefusalCode.NoShelter });
        Assert.Contains(result.Events, e => e is CiviliansHarmed { By: not null } h && h.By == North && h.City == City);
    }

    [Fact]
    public void Warning_brings_people_under_shelter_and_is_true_once_the_hazard_comes()
    {
        Position position = SmallRiver.At(City, 300).Order(South, new Announce(ClaimKind.Warning, City, null));
        TurnResult result = position.Play();
        Assert.True(result.After.City(City).Sheltered > 0);
        Assert.False(result.After.Claims.Single().True);
    }

    [Fact]
    public void Weakness_of_works_stays_with_the_holder()
    {
        World strong = SmallRiver.At(City, 400).World;
        World weak = Position.On(WorldSetup.Start(SmallRiver.Scenario with { Hazards = [SmallRiver.River with { Places = [.. SmallRiver.River.Places.Select(p => p with { Weak = 3 })] }] }, 1)).World;
        weak.Forces.Clear();
        weak.Hazards[0].Passed[FordAt] = strong.Hazards[0].Passed[FordAt];
        string Seen(World world, FactionId seat) => System.Text.Json.JsonSerializer.Serialize(Views.For(world, seat, null).Cities[City].Hazards);
        Assert.Equal(Seen(strong, North), Seen(weak, North));
        Assert.Equal(Seen(strong, Third), Seen(weak, Third));
    }

    [Fact]
    public void Gauges_of_others_come_with_a_width_and_own_ones_without()
    {
        World world = SmallRiver.At(City, 400).World;
        HazardView own = Views.For(world, South, null).Cities[City].Hazards!["river"];
        Assert.Equal('A', own.Letter);
        Assert.Equal(own.Level.Low, own.Level.High);
        HazardView other = Views.For(world, Third, null).Cities[City].Hazards!["river"];
        Assert.NotEqual('A', other.Letter);
    }

    [Fact]
    public void Forecast_of_opening_shows_what_it_does_to_the_places_behind()
    {
        Position position = SmallRiver.At(Ford, 430).Men(North, Ford, 300).With(City, c => c.Fort = 0);
        position.World.Hazards[0].Level[DuneAt] = 490;
        OrderForecast forecast = Forecast.Of(Sight.Of(position.World, North), [], new Hold(Ford, Posture.Open));
        ForecastLine line = forecast.Lines.First(l => l.City == City);
        Assert.True(line.With.High > line.Without.High, $"{line.Without} {line.With}");
    }

    [Fact]
    public void Scenario_offers_only_the_orders_that_it_names()
    {
        Scenario few = SmallRiver.Scenario with { Orders = [OrderKind.Hold, OrderKind.Evacuate] };
        Sight sight = Sight.Of(WorldSetup.Start(few, 1), South);
        Assert.Equal([OrderKind.Evacuate, OrderKind.Hold], Rulebook.Options(sight, [], City).Kinds.Select(k => k.Kind));
        Assert.Equal(RefusalCode.UnknownName, Rulebook.Check(sight, [], new Advance(Capital, City, 100))?.Code);
    }
}
