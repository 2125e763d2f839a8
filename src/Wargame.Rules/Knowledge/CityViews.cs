namespace Wargame.Rules;

/// <summary>Places as a seat knows them.</summary>
internal static class CityViews
{
    public static Dictionary<CityId, CityView> All(Sight sight)
    {
        var cities = new Dictionary<CityId, CityView>();
        for (int c = 0; c < sight.Scenario.Cities.Count; c++) cities[sight.Scenario.Cities[c].Id] = Of(sight, c);
        return cities;
    }

    private static CityView Of(Sight sight, int city)
    {
        var reported = new Dictionary<FactionId, ReportedView>();
        for (int f = 0; f < sight.Scenario.Factions.Count; f++)
        {
            if (sight.Report(city, f) is { High: > 0 } report)
            {
                reported[sight.Scenario.Factions[f].Id] = new ReportedView(
                    report.Low, report.High, Hours(sight, report.Turn), report.Letter, report.Number, report.Source);
            }
        }
        int holder = sight.Controller(city), contender = sight.Contender(city);
        return new CityView
        {
            Controller = holder < 0 ? null : sight.Scenario.Factions[holder].Id,
            ControllerAge = Hours(sight, sight.ControllerTurn(city)),
            Contender = contender < 0 ? null : sight.Scenario.Factions[contender].Id,
            Present = Present(sight, city),
            Reported = reported,
            People = sight.People(city),
            LeftLastTurn = sight.LeftLastTurn(city),
            Guests = sight.Guests(city),
            Killed = sight.Killed(city),
            Wounded = sight.Wounded(city),
            Line = Line(sight, city, holder, contender),
        };
    }

    private static PresentView? Present(Sight sight, int city)
    {
        if (!sight.Inside(city)) return null;
        long morale = 0, before = 0;
        int men = 0;
        foreach (OwnForce force in sight.Forces(city))
        {
            men += force.Men;
            morale += (long)force.Morale * force.Men;
            before += (long)force.MoraleBefore * force.Men;
        }
        int now = men == 0 ? 0 : (int)(morale / men), then = men == 0 ? 0 : (int)(before / men);
        return new PresentView(
            men, now, now - then, sight.Holds(city) ? sight.Fort(city) : 0, sight.Supply(city), Math.Max(0, sight.CutOff(city)),
            sight.Grip(city), sight.Fear(city), GarrisonChoices.HostileNextTo(sight, city) is not null);
    }

    // A report of turn t was made at its opening; views are of the turn being planned.
    private static int Hours(Sight sight, int turn) => Math.Max(0, sight.Turn - turn) * sight.Scenario.TurnHours;

    private static string Line(Sight sight, int city, int holder, int contender)
    {
        Scenario scenario = sight.Scenario;
        if (scenario.Cities[city].Class == PlaceClass.OffMap) return "Beyond the border.";
        string line = holder < 0 ? "Held by nobody." : $"Held by {Name(scenario, holder)}.";
        if (contender >= 0)
        {
            int grip = sight.Grip(city);
            string share = grip < 0 ? "fights inside" : grip < 250 ? "holds the edge" : grip < 600 ? "holds some districts" : "holds most of it";
            return $"{line} {Name(scenario, contender)} {share}.";
        }
        if (sight.CutOff(city) > 0) return $"{line} Cut off for {Words.Count(sight.CutOff(city), "turn")}.";
        if (sight.Friendly(city) && GarrisonChoices.HostileNextTo(sight, city) is { } near) return $"{line} {Name(scenario, near)} is one road away.";
        return sight.Turn - sight.ControllerTurn(city) > 2 && holder >= 0 ? $"{line} Not confirmed lately." : line;
    }

    private static string Name(Scenario scenario, int faction) => scenario.Factions[faction].Name;
}
