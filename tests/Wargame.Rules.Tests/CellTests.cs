using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Factions of several minds: clauses 8.10 to 8.12 and 18.1 to 18.6.</summary>
public sealed class CellTests
{
    private static Position Drawn(ulong seed = 1) => Position.Of(Realm.Scenario, seed).Men(South, Capital, 5_000, name: "Guard");

    private static TurnResult ByDoctrine(Position position, params Order[] orders) =>
        Turn.Play(position.World, new TurnInputs([new Sheet(South, orders, true)], []));

    private static Force Of(Position position, string cell, CityId city, int men)
    {
        var force = new Force
        {
            Number = position.World.TakeNumber(), Faction = South, Name = cell, Class = ForceClass.Regular, Cell = cell, City = city, Men = men, Quality = 500,
            Morale = 500, MoraleBefore = 500, Tempo = 700,
        };
        position.World.Forces.Add(force);
        return force;
    }

    private static Position With(string cell, CityId city, int men, ulong seed = 1, int loyalty = 500)
    {
        Position position = Position.Of(Realm.Scenario, seed);
        Of(position, Realm.Guard, Capital, 4_000);
        Of(position, cell, city, men);
        foreach (CellState state in position.World.Faction(South).Cells) state.Loyalty = loyalty;
        return position;
    }

    private static int Disobeyed(int games, string cell, int loyalty, Func<OrderDisobeyed, bool> counts)
    {
        int count = 0;
        for (ulong seed = 1; seed <= (ulong)games; seed++)
        {
            if (ByDoctrine(With(cell, City, 2_000, seed, loyalty), new Hold(City, Posture.Stand)).All<OrderDisobeyed>().Any(counts)) count++;
        }
        return count;
    }

    [Fact]
    public void Order_that_crosses_cells_is_obeyed_by_loyalty()
    {
        // 5 or more: 833 of 1,000 at 500, 583 at 300; late on exactly 4.
        Assert.InRange(Disobeyed(300, Realm.Army, 500, _ => true), 30, 72);
        Assert.InRange(Disobeyed(300, Realm.Army, 300, _ => true), 98, 152);
        Assert.InRange(Disobeyed(300, Realm.Army, 500, d => d.Late), 12, 40);
    }

    [Fact]
    public void Cell_that_gives_the_orders_obeys_itself() => Assert.Equal(0, Disobeyed(60, Realm.Guard, 0, _ => true));

    [Fact]
    public void People_at_the_table_are_always_obeyed() =>
        Assert.Equal(0, Position.Count(60, seed => With(Realm.Army, City, 2_000, seed, 0).Order(South, new Hold(City, Posture.Stand)), r => r.All<OrderDisobeyed>().Count > 0));

    [Fact]
    public void Late_order_is_carried_out_in_the_next_turn()
    {
        for (ulong seed = 1; ; seed++)
        {
            TurnResult first = ByDoctrine(With(Realm.Army, City, 2_000, seed), new Reinforce(City, Port, 1_000));
            if (!first.All<OrderDisobeyed>().Any(d => d.Late)) continue;
            Assert.Equal(0, first.After.Men(South, Port));
            Assert.Equal(new Reinforce(City, Port, 1_000), Assert.Single(first.After.Late).Order);
            TurnResult second = Position.After(first).Play();
            Assert.Empty(second.After.Late);
            Assert.Contains(second.All<ForceMoved>(), m => m.To == Port);
            return;
        }
    }

    [Fact]
    public void Card_of_disobedience_is_for_its_own_side_alone()
    {
        for (ulong seed = 1; ; seed++)
        {
            TurnResult result = ByDoctrine(With(Realm.Army, City, 2_000, seed), new Hold(City, Posture.Stand));
            if (result.All<OrderDisobeyed>().Count == 0) continue;
            Card card = result.Cards.Single(c => c.Clause is "18.2" or "18.3");
            Assert.True(card.Audience.Includes(South));
            Assert.False(card.Audience.Includes(North));
            return;
        }
    }

    [Fact]
    public void Loyalty_drifts_towards_cohesion()
    {
        Position position = With(Realm.Army, City, 2_000).With(South, f => f.Cohesion = 300);
        int after = position.Play().After.Faction(South).Cells[1].Loyalty;
        Assert.InRange(after, 480, 481);
    }

    [Fact]
    public void Garrison_is_moved_by_the_cohesion_of_its_own_cell()
    {
        Position position = With(Realm.Harbour, City, 4_000).Men(North, Ford, 6_000).With(South, f => f.Cohesion = 150);
        Assert.Contains(position.Play().Card(CardKind.Will, City).Lines, l => l is { Label: "Cohesion of its faction", Value: -1 });
        Position army = With(Realm.Guard, City, 4_000).Men(North, Ford, 6_000).With(South, f => f.Cohesion = 150);
        Assert.Contains(army.Play().Card(CardKind.Will, City).Lines, l => l is { Label: "Cohesion of its faction", Value: -3 });
    }

    [Fact]
    public void Cell_that_stands_makes_a_collapse_less_likely()
    {
        Card card = With(Realm.Army, City, 2_000).With(South, f => f.Cohesion = 100).Play().Card(CardKind.Collapse);
        Assert.Contains(card.Lines, l => l is { Clause: "8.10", Value: -2 });
    }

