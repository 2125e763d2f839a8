namespace Wargame.Scenarios;

/// <summary>What a scenario declares and other parts of it may refer to, in the order of declaration.</summary>
internal sealed class Names
{
    public HashSet<string> Cities { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Routes { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Factions { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Corridors { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Sources { get; } = new(StringComparer.Ordinal);
}

/// <summary>What every section reads with: the problems found so far and the names declared.</summary>
internal sealed record Context(Report Report, Names Names);
