using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Wargame.Journal;

/// <summary>Writes an archive file, line by line.</summary>
internal static class ArchiveWriter
{
    public static void Write(SessionArchive archive, Stream target)
    {
        using var total = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var gzip = new GZipStream(new GzipHeaderStream(target), CompressionLevel.Optimal);
        Line(Header(archive), ArchiveFormat.Json.HeaderLine);
        foreach (var entry in archive.Entries)
            Line(EntryOf(entry), ArchiveFormat.Json.EntryLine);
        Line(new FooterLine(Convert.ToHexStringLower(total.GetCurrentHash())), ArchiveFormat.Json.FooterLine);

        void Line<T>(T line, JsonTypeInfo<T> type)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(line, type);
            total.AppendData(bytes);
            total.AppendData("\n"u8);
            gzip.Write(bytes);
            gzip.Write("\n"u8);
        }
    }

    private static HeaderLine Header(SessionArchive archive)
    {
        var heads = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
            heads[entry.Stream.ToString()] = Convert.ToHexStringLower(entry.Hash);
        return new HeaderLine(ArchiveFormat.Name, ArchiveFormat.Version, archive.Session.ToString(), archive.Entries.Count, heads);
    }

    private static EntryLine EntryOf(Entry entry)
    {
        var body = Utf8.IsValid(entry.Body.Span);
        var answer = Utf8.IsValid(entry.Answer.Span);
        return new EntryLine(
            entry.Stream.ToString(),
            entry.Seq,
            entry.Kind,
            entry.Schema,
            entry.At.UtcDateTime.ToString(ArchiveFormat.TimeFormat, CultureInfo.InvariantCulture),
            entry.Actor,
            Convert.ToHexStringLower(entry.Previous),
            Convert.ToHexStringLower(entry.Hash),
            entry.OperationId,
            body ? Encoding.UTF8.GetString(entry.Body.Span) : null,
            body ? null : entry.Body.ToArray(),
            answer && !entry.Answer.IsEmpty ? Encoding.UTF8.GetString(entry.Answer.Span) : null,
            answer ? null : entry.Answer.ToArray());
    }
}
