namespace Wargame.Rules;

/// <summary>
/// What a search for ways has to know: who holds each place, who fights inside it, and how long each open route is.
/// Made from the truth for adjudication, or from what one seat believes for its forecasts: the search is the same.
/// </summary>
public sealed class RoadMap
{
    /// <summary>Holder of each city by position of the faction; -1 for nobody.</summary>
    public required int[] Holder { get; init; }
    /// <summary>Who fights inside each city against the holder, by position of the faction; -1 for nobody.</summary>
    public required int[] Contender { get; init; }
    /// <summary>Length of each route with damage; -1 where it is cut or shut.</summary>
    public required int[] Km { get; init; }

    /// <summary>The true map of a world.</summary>
    public static RoadMap Of(World world)
    {
        Scenario scenario = world.Scenario;
        var holder = new int[world.Cities.Length];
        var contender = new int[world.Cities.Length];
        var km = new int[world.Routes.Length];
        for (int c = 0; c < holder.Length; c++)
        {
            CityState city = world.Cities[c];
            holder[c] = city.Controller is { } h ? scenario.IndexOf(h) : -1;
            contender[c] = city.Contender is { } f ? scenario.IndexOf(f) : -1;
        }
        for (int r = 0; r < km.Length; r++)
        {
            RouteState route = world.Routes[r];
            km[r] = route.CutFor > 0 ? -1 : scenario.Routes[r].Km + (route.DamagedFor > 0 ? route.ExtraKm : 0);
        }
        return new RoadMap { Holder = holder, Contender = contender, Km = km };
    }
}
