namespace Wargame.Rules;

/// <summary>How a set of games is played: a doctrine for some factions, and kinds of orders taken off some sheets.</summary>
/// <param name="Doctrines">Names of doctrines by faction; factions not listed play their first.</param>
/// <param name="Without">Kinds of orders that are taken off a faction's sheets before each turn.</param>
public sealed record PlayDefinition(IReadOnlyDictionary<FactionId, string> Doctrines, IReadOnlyDictionary<FactionId, ImmutableArray<OrderKind>> Without)
{
    /// <summary>Every faction by its first doctrine, with all its orders.</summary>
    public static PlayDefinition First { get; } = new(new Dictionary<FactionId, string>(), new Dictionary<FactionId, ImmutableArray<OrderKind>>());
}

/// <summary>What is computed over the games of a calibration line.</summary>
public enum Statistic
{
    /// <summary>The median value; never counts as later than every turn.</summary>
    Median,
    /// <summary>The mean value.</summary>
    Mean,
    /// <summary>Games in a thousand whose value lies in a range.</summary>
    Share,
}

/// <summary>A line of a scenario's calibration: a figure over many games, and the range in which it has to lie.</summary>
public sealed record CalibrationLine
{
    /// <summary>Slug.</summary>
    public required string Id { get; init; }
    /// <summary>For people, one sentence.</summary>
    public required string Text { get; init; }
    /// <summary>Id of the outcome that is measured.</summary>
    public required string Outcome { get; init; }
    /// <summary>What is computed of it.</summary>
    public required Statistic Statistic { get; init; }
    /// <summary>How the games are played.</summary>
    public required PlayDefinition Play { get; init; }
    /// <summary>Where set, the figure is the change against games of the same seeds that are played this way.</summary>
    public PlayDefinition? Against { get; init; }
    /// <summary>The change is given in permille of the figure it is measured against.</summary>
    public bool Relative { get; init; }
    /// <summary>Least value that counts, for a share.</summary>
    public int From { get; init; } = int.MinValue;
    /// <summary>Greatest value that counts, for a share.</summary>
    public int To { get; init; } = int.MaxValue;
    /// <summary>Id of another outcome, a turn: only games in which it came count.</summary>
    public string? After { get; init; }
    /// <summary>With <see cref="After"/>: the value counts where it came at most so many turns after it.</summary>
    public int Within { get; init; }
    /// <summary>Least figure for which the line holds.</summary>
    public int? Low { get; init; }
    /// <summary>Greatest figure for which the line holds.</summary>
    public int? High { get; init; }
    /// <summary>The whole interval has to lie in the range, not the figure alone.</summary>
    public bool Clear { get; init; }
    /// <summary>Where the range comes from.</summary>
    public string Source { get; init; } = "";
}
