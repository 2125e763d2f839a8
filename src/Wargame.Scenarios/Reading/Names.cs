using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>What a scenario declares and other parts of it may refer to.</summary>
internal sealed class Names
{
    public NameSet Cities { get; } = new();
    public NameSet Routes { get; } = new();
    public NameSet Factions { get; } = new();
    public NameSet Corridors { get; } = new();
    public NameSet Injects { get; } = new();
    public NameSet Outcomes { get; } = new();
    public NameSet Sources { get; } = new();
}

/// <summary>Names of one kind.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>True where the file that declares them cannot be read: then nothing is said about names that dangle.</summary>
    public bool Lost { get; set; }
    public IReadOnlyCollection<string> All => names;

    public bool Add(string name) => names.Add(name);
    public bool Knows(string name) => Lost || names.Contains(name);
}

/// <summary>One id for each name, however often a scenario says it: ids that are one are compared by looking once.</summary>
internal sealed class SharedIds
{
    private readonly Dictionary<string, CityId> cities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RouteId> routes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactionId> factions = new(StringComparer.Ordinal);

    public CityId City(string name) => cities.TryGetValue(name, out CityId id) ? id : cities[name] = new CityId(name);
    public RouteId Route(string name) => routes.TryGetValue(name, out RouteId id) ? id : routes[name] = new RouteId(name);
    public FactionId Faction(string name) => factions.TryGetValue(name, out FactionId id) ? id : factions[name] = new FactionId(name);
}

/// <summary>What every section reads with: the problems found so far and the names declared.</summary>
internal sealed record Context(Report Report, Names Names)
{
    /// <summary>The ids of the names.</summary>
    public SharedIds Ids { get; } = new();

    /// <summary>Where items stand, for lint.</summary>
    public Marks Marks { get; } = new();

    /// <summary>Turns of the scenario, once its head is read.</summary>
    public int Turns { get; set; } = HeadSection.MostTurns;
}
