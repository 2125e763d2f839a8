namespace Wargame.Rules;

/// <summary>
/// Plays games by doctrines one after another, without cards, each as if it were the only one: they share a workbench, so that no game
/// has to make what the one before has left. For one thread.
/// </summary>
public sealed class Rollout
{
    private World? over;

    /// <summary>Plays a game to its end, or until somebody has seen enough of it.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="doctrines">A doctrine for each faction in scenario order.</param>
    /// <param name="seed">Seed of all dice.</param>
    /// <param name="order">What is played of what the doctrines ordered in a world; neither may be kept.</param>
    /// <param name="goesOn">Told of the world after each turn, which it may not keep; false to play no further.</param>
    /// <returns>The last world; it is overwritten by the next game.</returns>
    public World Play(Scenario scenario, IReadOnlyList<DoctrineDefinition> doctrines, ulong seed, Func<World, TurnInputs, TurnInputs> order, Func<World, bool> goesOn)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(goesOn);
        World world = World.First(scenario, seed, over);
        bool more = true;
        while (more && SelfPlay.Runs(world))
        {
            world = Turn.Roll(world, order(world, SelfPlay.Inputs(world, doctrines)));
            more = goesOn(world);
        }
        return over = world;
    }
}
