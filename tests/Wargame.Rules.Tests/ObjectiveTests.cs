using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>What each wants, and what came of it (systems 19 and 20).</summary>
public sealed class ObjectiveTests
{
    private static World Start() => WorldSetup.Start(CivilWar.Scenario, 1);

    private static IReadOnlyList<ObjectiveStanding> Of(World world, FactionId faction) => Results.Of(world)[faction].Objectives;

    [Fact]
    public void A_place_held_counts_its_turns()
    {
        World world = Start();
        world.Turn = 6;
        Assert.Equal(ObjectiveBand.Success, Of(world, South)[0].Band);
        world.Ending = new Ending(5, EndingKind.Control, null);
        Assert.Equal(ObjectiveBand.Distinguished, Of(world, South)[0].Band);
    }

    [Fact]
    public void A_place_lost_counts_to_its_loss()
    {
        World world = Start();
        world.Turn = 9;
        world.City(City).Controller = North;
        world.City(City).Before = South;
        world.City(City).ChangedTurn = 3;
        Assert.Equal(ObjectiveBand.Mixed, Of(world, South)[0].Band);
        Assert.Equal(ObjectiveBand.Mixed, Of(world, North)[0].Band);
        Assert.Equal(ObjectiveBand.Distinguished, Of(world, North)[1].Band);
    }

    [Fact]
    public void A_place_that_stands_empty_at_the_end_is_not_kept_by_who_has_handed_over()
    {
        World world = Start();
        world.Turn = 6;
        world.Faction(South).Leadership.TransferTurn = 3;
        world.Ending = new Ending(5, EndingKind.Control, null);
        Assert.Equal(ObjectiveBand.Distinguished, Of(world, South)[0].Band);
        world.Forces.RemoveAll(f => f.City == City);
        Assert.Equal(ObjectiveBand.Mixed, Of(world, South)[0].Band);
        world.Faction(South).Leadership.TransferTurn = 0;
        Assert.Equal(ObjectiveBand.Distinguished, Of(world, South)[0].Band);
    }

    [Fact]
    public void Fewer_harmed_is_better()
    {
        World world = Start();
        Assert.Equal(ObjectiveBand.Distinguished, Of(world, South)[1].Band);
        world.City(City).Wounded[1] = 60;
        Assert.Equal(ObjectiveBand.Mixed, Of(world, South)[1].Band);
        world.City(City).Wounded[1] = 101;
        Assert.Equal(ObjectiveBand.Failure, Of(world, South)[1].Band);
    }

    [Fact]
    public void A_place_is_denied_while_the_other_does_not_hold_it()
    {
        World world = Start();
        Assert.Equal(ObjectiveBand.Distinguished, Of(world, Third)[0].Band);
        world.City(Hill).Controller = North;
        Assert.Equal(ObjectiveBand.Failure, Of(world, Third)[0].Band);
    }

    [Fact]
    public void Harm_adds_up_by_cause_whatever_the_place()
    {
        World world = Start();
        world.City(City).Killed[0] = 4;
        world.City(City).Wounded[1] = 9;
        world.City(Capital).Killed[1] = 2;
        Assert.Equal(new Toll(4, 0), Humanitarian.CausedBy(world, 0));
        Assert.Equal(new Toll(2, 9), Humanitarian.CausedBy(world, 1));
    }

    [Fact]
    public void Ranges_hold_the_number_and_hide_it()
    {
        for (int exact = 6; exact < 3_000; exact++)
        {
            Band band = Humanitarian.Range(exact);
            Assert.InRange(exact, band.Low, band.High);
            Assert.True(band.High > band.Low);
        }
    }

    [Fact]
    public void Institutions_of_another_side_are_measured_as_they_stand_whoever_governs()
    {
        Scenario scenario = Realm.Scenario with { Objectives = [new(Power, "The state stands", ObjectiveKind.Institutions, [], "", South, 400, 600, 800)] };
        World world = WorldSetup.Start(scenario, 1);
        Assert.Equal(ObjectiveBand.Distinguished, Of(world, Power)[0].Band);
        world.City(Capital).Controller = North;
        Assert.Equal(ObjectiveBand.Distinguished, Of(world, Power)[0].Band);
        world.Faction(South).Leadership.Institutions = 640;
        Assert.Equal(ObjectiveBand.Success, Of(world, Power)[0].Band);
        Assert.Equal("64% kept", Of(world, Power)[0].Measure);
        Assert.Equal("70% kept", Standings.Of(Sight.Of(world, Power))[0].Measure);
    }
}
