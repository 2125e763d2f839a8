namespace Wargame.Rules;

/// <summary>Answers strikes on one's crossings and convoys, once they have gone far enough (system 15): a front that the striker has to man.</summary>
/// <param name="Against">Whose strikes are answered.</param>
public sealed record Retaliate(FactionId Against) : Order(OrderKind.Retaliate)
{
    internal override bool Repeats(Order other) => other is Retaliate o && o.Against == Against;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Retaliate order)
    {
        if (Refusals.Known(sight, order.Against) is { } unknown) return unknown;
        int other = sight.Scenario.IndexOf(order.Against);
        string name = sight.Scenario.Factions[other].Name;
        if (sight.StruckBy(other) == 0) return new(RefusalCode.NotHostile, $"{name} {sight.Scenario.Factions[other].Form("has", "have")} struck no crossing or convoy of yours.", "Answer whoever did.");
        if (sight.Escalation(other) < sight.Figures.EscalationAnswer)
        {
            return new(RefusalCode.OutOfRange, $"{Words.Count(sight.Escalation(other), "strike")} of {name} count; from {sight.Figures.EscalationAnswer} on an answer is open to you.", "Wait, or protest in public.");
        }
        return sheet.Repeats(order) ? new(RefusalCode.AlreadyOrdered, "That stands on the sheet already.", "Leave it, or take it off the sheet.") : null;
    }
}
