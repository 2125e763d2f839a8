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
    /// <summary>Control's passphrase.</summary>
    public string Passphrase => In("control-passphrase");
    /// <summary>The owner's own scenarios, a folder each.</summary>
    public string Scenarios => In("scenarios");

    /// <summary>Makes the folder; others on the machine get no access to it.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
