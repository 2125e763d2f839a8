namespace Wargame.Rules;

/// <summary>A leadership that decides on its own going: who it is by office, where it sits, and who might take it in (system 13).</summary>
public sealed record LeadershipDefinition
{
    /// <summary>By office, never by name, e.g. "The president".</summary>
    public required string Title { get; init; }
    /// <summary>Where it sits; whoever takes the place takes it with the office.</summary>
    public required CityId Seat { get; init; }
    /// <summary>Who could take it in; each has to grant asylum first.</summary>
    public required ImmutableArray<HostDefinition> Hosts { get; init; }
    /// <summary>Where its figures come from: keys of <see cref="Scenario.Sources"/> or a sentence.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A power that could take a leadership in.</summary>
/// <param name="Power">Who; it needs an offer of asylum to the faction.</param>
/// <param name="Place">For people, e.g. "Moscow".</param>
/// <param name="Grade">Grade of the terms at the start, 0-4 (see <see cref="ExitTerms"/>).</param>
public sealed record HostDefinition(FactionId Power, string Place, int Grade);

/// <summary>
/// A part of a faction with a will of its own (system 18); forces name it in <see cref="ForceDefinition.Cell"/>. The first cell of a
/// faction gives the orders, the others obey or do not.
/// </summary>
public sealed record CellDefinition
{
    /// <summary>Slug, e.g. <c>coast</c>.</summary>
    public required string Id { get; init; }
    /// <summary>For people, e.g. "Garrisons of the coast".</summary>
    public required string Name { get; init; }
    /// <summary>Loyalty to whoever gives the orders at the start, permille 0-1000; the seed moves it.</summary>
    public required int Loyalty { get; init; }
    /// <summary>Its own cohesion at the start, permille 1-1000; 0 for a cell that is moved by its faction's.</summary>
    public int Cohesion { get; init; }
    /// <summary>Below this cohesion of its own it may fall apart.</summary>
    public int CollapseBelow { get; init; }
    /// <summary>Share of its faction's shocks that it feels, permille 0-1000; places of its own it feels in full.</summary>
    public int Share { get; init; } = 1000;
    /// <summary>Places that are its own: for these it may hold out when its faction has collapsed. Empty for a cell that goes with it.</summary>
    public ImmutableArray<CityId> Homes { get; init; } = [];
    /// <summary>Where its figures come from: keys of <see cref="Scenario.Sources"/> or a sentence.</summary>
    public string Source { get; init; } = "";
}
