using System.Collections.Immutable;

namespace Wargame.Rules;

/// <content>Clauses of the events that a scenario brings.</content>
public static partial class Clauses
{
    /// <summary>22.1</summary>
    public const string EventSet = "22.1";
    /// <summary>22.2</summary>
    public const string EventCondition = "22.2";
    /// <summary>22.3</summary>
    public const string EventChance = "22.3";

    /// <summary>What each clause of these systems says, in one line, in the order of the rulebook.</summary>
    public static ImmutableArray<Clause> Events { get; } =
    [
        new(EventSet, "Events of the scenario are told at the opening of their turn and work in its adjudication, before everything else. Control may hold, skip or change each."),
        new(EventCondition, "An event with a condition comes at the first opening, from its turn on, at which the condition holds; once, or again after as many turns as the scenario says."),
        new(EventChance, "A chance in a condition is rolled at each opening at which it is asked: it comes where a roll of 0 to 999 is below it."),
    ];
}
