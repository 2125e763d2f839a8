namespace Wargame.Tool.Tests;

/// <summary>A folder that <c>new</c> has written, gone after the test.</summary>
internal sealed class NewFolder : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("wargame").FullName;

    public NewFolder()
    {
        Path = System.IO.Path.Combine(parent, "my-war");
        Assert.Equal(0, NewVerb.Run(Path, TextWriter.Null, TextWriter.Null));
    }

    /// <summary>The scenario's folder.</summary>
    public string Path { get; }

    /// <summary>Replaces a text in one of its files.</summary>
    public void Change(string file, string old, string now)
    {
        string path = System.IO.Path.Combine(Path, file), text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
