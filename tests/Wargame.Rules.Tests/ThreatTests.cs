using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>When men one road away threaten a garrison: what its will and its desertions ask.</summary>
public sealed class ThreatTests
{
    private static bool Threatened(Scenario scenario, int men)
    {
        World world = WorldSetup.Start(scenario, 1);
        foreach (Force force in world.Forces.Where(f => f.Faction == North)) force.Men = force.City == Ford ? men : 0;
        TurnWork work = Turn.Open(world, new TurnInputs([], []));
        return Turn.Situation(work, scenario.IndexOf(City)).Acts.EnemyNear;
    }

    [Fact]
    public void Half_as_many_as_the_garrison_threaten_it_and_fewer_do_not()
    {
        Assert.True(Threatened(SmallWar.Scenario, 3_200));
        Assert.False(Threatened(SmallWar.Scenario, 3_100));
    }

    [Fact]
    public void Men_threaten_once_however_many_roads_lead_to_them()
    {
        RouteDefinition again = SmallWar.Scenario.Route(FordCity) with { Id = new RouteId("ford-city-east") };
        Scenario scenario = SmallWar.Scenario with { Routes = [.. SmallWar.Scenario.Routes, again] };
        Assert.False(Threatened(scenario, 2_000));
        Assert.True(Threatened(scenario, 3_200));
    }
}
