namespace Wargame.Rules;

/// <summary>SupportPhase of a turn.</summary>
internal static class SupportPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
