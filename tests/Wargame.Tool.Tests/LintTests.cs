namespace Wargame.Tool.Tests;

/// <summary><c>lint</c>: the reader's problems, one a line, with an exit code for scripts.</summary>
public sealed class LintTests
{
    private static (int Code, string Output, string Errors) Lint(string folder, bool json = false, bool strict = false)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (LintVerb.Run(folder, json, strict, output, errors), output.ToString(), errors.ToString());
    }

    [Fact]
    public void Shipped_scenario_has_no_problem()
    {
        (int code, string output, _) = Lint(Path.Combine(AppContext.BaseDirectory, "Library", "homs-2024"));
        Assert.Equal(0, code);
        Assert.Contains("no problem", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_folder_is_told_what_it_lacks()
    {
        string folder = Directory.CreateTempSubdirectory("lint").FullName;
        try
        {
            (int code, string output, _) = Lint(folder);
            Assert.Equal(1, code);
            Assert.Contains("places.yaml", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Missing_folder_is_said() => Assert.Equal(2, Lint("no-such-folder").Code);
}
