namespace Wargame.Rules;

/// <summary>HoldPhase of a turn.</summary>
internal static class HoldPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
