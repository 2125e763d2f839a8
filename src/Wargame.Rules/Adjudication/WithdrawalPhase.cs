namespace Wargame.Rules;

/// <summary>WithdrawalPhase of a turn.</summary>
internal static class WithdrawalPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
