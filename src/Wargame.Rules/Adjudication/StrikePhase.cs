namespace Wargame.Rules;

/// <summary>StrikePhase of a turn.</summary>
internal static class StrikePhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
