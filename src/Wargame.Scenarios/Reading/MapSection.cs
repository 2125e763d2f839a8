using Wargame.Rules;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>map.yaml: what is drawn beside places and routes.</summary>
internal static class MapSection
{
    private const int MostSites = 1000;

    public static FileKind File { get; } = new("map.yaml", true, "What the map draws beside places and routes; the rules do not read it.", Read) { Of = typeof(MapDefinition) };

    private static void Read(Fields file, Draft draft)
    {
        Fields? camera = file.Inner("camera", note: "What the map shows first.");
        var map = new MapDefinition
        {
            CameraSouthWest = camera?.Point("southWest", "The corner to the south and west.") ?? default,
            CameraNorthEast = camera?.Point("northEast", "The corner to the north and east.") ?? default,
            Country = file.Text("country", 60),
            Neighbours = file.TextsOr("neighbours"),
            Rivers = file.LinesOr("rivers"),
            Labels = [.. file.ItemsOr("labels", 100, typeof(MapLabel)).Select(Label)],
            Sites = [.. file.ItemsOr("sites", MostSites, typeof(AreaSite)).Select(Site)],
            Outlines = [.. file.ItemsOr("outlines", 40, typeof(OutlineDefinition)).Select(Outline)],
            BorderNote = file.Text("borderNote"),
        };
        if (camera is not null && (map.CameraSouthWest.Lon >= map.CameraNorthEast.Lon || map.CameraSouthWest.Lat >= map.CameraNorthEast.Lat))
        {
            file.Refuse(camera.Node("southWest"), "'southWest' is not south and west of 'northEast'", "the corners the other way round");
        }
        camera?.Close();
        file.Source();
        file.Close();
        draft.Map = map;
    }

    private static OutlineDefinition Outline(Fields item)
    {
        var outline = new OutlineDefinition(item.Text("name", 60), item.PointsOr("line"));
        if (!item.Probing && outline.Line.Length < 3) item.Refuse(item.Node("line"), $"'line' has {outline.Line.Length} points", "three points or more");
        item.Close();
        return outline;
    }

    private static MapLabel Label(Fields item)
    {
        var label = new MapLabel(item.Text("text", 40), item.Languages("names"), item.Point("at"), item.Flag("water"));
        item.Close();
        return label;
    }

    private static AreaSite Site(Fields item)
    {
        var site = new AreaSite(item.Point("at"), item.CityOr("follows"), item.FactionOr("fixed"), item.Flag("town"));
        if (site.Follows is null == site.Fixed is null)
        {
            item.Context.Report.Add(item.At, "a site counts to a place or to a faction", "either 'follows' or 'fixed'");
        }
        item.TextOr("name", "", 60, "What it is called, for readers of the file.");
        item.Close();
        return site;
    }
}
