using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Wargame.Server.Tests;

/// <summary>The page on security promises tests; they have to be there.</summary>
public sealed partial class SecurityPageTests
{
    [Fact]
    public async Task Every_test_that_the_page_on_security_names_exists()
    {
        string root = Root();
        string page = await File.ReadAllTextAsync(Path.Combine(root, "src", "SECURITY.md"), TestContext.Current.CancellationToken);
        var named = Named().Matches(page).Select(match => (Class: match.Groups[1].Value, Test: match.Groups[2].Value)).Distinct().ToList();
        Assert.NotEmpty(named);
        var there = new HashSet<(string, string)>();
        string[] folders = [.. Directory.EnumerateDirectories(Path.Combine(root, "tests"), "*.Tests")];
        foreach (string file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories)).Concat(folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*Properties.cs"))))
        {
            string text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            foreach (Match declared in Declared().Matches(text)) there.Add((Path.GetFileNameWithoutExtension(file), declared.Groups[1].Value));
        }
        string[] missing = [.. named.Where(test => !there.Contains(test)).Select(test => $"{test.Class}.{test.Test}")];
        Assert.True(missing.Length == 0, $"No such tests:\n{string.Join('\n', missing)}");
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex(@"`(\w+(?:Tests|Properties))\.(\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Declared();
}
