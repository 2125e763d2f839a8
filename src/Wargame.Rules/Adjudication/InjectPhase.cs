namespace Wargame.Rules;

/// <summary>InjectPhase of a turn.</summary>
internal static class InjectPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
