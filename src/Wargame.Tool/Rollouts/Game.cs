using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>One game played by doctrines, reduced to what was measured.</summary>
/// <param name="Seed">Seed with which <c>play</c> shows the same game.</param>
/// <param name="Turns">Turns played.</param>
/// <param name="Values">Outcomes, in scenario order.</param>
/// <param name="Bands">Bands of all objectives, in scenario order.</param>
internal sealed record Game(ulong Seed, int Turns, int[] Values, ObjectiveBand[] Bands)
{
    /// <summary>Plays a game to its end.</summary>
    /// <param name="rollout">Where the games of one thread are played.</param>
    /// <param name="scenario">What is played.</param>
    /// <param name="lineUp">How.</param>
    /// <param name="seed">Seed of its dice.</param>
    /// <param name="turn">Told of every turn, where somebody counts something else.</param>
    /// <param name="settled">True once nothing that is wanted can change any more: the rest is not played, and no objective is measured.</param>
    public static Game Play(
        Rollout rollout, Scenario scenario, LineUp lineUp, ulong seed, Action<World, TurnInputs>? turn = null, Func<OutcomeTrace, int, bool>? settled = null)
    {
        var trace = new OutcomeTrace(scenario);
        bool enough = false;
        World end = rollout.Play(
            scenario, lineUp.Doctrines, seed,
            (world, inputs) =>
            {
                inputs = lineUp.Apply(world, inputs);
                turn?.Invoke(world, inputs);
                return inputs;
            },
            world =>
            {
                trace.Note(world);
                return !(enough = settled is not null && settled(trace, world.Turn - 1));
            });
        return new Game(seed, end.Turn - 1, trace.Values(), enough ? [] : BandsOf(end));
    }

    /// <summary>Seed of a game of a set: far from the seeds of all others, whatever the set's seed.</summary>
    public static ulong SeedOf(ulong seed, int game)
    {
        ulong z = (seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)game + 0xD1B54A32D192ED03UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private static ObjectiveBand[] BandsOf(World world)
    {
        Scenario scenario = world.Scenario;
        var bands = new ObjectiveBand[scenario.Objectives.Length];
        if (bands.Length == 0) return bands;
        RoadMap map = RoadMap.Of(world);
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            ObjectiveFacts? facts = null;
            for (int o = 0; o < bands.Length; o++)
            {
                ObjectiveDefinition objective = scenario.Objectives[o];
                if (objective.Faction != scenario.Factions[f].Id) continue;
                facts ??= ObjectiveFacts.Of(world, f, map);
                bands[o] = Objectives.BandOf(facts, objective, Objectives.Measure(facts, objective));
            }
        }
        return bands;
    }
}
