namespace Wargame.Rules;

/// <summary>Strikes at, before and around a chosen place, with the harm they would do beside their effect.</summary>
internal static class StrikeChoices
{
    private const int IntensityPerPoint = 400;

    /// <summary>Against forces inside, against columns that come, against roads and crossings that meet here.</summary>
    public static IEnumerable<Choice> For(Shop shop)
    {
        Sight sight = shop.Sight;
        if (sight.AirPoints == 0) yield break;
        if (sight.Friendly(shop.City) || sight.Men(shop.City) > 0)
        {
            yield return Flown(shop, new Strike(StrikeAim.Approach, shop.Id, null, 1), "Columns that move on it", "4% of their strength a point, at most 20%. The garrison sees it", null);
        }
        if (Strike.HostileAt(sight, shop.City))
        {
            Band harm = Harm(sight, shop.City, 1);
            yield return Flown(shop, new Strike(StrikeAim.City, shop.Id, null, 1), "Forces inside", "8% of their strength a point, at most 40%. Legitimacy falls with the harm done", harm);
        }
        foreach (Leg leg in shop.Scenario.Board.Legs(shop.City).ToArray())
        {
            RouteDefinition route = shop.Scenario.Routes[leg.Route];
            if (route.Kind != RouteKind.Road) continue;
            string way = $"{shop.Scenario.City(route.A).Name}–{shop.Scenario.City(route.B).Name}";
            if (route.Crossing)
            {
                yield return Flown(shop, new Strike(StrikeAim.Crossing, null, route.Id, 1), $"Crossing {way}", "Shut for two turns on 6 or more. Legitimacy −10", null);
            }
            else if (route.Bridge)
            {
                yield return Flown(shop, new Strike(StrikeAim.Road, null, route.Id, 1), $"Bridge {way}", "40 km longer for two turns on 6 or more: delays, never denies", null);
            }
            yield return Flown(shop, new Strike(StrikeAim.Convoy, null, route.Id, 1), $"Convoys {way}", "Hit on 8 or more. Legitimacy −10", null);
        }
    }

    /// <summary>Civilians killed and wounded that points on a city would add, from the public figure of people at risk.</summary>
    internal static Band Harm(Sight sight, int city, int points)
    {
        int expected = (int)((long)sight.AtRisk(city) * IntensityPerPoint * points * sight.Figures.Harm / 1_000_000_000);
        return new Band(expected / 2, expected * 3 / 2 + 1);
    }

    private static Choice Flown(Shop shop, Strike order, string label, string note, Band? harm)
    {
        int left = shop.Sheet.AirLeft;
        return new Choice
        {
            Key = $"{order.Aim}:{order.City?.Value ?? order.Route?.Value}",
            Order = order,
            Label = label,
            Note = note,
            Size = left < 1 ? null : new Sizing("points", "air points", 1, left, 1, 1, 1, 0),
            Cost = shop.Cost(order),
            TakesEffect = $"In turn {shop.Sight.Turn}, before men move",
            Arrives = shop.Sight.Turn,
            Way = order.Route is { } route ? [route] : [],
            Harm = harm,
            Refusal = shop.Check(order),
        };
    }
}
