using System.Diagnostics.CodeAnalysis;

namespace Wargame.Journal;

/// <summary>Cuts unfolded bytes into lines and refuses to unfold more than a limit.</summary>
internal sealed class ArchiveLines(Stream source, long maxBytes)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _total;

    /// <summary>Number of the line given last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its line feed, valid until the next call; false at the end.</summary>
    public bool Next(out ReadOnlyMemory<byte> line)
    {
        Number++;
        var searched = 0;
        while (true)
        {
            var feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                line = _buffer.AsMemory(_start, searched + feed);
                _start += searched + feed + 1;
                return true;
            }
            searched = _end - _start;
            if (!Fill())
                break;
        }
        line = default;
        return searched == 0 ? false : throw new ArchiveFaultException(new ArchiveFault(Number, "line", "ended by a line feed", "cut off"));
    }

    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = source.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _total += read;
        if (_total > maxBytes)
            throw new ArchiveFaultException(new ArchiveFault(Number, "size", $"at most {maxBytes} bytes", "more"));
        return read > 0;
    }
}

/// <summary>Carries a fault out of the depth of reading to <see cref="ArchiveReader"/>, which makes it a result. Never leaves this folder.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Carries one thing only.")]
internal sealed class ArchiveFaultException(ArchiveFault fault) : Exception(fault.ToString())
{
    public ArchiveFault Fault { get; } = fault;
}
