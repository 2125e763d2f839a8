namespace Wargame.Rules;

/// <summary>
/// Searches for ways that were made before, by what they depend on: the lengths of routes, the places that may be passed, the start and
/// the use. From turn to turn and from game to game few of these change, so most searches are found here. A slot holds the last that fell
/// on it; entries are immutable, so that games on several threads may share the table and only find what they would have computed. It grows
/// with what it is asked: one session needs few slots, ten thousand games many.
/// </summary>
internal sealed class WayTable
{
    private const int FewestSlots = 1024, MostSlots = 65536, LengthSlots = 512;
    /// <summary>Number of uses of a way.</summary>
    public const int Uses = 3;

    private Entry?[] entries = new Entry?[FewestSlots];
    private int searched;
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
    public Entry From(Board board, RoadLengths lengths, ulong passable, int from, WayUse use)
    {
        ulong number = (lengths.Number ^ passable ^ ((ulong)from << 8) ^ ((ulong)use << 16)) * 0x9E3779B97F4A7C15UL;
        number ^= number >> 32;
        Entry?[] all = entries;
        Entry? found = all[number & (uint)(all.Length - 1)];
        if (found is not null && found.From == from && found.Use == use && found.IsFor(lengths, passable)) return found;
        WayTree ways = WayTree.Search(board, lengths.Km, passable, from, use);
        if (++searched > all.Length && all.Length < MostSlots) all = Grow(all);
        return all[number & (uint)(all.Length - 1)] = new Entry(number, lengths, passable, from, use, ways);
    }

    // What another thread writes into the old slots meanwhile is searched again when it is asked for.
    private Entry?[] Grow(Entry?[] old)
    {
        var grown = new Entry?[old.Length * 2];
        foreach (Entry? entry in old)
        {
            if (entry is not null) grown[entry.Number & (uint)(grown.Length - 1)] = entry;
        }
        searched = 0;
        return entries = grown;
    }

    /// <summary>Ways that were searched, with what they depend on.</summary>
    internal sealed record Entry(ulong Number, RoadLengths Lengths, ulong Passable, int From, WayUse Use, WayTree Ways)
    {
        /// <summary>True where the lengths and the places that may be passed are these.</summary>
        public bool IsFor(RoadLengths lengths, ulong passable) => Passable == passable && ReferenceEquals(Lengths, lengths);
    }
}
