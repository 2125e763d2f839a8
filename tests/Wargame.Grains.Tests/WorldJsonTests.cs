using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains.Tests;

public sealed class WorldJsonTests(ITestOutputHelper output)
{
    [Fact]
    public void A_world_read_back_from_its_document_has_the_same_hash_and_order()
    {
        Scenario scenario = ScenarioLibrary.Default.Get("homs-2024");
        World world = WorldSetup.Start(scenario, 5);
        for (int turn = 1; turn <= 4; turn++)
        {
            World read = WorldJson.Read(WorldJson.Write(world), scenario);
            output.WriteLine($"turn {turn}: {string.Join(",", world.Forces.Select(f => f.Number))} | {string.Join(",", world.Deliveries.Select(f => f.Number))} | {string.Join(",", world.Claims.Select(f => f.Number))}| {string.Join(",", world.Support.Select(f => f.Number))}");
            Assert.Equal(StateHash.Of(world), StateHash.Of(read));
            List<Sheet> sheets = [.. scenario.Factions.Select(f => new Sheet(f.Id, RandomPlay.Decide(Sight.Of(world, f.Id), (ulong)turn)))];
            world = Turn.Play(world, new TurnInputs(sheets, [])).After;
        }
    }
}
