using Wargame.Scenarios;

namespace Wargame.Rules.Tests;

/// <summary>The shipped scenario, played by its own doctrines and by lot.</summary>
public sealed class HomsTests(ITestOutputHelper output)
{
    private static readonly CityId Homs = new("homs");
    private static readonly FactionId Government = new("GOV");

    private static Scenario Scenario => ScenarioLibrary.Default.Find("homs-2024")?.Scenario ?? throw new InvalidOperationException("homs-2024 does not read");

    [Fact]
    public void Historical_doctrines_lose_Homs_in_turn_two_to_four_and_the_government_follows()
    {
        const int Games = 120;
        IReadOnlyList<DoctrineDefinition> doctrines = SelfPlay.Doctrines(Scenario);
        var falls = new List<int>();
        int followed = 0;
        for (ulong seed = 1; seed <= Games; seed++)
        {
            int fell = 0, collapsed = 0;
            for (World world = WorldSetup.Start(Scenario, seed); SelfPlay.Runs(world);)
            {
                world = Turn.Play(world, SelfPlay.Inputs(world, doctrines), wantsCards: false).After;
                if (fell == 0 && world.City(Homs).Controller != Government) fell = world.Turn - 1;
                if (collapsed == 0 && world.Faction(Government).Collapsed) collapsed = world.Turn - 1;
            }
            if (fell == 0) continue;
            falls.Add(fell);
            if (collapsed > 0 && collapsed <= fell + 3) followed++;
        }
        falls.Sort();
        output.WriteLine($"Homs fell in {falls.Count} of {Games} games: " + string.Join(", ", falls.GroupBy(t => t).Select(g => $"turn {g.Key} {g.Count()}")) + $"; collapse within three turns in {followed}");
        Assert.InRange(falls[falls.Count / 2], 2, 4);
        Assert.True(falls.Count * 1000 >= Games * 850, $"fell in {falls.Count} of {Games}");
        Assert.True(followed * 1000 >= falls.Count * 850, $"followed in {followed} of {falls.Count}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_games_run_to_their_end_and_each_world_survives_json(int seed)
    {
        World world = WorldSetup.Start(Scenario, (ulong)seed);
        while (SelfPlay.Runs(world))
        {
            TurnInputs inputs = SelfPlay.With(world, [.. Scenario.Factions.Select(f => new Sheet(f.Id, RandomPlay.Decide(Sight.Of(world, f.Id), (ulong)seed)))]);
            TurnResult result = Turn.Play(world, inputs);
            Assert.Equal(result.Hash, StateHash.Of(WorldJson.Read(WorldJson.Write(result.After), Scenario)));
            Assert.Equal(result.Cards.Count, result.Cards.Select(c => c.Id).Distinct().Count());
            world = result.After;
        }
        Assert.NotNull(world.Ending);
    }
}
