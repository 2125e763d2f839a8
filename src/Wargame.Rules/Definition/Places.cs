namespace Wargame.Rules;

/// <summary>How large a place is drawn, and what its ground gives a defender by default.</summary>
public enum PlaceClass
{
    /// <summary>The capital of the country.</summary>
    Capital,
    /// <summary>A large city.</summary>
    City,
    /// <summary>A middle-sized town.</summary>
    Town,
    /// <summary>A small town, village or base.</summary>
    Small,
    /// <summary>A place beyond the border that routes lead to; nobody can take it.</summary>
    OffMap,
}

/// <summary>The side of its mark on which a place's name stands.</summary>
public enum LabelSide
{
    /// <summary>Right of the mark.</summary>
    E,
    /// <summary>Left of the mark.</summary>
    W,
    /// <summary>Above.</summary>
    N,
    /// <summary>Below.</summary>
    S,
    /// <summary>Below right.</summary>
    Se,
    /// <summary>Below left.</summary>
    Sw,
    /// <summary>Above right.</summary>
    Ne,
    /// <summary>Above left.</summary>
    Nw,
}

/// <summary>A point on the earth in millionths of a degree, so that no float enters the rules.</summary>
/// <param name="Lon">East positive, -180,000,000 to 180,000,000.</param>
/// <param name="Lat">North positive, -90,000,000 to 90,000,000.</param>
public readonly record struct GeoPoint(int Lon, int Lat);

/// <summary>A place that a faction can hold.</summary>
public sealed record CityDefinition
{
    /// <summary>Slug.</summary>
    public required CityId Id { get; init; }
    /// <summary>English name.</summary>
    public required string Name { get; init; }
    /// <summary>Names by language code, e.g. <c>ar</c>.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
    /// <summary>Where it lies.</summary>
    public required GeoPoint At { get; init; }
    /// <summary>Size class.</summary>
    public required PlaceClass Class { get; init; }
    /// <summary>Where its name stands on the map.</summary>
    public required LabelSide Label { get; init; }
    /// <summary>People at the start.</summary>
    public required int People { get; init; }
    /// <summary>Of these, people whose lives fighting would touch first; 0 to <see cref="People"/>.</summary>
    public required int AtRisk { get; init; }
    /// <summary>Who holds it at the start; null for off-map places that nobody plays.</summary>
    public required FactionId? Controller { get; init; }
    /// <summary>Ground's help to a defender, permille, 1000-2500.</summary>
    public required int Terrain { get; init; }
    /// <summary>Fortification at the start, levels 0-4.</summary>
    public required int Fort { get; init; }
    /// <summary>What its loss costs the holder's cohesion, permille points, 0-500.</summary>
    public required int Value { get; init; }
    /// <summary>How readily it takes in the displaced, permille 0-1000.</summary>
    public required int Welcome { get; init; }
    /// <summary>People it can shelter beyond its own.</summary>
    public required int Shelter { get; init; }
    /// <summary>Factions whose supplies arrive here.</summary>
    public required ImmutableArray<FactionId> SupplyFor { get; init; }
    /// <summary>A power's base here (naval or air), whose loss that power feels.</summary>
    public FactionId? BaseOf { get; init; }
    /// <summary>What the city panel says about it, one sentence.</summary>
    public string Note { get; init; } = "";
    /// <summary>Where its figures come from: keys of <see cref="Scenario.Sources"/> or a sentence.</summary>
    public string Source { get; init; } = "";
}

/// <summary>What travels on a route.</summary>
public enum RouteKind
{
    /// <summary>A road.</summary>
    Road,
    /// <summary>An air link; roads' rules of clog and cut do not apply, air denial does.</summary>
    Air,
    /// <summary>A sea link.</summary>
    Sea,
}

