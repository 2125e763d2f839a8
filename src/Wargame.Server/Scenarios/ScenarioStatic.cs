using System.Globalization;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// What of a scenario does not change and everybody in a session may know. Made from empty: briefings of seats, forces, pools,
/// objectives, secrets and injects have no place in it. Positions are in millionths of a degree.
/// </summary>
/// <param name="Id">Slug.</param>
/// <param name="Title">Title.</param>
/// <param name="ShortTitle">Short title for a top bar.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="ContentNote">What it depicts and how it treats it.</param>
/// <param name="Rulebook">Id of the rulebook.</param>
/// <param name="StartsAt">Local time at which turn 1 begins, ISO 8601.</param>
/// <param name="TurnHours">Hours of one turn.</param>
/// <param name="Turns">Number of turns.</param>
/// <param name="People">Fewest and most people for whom it works.</param>
/// <param name="Minutes">Typical length in minutes.</param>
/// <param name="Cities">Places.</param>
/// <param name="Routes">Routes.</param>
/// <param name="Factions">Factions, each a seat.</param>
/// <param name="Corridors">Named corridors.</param>
/// <param name="Map">What the map draws beside places and routes.</param>
/// <param name="Briefing">Common briefing, Markdown.</param>
/// <param name="Hazards">Hazards by name and unit; absent where there are none.</param>
/// <param name="Words">The scenario's words in place of the interface's own, by phrase; absent for none.</param>
/// <param name="Orders">Kinds of orders that are offered; absent for all of them.</param>
/// <param name="Tutorial">Lessons for one person; absent where it teaches nothing.</param>
public sealed record ScenarioStatic(
    string Id, string Title, string ShortTitle, string Summary, string ContentNote, string Rulebook, string StartsAt, int TurnHours, int Turns,
    IntRange People, int Minutes, IReadOnlyList<ScenarioCity> Cities, IReadOnlyList<ScenarioRoute> Routes, IReadOnlyList<ScenarioFaction> Factions,
    IReadOnlyList<ScenarioCorridor> Corridors, ScenarioMap Map, string Briefing,
    IReadOnlyList<ScenarioHazard>? Hazards, IReadOnlyDictionary<string, string>? Words,
    IReadOnlyList<OrderKind>? Orders, TutorialDefinition? Tutorial)
{
    /// <summary>For a session: nothing that a seat may not know.</summary>
    public static ScenarioStatic ForSession(Scenario scenario, bool control) => Of(scenario, holders: false, doctrines: control);

    /// <summary>For control's choice in the lobby: with doctrines, and with who holds what at the start.</summary>
    public static ScenarioStatic ForLobby(Scenario scenario) => Of(scenario, holders: true, doctrines: true);

    private static ScenarioStatic Of(Scenario scenario, bool holders, bool doctrines) => new(
        scenario.Id, scenario.Title, scenario.ShortTitle, scenario.Summary, scenario.ContentNote, scenario.Rulebook,
        scenario.StartsAt.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), scenario.TurnHours, scenario.Turns, scenario.People, scenario.Minutes,
        [.. scenario.Cities.Select(city => ScenarioCity.Of(city, holders))], [.. scenario.Routes.Select(ScenarioRoute.Of)],
        [.. scenario.Factions.Select(faction => ScenarioFaction.Of(faction, doctrines))],
        [.. scenario.Corridors.Select(c => new ScenarioCorridor(c.Id, c.Name, c.From, c.To))], ScenarioMap.Of(scenario.Map), scenario.Briefing,
        scenario.Hazards.Length == 0 ? null : [.. scenario.Hazards.Select(h => new ScenarioHazard(h.Id, h.Name, h.Works, h.Unit, h.Kind))],
        scenario.Vocabulary.Empty ? null : scenario.Vocabulary.Phrases,
        scenario.Orders.Length == 0 ? null : scenario.Orders, scenario.Tutorial);
}

/// <summary>A hazard as everybody knows it.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">Name in sentences.</param>
/// <param name="Works">What its works are called.</param>
/// <param name="Unit">Unit of its level.</param>
/// <param name="Kind">Kind.</param>
public sealed record ScenarioHazard(string Id, string Name, string Works, string Unit, HazardKind Kind);

