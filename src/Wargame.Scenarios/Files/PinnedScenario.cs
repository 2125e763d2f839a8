using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Wargame.Scenarios;

/// <summary>
/// The files of a scenario frozen into one text, so that a session keeps the very scenario it was opened with.
/// The same files give the same text on every machine: paths in ordinal order, line ends as <c>\n</c>.
/// </summary>
public sealed class PinnedScenario
{
    private static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private PinnedScenario(string json, TextFiles files)
    {
        Json = json;
        Files = files;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
    }

    /// <summary>One JSON object, path to text.</summary>
    public string Json { get; }

    /// <summary>SHA-256 of <see cref="Json"/> in UTF-8, 64 lower-case hex digits.</summary>
    public string Hash { get; }

    /// <summary>The files again, to be read by <see cref="ScenarioReader"/>.</summary>
    public IScenarioFiles Files { get; }

    /// <summary>Freezes files. A file that cannot be read is left out; the reader names it when asked.</summary>
    public static PinnedScenario Of(IScenarioFiles files)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in files.Paths)
        {
            if (files.Size(path) <= ScenarioReader.MostBytesInFile && files.Text(path) is string text) texts[path] = text;
        }
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, plain))
        {
            writer.WriteStartObject();
            foreach ((string path, string text) in texts)
            {
                writer.WriteString(path, text);
            }
            writer.WriteEndObject();
        }
        return new(Encoding.UTF8.GetString(buffer.ToArray()), new TextFiles(texts));
    }

    /// <summary>Reads a pinned text back; null where it is no JSON object of texts.</summary>
    public static PinnedScenario? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json) is { } texts && !texts.ContainsValue(null!)
                ? Of(new TextFiles(texts))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
