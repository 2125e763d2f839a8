namespace Wargame.Rules;

/// <summary>
/// Searches for ways that were made before, by what they depend on: the lengths of routes, the places that may be passed, the start and
/// the use. From turn to turn and from game to game few of these change, so most searches are found here. A slot holds the last that fell
/// on it; entries are immutable, so that games on several threads may share the table and only find what they would have computed. It grows
/// with what it is asked: one session needs few slots, ten thousand games many.
/// </summary>
internal sealed class WayTable
{
    private const int FewestSlots = 1024, MostSlots = 65536, LengthSlots = 512, AskedSlots = 65536;

    private Entry?[] entries = new Entry?[FewestSlots];
    private readonly uint[] asked = new uint[AskedSlots];
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
    public WayTree From(Board board, RoadLengths lengths, ulong passable, int from, WayUse use)
    {
        // Doctrines ask most how far it would be if nobody stood in the way.
        if ((passable & board.OnMap) == board.OnMap) return lengths.Unbarred(board, passable, from, use);
        ulong number = (lengths.Number ^ passable ^ ((ulong)from << 8) ^ ((ulong)use << 16)) * 0x9E3779B97F4A7C15UL;
        number ^= number >> 32;
        Entry?[] all = entries;
        Entry? found = all[number & (uint)(all.Length - 1)];
        if (found is not null && found.Passable == passable && found.From == from && found.Use == use && ReferenceEquals(found.Lengths, lengths)) return found.Ways;
        WayTree ways = WayTree.Search(board, lengths.Km, passable, from, use);
        // Most that is searched is never asked for again: what is asked for a second time is kept.
        ref uint before = ref asked[(number >> 40) & (AskedSlots - 1)];
        if (before != (uint)number)
        {
            before = (uint)number;
            return ways;
        }
        if (++searched > all.Length && all.Length < MostSlots) all = Grow(all);
        all[number & (uint)(all.Length - 1)] = new Entry(number, lengths, passable, from, use, ways);
        return ways;
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

    private sealed record Entry(ulong Number, RoadLengths Lengths, ulong Passable, int From, WayUse Use, WayTree Ways);
}
