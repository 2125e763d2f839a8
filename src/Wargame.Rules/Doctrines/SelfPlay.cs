namespace Wargame.Rules;

/// <summary>Plays seats by their doctrines: whole games for rollouts, and the absent seats of a session.</summary>
public static class SelfPlay
{
    /// <summary>A doctrine for each faction in scenario order: the named one where one is named, else its first.</summary>
    public static IReadOnlyList<DoctrineDefinition> Doctrines(Scenario scenario, IReadOnlyDictionary<FactionId, string>? named = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return [.. scenario.Factions.Select(f => Doctrine.Named(f, named?.GetValueOrDefault(f.Id)))];
    }

    /// <summary>
    /// One game from the first turn to the end, played by the doctrines without cards: the world at its end. The same seed gives the same
    /// game as turns played one by one.
    /// </summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="doctrines">A doctrine for each faction in scenario order.</param>
    /// <param name="seed">Seed of all dice.</param>
    /// <param name="turn">Told of every turn: what was ordered, and the world after it; it may keep neither.</param>
    public static World Game(Scenario scenario, IReadOnlyList<DoctrineDefinition> doctrines, ulong seed, Action<TurnInputs, World>? turn = null)
    {
        TurnInputs? ordered = null;
        return new Rollout().Play(
            scenario, doctrines, seed,
            (_, inputs) => ordered = inputs,
            world =>
            {
                turn?.Invoke(ordered!, world);
                return true;
            });
    }

    /// <summary>The sheets that the doctrines fill for the turn being planned, and the scenario's injects that are due.</summary>
    public static TurnInputs Inputs(World world, IReadOnlyList<DoctrineDefinition> doctrines)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(doctrines);
        Planning planning = world.Bench is { } bench ? bench.Planning ??= new Planning(world) : new Planning(world);
        return With(world, planning.Sheets(world, doctrines));
    }

    /// <summary>Inputs of a turn: sheets, and the scenario's events that are due in the turn being planned.</summary>
    public static TurnInputs With(World world, IReadOnlyList<Sheet> sheets)
    {
        IReadOnlyList<InjectDefinition> due = ScenarioEvents.Due(world);
        if (due.Count == 0) return new TurnInputs(sheets, []);
        var injects = new Inject[due.Count];
        var ids = new string[due.Count];
        for (int i = 0; i < injects.Length; i++) (injects[i], ids[i]) = (due[i].Content, due[i].Id);
        return new TurnInputs(sheets, injects) { Events = ids };
    }

    /// <summary>True while the session goes on.</summary>
    public static bool Runs(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.Ending is null && world.Turn <= world.Scenario.Turns;
    }
}