/// <summary>A place.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">English name.</param>
/// <param name="Names">Names by language code.</param>
/// <param name="At">Where it lies.</param>
/// <param name="Class">Size class.</param>
/// <param name="Label">Side on which its name stands.</param>
/// <param name="People">People at the start.</param>
/// <param name="Controller">Who holds it at the start; in the lobby only, since in a session a seat's view says what it believes.</param>
/// <param name="Note">What the city panel says about it.</param>
public sealed record ScenarioCity(
    CityId Id, string Name, IReadOnlyDictionary<string, string> Names, GeoPoint At, PlaceClass Class, LabelSide Label, int People, FactionId? Controller, string Note)
{
    internal static ScenarioCity Of(CityDefinition city, bool holder) =>
        new(city.Id, city.Name, city.Names, city.At, city.Class, city.Label, city.People, holder ? city.Controller : null, city.Note);
}

/// <summary>A route.</summary>
/// <param name="Id">Slug.</param>
/// <param name="A">One end.</param>
/// <param name="B">The other end.</param>
/// <param name="Km">Kilometres.</param>
/// <param name="Kind">Road, air or sea.</param>
/// <param name="Name">Road number; empty where it has none.</param>
/// <param name="Main">Drawn thicker.</param>
/// <param name="Crossing">Crosses a border.</param>
/// <param name="Bridge">Has a bridge or pass.</param>
/// <param name="Line">The line from A to B.</param>
public sealed record ScenarioRoute(
    RouteId Id, CityId A, CityId B, int Km, RouteKind Kind, string Name, bool Main, bool Crossing, bool Bridge, IReadOnlyList<GeoPoint> Line)
{
    internal static ScenarioRoute Of(RouteDefinition route) =>
        new(route.Id, route.A, route.B, route.Km, route.Kind, route.Name, route.Main, route.Crossing, route.Bridge, route.Line);
}

/// <summary>A faction as everybody knows it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Subtitle">Second line of the name.</param>
/// <param name="Names">Names by language code.</param>
/// <param name="Letter">Letter on its mark.</param>
/// <param name="Shape">Shape of its mark.</param>
/// <param name="Palette">Colour and pattern of the palette, 1-10.</param>
/// <param name="Capital">Its capital, where it lies on the map.</param>
/// <param name="Doctrines">Doctrines that can play it, the default first; empty for everybody but control.</param>
public sealed record ScenarioFaction(
    FactionId Id, string Name, string Subtitle, IReadOnlyDictionary<string, string> Names, string Letter, MarkShape Shape, int Palette, CityId? Capital,
    IReadOnlyList<DoctrineChoice> Doctrines)
{
    internal static ScenarioFaction Of(FactionDefinition faction, bool doctrines) => new(
        faction.Id, faction.Name, faction.Subtitle, faction.Names, faction.Letter, faction.Shape, faction.Palette, faction.Capital,
        doctrines ? [.. faction.Doctrines.Select(d => new DoctrineChoice(d.Name, d.Title, d.Note))] : []);
}

/// <summary>A doctrine that control may choose.</summary>
/// <param name="Name">Slug.</param>
/// <param name="Title">For people.</param>
/// <param name="Note">What it does, one sentence.</param>
public sealed record DoctrineChoice(string Name, string Title, string Note);

/// <summary>A named corridor.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">Name for people.</param>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
public sealed record ScenarioCorridor(string Id, string Name, CityId From, CityId To);

/// <summary>What the map draws beside places and routes.</summary>
/// <param name="CameraSouthWest">First camera, one corner.</param>
/// <param name="CameraNorthEast">First camera, the other corner.</param>
/// <param name="Country">Country to which areas are clipped, by its name in world-atlas.</param>
/// <param name="Neighbours">Neighbours that are drawn.</param>
/// <param name="Rivers">Rivers as lines.</param>
/// <param name="Labels">Names on neighbouring land and sea.</param>
/// <param name="Sites">Further points for areas of control.</param>
/// <param name="BorderNote">A sentence about the borders drawn.</param>
/// <param name="Outlines">Countries that the scenario draws itself.</param>
public sealed record ScenarioMap(
    GeoPoint CameraSouthWest, GeoPoint CameraNorthEast, string Country, IReadOnlyList<string> Neighbours, IReadOnlyList<IReadOnlyList<GeoPoint>> Rivers,
    IReadOnlyList<MapLabel> Labels, IReadOnlyList<AreaSite> Sites, string BorderNote,
    IReadOnlyList<OutlineDefinition> Outlines)
{
    internal static ScenarioMap Of(MapDefinition map) =>
        new(map.CameraSouthWest, map.CameraNorthEast, map.Country, map.Neighbours, [.. map.Rivers], map.Labels, map.Sites, map.BorderNote, map.Outlines);
}
