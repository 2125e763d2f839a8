namespace Wargame.Rules;

/// <summary>
/// The humanitarian score (system 19): one measure for every faction. Exact here, for control and research;
/// whatever the public sees goes through <see cref="Range"/>, because precision would be false.
/// </summary>
/// <param name="Killed">Civilians killed so far.</param>
/// <param name="Wounded">Civilians wounded so far.</param>
/// <param name="Displaced">People away from home, those of before the first turn included.</param>
/// <param name="Besieged">People in places that are cut off.</param>
/// <param name="Evacuated">People brought to safety by convoys.</param>
/// <param name="ByCity">By place, in scenario order.</param>
/// <param name="ByCause">By the faction that caused it, in scenario order.</param>
public sealed record Humanitarian(
    int Killed, int Wounded, int Displaced, int Besieged, int Evacuated, IReadOnlyList<CityToll> ByCity, IReadOnlyList<Toll> ByCause)
{
    /// <summary>Counts a world.</summary>
    public static Humanitarian Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var cities = new CityToll[world.Cities.Length];
        var causes = new Toll[world.Factions.Length];
        int killed = 0, wounded = 0, left = 0, besieged = 0, evacuated = 0;
        for (int c = 0; c < cities.Length; c++)
        {
            CityState city = world.Cities[c];
            int dead = 0, hurt = 0;
            for (int f = 0; f < city.Killed.Length; f++)
            {
                dead += city.Killed[f];
                hurt += city.Wounded[f];
                if (f >= causes.Length) continue;
                causes[f] = new Toll(causes[f].Killed + city.Killed[f], causes[f].Wounded + city.Wounded[f]);
            }
            int shut = city.CutOff > 0 ? city.People : 0;
            cities[c] = new CityToll(city.Id, dead, hurt, city.Left, shut, city.Evacuated);
            killed += dead;
            wounded += hurt;
            left += city.Left;
            besieged += shut;
            evacuated += city.Evacuated;
        }
        return new Humanitarian(killed, wounded, world.Scenario.Parameters.DisplacedBefore + left, besieged, evacuated, cities, causes);
    }

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

/// <summary>What one place has suffered.</summary>
/// <param name="City">Which.</param>
/// <param name="Killed">Civilians killed there.</param>
/// <param name="Wounded">Civilians wounded there.</param>
/// <param name="Displaced">People away from their homes there.</param>
/// <param name="Besieged">People in it while it is cut off.</param>
/// <param name="Evacuated">People brought out by convoys.</param>
public sealed record CityToll(CityId City, int Killed, int Wounded, int Displaced, int Besieged, int Evacuated);
