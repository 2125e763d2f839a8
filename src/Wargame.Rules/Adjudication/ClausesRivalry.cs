using System.Collections.Immutable;

namespace Wargame.Rules;

/// <content>Clauses of rivals, of what is left of a side, and of those who stand for the terms of others.</content>
public static partial class Clauses
{
    /// <summary>16.9</summary>
    public const string Rivals = "16.9";

    /// <summary>16.10</summary>
    public const string RemnantBargain = "16.10";

    /// <summary>16.11</summary>
    public const string Guarantor = "16.11";

    /// <summary>What each of them says, in one line, in the order of the rulebook.</summary>
    public static ImmutableArray<Clause> Rivalry { get; } =
    [
        new(Rivals, "While a place entered without a fight is not settled, 300 men or more of its taker in it are a threat to garrisons one road away, at war or not, and an attack on it has +1. Its turns do not run while a rival has 300 men or more one road away; a bargain between the two settles it for both."),
        new(RemnantBargain, "What holds out of a collapsed side may offer and answer bargains: a truce, convoys let through, recognition, and places where its men stand. Such a truce covers those places and no others, and ends with those who hold out."),
        new(Guarantor, "Who stood for safe passage that is broken loses 30 of credibility and 10 of legitimacy, stops mediating for whoever broke it, and stands for no terms of his again."),
    ];
}
