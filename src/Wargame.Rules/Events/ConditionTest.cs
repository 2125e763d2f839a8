namespace Wargame.Rules;

/// <summary>Judges a condition on a world. Depends on the world alone: chances are dice of its turn and the event's name.</summary>
public static class ConditionTest
{
    /// <summary>True where the condition of an event holds at the opening of the turn being planned.</summary>
    public static bool Holds(World world, string eventId, Condition condition)
    {
        ArgumentNullException.ThrowIfNull(world);
        int chances = 0;
        return Holds(world, eventId, condition, ref chances);
    }

    /// <summary>The roll of a chance, 0-999: it comes where this is below the chance.</summary>
    /// <param name="world">World at the opening.</param>
    /// <param name="eventId">Event that waits.</param>
    /// <param name="number">Which chance of the event, from 1 in the order of its condition.</param>
    public static int Rolled(World world, string eventId, int number) => world.Dice.Below(1000, world.Turn, $"event:{eventId}:{number}", Purpose.Event);

    // A chance keeps its number whatever stands before it, so parts that may hold one are always judged, others where they still decide.
    private static bool Holds(World world, string id, Condition condition, ref int chances)
    {
        switch (condition)
        {
            case AllOf all:
                bool every = true;
                foreach (Condition part in all.Of)
                {
                    if (every || MayChance(part)) every &= Holds(world, id, part, ref chances);
                }
                return every;
            case AnyOf any:
                bool one = false;
                foreach (Condition part in any.Of)
                {
                    if (!one || MayChance(part)) one |= Holds(world, id, part, ref chances);
                }
                return one;
            case NotSo not:
                return !Holds(world, id, not.Of, ref chances);
            case ByChance chance:
                return Rolled(world, id, ++chances) < chance.Permille;
            default:
                return Holds(world, condition);
        }
    }

    private static bool MayChance(Condition condition) => condition is AllOf or AnyOf or NotSo or ByChance;

    /// <summary>A condition without parts.</summary>
    internal static bool Holds(World world, Condition condition) => condition switch
    {
        TurnWithin turn => world.Turn >= turn.From && world.Turn <= turn.To,
        PlaceHeldBy held => world.City(held.City).Controller == held.By,
        PlaceFallen fallen => world.City(fallen.City).Controller != world.Scenario.City(fallen.City).Controller,
        IndexWithin index => Value(world, index) is var value && value > index.Above && value < index.Below,
        HasCollapsed collapsed => world.Faction(collapsed.Faction).Collapsed,
        CorridorIsCut cut => Cut(world, cut.Corridor),
        HarmAbove harm => Harm(world, harm) > harm.Above,
        DisplacedAbove displaced => Humanitarian.DisplacedIn(world) > displaced.Above,
        EventPlayed played => Ago(world, played.Event) >= played.Ago,
        _ => throw new ArgumentException($"no test for {condition.GetType().Name}", nameof(condition)),
    };

    /// <summary>The index that a condition looks at.</summary>
    internal static int Value(World world, IndexWithin index)
    {
        FactionState faction = world.Faction(index.Faction);
        return index.Index switch
        {
            FactionIndex.Cohesion => faction.Cohesion,
            FactionIndex.Legitimacy => faction.Legitimacy,
            FactionIndex.Credibility => faction.Credibility,
            _ => faction.Pool,
        };
    }

    /// <summary>Civilians killed and wounded whom a condition counts.</summary>
    internal static int Harm(World world, HarmAbove harm)
    {
        int by = harm.By is { } faction ? world.Scenario.IndexOf(faction) : -1;
        int first = harm.City is { } city ? world.Scenario.IndexOf(city) : 0;
        int last = harm.City is null ? world.Cities.Length - 1 : first;
        long sum = 0;
        for (int c = first; c <= last; c++)
        {
            CityState state = world.Cities[c];
            for (int f = 0; f < state.Killed.Length; f++)
            {
                if (by < 0 || f == by) sum += state.Killed[f] + state.Wounded[f];
            }
        }
        return (int)Math.Min(sum, int.MaxValue);
    }

    // An event that was never played lies no turns back.
    private static int Ago(World world, string id)
    {
        foreach (PlayedEvent played in world.Played)
        {
            if (played.Id == id) return world.Turn - played.Turn;
        }
        return 0;
    }

    private static bool Cut(World world, string id)
    {
        foreach (CorridorDefinition corridor in world.Scenario.Corridors)
        {
            if (corridor.Id != id) continue;
            int user = corridor.For.Length > 0 ? world.Scenario.IndexOf(corridor.For[0]) : 0;
            return Corridors.Way(world.Scenario, world.Roads(), user, corridor) is null;
        }
        return false;
    }
}
