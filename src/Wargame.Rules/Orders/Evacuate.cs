namespace Wargame.Rules;

/// <summary>Convoys bring people out of an own place with transport, a corridor and the agreement of the forces on it (system 10).</summary>
/// <param name="City">Own place that they leave.</param>
/// <param name="To">Place that takes them in.</param>
/// <param name="Lots">Transport lots, 1 and up.</param>
/// <param name="FamiliesFirst">Soldiers' families go first: steadies the garrison, takes places from others.</param>
public sealed record Evacuate(CityId City, CityId To, int Lots, bool FamiliesFirst) : Order(OrderKind.Evacuate)
{
    internal override bool Repeats(Order other) => other is Evacuate o && o.City == City && o.To == To;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Evacuate order)
    {
        if ((Refusals.Place(sight, order.City) ?? Refusals.Place(sight, order.To)) is { } unknown) return unknown;
        Scenario scenario = sight.Scenario;
        int city = scenario.IndexOf(order.City), to = scenario.IndexOf(order.To);
        string name = scenario.Cities[city].Name;
        if (!sight.Holds(city)) return new(RefusalCode.NotYours, $"{name} is not yours.", "Evacuate a place that you hold.");
        if (order.Lots < 1) return new(RefusalCode.OutOfRange, "A convoy takes at least 1 transport.", "Send 1 or more.");
        if (Shelter(sight, city, to) is { } shelter) return shelter;
        if (sheet.Repeats(order))
        {
            return new(RefusalCode.AlreadyOrdered, $"Convoys from {name} to {scenario.Cities[to].Name} stand on the sheet already.", "Change their transport instead.");
        }
        if (sight.ConvoyWay(city, to) is null) return NoCorridor(sight, city, to);
        return Refusals.Transport(sheet, order.Lots);
    }

    /// <summary>A place takes people in from another.</summary>
    internal static bool TakesIn(Sight sight, int city, int to)
    {
        CityDefinition place = sight.Scenario.Cities[to];
        return city != to && place.Shelter > 0 && place.Welcome > 0 && sight.With(sight.Controller(to)) != Relation.Hostile && sight.Guests(to) < place.Shelter;
    }

    /// <summary>Refuses places that take nobody in.</summary>
    internal static Refusal? Shelter(Sight sight, int city, int to)
    {
        if (TakesIn(sight, city, to)) return null;
        CityDefinition place = sight.Scenario.Cities[to];
        if (city == to) return new(RefusalCode.NoShelter, $"The people are in {place.Name} already.", "Choose another place that takes them in.");
        if (place.Shelter <= 0 || place.Welcome <= 0) return new(RefusalCode.NoShelter, $"{place.Name} takes nobody in.", "Choose a place with shelter.");
        if (sight.With(sight.Controller(to)) == Relation.Hostile)
        {
            return new(RefusalCode.NoShelter, $"{place.Name} is held by a hostile side.", "Choose a place with shelter that is not.");
        }
        return new(RefusalCode.NoShelter, $"{place.Name} is full: {Words.Number(place.Shelter)} people are sheltered there.", "Choose another place with shelter.");
    }

    private static Refusal NoCorridor(Sight sight, int city, int to) => new(
        RefusalCode.OutOfReach, $"{Words.Capital(sight.Obstacle(city, to, WayUse.March))}: no corridor is open.",
        "Choose another place to take the people to, or wait until a road opens.");
}
