namespace Wargame.Rules;

/// <summary>Why an event with a condition came: for control during the game, and for all at the debrief.</summary>
internal static class EventCard
{
    public static void Add(TurnWork work, InjectDefinition definition, Condition condition, Inject content)
    {
        bool held = ConditionTest.Holds(work.Before, definition.Id, condition);
        string waits = ConditionWords.Say(work.Scenario, condition);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-event-{definition.Id}", Turn = work.Turn, Kind = CardKind.Event,
            Title = $"Event: {content.Title}", Summary = held ? "The event came because what it waits for was so." : "Control released the event.",
            Sentence = $"It waits until {waits}; at the opening of turn {work.Turn} that {(held ? "was so" : "was not so, and control released it")}.",
            Clause = Clauses.EventCondition, SeeAlso = Chances(condition) ? [Clauses.EventSet, Clauses.EventChance] : [Clauses.EventSet], Inputs = ConditionWords.Parts(work.Before, definition.Id, condition),
            Outcome = held ? "came" : "released",
            WhatIf = held ? $"It would not have come before it is so that {waits}." : "Without control's word it would still wait.",
            Audience = Audience.ControlOnly, FullFor = Audience.ControlOnly,
        });
    }

    private static bool Chances(Condition condition) => condition switch
    {
        AllOf all => all.Of.Any(Chances),
        AnyOf any => any.Of.Any(Chances),
        NotSo not => Chances(not.Of),
        _ => condition is ByChance,
    };
}
