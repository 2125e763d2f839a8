using System.Collections.Immutable;

namespace Wargame.Rules;

// System 0, orders at large, and what every order of a kind has in common.
public static partial class Clauses
{
    /// <summary>0.2</summary>
    public const string Filing = "0.2";
    /// <summary>0.3</summary>
    public const string Muster = "0.3";
    /// <summary>0.4</summary>
    public const string End = "0.4";
    /// <summary>0.5</summary>
    public const string Injected = "0.5";
    /// <summary>6.5</summary>
    public const string AirPoints = "6.5";

    /// <summary>What each of these clauses says, in one line.</summary>
    public static ImmutableArray<Clause> AtLarge { get; } =
    [
        new(Filing, "A sheet holds up to 24 orders, of them two announcements; an order names what exists and is checked against what its seat knows when it is filed."),
        new(Muster, "An order moves 100 men or more, or all where fewer stand; men are ordered once in a turn."),
        new(End, "The session ends with its last turn, or in the turn in which a collapsed faction no longer holds its capital."),
        new(Injected, "Events that control releases act as the turn opens, and change an index by at most 250."),
        new(AirPoints, "Strikes spend air points: a faction's own for the turn and those that a power granted for it; what is not flown is lost."),
    ];
}
