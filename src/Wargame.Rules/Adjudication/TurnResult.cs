namespace Wargame.Rules;

/// <summary>Everything that goes into the adjudication of a turn beside the world.</summary>
/// <param name="Sheets">Sealed sheets, in scenario order of factions; a missing sheet is an empty one.</param>
/// <param name="Injects">Injects due at the opening of the turn.</param>
public sealed record TurnInputs(IReadOnlyList<Sheet> Sheets, IReadOnlyList<Inject> Injects)
{
    /// <summary>Ids of <see cref="Injects"/> on the list of injects, in their order; empty where none is kept.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];
}

/// <summary>What an adjudication made.</summary>
/// <param name="After">The world at the start of the next turn's planning.</param>
/// <param name="Events">What happened, in order of phases.</param>
/// <param name="Cards">Why.</param>
/// <param name="Hash">State hash of <paramref name="After"/>, 64 hexadecimal digits; empty for a rollout, which asked for no cards.</param>
public sealed record TurnResult(World After, IReadOnlyList<Event> Events, IReadOnlyList<Card> Cards, string Hash);
