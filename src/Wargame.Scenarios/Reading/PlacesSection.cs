using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>places.yaml: what can be held, and the places beyond the border that routes lead to.</summary>
internal static class PlacesSection
{
    public const int MostPeople = 50_000_000;
    public const int MostCities = 10_000;

    public static FileKind File { get; } = new("places.yaml", true, "Places that can be held, and places beyond the border that routes lead to.", Read)
    {
        Declares = [("places", n => n.Cities)],
    };

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        draft.Cities = [.. file.Items("places", MostCities, typeof(CityDefinition), "The places.").Select(item => City(item, source))];
        file.Close();
    }

    private static CityDefinition City(Fields item, string source)
    {
        PlaceClass size = item.Word<PlaceClass>("class");
        bool offMap = size == PlaceClass.OffMap;
        int people = item.Int("people", 0, MostPeople);
        var city = new CityDefinition
        {
            Id = item.OwnCity(),
            Name = item.Text("name", 60),
            Names = item.Languages("names"),
            At = item.Point("at"),
            Class = size,
            Label = item.Word<LabelSide>("label"),
            People = people,
            AtRisk = item.IntOr("atRisk", 0, MostPeople, 0),
            Controller = item.FactionOr("controller"),
            Terrain = item.IntOr("terrain", 1000, 2500, Ground(size), otherwise: "1900 for a capital, 1500 for a city, 1250 for a town, 1150 for a small place"),
            Fort = item.IntOr("fort", 0, 4, 0),
            Value = item.IntOr("value", 0, 500, 0),
            Welcome = item.Permille("welcome"),
            Shelter = item.Int("shelter", 0, 10_000_000),
            SupplyFor = item.FactionsOr("supplyFor"),
            BaseOf = item.FactionOr("baseOf"),
            Note = item.TextOr("note"),
            Source = item.Source(source),
        };
        if (city.AtRisk > people) item.Refuse(item.Node("atRisk"), $"'atRisk' is '{city.AtRisk}'", $"no more than 'people', {people}");
        if (!offMap && city.Controller is null)
        {
            item.Context.Report.Add(item.At, $"nobody holds '{city.Id}'", "a 'controller', or the class off-map");
        }
        if (offMap && city.Controller is not null)
        {
            item.Refuse(item.Node("controller"), $"'{city.Id}' is beyond the border and held", "no 'controller'");
        }
        item.Close();
        return city;
    }

    /// <summary>What the ground gives a defender, where the file does not say (model of a village, a town, a city).</summary>
    private static int Ground(PlaceClass size) => size switch
    {
        PlaceClass.Capital => 1900,
        PlaceClass.City => 1500,
        PlaceClass.Town => 1250,
        PlaceClass.Small => 1150,
        _ => 1000,
    };
}
