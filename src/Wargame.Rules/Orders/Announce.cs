namespace Wargame.Rules;

/// <summary>Publishes a claim; others see it as a claim, not as the truth (system 17).</summary>
/// <param name="Claim">What is said.</param>
/// <param name="City">About which place, for kinds that need one.</param>
/// <param name="About">About which faction, for kinds that need one.</param>
public sealed record Announce(ClaimKind Claim, CityId? City, FactionId? About) : Order(OrderKind.Announce)
{
    /// <summary>The claim is about a place.</summary>
    public static bool NeedsCity(ClaimKind kind) => kind is ClaimKind.HoldsFirmly or ClaimKind.Reinforced or ClaimKind.Entered or ClaimKind.Warning;

    /// <summary>The claim is about a faction.</summary>
    public static bool NeedsFaction(ClaimKind kind) => kind is ClaimKind.OtherCollapsing;

    internal override bool Repeats(Order other) => other is Announce o && o.Claim == Claim && o.City == City && o.About == About;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Announce order)
    {
        if (!Enum.IsDefined(order.Claim)) return new(RefusalCode.UnknownName, "No such claim.", "Choose a claim from the list.");
        if (NeedsCity(order.Claim))
        {
            if (order.City is not { } city) return new(RefusalCode.UnknownName, "This claim is about a place.", "Choose a place on the map.");
            if (Refusals.Place(sight, city) is { } unknown) return unknown;
            if (sight.Scenario.City(city).Class == PlaceClass.OffMap)
            {
                return new(RefusalCode.OutOfReach, $"{sight.Scenario.City(city).Name} lies beyond the border.", "Choose a place inside the country.");
            }
        }
        if (order.Claim == ClaimKind.Warning && !sight.HazardComes(sight.Scenario.IndexOf(order.City!.Value)))
        {
            return new(RefusalCode.OutOfReach, $"Nothing to warn of comes to {sight.Scenario.City(order.City.Value).Name}.", "Warn a place that a hazard comes to.");
        }
        if (NeedsFaction(order.Claim))
        {
            if (order.About is not { } about) return new(RefusalCode.UnknownName, "This claim is about a side.", "Choose a faction.");
            if (Refusals.Known(sight, about) is { } unknown) return unknown;
            if (about == sight.Faction) return new(RefusalCode.NotHostile, "This claim is about another side.", "Choose another faction.");
        }
        if (sheet.Announced > 0 && sheet.Repeats(order))
        {
            return new(RefusalCode.AlreadyOrdered, "This announcement stands on the sheet already.", "Announce something else.");
        }
        return sheet.Announced < SheetSoFar.MostAnnouncements ? null
            : new(RefusalCode.SheetFull, $"{sheet.Announced} announcements stand on the sheet; nobody listens to more in a turn.", "Remove one first.");
    }
}
