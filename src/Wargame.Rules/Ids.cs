using System.Text.Json.Serialization;

namespace Wargame.Rules;

/// <summary>Names a city of a scenario, e.g. <c>homs</c>. Lower-case slug, unique in its scenario.</summary>
[JsonConverter(typeof(CityIdJson))]
public readonly struct CityId : IEquatable<CityId>, IId
{
    private readonly IdName? name;

    /// <summary>The id of a text.</summary>
    /// <param name="value">The slug as the scenario spells it.</param>
    public CityId(string value) => name = new IdName(value);

    /// <summary>The slug as the scenario spells it.</summary>
    public string Value => name?.Text!;

    /// <inheritdoc/>
    internal IdName? Name => name;
    IdName? IId.Name => name;

    /// <inheritdoc/>
    public bool Equals(CityId other) => IdName.Same(name, other.name);
    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CityId other && Equals(other);
    /// <summary>The same for the same text in every process.</summary>
    public override int GetHashCode() => name?.Number ?? 0;
    /// <summary>True for one text.</summary>
    public static bool operator ==(CityId left, CityId right) => left.Equals(right);
    /// <summary>True for two texts.</summary>
    public static bool operator !=(CityId left, CityId right) => !left.Equals(right);
    /// <summary>The text.</summary>
    public override string ToString() => Value;
}

/// <summary>Names a faction, and with it the seat that plays it, e.g. <c>GOV</c>.</summary>
[JsonConverter(typeof(FactionIdJson))]
public readonly struct FactionId : IEquatable<FactionId>, IId
{
    private readonly IdName? name;

    /// <summary>The id of a text.</summary>
    /// <param name="value">Two to eight upper-case letters, unique in its scenario.</param>
    public FactionId(string value) => name = new IdName(value);

    /// <summary>Two to eight upper-case letters, unique in its scenario.</summary>
    public string Value => name?.Text!;

    /// <inheritdoc/>
    internal IdName? Name => name;
    IdName? IId.Name => name;

    /// <inheritdoc/>
    public bool Equals(FactionId other) => IdName.Same(name, other.name);
    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactionId other && Equals(other);
    /// <summary>The same for the same text in every process.</summary>
    public override int GetHashCode() => name?.Number ?? 0;
    /// <summary>True for one text.</summary>
    public static bool operator ==(FactionId left, FactionId right) => left.Equals(right);
    /// <summary>True for two texts.</summary>
    public static bool operator !=(FactionId left, FactionId right) => !left.Equals(right);
    /// <summary>The text.</summary>
    public override string ToString() => Value;
}

/// <summary>Names a route between two cities, e.g. <c>homs-nabk</c>.</summary>
[JsonConverter(typeof(RouteIdJson))]
public readonly struct RouteId : IEquatable<RouteId>, IId
{
    private readonly IdName? name;

    /// <summary>The id of a text.</summary>
    /// <param name="value">The slug as the scenario spells it.</param>
    public RouteId(string value) => name = new IdName(value);

    /// <summary>The slug as the scenario spells it.</summary>
    public string Value => name?.Text!;

    /// <inheritdoc/>
    internal IdName? Name => name;
    IdName? IId.Name => name;

    /// <inheritdoc/>
    public bool Equals(RouteId other) => IdName.Same(name, other.name);
    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RouteId other && Equals(other);
    /// <summary>The same for the same text in every process.</summary>
    public override int GetHashCode() => name?.Number ?? 0;
    /// <summary>True for one text.</summary>
    public static bool operator ==(RouteId left, RouteId right) => left.Equals(right);
    /// <summary>True for two texts.</summary>
    public static bool operator !=(RouteId left, RouteId right) => !left.Equals(right);
    /// <summary>The text.</summary>
    public override string ToString() => Value;
}
