namespace Wargame.Rules;

/// <summary>Which events of the scenario come in a turn: those set for it, and those whose condition holds at its opening.</summary>
public static class ScenarioEvents
{
    /// <summary>Events that are due in the turn being planned, in the scenario's order. Scenario and world decide; nothing is changed.</summary>
    public static IReadOnlyList<InjectDefinition> Due(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        List<InjectDefinition>? due = null;
        IReadOnlyList<InjectDefinition> all = world.Scenario.Injects;
        for (int i = 0; i < all.Count; i++)
        {
            if (IsDue(world, all[i])) (due ??= []).Add(all[i]);
        }
        return due ?? (IReadOnlyList<InjectDefinition>)[];
    }

    /// <summary>True where an event is due in the turn being planned.</summary>
    public static bool IsDue(World world, InjectDefinition inject)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(inject);
        if (inject.When is not { } condition) return inject.Turn == world.Turn;
        return world.Turn >= inject.Turn && Free(world, inject) && ConditionTest.Holds(world, inject.Id, condition);
    }

    /// <summary>Remembers that events were played in the turn being adjudicated; the rest of their names is not the scenario's.</summary>
    internal static void Remember(TurnWork work)
    {
        for (int i = 0; i < work.Inputs.Events.Count; i++)
        {
            string id = work.Inputs.Events[i];
            if (Definition(work.Scenario, id) is null) continue;
            List<PlayedEvent> played = work.World.Played;
            int before = played.Count - 1;
            while (before >= 0 && played[before].Id != id) before--;
            if (before >= 0) played.RemoveAt(before);
            played.Add(new PlayedEvent(id, work.Turn));
        }
    }

    /// <summary>An event of a scenario, or null.</summary>
    public static InjectDefinition? Definition(Scenario scenario, string id)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        for (int i = 0; i < scenario.Injects.Length; i++)
        {
            if (scenario.Injects[i].Id == id) return scenario.Injects[i];
        }
        return null;
    }

    private static bool Free(World world, InjectDefinition inject)
    {
        foreach (PlayedEvent played in world.Played)
        {
            if (played.Id == inject.Id) return inject.Again > 0 && world.Turn - played.Turn >= inject.Again;
        }
        return true;
    }
}
