using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>routes.yaml: the ways between places.</summary>
internal static class RoutesSection
{
    public const int MostRoutes = 40_000;

    public static FileKind File { get; } = new("routes.yaml", true, "Roads, sea and air links between places.", Read)
    {
        Declares = [("routes", n => n.Routes)],
    };

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        var at = new Dictionary<CityId, GeoPoint>();
        foreach (CityDefinition city in draft.Cities)
        {
            at.TryAdd(city.Id, city.At);
        }
        draft.Routes = [.. file.Items("routes", MostRoutes, typeof(RouteDefinition), "The routes.").Select(item => Route(item, source, at))];
        file.Close();
    }

    private static RouteDefinition Route(Fields item, string source, Dictionary<CityId, GeoPoint> at)
    {
        CityId a = item.City("a"), b = item.City("b");
        ImmutableArray<GeoPoint> via = item.PointsOr("via", "Bends of the line as drawn, from `a` to `b`.");
        var route = new RouteDefinition
        {
            Id = item.OwnRoute(),
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
}
