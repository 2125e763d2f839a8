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

/// <summary>What every section reads with: the problems found so far and the names declared.</summary>
internal sealed record Context(Report Report, Names Names)
{
    /// <summary>Where items stand, for lint.</summary>
    public Marks Marks { get; } = new();

    /// <summary>Turns of the scenario, once its head is read.</summary>
    public int Turns { get; set; } = HeadSection.MostTurns;
}
