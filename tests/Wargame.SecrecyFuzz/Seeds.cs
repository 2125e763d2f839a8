namespace Wargame.SecrecyFuzz;

/// <summary>Chance that is the same on every machine and in every process.</summary>
internal static class Seeds
{
    /// <summary>The chance of one pair of worlds.</summary>
    public static Random Random(ulong seed, int number)
    {
        ulong z = (seed * 0x9E3779B97F4A7C15UL) + ((ulong)number * 0xD1B54A32D192ED03UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        return new Random((int)((z ^ (z >> 32)) & int.MaxValue));
    }
}
