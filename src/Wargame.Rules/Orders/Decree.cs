namespace Wargame.Rules;

/// <summary>Acts of a leadership at home.</summary>
public enum DecreeKind
{
    /// <summary>The leadership shows itself and stays: cohesion rises, and so does the risk of being taken with the seat.</summary>
    StayInPublic,
    /// <summary>An offer to share power; once.</summary>
    SharePower,
    /// <summary>Soldiers' pay is raised; once.</summary>
    RaisePay,
    /// <summary>Punishment for desertion is threatened.</summary>
    ThreatenPunishment,
    /// <summary>A hidden fact is kept from leaking.</summary>
    CloseLeak,
}

/// <summary>An act at home; costs a command point (systems 7, 8, 13 and 14).</summary>
/// <param name="What">Which act.</param>
/// <param name="Secret">Id of the hidden fact that is closed; null for other acts.</param>
public sealed record Decree(DecreeKind What, [property: System.ComponentModel.DataAnnotations.MaxLength(IdLimits.Longest)] string? Secret = null) : Order(OrderKind.Decree)
{
    internal override bool Repeats(Order other) => other is Decree o && o.What == What && o.Secret == Secret;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Decree order)
    {
        if (!Enum.IsDefined(order.What)) return new(RefusalCode.UnknownName, "No such decree.", "Choose one from the list.");
        if (sheet.Repeats(order))
        {
            return new(RefusalCode.AlreadyOrdered, "This decree stands on the sheet already.", "Decree something else.");
        }
        if (sheet.CommandLeft < 1)
        {
            return new(RefusalCode.NoCommand, $"All {sight.CommandPoints} command points are used.", "Remove a hold order or another decree.");
        }
        if (order.What == DecreeKind.CloseLeak) return Hidden(sight, order);
        if (sight.LeadershipDefinition is null || sight.Leadership is not { } leadership)
        {
            return new(RefusalCode.NotOnOffer, "Your side has no leadership that decrees.", "Leave this to a government.");
        }
        if (leadership.Standing != LeaderStanding.InOffice || leadership.HandedOver) return StepDown.NotInOffice(sight);
        return order.What switch
        {
            DecreeKind.SharePower when leadership.Sharing != SharingState.NotOffered =>
                new(RefusalCode.AlreadyOrdered, "An offer to share power was made before; a second one is not heard.", "Hand power over, or hold on."),
            DecreeKind.RaisePay when leadership.PaidTurn > 0 =>
                new(RefusalCode.AlreadyOrdered, $"Pay was raised in turn {leadership.PaidTurn}; the treasury bears it once.", "Ask a power for money."),
            DecreeKind.StayInPublic when !sight.Holds(sight.Scenario.IndexOf(sight.LeadershipDefinition.Seat)) =>
                new(RefusalCode.NotYours, $"{sight.Scenario.City(sight.LeadershipDefinition.Seat).Name} is not yours any more.", "Decide on leaving."),
            _ => null,
        };
    }

    private static Refusal? Hidden(Sight sight, Decree order)
    {
        foreach (SecretDefinition secret in sight.Secrets())
        {
            if (secret.Id != order.Secret) continue;
            if (sight.HasLeaked(secret.Id)) return new(RefusalCode.AlreadyOrdered, "It has leaked already.", "Deny it in an announcement.");
            return sight.HasClosed(secret) ? new(RefusalCode.AlreadyOrdered, "It is closed already.", "Close another one.") : null;
        }
        return new(RefusalCode.UnknownName, "You hide nothing of that name.", "Choose a hidden fact from the list.");
    }
}
