using System.Buffers.Binary;
using System.Text;

namespace Wargame.Rules;

/// <summary>A growing buffer of what <see cref="StateHash"/> hashes. A mutable struct: it is passed by reference only and kept nowhere.</summary>
internal struct HashSink()
{
    private byte[] buffer = new byte[32 * 1024];
    private int length;

    public readonly ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);
        length += 4;
    }

    public void Long(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(8), value);
        length += 8;
    }

    public void Flag(bool value)
    {
        Room(1)[0] = value ? (byte)1 : (byte)0;
        length++;
    }

    public void Ints(int[] values)
    {
        Int(values.Length);
        foreach (int value in values) Int(value);
    }

    public void Texts(IReadOnlyList<string> values)
    {
        Int(values.Count);
        for (int i = 0; i < values.Count; i++) Text(values[i]);
    }

    // Absence is a length of -1, so that it differs from an empty text.
    public void Text(string? value)
    {
        if (value is null)
        {
            Int(-1);
            return;
        }
        int bytes = Encoding.UTF8.GetByteCount(value);
        Int(bytes);
        Encoding.UTF8.GetBytes(value, Room(bytes));
        length += bytes;
    }

    private Span<byte> Room(int bytes)
    {
        if (length + bytes > buffer.Length) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        return buffer.AsSpan(length, bytes);
    }
}
