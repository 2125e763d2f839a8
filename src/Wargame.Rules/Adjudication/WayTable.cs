namespace Wargame.Rules;

/// <summary>Lengths of all routes, -1 where cut: one object for equal lengths while it is remembered.</summary>
internal sealed class RoadLengths
{
    private readonly int[] km;

    public RoadLengths(int[] km, ulong number)
    {
        this.km = km;
        Number = number;
    }

    /// <summary>A number made from the lengths.</summary>
    public ulong Number { get; }
    /// <summary>Lengths by position of the route.</summary>
    public ReadOnlySpan<int> Km => km;
}

/// <summary>
/// Searches for ways that were made before, by what they depend on: the lengths of routes, the places that may be passed, the start and
/// the use. From turn to turn and from game to game few of these change, so most searches are found here. A slot holds the last that fell
/// on it; entries are immutable, so that games on several threads may share the table and only find what they would have computed.
/// </summary>
internal sealed class WayTable
{
    private const int Slots = 8192, LengthSlots = 512;

    private readonly Entry?[] entries = new Entry?[Slots];
    private readonly RoadLengths?[] known = new RoadLengths?[LengthSlots];

    /// <summary>The one object for these lengths.</summary>
    public RoadLengths Lengths(int[] km)
    {
        ulong number = 14695981039346656037UL;
        foreach (int length in km) number = (number ^ (uint)length) * 1099511628211UL;
        ref RoadLengths? slot = ref known[number % LengthSlots];
        RoadLengths? found = slot;
        if (found is not null && found.Km.SequenceEqual(km)) return found;
        // A copy: the array belongs to a map, and whoever made that could still write to it.
        return slot = new RoadLengths([.. km], number);
    }

    /// <summary>The ways from a place where the places of the given bits may be passed.</summary>
    public WayTree From(Board board, RoadLengths lengths, ulong passable, int from, WayUse use)
    {
        ulong number = (lengths.Number ^ passable ^ ((ulong)from << 8) ^ ((ulong)use << 16)) * 0x9E3779B97F4A7C15UL;
        ref Entry? slot = ref entries[(number ^ (number >> 32)) % Slots];
        Entry? found = slot;
        if (found is not null && found.Passable == passable && found.From == from && found.Use == use && ReferenceEquals(found.Lengths, lengths)) return found.Ways;
        WayTree ways = WayTree.Search(board, lengths.Km, passable, from, use);
        slot = new Entry(lengths, passable, from, use, ways);
        return ways;
    }

    private sealed record Entry(RoadLengths Lengths, ulong Passable, int From, WayUse Use, WayTree Ways);
}
