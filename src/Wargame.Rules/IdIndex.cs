using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>An id by its name.</summary>
internal interface IId
{
    /// <summary>The name; null where there is none.</summary>
    IdName? Name { get; }
}

/// <summary>The text of an id and a number made from it once, so that rules compare and look up numbers.</summary>
internal sealed class IdName
{
    public IdName(string text)
    {
        Text = text;
        // FNV-1a over the characters: the same in every process.
        uint hash = 2166136261;
        foreach (char c in text ?? "") hash = (hash ^ c) * 16777619;
        Number = (int)hash;
    }

    /// <summary>The text.</summary>
    public string Text { get; }
    /// <summary>Its number; two texts may have one.</summary>
    public int Number { get; }
    /// <summary>Where a table holds it. Another table may hold it elsewhere, so whoever reads this looks there whether it is so.</summary>
    public int Hint { get; set; }

    /// <summary>True for one text. Ids of one scenario share their names, so that texts are rarely compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Same(IdName? a, IdName? b) => ReferenceEquals(a, b) || (a is not null && b is not null && a.Number == b.Number && a.Text == b.Text);
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
            ids[i].Name!.Hint = i;
            int slot = ids[i].Name!.Number & mask;
            while (slots[slot] != 0 && !IdName.Same(ids[slots[slot] - 1].Name, ids[i].Name)) slot = (slot + 1) & mask;
            // Of two with one name the later one counts, as in a dictionary.
            slots[slot] = i + 1;
        }
    }

    /// <summary>Position of an id; -1 for an unknown one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(T id)
    {
        if (id.Name is not { } name) return -1;
        int hint = name.Hint;
        return (uint)hint < (uint)ids.Length && ReferenceEquals(ids[hint].Name, name) ? hint : Search(name);
    }

    private int Search(IdName name)
    {
        for (int slot = name.Number & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int at = slots[slot] - 1;
            if (IdName.Same(ids[at].Name, name)) return at;
        }
        return -1;
    }
}
