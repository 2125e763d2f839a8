namespace Wargame.Rules;

/// <summary>Places as a seat knows them.</summary>
internal static class CityViews
{
    public static Dictionary<CityId, CityView> All(Sight sight)
    {
        var cities = new Dictionary<CityId, CityView>();
        HazardOutlook? outlook = sight.Scenario.Hazards.Length == 0 ? null : new HazardOutlook(sight);
        for (int c = 0; c < sight.Scenario.Cities.Length; c++) cities[sight.Scenario.Cities[c].Id] = Of(sight, outlook, c);
        return cities;
    }

    private static Dictionary<string, HazardView>? Hazards(Sight sight, HazardOutlook? outlook, int city)
    {
        if (outlook is null || !sight.HazardComes(city)) return null;
        var seen = new Dictionary<string, HazardView>();
        for (int h = 0; h < sight.Scenario.Hazards.Length; h++)
        {
            if (sight.Gauge(h, city) is not { } gauge) continue;
            seen[sight.Scenario.Hazards[h].Id] = new HazardView(
                new Band(gauge.Low, gauge.High), Hours(sight, gauge.Turn), gauge.Letter, gauge.Number, gauge.Source, gauge.Stands, gauge.Broken, gauge.Inside,
                gauge.Store < 0 ? null : gauge.Store, [outlook.Ahead(h, city, 0), outlook.Ahead(h, city, 1), outlook.Ahead(h, city, 2)],
                outlook.GivesWay(h, city, 0) is { High: > 0 } chance ? chance : null);
        }
        return seen;
    }

    private static CityView Of(Sight sight, HazardOutlook? outlook, int city)
    {
        var reported = new Dictionary<FactionId, ReportedView>();
        for (int f = 0; f < sight.Scenario.Factions.Length; f++)
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
            Hazards = Hazards(sight, outlook, city),
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
        if (sight.Scenario.Hazards.Length > 0 && HazardLine(sight, city) is { } danger) return $"{line} {danger}";
        if (sight.CutOff(city) > 0) return $"{line} Cut off for {Words.Count(sight.CutOff(city), "turn")}.";
        if (sight.Friendly(city) && GarrisonChoices.HostileNextTo(sight, city) is { } near) return $"{line} One road away: {Name(scenario, near)}.";
        return sight.Turn - sight.ControllerTurn(city) > 2 && holder >= 0 ? $"{line} Not confirmed lately." : line;
    }

    private static string? HazardLine(Sight sight, int city)
    {
        for (int h = 0; h < sight.Scenario.Hazards.Length; h++)
        {
            HazardDefinition hazard = sight.Scenario.Hazards[h];
            if (sight.Gauge(h, city) is not { } gauge) continue;
            if (gauge.Store >= 0) return $"{Words.Percent(gauge.Store)} percent full.";
            if (gauge.Inside > 0) return $"{Words.Capital(hazard.Name)} has taken {Words.Percent(gauge.Inside)} percent of it.";
            if (gauge.Broken) return $"The {hazard.Works} is open.";
            int below = gauge.Stands - ((gauge.Low + gauge.High) / 2);
            return below < 0 ? $"{Words.Capital(hazard.Name)} stands above the {hazard.Works}."
                : $"{Words.Capital(hazard.Name)} is {Words.Number((below + 5) / 10 * 10)} {hazard.Unit} below what the {hazard.Works} withstands.";
        }
        return null;
    }

    private static string Name(Scenario scenario, int faction) => scenario.Factions[faction].Name;
}
