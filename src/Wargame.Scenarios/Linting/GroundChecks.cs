using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>Places and ways.</summary>
internal static class GroundChecks
{
    public static IEnumerable<Warning> Of(LintDesk desk)
    {
        Scenario scenario = desk.Scenario;
        for (int c = 1; c < scenario.Cities.Length; c++)
        {
            CityDefinition city = scenario.Cities[c];
            if (!desk.Joined(0, c))
            {
                yield return desk.Warn("UnreachablePlace", "places.yaml", city.Id.Value, $"no route leads from {scenario.Cities[0].Name} to {city.Name}", "join it by a route, or take it out");
            }
        }
        foreach (RouteDefinition route in scenario.Routes)
        {
            int straight = Straight(scenario.City(route.A).At, scenario.City(route.B).At);
            if (route.Kind == RouteKind.Road && straight > route.Km * 11 / 10 + 1)
            {
                yield return desk.Warn("RouteTooShort", "routes.yaml", route.Id.Value, $"the road has {route.Km} km and its ends lie {straight} km apart", $"{straight} km or more, or other points");
            }
        }
        foreach (CorridorDefinition corridor in scenario.Corridors)
        {
            if (!desk.Joined(corridor.From, corridor.To))
            {
                yield return desk.Warn("CorridorWithoutWay", "corridors.yaml", corridor.Id, $"no routes join the ends of {corridor.Name}", "routes between its ends");
            }
        }
        for (int f = 0; f < scenario.Forces.Length; f++)
        {
            ForceDefinition force = scenario.Forces[f];
            CityDefinition city = scenario.City(force.City);
            if (city.Controller is { } holder && scenario.Board.Between(scenario.IndexOf(holder), scenario.IndexOf(force.Faction)) == Relation.Hostile)
            {
                yield return desk.Warn("ForceAmongEnemies", "forces.yaml", f, $"{force.Name} starts in {city.Name}, which a hostile faction holds", "another place, or another holder");
            }
        }
    }

    /// <summary>Kilometres between two points as the bird flies.</summary>
    public static int Straight(GeoPoint a, GeoPoint b)
    {
        const double perDegree = 111.2;
        double mid = (a.Lat + (double)b.Lat) / 2e6 * Math.PI / 180;
        double x = (a.Lon - (double)b.Lon) / 1e6 * Math.Cos(mid) * perDegree, y = (a.Lat - (double)b.Lat) / 1e6 * perDegree;
        return (int)Math.Sqrt(x * x + y * y);
    }
}
