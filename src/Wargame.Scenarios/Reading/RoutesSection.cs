using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>routes.yaml and corridors.yaml: the ways between places, and the connections that matter as a whole.</summary>
internal static class RoutesSection
{
    public static IReadOnlyList<RouteDefinition> Read(Fields file, IReadOnlyList<CityDefinition> cities)
    {
        string source = file.Source();
        var at = new Dictionary<CityId, GeoPoint>();
        foreach (CityDefinition city in cities)
        {
            at.TryAdd(city.Id, city.At);
        }
        RouteDefinition[] routes = [.. file.Items("routes").Select(item => Route(item, source, at))];
        file.Close();
        return routes;
    }

    public static IReadOnlyList<CorridorDefinition> Corridors(Fields file)
    {
        CorridorDefinition[] corridors = [.. file.Items("corridors", 50).Select(Corridor)];
        file.Close();
        return corridors;
    }

    private static RouteDefinition Route(Fields item, string source, Dictionary<CityId, GeoPoint> at)
    {
        CityId a = item.City("a"), b = item.City("b");
        IReadOnlyList<GeoPoint> via = item.PointsOr("via");
        var route = new RouteDefinition
        {
            Id = new(item.Slug("id")),
            A = a,
            B = b,
            Km = item.Int("km", 1, 2000),
            Kind = item.WordOr("kind", RouteKind.Road),
            Name = item.TextOr("name", "", 20),
            Main = item.Flag("main"),
            Crossing = item.Flag("crossing"),
            Bridge = item.Flag("bridge"),
            Line = [at.GetValueOrDefault(a), .. via, at.GetValueOrDefault(b)],
            Source = item.Source(source),
        };
        if (a == b) item.Refuse(item.Node("b"), $"the route leads from '{a}' to itself", "another place");
        item.Close();
        return route;
    }

    private static CorridorDefinition Corridor(Fields item)
    {
        var corridor = new CorridorDefinition(
            item.Slug("id"), item.Text("name", 80), item.City("from"), item.City("to"), item.FactionsOr("for"));
        item.Close();
        return corridor;
    }
}
