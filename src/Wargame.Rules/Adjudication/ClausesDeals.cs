using System.Collections.Immutable;

namespace Wargame.Rules;

/// <content>Clauses of dealing: bargains, answers to strikes, vetoes.</content>
public static partial class Clauses
{
    /// <summary>16.3</summary>
    public const string Bargain = "16.3";
    /// <summary>16.4</summary>
    public const string BargainTruce = "16.4";
    /// <summary>16.5</summary>
    public const string BargainBroken = "16.5";
    /// <summary>16.6</summary>
    public const string BargainPay = "16.6";
    /// <summary>16.7</summary>
    public const string BargainConvoys = "16.7";
    /// <summary>16.8</summary>
    public const string BargainPlace = "16.8";

    /// <summary>What each clause of these systems says, in one line, in the order of the rulebook.</summary>
    public static ImmutableArray<Clause> Deals { get; } =
    [
        new(Bargain, "A bargain is offered in one turn and answered in the next: agreed, refused or countered; without an answer it lapses. Agreed, it binds both for its turns (1-6) after the one in which it was agreed."),
        new(BargainTruce, "Under a truce the two stand to each other as neutrals: they do not fight, do not cut each other's ways, and may pass each other's places."),
        new(BargainBroken, "A truce is broken by an advance on a place of the other side, and any bargain by giving notice. The breaker has one broken promise more, loses 20 of legitimacy and 100 of credibility, half of both with notice; fighting may follow in the same turn. A bargain kept to its end is a promise kept by both; the collapse of a side ends it."),
        new(BargainPay, "Pay under a bargain gives 15 of cohesion and pays the other side's men for its turns; it costs a power a pool point, others 15 of cohesion. Recognition gives 20 of legitimacy and costs the giver 10."),
        new(BargainConvoys, "Under a truce, or where it was agreed, convoys of people are let through without dice. Transport lots and air points that were agreed are the other side's in each turn of the bargain."),
        new(BargainPlace, "A place given in a bargain changes hands when it is agreed: the garrison leaves with 950 permille of its men for its nearest own place, up to 800 men of the other side come in, but no more than half of those next to it. Where it is no longer the giver's, or nobody stands near it, the bargain lapses."),
    ];
}
