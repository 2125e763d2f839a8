using System.Text.Json;

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
    public void Warnings_fail_only_a_strict_lint()
    {
        using var folder = new NewFolder();
        Assert.Equal((0, "my-war: 4 places, 3 routes, 3 factions, no problem."), Last(Lint(folder.Path, strict: true)));
        folder.Change("places.yaml", "name: Midway", "name: Midway between the two great rivers");
        Assert.Equal((0, "my-war: 4 places, 3 routes, 3 factions, no problem, 1 warning."), Last(Lint(folder.Path)));
        Assert.Equal(1, Lint(folder.Path, strict: true).Code);
    }

    [Fact]
    public void Editors_read_one_document()
    {
        using var folder = new NewFolder();
        folder.Change("places.yaml", "name: Midway", "name: Midway between the two great rivers");
        JsonElement odd = JsonDocument.Parse(Lint(folder.Path, json: true).Output).RootElement;
        Assert.Equal(("my-war", 0, "LongName"), (odd.GetProperty("scenario").GetString(), odd.GetProperty("problems").GetArrayLength(), odd.GetProperty("warnings")[0].GetProperty("code").GetString()));
        folder.Change("places.yaml", "class: town", "class: village");
        (int code, string output, _) = Lint(folder.Path, json: true);
        JsonElement problem = JsonDocument.Parse(output).RootElement.GetProperty("problems")[0];
        Assert.Equal((1, "places.yaml", "'class' is 'village'"), (code, problem.GetProperty("file").GetString(), problem.GetProperty("message").GetString()));
        Assert.True(problem.GetProperty("line").GetInt32() > 1);
    }

    private static (int, string) Last((int Code, string Output, string Errors) lint) => (lint.Code, lint.Output.TrimEnd().Split('\n')[^1]);

    [Fact]
    public void Missing_folder_is_said() => Assert.Equal(2, Lint("no-such-folder").Code);
}
