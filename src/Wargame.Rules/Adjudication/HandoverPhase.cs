namespace Wargame.Rules;

/// <summary>HandoverPhase of a turn.</summary>
internal static class HandoverPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
