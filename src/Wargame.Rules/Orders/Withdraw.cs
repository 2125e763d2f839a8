namespace Wargame.Rules;

/// <summary>Men leave a place in order, before advances strike it (system 5).</summary>
/// <param name="From">Place that they leave.</param>
/// <param name="To">Own or allied place within reach.</param>
/// <param name="Men">How many; all of them gives the place up.</param>
public sealed record Withdraw(CityId From, CityId To, int Men) : Order(OrderKind.Withdraw)
{
    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Withdraw order)
    {
        if ((Refusals.Place(sight, order.From) ?? Refusals.Place(sight, order.To)) is { } unknown) return unknown;
        Scenario scenario = sight.Scenario;
        int from = scenario.IndexOf(order.From), to = scenario.IndexOf(order.To);
        string name = scenario.Cities[to].Name;
        if (from == to) return new(RefusalCode.OutOfReach, $"The men stand in {name} already.", "Choose another place to fall back to.");
        if (!TakesIn(sight, to)) return new(RefusalCode.NotYours, $"{name} is neither yours nor an ally's.", "Fall back to a place of your own.");
        if (Refusals.Men(sight, sheet, order.From, order.Men, tied: false) is { } men) return men;
        return sight.Length(from, to, WayUse.March) is null ? Refusals.NoWay(sight, order.From, order.To) : null;
    }

    /// <summary>A place of the own side, or one beyond the border from which the seat is supplied: the way home.</summary>
    internal static bool TakesIn(Sight sight, int city)
    {
        CityDefinition place = sight.Scenario.Cities[city];
        return sight.Friendly(city) || (place.Class == PlaceClass.OffMap && place.SupplyFor.Contains(sight.Faction!.Value));
    }
}
