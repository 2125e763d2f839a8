namespace Wargame.Rules.Tests.Cases;

/// <summary>One numbered case of the suite: a position, turns of orders, what has to come of them.</summary>
/// <param name="Number">E.g. <c>C.7</c>: the letter of its chapter and a number that stays.</param>
/// <param name="Title">The rule that it shows, a sentence.</param>
/// <param name="Clauses">Clauses that it covers.</param>
/// <param name="Country">Where it is played: <c>war</c>, <c>river</c> or <c>realm</c>.</param>
/// <param name="Turns">Turns played, one or more.</param>
/// <param name="Place">File and line, for messages.</param>
public sealed record Case(string Number, string Title, IReadOnlyList<string> Clauses, string Country, IReadOnlyList<CaseTurn> Turns, string Place);

/// <summary>One turn of a case.</summary>
public sealed record CaseTurn
{
    /// <summary>Men, places, routes, factions as they stand before the turn.</summary>
    public List<CaseLine> Position { get; } = [];
    /// <summary>Orders filed and injects released.</summary>
    public List<CaseLine> Orders { get; } = [];
    /// <summary>What the dice show.</summary>
    public List<CaseLine> Dice { get; } = [];
    /// <summary>What a seat may and may not file.</summary>
    public List<CaseLine> Checks { get; } = [];
    /// <summary>What the turn has to bring.</summary>
    public List<CaseLine> Expect { get; } = [];
}

/// <summary>A line of a case.</summary>
/// <param name="Number">Line number in its file.</param>
/// <param name="Text">The line without indentation.</param>
/// <param name="Under">Lines indented below it.</param>
public sealed record CaseLine(int Number, string Text, List<CaseLine> Under);

/// <summary>A case that is not written as the notation asks.</summary>
public sealed class CaseFault(string message) : Exception(message);
