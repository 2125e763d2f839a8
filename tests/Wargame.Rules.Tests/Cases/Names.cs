namespace Wargame.Rules.Tests.Cases;

/// <summary>Names as cases write them: places with a capital letter, factions in capitals, routes by their ids.</summary>
public sealed class Names(Scenario scenario)
{
    /// <summary>The scenario.</summary>
    public Scenario Scenario => scenario;

    /// <summary>A place by its name, or null.</summary>
    public CityId? Place(string name) => scenario.Cities.FirstOrDefault(c => c.Name == name)?.Id;

    /// <summary>A faction by its id, or null.</summary>
    public FactionId? Side(string name) => scenario.Factions.FirstOrDefault(f => f.Id.Value == name)?.Id;

    /// <summary>A route by its id, or null.</summary>
    public RouteId? Road(string name) => scenario.Routes.FirstOrDefault(r => r.Id.Value == name)?.Id;

    /// <summary>A place that has to exist.</summary>
    public CityId City(string name) => Place(name) ?? throw new CaseFault($"there is no place {name}");

    /// <summary>A faction that has to exist.</summary>
    public FactionId Faction(string name) => Side(name) ?? throw new CaseFault($"there is no faction {name}");

    /// <summary>A route that has to exist.</summary>
    public RouteId Route(string name) => Road(name) ?? throw new CaseFault($"there is no route {name}");

    /// <summary>How a value of the world is written in a case.</summary>
    public string Write(object? value) => value switch
    {
        null => "nobody",
        CityId city => scenario.IndexOf(city) >= 0 ? scenario.City(city).Name : city.Value,
        FactionId faction => faction.Value,
        RouteId route => route.Value,
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
