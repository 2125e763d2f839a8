namespace Wargame.Rules;

/// <summary>Puts the cities' results back into the world.</summary>
internal static class CityResults
{
    /// <summary>Applies the results.</summary>
    public static void Apply(TurnWork work, IReadOnlyList<CityResult> cities) => ArgumentNullException.ThrowIfNull(work);
}
