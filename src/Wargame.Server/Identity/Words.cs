using System.Security.Cryptography;

namespace Wargame.Server;

/// <summary>
/// 2,048 short English words that say nothing about a seat: those of BIP 39, with names of plants, animals and things in place of
/// its harsh ones. A word is worth 11 bits.
/// </summary>
public static class Words
{
    private static readonly string[] list = Read();

    /// <summary>All of them, in alphabetical order.</summary>
    public static IReadOnlyList<string> All => list;

    /// <summary>This many random words joined by hyphens.</summary>
    public static string Draw(int count) => string.Join('-', RandomNumberGenerator.GetItems<string>(list, count));

    private static string[] Read()
    {
        using Stream stream = typeof(Words).Assembly.GetManifestResourceStream("words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
