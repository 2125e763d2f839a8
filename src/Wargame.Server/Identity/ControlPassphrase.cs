using System.Security.Cryptography;
using System.Text;

namespace Wargame.Server;

/// <summary>
/// The passphrase with which a facilitator signs in. It lies readable in the data folder (file mode 600), because every start prints it;
/// what is compared with is a slow hash of it in memory.
/// </summary>
public sealed class ControlPassphrase
{
    private const int Iterations = 600_000;
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);
    private readonly byte[] hash;

    private ControlPassphrase(string text)
    {
        Text = text;
        hash = Slow(Plain(text));
    }

    /// <summary>The passphrase, for the start message only.</summary>
    public string Text { get; }

    /// <summary>The one of the settings, else the one in the data folder, else a new one that is written there.</summary>
    public static ControlPassphrase Load(ServerSettings settings, DataFolder data)
    {
        if (!string.IsNullOrWhiteSpace(settings.Passphrase)) return new ControlPassphrase(settings.Passphrase.Trim());
        if (File.Exists(data.Passphrase) && File.ReadAllText(data.Passphrase).Trim() is { Length: > 0 } kept) return new ControlPassphrase(kept);
        string made = Secrets.Passphrase();
        Write(data.Passphrase, made);
        return new ControlPassphrase(made);
    }

    /// <summary>True for the passphrase; case, hyphens and spaces do not matter. Takes some tenths of a second on purpose.</summary>
    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(hash, Slow(Plain(typed)));

    private byte[] Slow(string text) => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(text), salt, Iterations, HashAlgorithmName.SHA256, 32);

    private static string Plain(string text) => new([.. text.Where(c => c != '-' && !char.IsWhiteSpace(c)).Select(char.ToLowerInvariant)]);

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.WriteLine(text);
    }
}
