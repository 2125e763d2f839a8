using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wargame.Journal;

/// <summary>The lines of an archive file and the bytes of the gzip around them.</summary>
internal static class ArchiveFormat
{
    public const string Name = "wargame-session";
    public const int Version = 1;
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The most a file may unfold to, so that a small file cannot fill the memory.</summary>
    public const long MaxBytes = 256L * 1024 * 1024;

    // Escapes only what JSON must: bodies stay legible.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static ArchiveJson Json { get; } = new(Options);

    /// <summary>Deflate, no flags, no time, no system: what differs from one machine to the next says nothing here.</summary>
    public static ReadOnlySpan<byte> GzipHeader => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
}

internal sealed record HeaderLine(string Format, int Version, string Session, long Entries, SortedDictionary<string, string> Streams);

/// <summary>An entry. A body or an answer that is not UTF-8 text stands in base 64 under the other name; an empty answer is left out.</summary>
internal sealed record EntryLine(
    string Stream,
    long Seq,
    string Kind,
    int Schema,
    string At,
    string Actor,
    [property: JsonPropertyOrder(1)] string Previous,
    [property: JsonPropertyOrder(1)] string Hash,
    string? Operation = null,
    string? Body = null,
    byte[]? Body64 = null,
    string? Answer = null,
    byte[]? Answer64 = null);

internal sealed record FooterLine(string Total);

[JsonSerializable(typeof(HeaderLine))]
[JsonSerializable(typeof(EntryLine))]
[JsonSerializable(typeof(FooterLine))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
