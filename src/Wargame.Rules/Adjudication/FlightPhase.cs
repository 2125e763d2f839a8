namespace Wargame.Rules;

/// <summary>FlightPhase of a turn.</summary>
internal static class FlightPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
