using System.Globalization;

namespace Wargame.Journal;

/// <summary>Walks one stream in order and says where it first breaks. <paramref name="seq"/> and <paramref name="hash"/> are those of the entry before the first.</summary>
internal sealed class Chain(StreamName stream, long seq, byte[] hash)
{
    /// <summary>Seq of the last sound entry.</summary>
    public long Seq { get; private set; } = seq;

    /// <summary>Hash of the last sound entry.</summary>
    public byte[] Hash { get; private set; } = hash;

    /// <summary>A walk from the beginning of a stream.</summary>
    public static Chain FromStart(StreamName stream) => new(stream, 0, EntryHash.Origin.ToArray());

    /// <summary>Takes the next entry, or says what is wrong with it and stays where it was.</summary>
    public Damage? Next(Entry entry)
    {
        if (entry.Seq != Seq + 1)
            return Broken("seq", (Seq + 1).ToString(CultureInfo.InvariantCulture), entry.Seq.ToString(CultureInfo.InvariantCulture));
        if (!Hash.AsSpan().SequenceEqual(entry.Previous))
            return Broken("previous", Hex(Hash), Hex(entry.Previous));
        var computed = EntryHash.Of(entry);
        if (!computed.AsSpan().SequenceEqual(entry.Hash))
            return Broken("hash", Hex(computed), Hex(entry.Hash));
        Seq = entry.Seq;
        Hash = entry.Hash;
        return null;
    }

    /// <summary>Compares the end of the walk with what the stream's head says it should be.</summary>
    public Damage? End(long headSeq, byte[] headHash)
    {
        if (Seq != headSeq)
            return Broken("head", $"entry {headSeq}", $"entry {Seq}");
        return Hash.AsSpan().SequenceEqual(headHash) ? null : new Damage(stream, Seq, "head", Hex(Hash), Hex(headHash));
    }

    /// <summary>Damage at the entry that should come next.</summary>
    public Damage Broken(string field, string expected, string found) => new(stream, Seq + 1, field, expected, found);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
