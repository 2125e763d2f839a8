using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Grants that third powers can stop, conditions that are remembered, breaks with others: clauses 11.12 to 11.16.</summary>
public sealed class VetoTests
{
    /// <summary>The small war in which Power's men come over Third's ground and are two turns on their way.</summary>
    private static readonly Scenario Watched = Drawn(interest: 0);

    private static Scenario Drawn(int interest) => SmallWar.Scenario with
    {
        Factions = [.. SmallWar.Scenario.Factions.Select(f => f.Patron is not { } patron ? f : f with
        {
            Patron = patron with
            {
                Gives = [.. patron.Gives.Select(o => o.Kind != SupportKind.Troops ? o : o with
                {
                    Delay = 2, Vetoes = [new VetoDefinition(Third, interest, "They cross its ground.")],
                    Terms = [.. o.Terms, new TermDefinition("break", "Break with the third", 1, TermEffect.BreakWith, null, 10, Third)],
                })],
            },
        })],
        Relations = [.. SmallWar.Scenario.Relations, new RelationDefinition(South, Third, Relation.Allied)],
    };

    private static readonly RequestSupport Troops = new(Power, SupportKind.Troops, 1_000, City, []);

    private static SupportCase Case(World world) => Assert.Single(world.Support);

    private static Position Granted(Scenario scenario, RequestSupport request, ulong seed = 1)
    {
        World asked = Position.On(WorldSetup.Start(scenario, seed)).With(Power, f => f.Pool = 5).Order(South, request).Play().After;
        return Position.On(Position.On(asked).With(Power, f => f.Pool = 5).Order(Power, new AnswerRequest(Case(asked).Number, Answer.Grant, 0, [], "")).Play().After);
    }

    [Fact]
    public void A_third_power_stops_what_passes_its_ground_and_the_giver_keeps_it()
    {
        Position granted = Granted(Watched, Troops);
        int pool = granted.World.Faction(Power).Pool;
        Assert.Single(Sight.Of(granted.World, Third).Transits());
        var veto = new Veto(SupportVetoes.NumberOf(granted.World.Scenario, Case(granted.World)), true, "Not over our ground.");
        Assert.Null(Rulebook.Check(Sight.Of(granted.World, Third), [], veto));
        TurnResult result = granted.Order(Third, veto).Play();
        Assert.Equal(SupportState.Refused, Case(result.After).State);
        Assert.Empty(result.After.Deliveries);
        Assert.True(result.After.Faction(Power).Pool >= pool);
        Card card = Assert.Single(result.Cards, c => c.Clause == Clauses.SupportVeto);
        Assert.True(card.FullFor.Includes(South) && card.FullFor.Includes(Third) && !card.Audience.Includes(North));
    }

    [Fact]
    public void Number_of_what_passes_does_not_count_what_the_two_negotiated_before()
    {
        World first = Granted(Watched, Troops).World, later = first.Clone();
        later.Support.Insert(0, Case(first) with { Number = 4, Kind = SupportKind.Money, State = SupportState.Refused });
        later.Support[1] = Case(first) with { Number = Case(first).Number + 100 };
        later.Deliveries.Clear();
        later.Deliveries.AddRange(first.Deliveries.Select(d => new Delivery
        {
            Number = d.Number, From = d.From, To = d.To, Kind = d.Kind, Force = d.Force, Amount = d.Amount, Target = d.Target, Way = d.Way, Arrives = d.Arrives,
            Request = d.Request + 100,
        }));
        Assert.Equal(Sight.Of(first, Third).Transits(), Sight.Of(later, Third).Transits());
        Assert.NotEmpty(Sight.Of(later, Third).Transits());
    }

    [Fact]
    public void A_third_power_that_lets_it_pass_ends_its_say()
    {
        Position granted = Granted(Watched, Troops);
        World after = granted.Order(Third, new Veto(SupportVetoes.NumberOf(granted.World.Scenario, Case(granted.World)), false, "")).Play().After;
        Assert.Empty(Sight.Of(after, Third).Transits());
        Assert.Equal(1_000, Position.On(after).Play().After.Men(Power, City));
    }

