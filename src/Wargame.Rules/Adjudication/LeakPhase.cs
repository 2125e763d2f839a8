namespace Wargame.Rules;

/// <summary>LeakPhase of a turn.</summary>
internal static class LeakPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
