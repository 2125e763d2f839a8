using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>Finds events that wait for each other in a circle, so that none of them could be the first.</summary>
internal static class ConditionCycles
{
    /// <summary>Circles of ids in the order of the file, each once, e.g. <c>a, b, a</c>.</summary>
    public static IReadOnlyList<ImmutableArray<string>> Of(ImmutableArray<InjectDefinition> injects)
    {
        var waits = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (InjectDefinition inject in injects) waits.TryAdd(inject.Id, inject.When is { } when ? [.. For(when).Distinct()] : []);
        var found = new List<ImmutableArray<string>>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (InjectDefinition inject in injects) Walk(inject.Id, [], waits, done, found);
        return found;
    }

    /// <summary>Events that a condition asks for, whether or not they alone would do.</summary>
    public static IEnumerable<string> For(Condition condition) => condition switch
    {
        AllOf all => all.Of.SelectMany(For),
        AnyOf any => any.Of.SelectMany(For),
        NotSo not => For(not.Of),
        EventPlayed played => [played.Event],
        _ => [],
    };

    // Depth is bounded by the number of events, of which a file has a few hundred at most.
    private static void Walk(string id, List<string> path, Dictionary<string, string[]> waits, HashSet<string> done, List<ImmutableArray<string>> found)
    {
        int at = path.IndexOf(id);
        if (at >= 0) found.Add([.. path.Skip(at), id]);
        if (at >= 0 || done.Contains(id) || !waits.TryGetValue(id, out string[]? next)) return;
        path.Add(id);
        foreach (string other in next) Walk(other, path, waits, done, found);
        path.RemoveAt(path.Count - 1);
        done.Add(id);
    }
}
