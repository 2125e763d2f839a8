namespace Wargame.Rules;

/// <summary>Decides for a seat from what the seat may know.</summary>
public static class Doctrine
{
    /// <summary>The orders of a turn.</summary>
    public static IReadOnlyList<Order> Decide(Sight sight, DoctrineDefinition doctrine, Dice dice) => [];
}
