namespace Wargame.Rules;

/// <summary>A short list by rank, the lowest first; of equal ranks the one that came first. Lives on the stack of who makes it.</summary>
/// <param name="ranks">Room for the ranks.</param>
/// <param name="items">Room for as many items.</param>
internal ref struct Ranking(Span<long> ranks, Span<int> items)
{
    private readonly Span<long> ranks = ranks;
    private readonly Span<int> items = items;
    private int count;

    /// <summary>What was added, by rank.</summary>
    public readonly ReadOnlySpan<int> Items => items[..count];

    /// <summary>A rank of two numbers of which the first counts more.</summary>
    public static long Of(int first, int second) => ((long)first << 32) + second;

    /// <summary>Adds an item at its place.</summary>
    public void Add(long rank, int item)
    {
        int at = count++;
        for (; at > 0 && ranks[at - 1] > rank; at--)
        {
            ranks[at] = ranks[at - 1];
            items[at] = items[at - 1];
        }
        ranks[at] = rank;
        items[at] = item;
    }

    /// <summary>Begins anew.</summary>
    public void Clear() => count = 0;
}
