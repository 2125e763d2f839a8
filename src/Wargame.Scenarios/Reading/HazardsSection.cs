using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>hazards.yaml: dangers that belong to nobody, such as a river in flood.</summary>
internal static class HazardsSection
{
    private const int MostLevel = 100_000;

    public static FileKind File { get; } = new("hazards.yaml", false, "Dangers that belong to nobody: how they rise, where they move on to, what holds them.", Read)
    {
        Declares = [("hazards", _ => null)],
    };

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        draft.Hazards = [.. file.Items("hazards", 8, typeof(HazardDefinition), "The hazards.").Select(item => Hazard(item, source))];
        file.Close();
    }

    private static HazardDefinition Hazard(Fields item, string source)
    {
        var hazard = new HazardDefinition
        {
            Id = item.Slug("id"),
            Name = item.Text("name", 40),
            Works = item.Text("works", 30),
            Unit = item.Text("unit", 10),
            Kind = item.Word<HazardKind>("kind"),
            Step = item.Int("step", 1, 1000),
            PerWorks = item.Int("perWorks", 0, 1000),
            Crew = item.IntOr("crew", 0, 10_000, 0),
            Spread = item.Int("spread", 0, 200),
            Draw = item.Int("draw", 0, 300),
            Fades = item.Int("fades", 1, 1000),
            Harms = item.Int("harms", 0, 5000),
            Places = [.. item.Items("places", 200, typeof(HazardPlace)).Select(Place)],
            Links = [.. item.ItemsOr("links", 500, typeof(HazardLink)).Select(Link)],
            Routes = [.. item.ItemsOr("routes", 500, typeof(HazardRoute)).Select(Route)],
        };
        item.Source(source);
        HashSet<CityId> met = [.. hazard.Places.Select(p => p.City)];
        if (met.Count < hazard.Places.Length) item.Refuse(item.Node("places"), "a place stands twice", "each place once");
        if (hazard.Links.Any(l => !met.Contains(l.From) || !met.Contains(l.To))) item.Refuse(item.Node("links"), "a link leads from or to a place that the hazard does not come to", "places of this hazard");
        if (hazard.Routes.Any(r => !met.Contains(r.At))) item.Refuse(item.Node("routes"), "a route is closed by the level of a place that the hazard does not come to", "places of this hazard");
        item.Close();
        return hazard;
    }

    private static HazardPlace Place(Fields item)
    {
        CityId city = item.City("city");
        int level = item.Int("level", 0, MostLevel);
        ImmutableArray<int> inflow = item.IntsOr("inflow", 0, MostLevel);
        HazardWorks works = item.WordOr("works", HazardWorks.Dike);
        var place = new HazardPlace(
            city, level, inflow, item.IntOr("withstands", 0, MostLevel, 0), works, item.Int("fills", 1, 1000), item.IntOr("takes", 0, MostLevel, 0),
            item.IntOr("releases", 0, MostLevel, 0), item.Flag("opens"), item.IntOr("weak", 0, 3, 0), item.IntOr("store", 0, 1000, 0));
        item.Close();
        return place;
    }

    private static HazardLink Link(Fields item)
    {
        var link = new HazardLink(item.City("from"), item.City("to"), item.Int("share", 1, 2000));
        item.Close();
        return link;
    }

    private static HazardRoute Route(Fields item)
    {
        var route = new HazardRoute(item.Route("route"), item.City("at"), item.Int("above", 0, MostLevel));
        item.Close();
        return route;
    }
}
