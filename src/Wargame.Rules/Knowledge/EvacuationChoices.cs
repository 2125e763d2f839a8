namespace Wargame.Rules;

/// <summary>Where the people of a chosen place could be brought.</summary>
internal static class EvacuationChoices
{
    /// <summary>Fewer men than this beside the way are not asked for passage (rulebook 10.2).</summary>
    private const int Asked = 300;

    /// <summary>Places with shelter, nearest first.</summary>
    public static IEnumerable<Choice> For(Shop shop)
    {
        Sight sight = shop.Sight;
        if (!sight.Holds(shop.City)) return [];
        var found = new List<(int Order, Choice Choice)>();
        for (int to = 0; to < shop.Scenario.Cities.Length; to++)
        {
            CityDefinition place = shop.Scenario.Cities[to];
            if (to == shop.City || place.Shelter <= 0 || place.Welcome <= 0) continue;
            Way? way = sight.ConvoyWay(shop.City, to);
            found.Add((way?.Km ?? 100_000 + to, To(shop, to, way)));
        }
        return found.OrderBy(f => f.Order).Take(8).Select(f => f.Choice);
    }

    private static Choice To(Shop shop, int to, Way? way)
    {
        Sight sight = shop.Sight;
        CityDefinition place = shop.Scenario.Cities[to];
        int lots = Math.Max(1, Math.Min(shop.Sheet.LotsLeft, 2));
        var order = new Evacuate(shop.Id, place.Id, lots, false);
        int room = Math.Max(0, place.Shelter - sight.Guests(to));
        return new Choice
        {
            Key = place.Id.Value,
            Order = order,
            Label = place.Name,
            Note = $"Room for {Words.Number(room)}" + (way is null ? "" : $", {sight.NameOf(way)}, {way.Km} km"),
            Size = shop.Sheet.LotsLeft < 1 ? null
                : new Sizing("lots", "transport", 1, shop.Sheet.LotsLeft, 1, Math.Min(lots, shop.Sheet.LotsLeft), 1, sight.Figures.PeoplePerLot),
            Cost = shop.Cost(order) with { Text = shop.Cost(order).Text + ". The garrison's morale −10, your cohesion −10" },
            TakesEffect = $"Convoys leave and arrive in turn {sight.Turn}",
            Arrives = sight.Turn,
            Km = way?.Km ?? 0,
            Way = way is null ? [] : sight.Ids(way),
            Risk = way is not null && sight.ClogOn(way) >= Sight.Crowded ? "The road is crowded: fewer get through" : "",
            Consents = way is null ? [] : Consents(sight, way),
            Refusal = shop.Check(order),
        };
    }

    /// <summary>Hostile forces on or beside a way that have to let a convoy pass.</summary>
    internal static IReadOnlyList<Consent> Consents(Sight sight, Way way)
    {
        var consents = new List<Consent>();
        for (int f = 0; f < sight.Scenario.Factions.Length; f++)
        {
            if (sight.With(f) != Relation.Hostile) continue;
            int where = Beside(sight, way, f);
            if (where < 0) continue;
            FactionDefinition faction = sight.Scenario.Factions[f];
            int help = (sight.Aid(SupportKind.Mediation) > 0 ? 2 : 0) + (sight.PromisesKept(sight.Self) > 0 ? 1 : 0) + Passages.Word(sight.Figures, sight.Credibility);
            if (sight.Bargains().Any(b => b.State == BargainState.InForce && b.Involves(faction.Id) && b.Gave(faction.Id, PledgeKind.Convoys)))
            {
                consents.Add(new Consent(faction.Id, sight.Scenario.Cities[where].Id, new Band(1000, 1000), "Agreed in a bargain"));
                continue;
            }
            // Its legitimacy is known to outsiders within 100 of where it began.
            var chance = new Band(Dice.AtLeast(8 - help - (faction.Legitimacy - 600) / 100), Dice.AtLeast(8 - help - (faction.Legitimacy - 400) / 100));
            consents.Add(new Consent(faction.Id, sight.Scenario.Cities[where].Id, chance, $"Its men are reported at {sight.Scenario.Cities[where].Name}"));
        }
        return consents;
    }

    private static int Beside(Sight sight, Way way, int faction)
    {
        foreach (int city in way.Cities)
        {
            if (Stands(sight, city, faction)) return city;
            foreach (Leg leg in sight.Scenario.Board.Legs(city))
            {
                if (sight.Scenario.Routes[leg.Route].Kind == RouteKind.Road && Stands(sight, leg.To, faction)) return leg.To;
            }
        }
        return -1;
    }

    private static bool Stands(Sight sight, int city, int faction) => sight.Report(city, faction) is { High: >= Asked };
}
