namespace Wargame.Journal;

/// <summary>Walks the entries of a session, stream after stream. A journal file keeps operation ids unique by itself; here that is checked too.</summary>
internal sealed class ArchiveCheck
{
    private readonly SortedDictionary<StreamName, Chain> _chains = [];
    private readonly HashSet<(StreamName, string)> _operations = [];

    /// <summary>The last hash of each stream so far.</summary>
    public IEnumerable<KeyValuePair<string, string>> Heads =>
        _chains.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Convert.ToHexStringLower(pair.Value.Hash)));

    public Damage? Next(Entry entry)
    {
        if (!_chains.TryGetValue(entry.Stream, out var chain))
            chain = Chain.FromStart(entry.Stream);
        if (chain.Next(entry) is { } damage)
            return damage;
        _chains[entry.Stream] = chain;
        return entry.OperationId is { } operation && !_operations.Add((entry.Stream, operation))
            ? new Damage(entry.Stream, entry.Seq, "operation", "a new id", operation)
            : null;
    }
}
