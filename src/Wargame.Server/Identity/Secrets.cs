using System.Security.Cryptography;
using System.Text;

namespace Wargame.Server;

/// <summary>Makes the random texts by which people are known again, and the hashes under which they are kept.</summary>
public static class Secrets
{
    // Crockford's base 32 without 0 and 1: a code is read out loud and typed from a wall.
    private const string JoinAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A token of 128 random bits, as 32 hex digits.</summary>
    public static string Token() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Id of a person, 60 bits; no secret.</summary>
    public static string Person() => RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", 12);

    /// <summary>A join code: 6 characters of 30, 29.4 bits. Throttled and short-lived.</summary>
    public static string JoinCode() => RandomNumberGenerator.GetString(JoinAlphabet, 6);

    /// <summary>A return code: three words and three digits, 42.8 bits, e.g. <c>mild-otter-basin-527</c>.</summary>
    public static string ReturnCode() => $"{Words.Draw(3)}-{RandomNumberGenerator.GetInt32(100, 1000)}";

    /// <summary>Seed of a session's dice, 64 bits: whoever knew it would know every roll.</summary>
    public static ulong Seed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    /// <summary>A passphrase: four words, 44 bits.</summary>
    public static string Passphrase() => Words.Draw(4);

    /// <summary>How a join code is shown: <c>7QK 4MD</c>.</summary>
    public static string Shown(string joinCode) => $"{joinCode[..3]} {joinCode[3..]}";

    /// <summary>What a person typed as a join code, as it was made; null where it cannot be one.</summary>
    public static string? ReadJoinCode(string typed)
    {
        string bare = new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        return bare.Length == 6 ? bare : null;
    }

    /// <summary>What a person typed as a return code, as it was made.</summary>
    public static string ReadReturnCode(string typed) =>
        string.Join('-', typed.ToLowerInvariant().Split([' ', '-', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// SHA-256 under which a token is kept. No salt and no stretching: 128 random bits are long enough that the file alone does not lead
    /// back to them. What is shorter is kept under a <see cref="SlowHash"/>.
    /// </summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
