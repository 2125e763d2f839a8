namespace Wargame.Server.Tests;

/// <summary>Figures that a person wants to see also when every test passed: the runner keeps the output of those to itself.</summary>
public static class Figures
{
    /// <summary>Writes a line to the test's output, and to the file that <c>tests/run</c> prints at its end.</summary>
    public static void Note(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("WARGAME_FIGURES") is { Length: > 0 } file) File.AppendAllText(file, line + Environment.NewLine);
    }
}
