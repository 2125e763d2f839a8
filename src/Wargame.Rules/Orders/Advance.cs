namespace Wargame.Rules;

/// <summary>Men go along a road into a place held by others, and fight for it where it is defended (systems 1 and 2).</summary>
/// <param name="From">Place where they stand.</param>
/// <param name="To">Neighbouring place that is not the faction's own.</param>
/// <param name="Men">How many, 100 and up.</param>
public sealed record Advance(CityId From, CityId To, int Men) : Order(OrderKind.Advance)
{
    /// <summary>Fewer men than this do not keep a neutral column out (rulebook 16.1).</summary>
    public const int Token = 300;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, Advance order)
    {
        if ((Refusals.Place(sight, order.From) ?? Refusals.Place(sight, order.To)) is { } unknown) return unknown;
        Scenario scenario = sight.Scenario;
        int from = scenario.IndexOf(order.From), to = scenario.IndexOf(order.To);
        string name = scenario.Cities[to].Name;
        if (Target(sight, to) is { } wrong) return wrong;
        if (Refusals.Men(sight, sheet, order.From, order.Men) is { } men) return men;
        if (Road(sight, from, to) is not { } leg)
        {
            return new(RefusalCode.OutOfReach, $"No road leads straight from {scenario.Cities[from].Name} to {name}.", "Advance on a neighbouring place.");
        }
        if (sight.CutFor(leg.Route) > 0)
        {
            return new(RefusalCode.OutOfReach, $"The road from {scenario.Cities[from].Name} to {name} is cut.", "Wait until it opens, or come from elsewhere.");
        }
        int rested = sight.Rested(from);
        return order.Men <= rested ? null : rested == 0
            ? new(RefusalCode.NoTempo, $"The men in {scenario.Cities[from].Name} are spent: they must rest.", "Order them to hold and rest for a turn.")
            : new(RefusalCode.NoTempo, $"Only {Words.Number(rested)} men in {scenario.Cities[from].Name} are fresh enough to advance.",
                $"Send {Words.Number(rested)} or fewer, or let the rest recover.");
    }

    /// <summary>A place can be advanced on: hostile, without a holder, under a truce that can be broken, or a neutral's and not defended.</summary>
    internal static bool CanAim(Sight sight, int to)
    {
        if (sight.Scenario.Cities[to].Class == PlaceClass.OffMap) return false;
        int holder = sight.Controller(to);
        if (holder == sight.Self && sight.Contender(to) < 0) return false;
        if (holder < 0 || sight.With(holder) == Relation.Hostile || sight.HasTruce(holder)) return true;
        return sight.With(holder) != Relation.Allied && (sight.Report(to, holder) is not { } report || report.High < Token);
    }

    /// <summary>Refuses targets that are own, allied, beyond the border, or defended neutrals.</summary>
    internal static Refusal? Target(Sight sight, int to)
    {
        // A truce can be broken; that it is one says the choice, and what it costs the rulebook (16.5).
        if (CanAim(sight, to)) return null;
        CityDefinition city = sight.Scenario.Cities[to];
        if (city.Class == PlaceClass.OffMap)
        {
            return new(RefusalCode.OutOfReach, $"{city.Name} lies beyond the border.", "Choose a place inside the country.");
        }
        int holder = sight.Controller(to);
        if (holder == sight.Self && sight.Contender(to) < 0) return new(RefusalCode.NotHostile, $"{city.Name} is yours.", "Reinforce it, or choose another target.");
        string whose = sight.Scenario.Factions[holder].Name;
        return sight.With(holder) == Relation.Allied
            ? new(RefusalCode.NotHostile, $"{city.Name} is held by your ally, {whose}.", "Reinforce it, or choose another target.")
            : new(RefusalCode.NotHostile, $"{city.Name} is held by {whose}, with whom you are not at war.", "Choose a hostile place, or one left empty.", Clauses.EmptyPlace);
    }

    /// <summary>The road between two neighbouring places; null where there is none.</summary>
    internal static Leg? Road(Sight sight, int from, int to)
    {
        foreach (Leg leg in sight.Scenario.Board.Legs(from))
        {
            if (leg.To == to && sight.Scenario.Routes[leg.Route].Kind == RouteKind.Road) return leg;
        }
        return null;
    }
}
