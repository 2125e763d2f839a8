using Wargame.Rules;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>map.yaml: what is drawn beside places and routes.</summary>
internal static class MapSection
{
    public static MapDefinition Read(Fields file)
    {
        Fields? camera = file.Inner("camera");
        var map = new MapDefinition
        {
            CameraSouthWest = camera?.Point("southWest") ?? default,
            CameraNorthEast = camera?.Point("northEast") ?? default,
            Country = file.Text("country", 60),
            Neighbours = Texts(file, "neighbours"),
            Rivers = file.Lines("rivers"),
            Labels = [.. file.Items("labels", 100).Select(Label)],
            Sites = [.. file.Items("sites", 1000).Select(Site)],
            BorderNote = file.Text("borderNote"),
        };
        if (camera is not null && (map.CameraSouthWest.Lon >= map.CameraNorthEast.Lon || map.CameraSouthWest.Lat >= map.CameraNorthEast.Lat))
        {
            file.Refuse(camera.Node("southWest"), "'southWest' is not south and west of 'northEast'", "the corners the other way round");
        }
        camera?.Close();
        file.Source();
        file.Close();
        return map;
    }

    private static string[] Texts(Fields file, string key)
    {
        var texts = new List<string>();
        foreach (YamlNode node in file.List(key, 50))
        {
            if (node is YamlScalar { Text.Length: > 0 } text) texts.Add(text.Text);
            else file.Refuse(node, $"an item of '{key}' is {node.Kind}", "a text");
        }
        return [.. texts];
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
        item.TextOr("name", "", 60);
        item.Close();
        return site;
    }
}
