namespace Wargame.Rules;

/// <summary>
/// How a doctrine is played in this session: one of three temperaments drawn from the seed, so that knowing a doctrine's name is not
/// knowing what it will do.
/// </summary>
internal static class Temperament
{
    /// <summary>How many there are: hesitant, steady, resolute.</summary>
    public const int Count = 3;

    /// <summary>A faction's temperament in the session of some dice, below <see cref="Count"/>.</summary>
    public static int Of(FactionId faction, Dice dice) => dice.Below(Count, 0, $"temperament:{faction}", Purpose.Doctrine);

    /// <summary>The definition as a temperament plays it.</summary>
    public static DoctrineDefinition Apply(DoctrineDefinition definition, int temperament)
    {
        int lean = temperament - 1;
        return definition with
        {
            Aggression = Math.Clamp(definition.Aggression + (lean * 120), 0, 1000),
            Trust = Math.Clamp(definition.Trust + (lean * 80), 0, 1000),
            Pressure = definition.Pressure == 0 ? 0 : Math.Clamp(definition.Pressure + (lean * 120), 0, 1000),
            // A staff that reaches everybody does so in any mood.
            Orders = definition.Orders >= 1000 ? 1000 : Math.Clamp(definition.Orders + (lean * 150), 0, 1000),
        };
    }
}
