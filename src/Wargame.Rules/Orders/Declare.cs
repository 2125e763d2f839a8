namespace Wargame.Rules;

/// <summary>A power says in public how it stands to a faction's leadership; costs a command point (system 13).</summary>
/// <param name="About">Which faction.</param>
/// <param name="Stance">What it says; silence takes an earlier word back.</param>
public sealed record Declare(FactionId About, Stance Stance) : Order(OrderKind.Declare)
{
    internal override bool Repeats(Order other) => other is Declare o && o.About == About;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Declare order)
    {
        if (!Enum.IsDefined(order.Stance)) return new(RefusalCode.UnknownName, "No such stance.", "Choose one from the list.");
        if (Refusals.Known(sight, order.About) is { } unknown) return unknown;
        Scenario scenario = sight.Scenario;
        int about = scenario.IndexOf(order.About);
        string name = scenario.Factions[about].Name;
        if (scenario.Factions[sight.Self].Patron is null) return new(RefusalCode.NotOnOffer, "Only powers are listened to in this.", "Announce something instead.");
        if (about == sight.Self || scenario.Factions[about].Patron is not null)
        {
            return new(RefusalCode.NotOnOffer, $"{name} {scenario.Factions[about].Form("does", "do")} not ask to be recognised.", "Choose a side that claims to govern.");
        }
        if (sight.StanceOf(sight.Self, about) == order.Stance) return new(RefusalCode.AlreadyOrdered, $"This is your word on {name} already.", "Say something else, or nothing.");
        if (sheet.Repeats(order)) return new(RefusalCode.AlreadyOrdered, $"A word on {name} stands on the sheet already.", "Change that one instead.");
        if (sheet.CommandLeft < 1) return new(RefusalCode.NoCommand, $"All {sight.CommandPoints} command points are used.", "Remove another order that needs one.");
        if (order.Stance is not (Stance.DemandsStepDown or Stance.RecognisesTransition)) return null;
        if (scenario.Factions[about].Leadership is not { } leadership) return new(RefusalCode.NotOnOffer, $"{name} {scenario.Factions[about].Form("has", "have")} no leadership that could step down.", "Recognise it, or do not.");
        return order.Stance != Stance.DemandsStepDown || sight.LeaderOf(about) == LeaderStanding.InOffice ? null
            : new(RefusalCode.NotOnOffer, $"{leadership.Title} is not in office any more.", "Recognise a transition.");
    }
}
