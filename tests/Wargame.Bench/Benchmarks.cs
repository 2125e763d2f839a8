using BenchmarkDotNet.Attributes;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Bench;

/// <summary>A turn, a view, a decision and a whole game, with what each allocates. The position is the third turn of one game of Homs.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class Benchmarks
{
    private const ulong Seed = 7;

    private Scenario scenario = null!;
    private IReadOnlyList<DoctrineDefinition> doctrines = null!;
    private World world = null!;
    private TurnInputs inputs = null!;
    private TurnResult last = null!;
    private ulong next;

    /// <summary>Plays two turns.</summary>
    [GlobalSetup]
    public void Setup()
    {
        scenario = ScenarioLibrary.Default.Get("homs-2024");
        doctrines = SelfPlay.Doctrines(scenario);
        world = WorldSetup.Start(scenario, Seed);
        for (int turn = 0; turn < 2; turn++)
        {
            last = Turn.Play(world, SelfPlay.Inputs(world, doctrines));
            world = last.After;
        }
        inputs = SelfPlay.Inputs(world, doctrines);
    }

    /// <summary>A turn as the table plays it, with cards and hash.</summary>
    [Benchmark]
    public TurnResult TurnWithCards() => Turn.Play(world, inputs);

    /// <summary>A turn of a rollout.</summary>
    [Benchmark]
    public World TurnOfRollout() => Turn.Play(world, inputs, wantsCards: false).After;

    /// <summary>All seats' decisions.</summary>
    [Benchmark]
    public TurnInputs Thinking() => SelfPlay.Inputs(world, doctrines);

    /// <summary>One seat's view.</summary>
    [Benchmark]
    public View OneView() => Views.For(world, scenario.Factions[0].Id, last);

    /// <summary>The hash of a world.</summary>
    [Benchmark]
    public string Hash() => StateHash.Of(world);

    /// <summary>A game from the first turn to the last; another one each time.</summary>
    [Benchmark]
    public World RolloutGame() => SelfPlay.Game(scenario, doctrines, next++);
}
