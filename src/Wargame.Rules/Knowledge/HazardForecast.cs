namespace Wargame.Rules;

/// <summary>What an order changes about a hazard: the works that it raises or mans, and the places behind what it opens.</summary>
internal static class HazardForecast
{
    /// <summary>Lines for the order, most important first.</summary>
    public static List<ForecastLine> Of(Sight sight, IReadOnlyList<Order> sheet, Order order)
    {
        var lines = new List<ForecastLine>();
        if (order is not Hold hold) return lines;
        int city = sight.Scenario.IndexOf(hold.City);
        var before = new HazardOutlook(sight, sheet);
        for (int h = 0; h < sight.Scenario.Hazards.Length; h++)
        {
            if (hold.Posture is Posture.Stand or Posture.DigIn) Works(sight, lines, before, h, city, hold.Posture == Posture.DigIn ? 1 : 0);
            if (hold.Posture == Posture.Open) Behind(sight, lines, before, new HazardOutlook(sight, [.. sheet, order]), h, city);
        }
        return lines;
    }

    private static void Works(Sight sight, List<ForecastLine> lines, HazardOutlook outlook, int h, int city, int raised)
    {
        string name = sight.Scenario.Cities[city].Name, works = sight.Scenario.Hazards[h].Works;
        for (int turn = 0; turn < 2; turn++)
        {
            // Clear orders count in their own turn; what is raised stays.
            Band without = outlook.GivesWay(h, city, turn), with = outlook.GivesWay(h, city, turn, raised, ordered: turn == 0);
            if (without.High == 0 && with.High == 0) continue;
            lines.Add(new($"The {works} at {name} stands in turn {sight.Turn + turn}", sight.Scenario.Cities[city].Id, ForecastUnit.Chance, 1000, Holds(without), Holds(with)));
        }
    }

    // What is kept or let go now arrives next door in the next turn, and beyond it in the one after.
    private static void Behind(Sight sight, List<ForecastLine> lines, HazardOutlook before, HazardOutlook after, int h, int city)
    {
        for (int turn = 1; turn < HazardOutlook.Turns; turn++)
        {
            for (int c = 0; c < sight.Scenario.Cities.Length; c++)
            {
                if (c == city) continue;
                Band without = before.GivesWay(h, c, turn), with = after.GivesWay(h, c, turn);
                if (without == with) continue;
                CityDefinition place = sight.Scenario.Cities[c];
                lines.Add(new($"The {sight.Scenario.Hazards[h].Works} at {place.Name} stands in turn {sight.Turn + turn}", place.Id, ForecastUnit.Chance, 1000, Holds(without), Holds(with)));
            }
        }
    }

    private static Band Holds(Band givesWay) => new(1000 - givesWay.High, 1000 - givesWay.Low);
}
