using System.Collections.Immutable;

namespace Wargame.Rules;

/// <content>Clauses of rivals: what ground taken without a fight sets off beside it.</content>
public static partial class Clauses
{
    /// <summary>16.9</summary>
    public const string Rivals = "16.9";

    /// <summary>What each of them says, in one line, in the order of the rulebook.</summary>
    public static ImmutableArray<Clause> Rivalry { get; } =
    [
        new(Rivals, "While a place entered without a fight is not settled, 300 men or more of its taker in it are a threat to garrisons one road away, at war or not, and an attack on it has +1. Its turns do not run while a rival has 300 men or more one road away; a bargain between the two settles it for both."),
    ];
}
