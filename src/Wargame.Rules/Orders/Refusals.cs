namespace Wargame.Rules;

/// <summary>Checks and sentences that several orders share. A sentence says what is wrong, a remedy what would make it legal.</summary>
internal static class Refusals
{
    /// <summary>Refuses an unknown place.</summary>
    public static Refusal? Place(Sight sight, CityId city) =>
        city.Value is not null && sight.Scenario.IndexOf(city) >= 0 ? null
            : new(RefusalCode.UnknownName, $"There is no place \"{Short(city.Value)}\".", "Choose a place on the map.");

    /// <summary>Refuses an unknown faction.</summary>
    public static Refusal? Known(Sight sight, FactionId faction) =>
        faction.Value is not null && sight.Scenario.IndexOf(faction) >= 0 ? null
            : new(RefusalCode.UnknownName, $"There is no faction \"{Short(faction.Value)}\".", "Choose a faction from the list.");

    /// <summary>Refuses an unknown route.</summary>
    public static Refusal? Known(Sight sight, RouteId route) =>
        route.Value is not null && sight.Scenario.IndexOf(route) >= 0 ? null
            : new(RefusalCode.UnknownName, $"There is no route \"{Short(route.Value)}\".", "Choose a road on the map.");

    /// <summary>Refuses moving men who are not there, or who are ordered elsewhere.</summary>
    public static Refusal? Men(Sight sight, SheetSoFar sheet, CityId from, int men, int least = 100, bool tied = true)
    {
        int at = sight.Scenario.IndexOf(from), there = sight.Men(at);
        string name = sight.Scenario.Cities[at].Name;
        if (there == 0) return new(RefusalCode.NotYours, $"You have no men in {name}.", "Choose a place where your men stand.");
        if (men < Math.Min(least, there))
        {
            return new(RefusalCode.OutOfRange, $"{Words.Number(men)} men are too few to move.", $"Send {Math.Min(least, there)} or more.");
        }
        int left = sheet.MenLeft(at);
        if (men > left)
        {
            return left == there
                ? new(RefusalCode.TooFewMen, $"Only {Words.Number(there)} men stand in {name}.", $"Send {Words.Number(there)} or fewer.")
                : new(RefusalCode.TooFewMen, $"Of {Words.Number(there)} men in {name}, {Words.Number(there - left)} have orders already.",
                    left > 0 ? $"Send {Words.Number(left)} or fewer, or change the other order." : "Change the other order first.");
        }
        int stay = tied ? sight.Tied(at) : 0;
        if (stay > 0 && left - men < stay)
        {
            return new(RefusalCode.TiedDown, $"{name} was entered without a fight and ties {Words.Number(stay)} men down.",
                left > stay ? $"Send {Words.Number(left - stay)} or fewer, or give the place up." : "Wait until it is digested, or give the place up.");
        }
        return Bound(sight, from, left - men);
    }

    /// <summary>Refuses leaving a place that an agreed term binds the seat to keep.</summary>
    private static Refusal? Bound(Sight sight, CityId from, int staying)
    {
        foreach ((SupportCase negotiation, TermDefinition term) in sight.Bonds)
        {
            if (term.City != from) continue;
            string name = sight.Scenario.City(from).Name, power = sight.Scenario.Faction(negotiation.Power).Name;
            if (term.Effect == TermEffect.KeepGarrison && staying < term.Amount)
            {
                return new(RefusalCode.BoundByTerm, $"You agreed with {power} to keep {Words.Number(term.Amount)} men in {name}.",
                    $"Leave {Words.Number(term.Amount)} there.");
            }
            if (term.Effect == TermEffect.HoldPlace && staying <= 0 && sight.Turn < negotiation.Turn + term.Amount)
            {
                return new(RefusalCode.BoundByTerm, $"You agreed with {power} not to give {name} up before turn {negotiation.Turn + term.Amount}.",
                    "Leave men there.");
            }
        }
        return null;
    }

    /// <summary>Refuses a cost in lots that is not left.</summary>
    public static Refusal? Transport(SheetSoFar sheet, int lots) => lots <= sheet.LotsLeft ? null
        : new(RefusalCode.NoTransport, $"This takes {lots} transport; {Math.Max(0, sheet.LotsLeft)} is left this turn.",
            sheet.LotsLeft > 0 ? "Send fewer, or take transport from another order." : "Take transport from another order, or wait for the next turn.");

    /// <summary>No usable way: what stands in it, and who could send instead.</summary>
    public static Refusal NoWay(Sight sight, CityId from, CityId to)
    {
        Scenario scenario = sight.Scenario;
        string obstacle = Words.Capital(sight.Obstacle(scenario.IndexOf(from), scenario.IndexOf(to), WayUse.March));
        List<string> others = Nearest(sight, from, to);
        string remedy = others.Count > 0 ? $"Choose {string.Join(" or ", others)}, or wait until the way opens." : "Wait until a way opens.";
        return new(RefusalCode.OutOfReach, obstacle + ".", remedy);
    }

    private static List<string> Nearest(Sight sight, CityId from, CityId to)
    {
        Scenario scenario = sight.Scenario;
        var ways = new List<(int Km, string Name)>();
        // A way back is as long as the way there, and all of them are one search.
        ReadOnlySpan<int> km = sight.Distances(scenario.IndexOf(to), WayUse.March);
        for (int c = 0; c < scenario.Cities.Length; c++)
        {
            CityId id = scenario.Cities[c].Id;
            if (id == from || id == to || sight.Men(c) == 0) continue;
            if (km[c] >= 0) ways.Add((km[c], scenario.Cities[c].Name));
        }
        return [.. ways.OrderBy(w => w.Km).Take(2).Select(w => w.Name)];
    }

    private static string Short(string? text) => text is null ? "" : text.Length <= 40 ? text : text[..40];
}
