namespace Wargame.InputFuzz;

/// <summary>What decides about one input: the same for the same seed, kind and number, whatever came before.</summary>
public sealed class Chance(ulong seed, string kind, long number)
{
    private readonly Random dice = new((int)Mix(seed, kind, number));

    public int Below(int most) => dice.Next(most);

    public bool OneIn(int many) => dice.Next(many) == 0;

    public T Of<T>(IReadOnlyList<T> all) => all[dice.Next(all.Count)];

    public Guid Guid()
    {
        var bytes = new byte[16];
        dice.NextBytes(bytes);
        return new Guid(bytes);
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        dice.NextBytes(bytes);
        return bytes;
    }

    private static ulong Mix(ulong seed, string kind, long number)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in $"{seed}/{kind}/{number}") hash = (hash ^ c) * 1099511628211;
        return hash ^ (hash >> 29);
    }
}
