namespace Wargame.Rules;

/// <summary>Offers the garrison of a threatened place to hand it over without a fight (system 5).</summary>
/// <param name="City">Place held by another.</param>
/// <param name="SafePassage">The garrison may leave.</param>
/// <param name="Amnesty">Those who lay down arms are safe.</param>
/// <param name="Guarantor">A faction that stands for the terms; null for none.</param>
public sealed record NegotiateHandover(CityId City, bool SafePassage, bool Amnesty, FactionId? Guarantor) : Order(OrderKind.NegotiateHandover)
{
    internal override bool Repeats(Order other) => other is NegotiateHandover o && o.City == City;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, NegotiateHandover order)
    {
        if (Refusals.Place(sight, order.City) is { } unknown) return unknown;
        int city = sight.Scenario.IndexOf(order.City);
        string name = sight.Scenario.Cities[city].Name;
        int holder = sight.Controller(city);
        if (holder < 0 || sight.With(holder) != Relation.Hostile)
        {
            return new(RefusalCode.NotHostile, $"{name} is not held by a hostile side.", "Choose a place that a hostile side holds.");
        }
        if (!Threatens(sight, city))
        {
            return new(RefusalCode.OutOfReach, $"None of your men stand in {name} or one road from it.", "Bring men next to it first.");
        }
        if (sheet.Repeats(order))
        {
            return new(RefusalCode.AlreadyOrdered, $"An offer to the garrison of {name} stands on the sheet already.", "Change that offer instead.");
        }
        if (order.Guarantor is not { } guarantor) return null;
        if (Refusals.Known(sight, guarantor) is { } nobody) return nobody;
        int g = sight.Scenario.IndexOf(guarantor);
        return g != sight.Self && g != holder ? null
            : new(RefusalCode.OutOfRange, "A guarantor is a third side.", "Name a faction that is neither you nor the holder, or none.");
    }

    /// <summary>Own men stand in a place or one open road away.</summary>
    internal static bool Threatens(Sight sight, int city) => sight.IsBeside(city);
}
