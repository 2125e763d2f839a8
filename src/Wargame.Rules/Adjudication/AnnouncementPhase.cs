namespace Wargame.Rules;

/// <summary>AnnouncementPhase of a turn.</summary>
internal static class AnnouncementPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work) => ArgumentNullException.ThrowIfNull(work);
}
