namespace Wargame.Rules;

/// <summary>An id by its text and the number made from it.</summary>
internal interface IId
{
    /// <summary>The text.</summary>
    string Value { get; }
    /// <summary>Number of the text, <see cref="IdText.Hash"/>.</summary>
    int Hash { get; }
}

/// <summary>Numbers for the texts of ids: made once with the id, so that rules compare and look up numbers.</summary>
internal static class IdText
{
    /// <summary>FNV-1a over the characters: the same in every process. 0 for no text.</summary>
    public static int Hash(string? text)
    {
        if (text is null) return 0;
        uint hash = 2166136261;
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        return (int)hash;
    }
}

/// <summary>Positions of ids: an open table over the numbers that ids carry, so that a look-up neither hashes nor, as a rule, compares texts.</summary>
internal sealed class IdIndex<T> where T : struct, IId
{
    // Position + 1 by slot; 0 for an empty one. Four slots for each id keep runs short.
    private readonly int[] slots;
    private readonly T[] ids;
    private readonly int mask;

    public IdIndex(int count, Func<int, T> id)
    {
        int size = 8;
        while (size < count * 4) size *= 2;
        slots = new int[size];
        mask = size - 1;
        ids = new T[count];
        for (int i = 0; i < count; i++)
        {
            ids[i] = id(i);
            int slot = ids[i].Hash & mask;
            while (slots[slot] != 0 && !Same(ids[slots[slot] - 1], ids[i])) slot = (slot + 1) & mask;
            // Of two with one name the later one counts, as in a dictionary.
            slots[slot] = i + 1;
        }
    }

    /// <summary>Position of an id; -1 for an unknown one.</summary>
    public int Of(T id)
    {
        for (int slot = id.Hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int at = slots[slot] - 1;
            if (Same(ids[at], id)) return at;
        }
        return -1;
    }

    private static bool Same(in T a, in T b) => ReferenceEquals(a.Value, b.Value) || (a.Hash == b.Hash && a.Value == b.Value);
}
