namespace Wargame.Rules;

/// <summary>Choices that move men: into a chosen place, out of it, against it.</summary>
internal static class MoveChoices
{
    /// <summary>Places from which men could be sent to the chosen one, those with most men first.</summary>
    public static IEnumerable<Choice> Reinforce(Shop shop)
    {
        var found = new List<(int Order, Choice Choice)>();
        for (int from = 0; from < shop.Scenario.Cities.Length; from++)
        {
            if (from == shop.City || shop.Sight.Men(from) == 0) continue;
            Way? way = shop.Sight.Find(from, shop.City, WayUse.March);
            MenOnOffer men = shop.Men(from);
            int most = Math.Min(men.Strength, Math.Max(0, shop.Sheet.LotsLeft) * shop.Sight.Figures.MenPerLot);
            int send = Math.Clamp(Shop.Rounded(men.Strength / 2), Math.Min(100, men.Strength), Math.Max(1, Math.Max(most, Math.Min(100, men.Strength))));
            var order = new Reinforce(shop.Scenario.Cities[from].Id, shop.Id, send);
            found.Add((-men.Strength, Moving(shop, order, from, way, men, most, send, "Leaves in", "")));
        }
        return found.OrderBy(f => f.Order).Select(f => f.Choice);
    }

    /// <summary>Places to which the men of the chosen one could fall back, nearest first.</summary>
    public static IEnumerable<Choice> Withdraw(Shop shop)
    {
        if (shop.Sight.Men(shop.City) == 0) return [];
        MenOnOffer men = shop.Men(shop.City, all: true);
        var found = new List<(int Km, Choice Choice)>();
        ReadOnlySpan<int> km = shop.Sight.Distances(shop.City, WayUse.March);
        for (int to = 0; to < shop.Scenario.Cities.Length; to++)
        {
            if (to == shop.City || km[to] < 0 || !Rules.Withdraw.TakesIn(shop.Sight, to)) continue;
            if (shop.Sight.Find(shop.City, to, WayUse.March) is not { } way) continue;
            CityDefinition place = shop.Scenario.Cities[to];
            var order = new Withdraw(shop.Id, place.Id, Math.Max(1, men.Strength));
            found.Add((way.Km, Moving(shop, order, shop.City, way, men, men.Strength, men.Strength, "Leaves before attacks of", place.Name)));
        }
        return found.OrderBy(f => f.Km).Take(6).Select(f => f.Choice);
    }

    /// <summary>Attacks on the chosen place from its neighbours, and from it on its neighbours.</summary>
    public static IEnumerable<Choice> Advance(Shop shop)
    {
        foreach (Leg leg in shop.Scenario.Board.Legs(shop.City).ToArray())
        {
            if (shop.Scenario.Routes[leg.Route].Kind != RouteKind.Road) continue;
            if (shop.Sight.Men(leg.To) > 0 && Rules.Advance.Target(shop.Sight, shop.City) is null)
            {
                yield return Attack(shop, leg.To, shop.City, leg);
            }
            if (shop.Sight.Men(shop.City) > 0 && Rules.Advance.Target(shop.Sight, leg.To) is null)
            {
                yield return Attack(shop, shop.City, leg.To, leg);
            }
        }
    }

    private static Choice Attack(Shop shop, int from, int to, Leg leg)
    {
        Sight sight = shop.Sight;
        MenOnOffer men = shop.Men(from);
        int most = Math.Min(men.Strength, sight.Rested(from));
        int send = Math.Max(1, most);
        var order = new Advance(shop.Scenario.Cities[from].Id, shop.Scenario.Cities[to].Id, send);
        int km = leg.Km + sight.ExtraKm(leg.Route);
        var way = new Way([leg.Route], [from, to], km);
        string target = shop.Scenario.Cities[to].Name;
        string label = from == shop.City ? $"To {target}" : shop.Scenario.Cities[from].Name;
        return Moving(shop, order, from, way, men, most, send, "Enters in", label) with
        {
            Key = $"{shop.Scenario.Cities[from].Id}-{shop.Scenario.Cities[to].Id}",
            Note = $"{men.Names}, {km} km. {Against(sight, to)}",
            Risk = sight.Truce(sight.Controller(to)) is not null ? "Breaks your truce, and all will remember it"
                : men.Tempo < sight.Figures.TempoToAdvance + 100 ? "The men are near exhaustion" : "",
        };
    }

    /// <summary>What is known of the defenders, in a few words.</summary>
    internal static string Against(Sight sight, int city)
    {
        var reports = new List<string>();
        for (int f = 0; f < sight.Scenario.Factions.Length; f++)
        {
            if (sight.Report(city, f) is { High: > 0 } report && sight.With(f) != Relation.Allied)
            {
                reports.Add($"{Words.Number(report.Low)}–{Words.Number(report.High)} of {sight.Scenario.Factions[f].Name} reported");
            }
        }
        return reports.Count > 0 ? string.Join(", ", reports) : "No report on defenders";
    }

    private static Choice Moving(Shop shop, Order order, int from, Way? way, MenOnOffer men, int most, int send, string verb, string label)
    {
        CityDefinition origin = shop.Scenario.Cities[from];
        Sight sight = shop.Sight;
        int arrives = way is null ? sight.Turn : sight.Turn + sight.TurnsOn(way);
        bool toElsewhere = order is Withdraw;
        int perPoint = order is Reinforce ? sight.Figures.MenPerLot : 0;
        int least = Math.Min(100, Math.Max(1, men.Strength));
        return new Choice
        {
            Key = toElsewhere ? ((Withdraw)order).To.Value : origin.Id.Value,
            Order = order,
            Label = label.Length > 0 ? label : origin.Name,
            Note = way is null ? men.Names : $"{men.Names}, {sight.NameOf(way)}, {way.Km} km",
            Size = most >= least ? new Sizing("men", "men", least, most, most >= 1000 ? 100 : 50, Math.Clamp(send, least, most), perPoint, 0) : null,
            Cost = shop.Cost(order),
            TakesEffect = order is Advance
                ? $"Attacks {shop.Arrival(arrives)}"
                : $"{verb} turn {sight.Turn}, arrives {shop.Arrival(arrives)}",
            Arrives = arrives,
            Km = way?.Km ?? 0,
            Way = way is null ? [] : sight.Ids(way),
            Men = men,
            Behind = shop.Behind(from, send),
            Risk = way is null ? "" : shop.AtRisk(way),
            Refusal = shop.Check(order),
        };
    }
}
