namespace Wargame.Server;

/// <summary>The folder of everything that is kept, and the names of the files in it.</summary>
public sealed class DataFolder(string path)
{
    /// <summary>Absolute path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The journal.</summary>
    public string Journal => In("journal.db");
    /// <summary>Snapshots of grains; may be deleted while the server is down.</summary>
    public string Grains => In("grains.db");
    /// <summary>People, tokens and codes.</summary>
    public string Identity => In("identity.db");
    /// <summary>Where older versions kept control's passphrase.</summary>
    private string OldPassphrase => In("control-passphrase");
    /// <summary>The owner's own scenarios, a folder each.</summary>
    public string Scenarios => In("scenarios");

    /// <summary>Makes the folder; others on the machine get no access to it.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The readable passphrase of an older version; null where there is none.</summary>
    public string? ReadOldPassphrase() => File.Exists(OldPassphrase) && File.ReadAllText(OldPassphrase).Trim() is { Length: > 0 } kept ? kept : null;

    /// <summary>Takes it out of the folder, once its hash is kept.</summary>
    public void DropOldPassphrase() => File.Delete(OldPassphrase);

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
