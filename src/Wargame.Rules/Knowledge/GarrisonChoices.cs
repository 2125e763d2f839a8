namespace Wargame.Rules;

/// <summary>Choices for garrisons: clear orders for one's own, offers to others'.</summary>
internal static class GarrisonChoices
{
    /// <summary>Stand, dig in, rest.</summary>
    public static IEnumerable<Choice> Hold(Shop shop)
    {
        if (shop.Sight.Men(shop.City) == 0) yield break;
        int fort = Math.Max(0, shop.Sight.Fort(shop.City));
        yield return Posted(shop, Posture.Stand, "Stand", "Will +1, morale +10");
        yield return Posted(shop, Posture.DigIn, "Dig in", $"Fortification {fort} to {Math.Min(Rules.Hold.MostFort, fort + 1)} of {Rules.Hold.MostFort}");
        yield return Posted(shop, Posture.Rest, "Rest", $"Momentum +{shop.Sight.Figures.TempoRest}, morale +20, while nobody fights here");
        if (shop.Scenario.Hazards.Length == 0) yield break;
        if (shop.Sight.Opens(shop.City)) yield return Posted(shop, Posture.Open, "Open", shop.Sight.OpenNote(shop.City));
        if (shop.Sight.Holds(shop.City) && shop.Scenario.Cities[shop.City].Shelter > 0)
        {
            yield return Posted(shop, Posture.TurnAway, "Close the shelter", "Takes in nobody from places of others this turn; harm to those kept in is yours");
        }
    }

    private static Choice Posted(Shop shop, Posture posture, string label, string note)
    {
        var order = new Hold(shop.Id, posture);
        return new Choice
        {
            Key = posture.ToString(), Order = order, Label = label, Note = note, Cost = shop.Cost(order),
            TakesEffect = $"In turn {shop.Sight.Turn}", Arrives = shop.Sight.Turn, Men = shop.Men(shop.City, all: true), Refusal = shop.Check(order),
        };
    }

    /// <summary>One offer with the usual terms, and one for each side that could stand for it.</summary>
    public static IEnumerable<Choice> Handover(Shop shop)
    {
        Sight sight = shop.Sight;
        int holder = sight.Controller(shop.City);
        if (holder < 0 || sight.With(holder) != Relation.Hostile) yield break;
        yield return Offer(shop, holder, -1);
        for (int g = 0; g < shop.Scenario.Factions.Length; g++)
        {
            if (g == holder || g == sight.Self || sight.With(g) == Relation.Hostile || shop.Scenario.Factions[g].Patron is null) continue;
            yield return Offer(shop, holder, g);
        }
    }

    private static Choice Offer(Shop shop, int holder, int guarantor)
    {
        Sight sight = shop.Sight;
        FactionDefinition? standing = guarantor < 0 ? null : shop.Scenario.Factions[guarantor];
        var order = new NegotiateHandover(shop.Id, true, true, standing?.Id);
        int terms = 2 + (standing is null ? 0 : 1) - Math.Min(3, sight.PromisesBroken(sight.Self));
        return new Choice
        {
            Key = standing?.Id.Value ?? "none",
            Order = order,
            Label = standing is null ? "Safe passage and amnesty" : $"The same, guaranteed by {standing.Name}",
            Note = $"To the garrison of {shop.Scenario.Factions[holder].Name}. {MoveChoices.Against(sight, shop.City)}",
            Cost = Cost.Nothing with { Text = "An offer that is not met costs 20 of credibility" },
            TakesEffect = $"In turn {sight.Turn}, before strikes and moves",
            Arrives = sight.Turn,
            // The garrison's morale is its own secret: the band runs from a steady one to one near breaking that is cut off.
            Chance = new Band(Dice.AtLeast(9 - terms + 2), Dice.AtLeast(9 - terms - 3)),
            Risk = "A promise that is broken is remembered by all",
            Refusal = shop.Check(order),
        };
    }

    /// <summary>A hostile faction known in or one road from a place, or a rival on ground not settled next to it; null for none.</summary>
    public static int? HostileNextTo(Sight sight, int city)
    {
        if (Hostile(sight, city) is { } here) return here;
        foreach (Leg leg in sight.Scenario.Board.Roads(city))
        {
            if (Hostile(sight, leg.To) is { } near) return near;
            if (sight.Rival(leg.To) is >= 0 and var rival) return rival;
        }
        return null;
    }

    private static int? Hostile(Sight sight, int city)
    {
        int reported = sight.Foe(city, Rules.Advance.Token), inside = sight.Contender(city);
        // The first of the two in scenario order.
        if (sight.With(inside) == Relation.Hostile) return reported >= 0 ? Math.Min(reported, inside) : inside;
        return reported >= 0 ? reported : null;
    }
}
