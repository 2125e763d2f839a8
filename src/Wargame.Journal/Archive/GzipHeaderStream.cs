namespace Wargame.Journal;

/// <summary>
/// The one gzip header that archives have, around a stream without it: writing replaces the first ten bytes by it, reading
/// gives it before what is left of the stream. Does not close the stream.
/// </summary>
internal sealed class GzipHeaderStream(Stream inner) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var header = Header(buffer.Length);
        inner.Write(header);
        inner.Write(buffer[header.Length..]);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var header = Header(buffer.Length);
        header.CopyTo(buffer);
        return header.IsEmpty ? inner.Read(buffer) : header.Length;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private ReadOnlySpan<byte> Header(int atMost)
    {
        var rest = ArchiveFormat.GzipHeader[_position..];
        var given = rest[..Math.Min(rest.Length, atMost)];
        _position += given.Length;
        return given;
    }
}
