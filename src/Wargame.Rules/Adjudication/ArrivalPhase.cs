namespace Wargame.Rules;

/// <summary>ArrivalPhase of a turn.</summary>
internal static class ArrivalPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
