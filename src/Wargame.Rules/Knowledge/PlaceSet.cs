using System.Numerics;

namespace Wargame.Rules;

/// <summary>Some places of a scenario by bits: few of many are found without a walk over all.</summary>
/// <param name="places">How many places there are.</param>
internal sealed class PlaceSet(int places)
{
    private readonly ulong[] words = new ulong[(places + 63) / 64];

    /// <summary>Takes a place in.</summary>
    public void Add(int place) => words[place >> 6] |= 1UL << place;

    /// <summary>Takes some of the first 64 places in, by bits.</summary>
    public void Add(ulong first) => words[0] |= first;

    /// <summary>True for a place that is in it.</summary>
    public bool Has(int place) => (words[place >> 6] >> place & 1) != 0;

    /// <summary>Empties it.</summary>
    public void Clear() => Array.Clear(words);

    /// <summary>Lists its places in scenario order.</summary>
    /// <param name="list">Room for all places.</param>
    /// <returns>How many they are.</returns>
    public int List(int[] list)
    {
        int count = 0;
        for (int w = 0; w < words.Length; w++)
        {
            for (ulong left = words[w]; left != 0; left &= left - 1) list[count++] = (w << 6) + BitOperations.TrailingZeroCount(left);
        }
        return count;
    }
}
