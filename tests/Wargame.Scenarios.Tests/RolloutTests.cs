using Wargame.Rules;

namespace Wargame.Scenarios.Tests;

/// <summary>Games played one after another on one workbench.</summary>
public sealed class RolloutTests
{
    [Theory]
    [InlineData("homs-2024")]
    [InlineData("arn-flood")]
    public void Games_that_share_a_workbench_come_out_as_if_each_were_alone(string id)
    {
        Scenario scenario = ScenarioLibrary.Default.Get(id);
        IReadOnlyList<DoctrineDefinition> doctrines = SelfPlay.Doctrines(scenario);
        var rollout = new Rollout();
        foreach (ulong seed in new ulong[] { 1, 2, 3, 1 })
        {
            World alone = WorldSetup.Start(scenario, seed);
            World shared = rollout.Play(
                scenario, doctrines, seed,
                (world, inputs) =>
                {
                    Assert.Equal(StateHash.Of(alone), StateHash.Of(world));
                    return inputs;
                },
                world =>
                {
                    alone = Turn.Play(alone, SelfPlay.Inputs(alone, doctrines)).After;
                    return true;
                });
            Assert.Equal(StateHash.Of(alone), StateHash.Of(shared));
        }
    }

    [Fact]
    public void Game_that_somebody_has_seen_enough_of_leaves_nothing_to_the_next()
    {
        Scenario scenario = ScenarioLibrary.Default.Get("homs-2024");
        IReadOnlyList<DoctrineDefinition> doctrines = SelfPlay.Doctrines(scenario);
        var rollout = new Rollout();
        rollout.Play(scenario, doctrines, 7, (_, inputs) => inputs, world => world.Turn < 3);
        World after = rollout.Play(scenario, doctrines, 8, (_, inputs) => inputs, _ => true);
        Assert.Equal(StateHash.Of(SelfPlay.Game(scenario, doctrines, 8)), StateHash.Of(after));
    }
}
