using System.Text;

namespace Wargame.Scenarios;

/// <summary>A scenario in a folder on disk. Only YAML and Markdown count; other files are none of the reader's business.</summary>
public sealed class FolderFiles : IScenarioFiles
{
    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly EnumerationOptions shallow = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 2,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly string folder;

    /// <summary>Lists a folder once; a folder that is missing or may not be read has no files.</summary>
    /// <param name="folder">Path of the scenario's folder.</param>
    public FolderFiles(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        Paths = List(this.folder);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; }

    /// <inheritdoc/>
    public long Size(string path)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        return file.Exists ? file.Length : 0;
    }

    /// <inheritdoc/>
    public string? Text(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, path));
            ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
            return strict.GetString(content).ReplaceLineEndings("\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static string[] List(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", shallow)
                .Where(f => Path.GetExtension(f) is ".yaml" or ".yml" or ".md")
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
