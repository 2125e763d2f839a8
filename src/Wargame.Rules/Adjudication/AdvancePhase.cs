namespace Wargame.Rules;

/// <summary>AdvancePhase of a turn.</summary>
internal static class AdvancePhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
