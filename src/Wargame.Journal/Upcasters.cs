namespace Wargame.Journal;

/// <summary>Turns the body of one kind from a schema version into the next, so that the program knows only the newest.</summary>
public interface IUpcaster
{
    /// <summary>The kind of entry it is for.</summary>
    string Kind { get; }

    /// <summary>The schema version it reads; it makes that plus one.</summary>
    int FromSchema { get; }

    /// <summary>The same fact in the next schema version.</summary>
    ReadOnlyMemory<byte> Upcast(ReadOnlyMemory<byte> body);
}

/// <summary>A body and the schema version that it is in.</summary>
public readonly record struct VersionedBody(int Schema, ReadOnlyMemory<byte> Body);

/// <summary>All upcasters of a program. Stored entries stay as they were written: their hashes vouch for the old bytes.</summary>
public sealed class Upcasters
{
    private readonly Dictionary<(string Kind, int Schema), IUpcaster> _steps = [];

    /// <summary>Throws <see cref="ArgumentException"/> when two start at the same version of a kind, or a version between is left out.</summary>
    public Upcasters(IEnumerable<IUpcaster> upcasters)
    {
        foreach (var upcaster in upcasters)
        {
            if (!_steps.TryAdd((upcaster.Kind, upcaster.FromSchema), upcaster))
                throw new ArgumentException($"Two upcasters read {upcaster.Kind} {upcaster.FromSchema}.", nameof(upcasters));
        }
        foreach (var (kind, schema) in _steps.Keys)
        {
            if (schema > 1 && !_steps.ContainsKey((kind, schema - 1)))
                throw new ArgumentException($"No upcaster leads from {kind} {schema - 1} to {schema}.", nameof(upcasters));
        }
    }

    /// <summary>The schema version in which this program writes a kind.</summary>
    public int SchemaOf(string kind) => 1 + _steps.Keys.Count(step => step.Kind == kind);

    /// <summary>The entry's body in the newest schema version that can be reached; as it stands when there is no newer one.</summary>
    public VersionedBody Newest(Entry entry)
    {
        var newest = new VersionedBody(entry.Schema, entry.Body);
        while (_steps.TryGetValue((entry.Kind, newest.Schema), out var step))
            newest = new VersionedBody(newest.Schema + 1, step.Upcast(newest.Body));
        return newest;
    }
}
