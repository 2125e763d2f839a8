using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Konscious.Security.Cryptography;

namespace Wargame.Server;

/// <summary>
/// Argon2id (RFC 9106): what a person can remember is hashed so that each guess costs memory as well as time. Kept as a PHC string, so
/// that dearer parameters can come later beside the old ones.
/// </summary>
public static class SlowHash
{
    // The second of the choices that OWASP's password storage cheat sheet holds for equal: 19 MiB, two passes, one lane; some 60 ms.
    private const int KiB = 19 * 1024, Passes = 2, Lanes = 1;
    private const int HashBytes = 32, SaltBytes = 16;

    private static readonly SemaphoreSlim atOnce = new(2, 2);

    /// <summary>
    /// Waits for one's turn to hash: each holds its memory and a processor for as long as it takes, and strangers at the door may not take
    /// them all. Limits on guessing are looked at within the turn, so that many guesses at once get no further than one after the other.
    /// </summary>
    public static async Task<IDisposable> Turn(CancellationToken ct)
    {
        await atOnce.WaitAsync(ct);
        return new Taken();
    }

    /// <summary>The hash of a secret with a new salt, as a PHC string.</summary>
    public static string Of(string secret)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return $"$argon2id$v=19$m={KiB},t={Passes},p={Lanes}${Convert.ToBase64String(salt).TrimEnd('=')}${Convert.ToBase64String(Argon(secret, salt, KiB, Passes, Lanes)).TrimEnd('=')}";
    }

    /// <summary>True for the secret that a PHC string was made of.</summary>
    public static bool Is(string secret, string kept)
    {
        string[] parts = kept.Split('$');
        if (parts is not ["", "argon2id", "v=19", var costs, var salt, var hash]) throw new FormatException("Not the PHC string of an Argon2id hash.");
        int[] cost = [.. costs.Split(',').Select(c => int.Parse(c.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture))];
        return CryptographicOperations.FixedTimeEquals(Bytes(hash), Argon(secret, Bytes(salt), cost[0], cost[1], cost[2]));
    }

    /// <summary>
    /// A hash under which a code of 43 random bits is found again: one salt for all, and a tenth of the cost, since nobody chose it.
    /// Whoever has the file still pays some 10 ms for each of nine million million guesses.
    /// </summary>
    public static byte[] OfCode(string code, byte[] salt) => Argon(code, salt, 7 * 1024, 1, 1);

    private static byte[] Argon(string secret, byte[] salt, int kib, int passes, int lanes)
    {
        // The package refuses to hash nothing; whoever typed nothing is to wait as long as the others.
        using var argon = new Argon2id(secret.Length == 0 ? [0] : Encoding.UTF8.GetBytes(secret)) { Salt = salt, MemorySize = kib, Iterations = passes, DegreeOfParallelism = lanes };
        return argon.GetBytes(HashBytes);
    }

    private static byte[] Bytes(string base64) => Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));

    private sealed class Taken : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0) atOnce.Release();
        }
    }
}
