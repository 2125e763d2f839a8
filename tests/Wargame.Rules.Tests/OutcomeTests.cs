namespace Wargame.Rules.Tests;

/// <summary>What rollouts measure: first losses are remembered, and a turn's figure is not overwritten later.</summary>
public sealed class OutcomeTests
{
    private static readonly Scenario scenario = SmallWar.Scenario with
    {
        Outcomes =
        [
            new() { Id = "lost", Text = "Lost", Kind = OutcomeKind.PlaceLost, City = SmallWar.City },
            new() { Id = "held", Text = "Held", Kind = OutcomeKind.PlaceHeld, City = SmallWar.City },
            new() { Id = "collapse", Text = "Collapse", Kind = OutcomeKind.Collapse, Faction = SmallWar.South },
            new() { Id = "harm-2", Text = "Harm", Kind = OutcomeKind.Harm, Turn = 2 },
            new() { Id = "ending", Text = "Ending", Kind = OutcomeKind.Ending },
            new() { Id = "changed", Text = "Changed", Kind = OutcomeKind.PlacesChanged },
        ],
    };

    private static World Next(World world, FactionId? holder = null, int killed = 0)
    {
        World after = world.Clone();
        after.Turn++;
        if (holder is { } taker) after.City(SmallWar.City).Controller = taker;
        after.City(SmallWar.City).Killed[0] += killed;
        return after;
    }

    [Fact]
    public void Place_that_is_lost_and_won_back_stays_lost_in_its_first_turn()
    {
        var trace = new OutcomeTrace(scenario);
        World world = WorldSetup.Start(scenario, 1);
        foreach (FactionId? holder in new FactionId?[] { null, null, SmallWar.North, SmallWar.South })
        {
            world = Next(world, holder);
            trace.Note(world);
        }
        Assert.Equal(3, trace[0]);
        Assert.Equal(2, trace[1]);
        Assert.Equal(0, trace[5]);
    }

    [Fact]
    public void Place_that_is_never_lost_counts_as_held_to_the_last_turn()
    {
        var trace = new OutcomeTrace(scenario);
        World world = Next(WorldSetup.Start(scenario, 1));
        trace.Note(world);
        world = Next(world);
        world.Ending = new Ending(2, EndingKind.Collapse, SmallWar.South);
        world.Faction(SmallWar.South).CollapsedTurn = 2;
        trace.Note(world);
        Assert.Equal([0, scenario.Turns, 2, 0, (int)EndingKind.Collapse, 0], trace.Values());
    }

    [Fact]
    public void Figure_of_a_turn_is_the_one_at_its_close()
    {
        var trace = new OutcomeTrace(scenario);
        World world = WorldSetup.Start(scenario, 1);
        for (int turn = 1; turn <= 4; turn++)
        {
            world = Next(world, killed: 10);
            trace.Note(world);
        }
        Assert.Equal(20, trace[3]);
    }
}