    [Fact]
    public void Places_of_its_own_shake_a_cell_in_full_and_its_faction_by_half()
    {
        TurnResult result = Position.Of(Realm.Scenario).Men(North, City, 5_000).Held(City, North).Order(North, new Advance(City, Port, 4_000)).Play();
        Assert.Equal(North, result.After.City(Port).Controller);
        Assert.Contains(result.Cards.Single(c => c.Kind == CardKind.Cohesion && c.Faction == South).Lines, l => l.Label.StartsWith("Port lost", StringComparison.Ordinal) && l.Value == -10);
        Assert.True(result.After.Faction(South).Cells[2].Cohesion < 420);
    }

    [Fact]
    public void After_a_collapse_who_has_places_of_its_own_holds_out_and_can_be_ordered()
    {
        Position position = With(Realm.Harbour, Port, 2_000).With(South, f => { f.CollapsedTurn = 1; f.Cells[1].CollapsedTurn = 1; });
        Of(position, Realm.Army, City, 1_000);
        Sight sight = Sight.Of(position.World, South);
        Assert.Null(Rulebook.Check(sight, [], new Hold(Port, Posture.Stand)));
        Assert.Equal(RefusalCode.Collapsed, Rulebook.Check(sight, [], new Hold(City, Posture.Stand))?.Code);
        Assert.Equal(RefusalCode.Collapsed, Rulebook.Check(sight, [], new Decree(DecreeKind.RaisePay))?.Code);
        Assert.Null(Rulebook.Check(sight, [], new StepDown(Departure.TransferPower, null)));
        TurnResult result = position.Order(South, new Hold(Port, Posture.Stand), new Hold(City, Posture.Stand)).Play();
        Assert.Equal(new Hold(City, Posture.Stand), result.One<OrderFailed>().Order);
    }

    [Fact]
    public void Garrison_that_holds_out_is_not_given_away_as_columns_come()
    {
        Position Attacked(bool stands) => With(Realm.Harbour, Port, 2_500).Men(North, Port, 1_000)
            .With(South, f => { f.CollapsedTurn = 1; f.Cells[2].CollapsedTurn = stands ? 0 : 1; });
        Assert.DoesNotContain(Attacked(true).Play().Cards, c => c.Clause == "8.6");
        Assert.Contains(Attacked(false).Play().Cards, c => c.Clause == "8.6" && c.City == Port);
    }

    [Fact]
    public void Last_garrisons_can_lay_down_their_arms_after_a_collapse()
    {
        TurnResult result = With(Realm.Harbour, Port, 2_000).With(South, f => { f.CollapsedTurn = 1; f.Cells[1].CollapsedTurn = 1; })
            .Order(South, new StepDown(Departure.TransferPower, null)).Play();
        Assert.DoesNotContain(result.After.Forces, f => f.Faction == South);
        // The harbour stands and goes to barracks; the guard fell with its faction and goes home.
        Assert.Equal(1_800, result.After.Faction(South).Leadership.StoodDown);
    }

    [Fact]
    public void Play_goes_on_for_some_turns_after_the_capital_of_a_collapsed_faction_is_lost()
    {
        Position position = With(Realm.Harbour, Port, 2_000).Held(Capital, North);
        position.World.Forces.RemoveAll(f => f.City == Capital);
        position.With(South, f => { f.CollapsedTurn = 2; f.Leadership.Standing = LeaderStanding.Left; }).With(Capital, c => c.ChangedTurn = 3);
        Assert.Null(position.PlayTurn(4).After.Ending);
        Assert.Equal(EndingKind.Collapse, position.PlayTurn(6).After.Ending?.Kind);
    }

    [Fact]
    public void Where_nothing_is_left_of_a_collapsed_faction_the_session_ends_at_once()
    {
        Position position = Position.Of(Realm.Scenario).With(South, f => { f.CollapsedTurn = 2; f.Leadership.Standing = LeaderStanding.Left; });
        foreach (CityState city in position.World.Cities)
        {
            if (city.Controller == South) city.Controller = North;
        }
        Assert.Equal(EndingKind.Collapse, position.PlayTurn(3).After.Ending?.Kind);
    }

    [Fact]
    public void Port_may_keep_its_arms_when_a_doctrine_hands_power_over_and_never_when_a_person_does()
    {
        int defied = 0;
        for (ulong seed = 1; seed <= 120; seed++)
        {
            TurnResult result = ByDoctrine(With(Realm.Harbour, Port, 2_000, seed, 300), new StepDown(Departure.TransferPower, null));
            bool keeps = result.After.Men(South, Port) > 0;
            Assert.Equal(keeps, result.After.Faction(South).Cells[2].Defies);
            if (keeps) defied++;
        }
        // 300 of loyalty: 7 or more follows.
        Assert.InRange(defied, 35, 67);
        Assert.Equal(0, Position.Count(30, seed => With(Realm.Harbour, Port, 2_000, seed, 0).Order(South, new StepDown(Departure.TransferPower, null)), r => r.After.Men(South, Port) > 0));
    }

    [Fact]
    public void Drawn_loyalty_stays_within_the_scenario_s_draw()
    {
        Scenario scenario = Realm.Scenario with { Parameters = Realm.Scenario.Parameters with { LoyaltyDraw = 100 } };
        var drawn = Enumerable.Range(1, 40).Select(s => WorldSetup.Start(scenario, (ulong)s).Faction(South).Cells[1].Loyalty).ToList();
        Assert.All(drawn, l => Assert.InRange(l, 400, 600));
        Assert.True(drawn.Distinct().Count() > 10);
    }
}
