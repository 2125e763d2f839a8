using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Events of the scenario that wait for a condition.</summary>
public sealed class ConditionTests
{
    private static readonly Inject Content = new("It happened", "Text.", "", [], "", [], []);

    private static World WorldWith(params InjectDefinition[] injects)
    {
        World world = WorldSetup.Start(SmallWar.Scenario with { Injects = [.. injects] }, 7);
        return world;
    }

    private static InjectDefinition Waiting(Condition when, int again = 0, int from = 1) => new("waiting", from, Content) { When = when, Again = again };

    [Fact]
    public void Each_condition_looks_at_the_true_state()
    {
        World world = WorldWith();
        CityState port = world.City(Port);
        FactionId holder = port.Controller!.Value;
        bool Holds(Condition condition) => ConditionTest.Holds(world, "e", condition);

        Assert.True(Holds(new PlaceHeldBy(Port, holder)) && !Holds(new PlaceFallen(Port)));
        port.Controller = Third;
        Assert.True(Holds(new PlaceFallen(Port)) && Holds(new PlaceHeldBy(Port, Third)));
        Assert.True(Holds(new TurnWithin(1, 3)) && !Holds(new TurnWithin(2, 3)));
        int cohesion = world.Faction(North).Cohesion;
        Assert.True(Holds(new IndexWithin(North, FactionIndex.Cohesion, cohesion - 1, cohesion + 1)));
        Assert.False(Holds(new IndexWithin(North, FactionIndex.Cohesion, -1, cohesion)));
        Assert.False(Holds(new HasCollapsed(North)));
        world.Faction(North).CollapsedTurn = 1;
        Assert.True(Holds(new HasCollapsed(North)));
        Assert.False(Holds(new HarmAbove(4, South, Port)));
        port.Killed[world.Scenario.IndexOf(South)] = 3;
        port.Wounded[world.Scenario.IndexOf(South)] = 2;
        Assert.True(Holds(new HarmAbove(4, South, Port)) && Holds(new HarmAbove(4, null, null)) && !Holds(new HarmAbove(4, North, null)));
        Assert.True(Holds(new NotSo(new AllOf([new TurnWithin(1, 1), new TurnWithin(2, 2)]))) && Holds(new AnyOf([new TurnWithin(2, 2), new TurnWithin(1, 1)])));
    }

    [Fact]
    public void A_chance_is_rolled_anew_each_turn_and_is_the_same_whenever_it_is_asked()
    {
        World world = WorldWith();
        int came = 0;
        for (int turn = 1; turn <= 1000; turn++)
        {
            world.Turn = turn;
            bool holds = ConditionTest.Holds(world, "e", new ByChance(300));
            Assert.Equal(holds, ConditionTest.Holds(world, "e", new ByChance(300)));
            came += holds ? 1 : 0;
        }
        Assert.InRange(came, 250, 350);
        Assert.True(ConditionTest.Holds(world, "e", new ByChance(1000)));
    }

    [Fact]
    public void It_comes_once_and_is_remembered()
    {
        World world = WorldWith(Waiting(new TurnWithin(2, 60)));
        Assert.Empty(ScenarioEvents.Due(world));
        world = Turn.Play(world, SelfPlay.With(world, [])).After;
        Assert.Equal("waiting", Assert.Single(ScenarioEvents.Due(world)).Id);
        TurnResult came = Turn.Play(world, SelfPlay.With(world, []));
        Assert.Contains(came.Events.OfType<InjectReleased>(), e => e.Inject.Title == Content.Title);
        Assert.Equal([new PlayedEvent("waiting", 2)], came.After.Played);
        Assert.Empty(ScenarioEvents.Due(came.After));
    }

    [Fact]
    public void It_may_come_again_after_some_turns()
    {
        World world = WorldWith(Waiting(new TurnWithin(1, 60), again: 2));
        var turns = new List<int>();
        for (int i = 0; i < 5 && SelfPlay.Runs(world); i++)
        {
            if (ScenarioEvents.Due(world).Count > 0) turns.Add(world.Turn);
            world = Turn.Play(world, SelfPlay.With(world, [])).After;
        }
        Assert.Equal([1, 3, 5], turns);
    }

    [Fact]
    public void It_may_wait_for_another_that_was_played()
    {
        World world = WorldWith(new InjectDefinition("first", 1, Content), Waiting(new EventPlayed("first", 2)));
        world = Turn.Play(world, SelfPlay.With(world, [])).After;
        Assert.Empty(ScenarioEvents.Due(world));
        world = Turn.Play(world, SelfPlay.With(world, [])).After;
        Assert.Equal("waiting", Assert.Single(ScenarioEvents.Due(world)).Id);
    }

    [Fact]
    public void Its_card_says_why_it_came_to_control_alone()
    {
        FactionId holder = SmallWar.Scenario.City(Port).Controller!.Value;
        World world = WorldWith(Waiting(new AllOf([new PlaceHeldBy(Port, holder), new ByChance(1000)])));
        Card card = Assert.Single(Turn.Play(world, SelfPlay.With(world, [])).Cards, c => c.Kind == CardKind.Event);
        Assert.Equal(Audience.ControlOnly, card.Audience);
        Assert.Equal(Clauses.EventCondition, card.Clause);
        Assert.Collection(card.Inputs, i => Assert.StartsWith("yes", i.Value), i => Assert.StartsWith("yes, rolled ", i.Value));
        Assert.NotEmpty(card.WhatIf);
    }

    [Fact]
    public void What_was_played_is_hashed_written_and_read_back()
    {
        World world = WorldWith(new InjectDefinition("first", 1, Content));
        World after = Turn.Play(world, SelfPlay.With(world, [])).After;
        World back = WorldJson.Read(WorldJson.Write(after), after.Scenario);
        Assert.Equal(StateHash.Of(after), StateHash.Of(back));
        World other = after.Clone();
        other.Played.Clear();
        Assert.NotEqual(StateHash.Of(after), StateHash.Of(other));
        Assert.StartsWith("played", WorldDifference.First(after, other)!.Value.Field, StringComparison.Ordinal);
    }
}
