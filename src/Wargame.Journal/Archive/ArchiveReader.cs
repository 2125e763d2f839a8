using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wargame.Journal;

/// <summary>Reads an archive file up to the first thing wrong with it.</summary>
internal sealed class ArchiveReader : IDisposable
{
    private readonly ArchiveLines _lines;
    private readonly IncrementalHash _total = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArchiveCheck _check = new();
    private readonly List<Entry> _entries = [];
    private SessionId? _session;

    private ArchiveReader(Stream gzip, long maxBytes) => _lines = new ArchiveLines(gzip, maxBytes);

    public static ArchiveReading Read(Stream source, long maxBytes)
    {
        // Zlib skips most of the header unread; here each of its bytes is the one it must be.
        var header = new byte[ArchiveFormat.GzipHeader.Length];
        var length = source.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (!header.AsSpan().SequenceEqual(ArchiveFormat.GzipHeader))
            return new ArchiveReading(null, [], null, new ArchiveFault(0, "header", "the gzip header of an archive", Convert.ToHexStringLower(header.AsSpan(0, length))), null);
        using var gzip = new GZipStream(new GzipHeaderStream(source), CompressionMode.Decompress);
        using var reader = new ArchiveReader(gzip, maxBytes);
        return reader.Read();
    }

    public void Dispose() => _total.Dispose();

    private ArchiveReading Read()
    {
        Damage? damage = null;
        ArchiveFault? fault = null;
        try
        {
            damage = ReadLines();
        }
        catch (ArchiveFaultException e)
        {
            fault = e.Fault;
        }
        catch (InvalidDataException e)
        {
            fault = new ArchiveFault(0, "gzip", "sound", e.Message);
        }
        var archive = damage is null && fault is null ? new SessionArchive(_session!.Value, _entries) : null;
        return new ArchiveReading(_session, _entries, archive, fault, damage);
    }

    private Damage? ReadLines()
    {
        var header = Header();
        for (var i = 0L; i < header.Entries; i++)
        {
            var entry = NextEntry();
            if (_check.Next(entry) is { } damage)
                return damage;
            _entries.Add(entry);
        }
        var computed = Convert.ToHexStringLower(_total.GetCurrentHash());
        var footer = Next(ArchiveFormat.Json.FooterLine);
        Require(footer.Total == computed, "total", computed, footer.Total);
        var heads = string.Join(", ", _check.Heads);
        Require(string.Join(", ", header.Streams) == heads, "streams", heads, string.Join(", ", header.Streams));
        Require(!_lines.Next(out _), "end", "after the footer", "more lines");
        return null;
    }

    private HeaderLine Header()
    {
        var header = Next(ArchiveFormat.Json.HeaderLine);
        Require(header.Format == ArchiveFormat.Name, "format", ArchiveFormat.Name, header.Format);
        Require(header.Version == ArchiveFormat.Version, "version", $"{ArchiveFormat.Version}, the newest this program reads", $"{header.Version}");
        Require(SessionId.TryParse(header.Session, out var session), "session", "a session id", header.Session);
        Require(header.Entries >= 0, "entries", "0 or more", $"{header.Entries}");
        _session = session;
        return header;
    }

    private Entry NextEntry()
    {
        var line = Next(ArchiveFormat.Json.EntryLine);
        Require(StreamName.TryParse(line.Stream, out var stream), "stream", "a stream name", line.Stream);
        Require(AppendRules.IsKind(line.Kind), "kind", "a kind", line.Kind);
        Require(AppendRules.IsActor(line.Actor), "actor", "an actor", line.Actor);
        Require(line.Schema >= 1, "schema", "1 or more", $"{line.Schema}");
        var atParsed = DateTimeOffset.TryParseExact(line.At, ArchiveFormat.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        Require(atParsed, "at", "a time like 2024-12-01T08:00:00.000Z", line.At);
        Require(line.Operation is null || Guid.TryParseExact(line.Operation, "D", out _), "operation", "a GUID", line.Operation ?? "");
        Require(line.Body is null != line.Body64 is null, "body", "given once", line.Body is null ? "missing" : "given twice");
        Require(line.Answer is null || line.Answer64 is null, "answer", "given once", "given twice");
        return new Entry(
            _session!.Value,
            stream,
            line.Seq,
            line.Kind,
            line.Schema,
            at,
            line.Actor,
            line.Operation,
            line.Body64 ?? Encoding.UTF8.GetBytes(line.Body!),
            line.Answer64 ?? Encoding.UTF8.GetBytes(line.Answer ?? ""),
            HashOf(line.Previous, "previous"),
            HashOf(line.Hash, "hash"));
    }

    private byte[] HashOf(string hex, string field)
    {
        var bytes = new byte[EntryHash.Length];
        var complete = hex.Length == 2 * bytes.Length && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        Require(complete && Convert.ToHexStringLower(bytes) == hex, field, $"{2 * bytes.Length} hexadecimal digits in lower case", hex);
        return bytes;
    }

    private T Next<T>(JsonTypeInfo<T> type)
    {
        if (!_lines.Next(out var line))
            throw Fault("line", "there", "the end of the file");
        _total.AppendData(line.Span);
        _total.AppendData("\n"u8);
        try
        {
            return JsonSerializer.Deserialize(line.Span, type) ?? throw Fault("line", "an object", "null");
        }
        catch (JsonException e)
        {
            var field = e.Path is { Length: > 2 } path ? path[2..] : "line";
            throw Fault(field, $"as in version {ArchiveFormat.Version}", e.Message);
        }
    }

    private void Require(bool holds, string field, string expected, string found)
    {
        if (!holds)
            throw Fault(field, expected, found);
    }

    private ArchiveFaultException Fault(string field, string expected, string found) => new(new ArchiveFault(_lines.Number, field, expected, found));
}
