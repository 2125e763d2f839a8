using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>Names on the map: whether they fit, overlap, and are there in every language that the scenario uses.</summary>
internal static class LabelChecks
{
    private const int longName = 24;
    // The first view in thousandths of its width; letters are about seven of a thousand wide.
    private const int letter = 7, gap = 10, near = 4;

    public static IEnumerable<Warning> Of(LintDesk desk) => [.. Names(desk), .. Overlaps(desk), .. Languages(desk)];

    private static IEnumerable<Warning> Names(LintDesk desk)
    {
        MapDefinition map = desk.Scenario.Map;
        long width = Math.Max(1, (long)map.CameraNorthEast.Lon - map.CameraSouthWest.Lon);
        foreach (CityDefinition city in desk.Scenario.Cities)
        {
            int letters = new System.Globalization.StringInfo(city.Name).LengthInTextElements;
            if (letters > longName)
            {
                yield return desk.Warn("LongName", "places.yaml", city.Id.Value, $"the name of {city.Name} has {letters} letters", $"at most {longName}, so that it fits the map");
            }
            long x = ((long)city.At.Lon - map.CameraSouthWest.Lon) * 1000 / width;
            bool inside = x is >= 0 and <= 1000 && city.At.Lat >= map.CameraSouthWest.Lat && city.At.Lat <= map.CameraNorthEast.Lat;
            bool left = city.Label is LabelSide.W or LabelSide.Nw or LabelSide.Sw, right = city.Label is LabelSide.E or LabelSide.Ne or LabelSide.Se;
            if (inside && city.Class != PlaceClass.OffMap && ((left && x - gap - letters * letter < 0) || (right && x + gap + letters * letter > 1000)))
            {
                yield return desk.Warn("LabelOffView", "places.yaml", city.Id.Value, $"the name of {city.Name} runs off the first view", left ? "'label: e', or a wider camera" : "'label: w', or a wider camera");
            }
        }
    }

    // Places sorted from west to east meet only their neighbours, so that many places take no longer than few.
    private static IEnumerable<Warning> Overlaps(LintDesk desk)
    {
        Scenario scenario = desk.Scenario;
        long width = Math.Max(1, (long)scenario.Map.CameraNorthEast.Lon - scenario.Map.CameraSouthWest.Lon), reach = width * near / 1000;
        CityDefinition[] sorted = [.. scenario.Cities.Where(c => c.Class != PlaceClass.OffMap).OrderBy(c => c.At.Lon).ThenBy(c => c.At.Lat)];
        int said = 0;
        for (int i = 1; i < sorted.Length && said < 50; i++)
        {
            CityDefinition before = sorted[i - 1], city = sorted[i];
            if ((long)city.At.Lon - before.At.Lon > reach || Math.Abs((long)city.At.Lat - before.At.Lat) > reach) continue;
            said++;
            yield return desk.Warn("PlacesOverlap", "places.yaml", city.Id.Value, $"the marks of {before.Name} and {city.Name} lie on each other in the first view", "points farther apart, or a narrower camera");
        }
    }

    private static IEnumerable<Warning> Languages(LintDesk desk)
    {
        Scenario scenario = desk.Scenario;
        (string File, string Item, string Name, IReadOnlyDictionary<string, string> Names)[] named =
        [
            .. scenario.Cities.Select(c => ("places.yaml", c.Id.Value, c.Name, c.Names)),
            .. scenario.Factions.Select(f => ("factions.yaml", f.Id.Value, f.Name, f.Names)),
            .. scenario.Map.Labels.Select(l => ("map.yaml", "labels", l.Text, l.Names)),
        ];
        foreach (string language in named.SelectMany(n => n.Names.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var file in named.Where(n => !n.Names.ContainsKey(language)).GroupBy(n => n.File))
            {
                string names = string.Join(", ", file.Take(3).Select(n => n.Name)) + (file.Count() > 3 ? $" and {file.Count() - 3} more" : "");
                yield return desk.Warn("LanguageMissing", file.Key, file.First().Item, $"no name in '{language}' for {names}", $"'names: {{ {language}: ... }}', as others have");
            }
        }
    }
}
