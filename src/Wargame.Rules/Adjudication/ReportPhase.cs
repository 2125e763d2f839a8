namespace Wargame.Rules;

/// <summary>ReportPhase of a turn.</summary>
internal static class ReportPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
