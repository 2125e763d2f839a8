namespace Wargame.Rules;

/// <summary>ReinforcementPhase of a turn.</summary>
internal static class ReinforcementPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
