using System.Collections.Concurrent;

namespace Wargame.SecrecyFuzz;

/// <summary>What a run compared and found; many threads write to it.</summary>
public sealed class Tally
{
    private const int Kept = 200;
    private readonly ConcurrentQueue<Leak> leaks = new();
    private readonly ConcurrentDictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> called = new(StringComparer.Ordinal);
    private long worlds, outputs, found, turns, sought;

    /// <summary>Pairs of worlds compared.</summary>
    public long Worlds => Interlocked.Read(ref worlds);
    /// <summary>Outputs compared: replies, frames, documents.</summary>
    public long Outputs => Interlocked.Read(ref outputs);
    /// <summary>Leaks found.</summary>
    public long Leaks => Interlocked.Read(ref found);
    /// <summary>The first of them.</summary>
    public IReadOnlyCollection<Leak> First => leaks;
    /// <summary>Pairs of worlds by the hidden thing in which they differ.</summary>
    public IReadOnlyDictionary<string, int> Kinds => kinds;

    /// <summary>How often a seat was told the same of a turn in which others had acted otherwise.</summary>
    public long Turns => Interlocked.Read(ref turns);
    /// <summary>Canary words looked for, times outputs looked through.</summary>
    public long Sought => Interlocked.Read(ref sought);
    /// <summary>Operations called, by name.</summary>
    public IReadOnlyDictionary<string, int> Operations => called;

    /// <summary>Seats could be compared after a turn.</summary>
    public void Turn(int seats) => Interlocked.Add(ref turns, seats);

    /// <summary>An output was looked through for so many words.</summary>
    public void LookedThrough(int words) => Interlocked.Add(ref sought, words);

    /// <summary>An operation was called.</summary>
    public void Called(string operation) => called.AddOrUpdate(operation, 1, static (_, n) => n + 1);

    /// <summary>A pair of worlds was compared.</summary>
    public void World(string kind)
    {
        Interlocked.Increment(ref worlds);
        kinds.AddOrUpdate(kind, 1, static (_, n) => n + 1);
    }

    /// <summary>An output was compared.</summary>
    public void Output() => Interlocked.Increment(ref outputs);

    /// <summary>A leak was found.</summary>
    public void Note(Leak leak)
    {
        Interlocked.Increment(ref found);
        if (leaks.Count < Kept) leaks.Enqueue(leak);
    }

    /// <inheritdoc/>
    public override string ToString() => $"worlds {Worlds}, outputs {Outputs}, leaks {Leaks}";
}
