namespace Wargame.Rules;

/// <summary>What a garrison with clear orders does.</summary>
public enum Posture
{
    /// <summary>Stand: will and morale rise.</summary>
    Stand,
    /// <summary>Dig in: the fortification grows by a level.</summary>
    DigIn,
    /// <summary>Rest: tempo and morale rise.</summary>
    Rest,
}

/// <summary>Gives a garrison clear orders; costs a command point (system 5).</summary>
/// <param name="City">Place where own men stand.</param>
/// <param name="Posture">Stand, dig in or rest.</param>
public sealed record Hold(CityId City, Posture Posture) : Order;
