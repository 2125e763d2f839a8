namespace Wargame.Rules;

/// <summary>SupplyPhase of a turn.</summary>
internal static class SupplyPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
