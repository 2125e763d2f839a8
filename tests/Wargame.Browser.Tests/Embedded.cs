namespace Wargame.Browser.Tests;

/// <summary>Scripts that run in pages: files of this project.</summary>
public static class Embedded
{
    public static string Text(string file)
    {
        using var reader = new StreamReader(typeof(Embedded).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
