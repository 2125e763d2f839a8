namespace Wargame.Rules;

/// <summary>EvacuationPhase of a turn.</summary>
internal static class EvacuationPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
