namespace Wargame.Rules;

/// <summary>
/// The humanitarian score (system 19): one measure for every faction. Exact here, for control and research;
/// whatever the public sees goes through <see cref="Range"/>, because precision would be false.
/// </summary>
public static class Humanitarian
{
    /// <summary>Killed and wounded by one faction's doing, by its position.</summary>
    public static Toll CausedBy(World world, int faction)
    {
        ArgumentNullException.ThrowIfNull(world);
        int killed = 0, wounded = 0;
        foreach (CityState city in world.Cities)
        {
            killed += city.Killed[faction];
            wounded += city.Wounded[faction];
        }
        return new Toll(killed, wounded);
    }

    /// <summary>People away from home in the whole country.</summary>
    public static int DisplacedIn(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        int sum = world.Scenario.Parameters.DisplacedBefore;
        foreach (CityState city in world.Cities) sum += city.Left;
        return sum;
    }

    /// <summary>A count as the public learns it.</summary>
    public static Band Range(int exact) => Sight.Count(exact);

    /// <summary>The same for a sentence, e.g. "40–70".</summary>
    public static string RangeText(int exact)
    {
        Band band = Range(exact);
        return band.Low == band.High ? Words.Number(band.Low) : $"{Words.Number(band.Low)}–{Words.Number(band.High)}";
    }
}

/// <summary>Killed and wounded.</summary>
/// <param name="Killed">Civilians killed.</param>
/// <param name="Wounded">Civilians wounded.</param>
public readonly record struct Toll(int Killed, int Wounded)
{
    /// <summary>Both together.</summary>
    public int Sum => Killed + Wounded;
}
