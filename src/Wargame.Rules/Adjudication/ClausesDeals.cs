using System.Collections.Immutable;

namespace Wargame.Rules;

/// <content>Clauses of dealing: bargains, answers to strikes, vetoes.</content>
public static partial class Clauses
{
    /// <summary>11.14</summary>
    public const string SupportMet = "11.14";
    /// <summary>11.15</summary>
    public const string SupportCrowd = "11.15";
    /// <summary>11.16</summary>
    public const string SupportVeto = "11.16";
    /// <summary>15.4</summary>
    public const string Retaliation = "15.4";
    /// <summary>16.2</summary>
    public const string Digestion = "16.2";
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
        new(SupportMet, "Support: a condition that the power named before for the same kind, now on the table, +1. A counter-offer stays open for two turns, the one in which it was made counted."),
        new(SupportCrowd, "Support: each two other requests that lie before the power -1, at most two; where nobody speaks for the power, the request with most in its favour is answered first."),
        new(SupportVeto, "A third power whose ground or air a grant has to pass may stop it in the turn after the grant; where it is silent, two dice plus its interest in stopping it do so at 10 or more. What is stopped goes back to the power that gave it; stopping it costs a point of capacity, or 10 of legitimacy without one."),
        new(Retaliation, "Whoever was struck at a crossing or a convoy may answer once five strikes are held against the striker: on 6 or more the striker loses 15 of cohesion, a point of capacity and, in the next turn, two air points. Either way three strikes fewer are held against it; the answer costs 10 of legitimacy, a point of capacity, and is held against the one who gives it."),
        new(Digestion, "A place entered without a fight ties 800 men down for three turns: they do not march on, but may leave it altogether. Places of a side that has collapsed tie nobody."),
        new(Bargain, "A bargain is offered in one turn and answered in the next: agreed, refused or countered; without an answer it lapses; refused, it costs whoever offered it 5 of credibility. Agreed, it binds both for its turns (1-6) after the one in which it was agreed."),
        new(BargainTruce, "Under a truce the two stand to each other as neutrals: they do not fight, do not cut each other's ways, and may pass each other's places."),
        new(BargainBroken, "A truce is broken by an advance on a place of the other side, and any bargain by giving notice. The breaker has one broken promise more, loses 20 of legitimacy and 100 of credibility, half of both with notice; fighting may follow in the same turn. A bargain kept to its end is a promise kept by both; the collapse of a side ends it."),
        new(BargainPay, "Pay under a bargain gives 15 of cohesion and pays the other side's men for its turns; it costs a power a pool point, others 15 of cohesion. Recognition gives 20 of legitimacy and costs the giver 10."),
        new(BargainConvoys, "Under a truce, or where it was agreed, convoys of people are let through without dice. Transport lots and air points that were agreed are the other side's in each turn of the bargain."),
        new(BargainPlace, "A place given in a bargain changes hands when it is agreed: the garrison leaves with 950 permille of its men for its nearest own place, up to 800 men of the other side come in, but no more than half of those next to it. Where it is no longer the giver's, or nobody stands near it, the bargain lapses."),
    ];
}
