using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains.Tests;

/// <summary>One rulebook, two conductors: the grains and the plain loop come to the same hash at every turn.</summary>
public sealed class ConductorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(11UL, false)]
    [InlineData(12UL, true)]
    public async Task Grains_and_the_plain_loop_agree_at_every_turn(ulong seed, bool deactivateInMidGame)
    {
        output.WriteLine($"seed {seed}");
        IScenarioFiles files = ScenarioLibrary.Default.Find("homs-2024")!.Files;
        Scenario scenario = SessionTests.Pinned(files);
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(files, seed);
        World world = WorldSetup.Start(scenario, seed);
        while (world.Ending is null && world.Turn <= scenario.Turns)
        {
            await SessionTests.Start(session);
            int turn = world.Turn;
            var sheets = new List<Sheet>();
            foreach (FactionDefinition faction in scenario.Factions)
            {
                IReadOnlyList<Order> orders = RandomPlay.Decide(Sight.Of(world, faction.Id), seed + (ulong)turn);
                foreach (Order order in orders)
                {
                    SheetAnswer answer = (await session.Write(faction.Id, new WriteOrder(Guid.NewGuid(), turn, null, OrderState.Filed, order, "").AsImmutable(), "Fuzzer")).Value;
                    Assert.True(answer.State == OrderState.Filed, $"seed {seed}, turn {turn}, {faction.Id}: {order} was refused: {answer.Refusal}");
                }
                sheets.Add(new Sheet(faction.Id, orders));
            }
            if (deactivateInMidGame) await cluster.Deactivate();
            TurnResult plain = Turn.Play(world, SelfPlay.With(world, sheets));
            await session.Act(new ActOnClock(ClockAction.Close, 0, "").AsImmutable(), "Control");
            if (deactivateInMidGame) await cluster.Deactivate();
            SavedSession saved = SavedSession.From(await cluster.Journal.ReadSession(id))!;
            Assert.Equal(turn, saved.Turns.Count);
            if (saved.Turns[^1].Hash != plain.Hash) Assert.Fail($"seed {seed}, turn {turn}: {WorldDifference.First(saved.WorldBefore(turn + 1), plain.After)}");
            world = plain.After;
        }
        SavedSession whole = SavedSession.From(await cluster.Journal.ReadSession(id))!;
        Assert.Null(Verification.Run(whole).Difference);
        Assert.Equal(Phase.Ended, (await SessionTests.Standing(session)).Phase);
        output.WriteLine($"{whole.Turns.Count} turns, final {whole.Turns[^1].Hash}");
    }
}
