namespace Wargame.Rules;

/// <summary>What a strike aims at. None aims at civilians; harm to them is shown before filing and counted after.</summary>
public enum StrikeAim
{
    /// <summary>Columns that move on an own or allied place.</summary>
    Approach,
    /// <summary>Forces inside a city.</summary>
    City,
    /// <summary>A bridge or road: longer ways for two turns.</summary>
    Road,
    /// <summary>A border crossing: shut for two turns (system 15).</summary>
    Crossing,
    /// <summary>A convoy on a route (system 15).</summary>
    Convoy,
}

/// <summary>Bombardment from the air or by long-range fire (systems 6 and 15).</summary>
/// <param name="Aim">What at.</param>
/// <param name="City">The place, for aims that need one.</param>
/// <param name="Route">The route, for aims that need one.</param>
/// <param name="Points">Air points spent, 1 and up.</param>
public sealed record Strike(StrikeAim Aim, CityId? City, RouteId? Route, int Points) : Order(OrderKind.Strike)
{
    internal override bool Repeats(Order other) => other is Strike o && o.Aim == Aim && o.City == City && o.Route == Route;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Strike order)
    {
        if (!Enum.IsDefined(order.Aim)) return new(RefusalCode.UnknownName, "No such aim.", "Choose an aim from the list.");
        if (order.Points < 1) return new(RefusalCode.OutOfRange, "A strike takes at least 1 air point.", "Spend 1 or more.");
        if (Aimed(sight, order) is { } wrong) return wrong;
        if (sheet.Repeats(order))
        {
            return new(RefusalCode.AlreadyOrdered, "This strike stands on the sheet already.", "Change its air points instead.");
        }
        foreach ((SupportCase negotiation, TermDefinition term) in sight.Bonds)
        {
            if (term.Effect == TermEffect.NoStrikes && sight.Turn < negotiation.Turn + term.Amount)
            {
                string power = sight.Scenario.Faction(negotiation.Power).Name;
                return new(RefusalCode.BoundByTerm, $"You agreed with {power} not to strike before turn {negotiation.Turn + term.Amount}.", "Wait until then.");
            }
        }
        return order.Points <= sheet.AirLeft ? null
            : new(RefusalCode.NoAir, $"{Words.Count(Math.Max(0, sheet.AirLeft), "air point")} left this turn.",
                sheet.AirLeft > 0 ? $"Spend {sheet.AirLeft} or fewer." : "Take air points from another strike, or ask a power for strikes.");
    }

    private static Refusal? Aimed(Sight sight, Strike order)
    {
        bool needsCity = order.Aim is StrikeAim.Approach or StrikeAim.City;
        if (needsCity)
        {
            if (order.City is not { } city) return new(RefusalCode.UnknownName, "This strike needs a place.", "Choose a place on the map.");
            return Refusals.Place(sight, city) ?? At(sight, order.Aim, sight.Scenario.IndexOf(city));
        }
        if (order.Route is not { } id) return new(RefusalCode.UnknownName, "This strike needs a road.", "Choose a road on the map.");
        if (Refusals.Known(sight, id) is { } unknown) return unknown;
        RouteDefinition route = sight.Scenario.Route(id);
        if (route.Kind != RouteKind.Road) return new(RefusalCode.NotHostile, "Only roads can be struck.", "Choose a road on the map.");
        return order.Aim == StrikeAim.Crossing && !route.Crossing
            ? new(RefusalCode.NotHostile, "No border crossing lies on this road.", "Strike the road, or choose a road that crosses the border.")
            : null;
    }

    private static Refusal? At(Sight sight, StrikeAim aim, int city)
    {
        CityDefinition place = sight.Scenario.Cities[city];
        if (place.Class == PlaceClass.OffMap) return new(RefusalCode.OutOfReach, $"{place.Name} lies beyond the border.", "Choose a place inside the country.");
        if (aim == StrikeAim.Approach)
        {
            return sight.Friendly(city) || sight.Men(city) > 0 ? null
                : new(RefusalCode.NotYours, $"{place.Name} is neither yours nor an ally's to shield.", "Strike forces in the place, or shield one of your own.");
        }
        return HostileAt(sight, city) ? null
            : new(RefusalCode.NotHostile, $"No hostile forces are known in {place.Name}.", "Choose a place held or entered by a hostile side.");
    }

    /// <summary>Hostile men are known or believed in a place.</summary>
    internal static bool HostileAt(Sight sight, int city)
    {
        if (sight.With(sight.Controller(city)) == Relation.Hostile || sight.With(sight.Contender(city)) == Relation.Hostile) return true;
        return sight.Foe(city, 1) >= 0;
    }
}
