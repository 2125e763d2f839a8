namespace Wargame.Rules;

/// <summary>What can be measured of a finished game. Turns count from 1.</summary>
public enum OutcomeKind
{
    /// <summary>Turn in which a place first left the hands that held it at the start; 0 for never.</summary>
    PlaceLost,
    /// <summary>Turns for which a place stayed in the hands that held it at the start; all of the scenario's turns where it was never lost.</summary>
    PlaceHeld,
    /// <summary>Turn in which a faction collapsed; 0 for never.</summary>
    Collapse,
    /// <summary>How the session ended; a category, see <see cref="EndingKind"/>.</summary>
    Ending,
    /// <summary>Where a faction's leadership stands; a category, see <see cref="LeaderStanding"/>.</summary>
    Leadership,
    /// <summary>Terms under which a faction's leadership went, grades 0-4.</summary>
    LeaderTerms,
    /// <summary>What is left of a faction's institutions, permille.</summary>
    Institutions,
    /// <summary>Turns played.</summary>
    Length,
    /// <summary>Civilians killed and wounded, in a place or in the country.</summary>
    Harm,
    /// <summary>Civilians killed, in a place or in the country.</summary>
    Killed,
    /// <summary>Civilians killed and wounded by a faction's doing.</summary>
    HarmCaused,
    /// <summary>People away from home in the whole country, those of before the first turn included.</summary>
    Displaced,
    /// <summary>People brought to safety by convoys, of one faction or of all.</summary>
    Evacuated,
    /// <summary>Cohesion of a faction, permille.</summary>
    Cohesion,
    /// <summary>Legitimacy of a faction, permille.</summary>
    Legitimacy,
    /// <summary>Credibility of a faction, permille.</summary>
    Credibility,
    /// <summary>Pool points that a power has left.</summary>
    Pool,
    /// <summary>Men whom a faction lost in fighting.</summary>
    MenLost,
    /// <summary>Men who left a faction.</summary>
    MenDeserted,
    /// <summary>Places that a faction holds.</summary>
    PlacesHeld,
    /// <summary>Requests that a power granted, or that all powers did.</summary>
    Granted,
    /// <summary>Places whose holder is no longer the one of the start.</summary>
    PlacesChanged,
    /// <summary>Largest share of a place that a hazard took, permille.</summary>
    Taken,
}

/// <summary>One outcome that a scenario is about: rollouts tabulate it, calibration and sensitivity measure it.</summary>
public sealed record OutcomeDefinition
{
    /// <summary>Slug, e.g. <c>homs-held</c>.</summary>
    public required string Id { get; init; }
    /// <summary>For people, e.g. "Turns for which Homs was held".</summary>
    public required string Text { get; init; }
    /// <summary>What is measured.</summary>
    public required OutcomeKind Kind { get; init; }
    /// <summary>The place that it is about, for kinds that concern one.</summary>
    public CityId? City { get; init; }
    /// <summary>The faction that it is about, for kinds that concern one.</summary>
    public FactionId? Faction { get; init; }
    /// <summary>Turn at whose close it is measured, or at the end of the session where that comes first; 0 for the end.</summary>
    public int Turn { get; init; }

    /// <summary>The value is a turn, and 0 says that it never came.</summary>
    public bool IsTurn => Kind is OutcomeKind.PlaceLost or OutcomeKind.Collapse;
    /// <summary>The value is one of several words, not an amount.</summary>
    public bool IsCategory => Kind is OutcomeKind.Ending or OutcomeKind.Leadership;

    /// <summary>The word that a value of a category stands for, as it stands in files.</summary>
    public string WordOf(int value) => Kind == OutcomeKind.Leadership ? ((LeaderStanding)value).ToString() : ((EndingKind)value).ToString();
}

/// <summary>What a faction tries for when good play for it is searched.</summary>
/// <param name="Faction">Whose.</param>
/// <param name="Outcome">Id of the outcome that counts.</param>
/// <param name="From">Least value that counts as a success.</param>
/// <param name="To">Greatest value that counts as a success.</param>
public sealed record Aim(FactionId Faction, string Outcome, int From, int To);