    [Theory]
    [InlineData(-6, 0, 0)]
    [InlineData(0, 3, 20)]
    [InlineData(6, 35, 60)]
    public void The_rule_speaks_for_a_silent_third_power_by_its_interest(int interest, int least, int most)
    {
        Scenario scenario = Drawn(interest);
        int stopped = 0;
        for (ulong seed = 1; seed <= 60; seed++)
        {
            if (Case(Granted(scenario, Troops, seed).Play().After).State == SupportState.Refused) stopped++;
        }
        Assert.InRange(stopped, least, most);
    }

    [Fact]
    public void Who_has_no_say_learns_of_no_transit_and_cannot_stop_it()
    {
        Position granted = Granted(Watched, Troops);
        Assert.Empty(Sight.Of(granted.World, North).Transits());
        Assert.Equal(RefusalCode.NotWaiting, Rulebook.Check(Sight.Of(granted.World, North), [], new Veto(SupportVetoes.NumberOf(granted.World.Scenario, Case(granted.World)), true, ""))!.Code);
    }

    [Fact]
    public void A_break_with_another_makes_neutrals_of_allies_and_turns_it_away()
    {
        World world = Granted(Watched, Troops with { Terms = ["break"] }).World;
        int south = world.Scenario.IndexOf(South), third = world.Scenario.IndexOf(Third);
        Assert.Equal(Relation.Neutral, world.Scenario.Board.Between(south, third));
        Assert.True(Bonds.Broken(world.Scenario, world.Support, South, Third));
        Assert.Equal(Relation.Neutral, WorldJson.Read(WorldJson.Write(world), Watched).Scenario.Board.Between(south, third));
    }

    [Fact]
    public void A_condition_named_before_is_remembered_when_it_is_met_later()
    {
        TurnResult named = Position.Until(
            seed => Position.On(Position.On(WorldSetup.Start(SmallWar.Scenario, seed)).With(Power, f => f.Pool = 5).Order(South, Troops).Play().After).With(Power, f => f.Pool = 5),
            r => r.After.Support[0].State == SupportState.Countered);
        World lapsed = Position.On(Position.On(named.After).Play().After).Play().After;
        Assert.Equal(SupportState.Lapsed, Case(lapsed).State);
        World again = Position.On(lapsed).With(Power, f => f.Pool = 5).Order(South, Troops with { Terms = ["guard-port"] }).Play().After;
        TurnResult result = Position.On(again).With(Power, f => f.Pool = 5).Play();
        Assert.Contains(result.Cards, c => c.Lines.Any(l => l.Clause == Clauses.SupportMet && l.Value == 1));
    }

    [Fact]
    public void A_refusal_by_the_rule_says_what_weighed_most()
    {
        TurnResult refused = Position.Until(
            seed => Position.On(Position.On(WorldSetup.Start(SmallWar.Scenario, seed)).With(South, f => f.Cohesion = 290).With(Power, f => f.Pool = 5).Order(South, Troops).Play().After)
                .With(Power, f => f.Pool = 5).With(South, f => f.Cohesion = 280),
            r => r.After.Support[0].State == SupportState.Refused);
        Assert.Contains("the asker's ranks seem to dissolve", Case(refused.After).Steps[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unused_points_beyond_two_count_nothing_and_help_counts()
    {
        var objective = new ObjectiveDefinition(Power, "Help and stay solvent", ObjectiveKind.Solvency, [], "", null, 1, 2, 3);
        World hoarded = Position.Start().With(Power, f => f.Pool = 9).World, helped = Granted(Watched, Troops).With(Power, f => f.Pool = 2).World;
        int power = hoarded.Scenario.IndexOf(Power);
        Assert.Equal(2, Objectives.Measure(ObjectiveFacts.Of(hoarded, power, RoadMap.Of(hoarded)), objective));
        Assert.Equal(3, Objectives.Measure(ObjectiveFacts.Of(helped, power, RoadMap.Of(helped)), objective));
    }
}