/// <summary>A way between two places.</summary>
public sealed record RouteDefinition
{
    /// <summary>Slug.</summary>
    public required RouteId Id { get; init; }
    /// <summary>One end.</summary>
    public required CityId A { get; init; }
    /// <summary>The other end.</summary>
    public required CityId B { get; init; }
    /// <summary>Length in kilometres, 1-2000.</summary>
    public required int Km { get; init; }
    /// <summary>Road, air or sea.</summary>
    public required RouteKind Kind { get; init; }
    /// <summary>Road number, e.g. <c>M5</c>; empty where it has none.</summary>
    public string Name { get; init; } = "";
    /// <summary>Drawn thicker.</summary>
    public bool Main { get; init; }
    /// <summary>True where it crosses a border: a crossing that can be shut.</summary>
    public bool Crossing { get; init; }
    /// <summary>True where a bridge or pass can be struck to delay columns.</summary>
    public bool Bridge { get; init; }
    /// <summary>The line from A to B as drawn, both ends included.</summary>
    public required ImmutableArray<GeoPoint> Line { get; init; }
    /// <summary>Where its length and course come from: keys of <see cref="Scenario.Sources"/> or a sentence.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A named connection over the routes that matters as a whole.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">Name for people, e.g. "Damascus to the coast".</param>
/// <param name="From">One end.</param>
/// <param name="To">Other end.</param>
/// <param name="For">Factions that live by it.</param>
public sealed record CorridorDefinition(string Id, string Name, CityId From, CityId To, ImmutableArray<FactionId> For);

/// <summary>What the map draws beside places and routes. The rules do not read it.</summary>
public sealed record MapDefinition
{
    /// <summary>First camera: west, south, east, north corner points.</summary>
    public required GeoPoint CameraSouthWest { get; init; }
    /// <summary>First camera, the other corner.</summary>
    public required GeoPoint CameraNorthEast { get; init; }
    /// <summary>Name of the country in world-atlas to which areas are clipped.</summary>
    public required string Country { get; init; }
    /// <summary>Names of the neighbours in world-atlas that are drawn.</summary>
    public required ImmutableArray<string> Neighbours { get; init; }
    /// <summary>Rivers as lines.</summary>
    public required ImmutableArray<ImmutableArray<GeoPoint>> Rivers { get; init; }
    /// <summary>Names written on neighbouring land and sea.</summary>
    public required ImmutableArray<MapLabel> Labels { get; init; }
    /// <summary>Further points for areas of control.</summary>
    public required ImmutableArray<AreaSite> Sites { get; init; }
    /// <summary>Countries drawn by the scenario itself: invented ground, or a border that the atlas does not have.</summary>
    public ImmutableArray<OutlineDefinition> Outlines { get; init; } = [];
    /// <summary>A sentence about borders drawn, e.g. whose line it is.</summary>
    public required string BorderNote { get; init; }
}

/// <summary>A country as the scenario draws it; <see cref="MapDefinition.Country"/> and <see cref="MapDefinition.Neighbours"/> name it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">Its coast and borders as one line around it, three points or more; the last is joined to the first.</param>
public sealed record OutlineDefinition(string Name, ImmutableArray<GeoPoint> Line);

/// <summary>A name on the map that is no place of play.</summary>
/// <param name="Text">English text.</param>
/// <param name="Names">Other languages.</param>
/// <param name="At">Where.</param>
/// <param name="Water">True for a sea.</param>
public sealed record MapLabel(string Text, IReadOnlyDictionary<string, string> Names, GeoPoint At, bool Water);

/// <summary>A town that is no place of play but gives areas of control their shape.</summary>
/// <param name="At">Where.</param>
/// <param name="Follows">It has the controller of this place; null with <paramref name="Fixed"/>.</param>
/// <param name="Fixed">It always counts to this faction.</param>
/// <param name="Town">True for a real town (land near it is held firmly), false for an empty point.</param>
public sealed record AreaSite(GeoPoint At, CityId? Follows, FactionId? Fixed, bool Town);
