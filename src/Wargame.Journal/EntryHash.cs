using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Wargame.Journal;

/// <summary>
/// The hash of an entry: SHA-256 over session, stream, seq (8 bytes), kind, schema (4), time in milliseconds since 1970 (8),
/// actor, operation id, body, answer and the hash before it. Numbers are little-endian; texts are UTF-8; texts and bytes are
/// preceded by their length in 4 bytes, an absent operation id by the length -1, so no two entries share an encoding.
/// </summary>
public static class EntryHash
{
    /// <summary>Bytes in a hash.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>What stands before the first entry of a stream.</summary>
    public static ReadOnlySpan<byte> Origin => new byte[Length];

    /// <summary>The hash that this entry should have; its own <see cref="Entry.Hash"/> is not looked at.</summary>
    public static byte[] Of(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var session = entry.Session.ToString();
        var stream = entry.Stream.ToString();
        var texts = session.Length + stream.Length + entry.Kind.Length + entry.Actor.Length + (entry.OperationId?.Length ?? 0);
        var bound = 64 + 3 * texts + entry.Body.Length + entry.Answer.Length + entry.Previous.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(bound);
        try
        {
            var encoding = new Encoding(buffer);
            encoding.Text(session);
            encoding.Text(stream);
            encoding.Number(entry.Seq);
            encoding.Text(entry.Kind);
            encoding.Number(entry.Schema);
            encoding.Number(entry.At.ToUnixTimeMilliseconds());
            encoding.Text(entry.Actor);
            encoding.Text(entry.OperationId);
            encoding.Bytes(entry.Body.Span);
            encoding.Bytes(entry.Answer.Span);
            encoding.Bytes(entry.Previous);
            return SHA256.HashData(encoding.Written);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private ref struct Encoding(Span<byte> buffer)
    {
        private readonly Span<byte> _buffer = buffer;
        private int _length;

        public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

        public void Number(long value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(_buffer[_length..], value);
            _length += sizeof(long);
        }

        public void Number(int value)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_buffer[_length..], value);
            _length += sizeof(int);
        }

        public void Text(string? value)
        {
            var bytes = value is null ? -1 : UTF8Encoding.UTF8.GetBytes(value, _buffer[(_length + sizeof(int))..]);
            Number(bytes);
            _length += Math.Max(bytes, 0);
        }

        public void Bytes(ReadOnlySpan<byte> value)
        {
            Number(value.Length);
            value.CopyTo(_buffer[_length..]);
            _length += value.Length;
        }
    }
}
