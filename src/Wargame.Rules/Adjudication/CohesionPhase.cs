namespace Wargame.Rules;

/// <summary>Cohesion and collapse.</summary>
internal static class CohesionPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work, IReadOnlyList<CityResult> cities) => ArgumentNullException.ThrowIfNull(work);
}
