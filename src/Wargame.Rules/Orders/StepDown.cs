namespace Wargame.Rules;

/// <summary>Ways for a leadership to go.</summary>
public enum Departure
{
    /// <summary>Power is handed over: the army stands down in order.</summary>
    TransferPower,
    /// <summary>Into exile, openly and on the host's terms.</summary>
    Exile,
    /// <summary>In secret; nobody is told, nobody has orders.</summary>
    LeaveSecretly,
}

/// <summary>The leadership goes, on terms (system 13). What it means for the state and for the person is scored apart.</summary>
/// <param name="How">In which way.</param>
/// <param name="Host">Who takes it in; needed for exile, possible for a secret departure, null for a handing over of power.</param>
public sealed record StepDown(Departure How, FactionId? Host) : Order(OrderKind.StepDown)
{
    internal override bool Repeats(Order other) => other is StepDown;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, StepDown order)
    {
        if (!Enum.IsDefined(order.How)) return new(RefusalCode.UnknownName, "No such way to go.", "Choose one from the list.");
        if (sight.LeadershipDefinition is not { } definition || sight.Leadership is not { } leadership)
        {
            return new(RefusalCode.NotOnOffer, "Your side has no leadership that could step down.", "Leave this to a government.");
        }
        if (sheet.Repeats(order)) return new(RefusalCode.AlreadyOrdered, "A way to go stands on the sheet already.", "Change that order instead.");
        if (order.How == Departure.TransferPower)
        {
            if (order.Host is not null) return new(RefusalCode.UnknownName, "Handing power over needs no host.", "Name none; exile may follow.");
            return sight.UnderArms || !leadership.HandedOver && !sight.Collapsed(sight.Self) ? null
                : new(RefusalCode.AlreadyOrdered, "Nothing is left to hand over.", "Decide on exile, or follow events.");
        }
        if (leadership.Standing is not (LeaderStanding.InOffice or LeaderStanding.Transferred)) return NotInOffice(sight);
        if (order.Host is not { } host)
        {
            return order.How == Departure.LeaveSecretly ? null : new(RefusalCode.UnknownName, "Exile needs a host.", "Name a power that granted asylum.");
        }
        if (Refusals.Known(sight, host) is { } unknown) return unknown;
        if (ExitTerms.HostOf(definition, host) is null)
        {
            return new(RefusalCode.NotOnOffer, $"{sight.Scenario.Faction(host).Name} {sight.Scenario.Faction(host).Form("takes", "take")} no leadership in.", "Name another host.");
        }
        return sight.HasAsylum(host) ? null
            : new(RefusalCode.NotOnOffer, $"{sight.Scenario.Faction(host).Name} {sight.Scenario.Faction(host).Form("has", "have")} not granted asylum.", "Ask for asylum first.");
    }

    internal static Refusal NotInOffice(Sight sight) =>
        new(RefusalCode.NotYours, $"{sight.LeadershipDefinition!.Title} is not in office any more.", "Follow events, or let what still stands decide.");
}
