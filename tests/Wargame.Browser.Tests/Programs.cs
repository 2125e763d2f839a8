using System.Diagnostics;
using System.Reflection;

namespace Wargame.Browser.Tests;

/// <summary>The product's programs as they were built, started as processes.</summary>
public static class Programs
{
    /// <summary>The server's assembly, beside which the built client lies.</summary>
    public static string Server { get; } = Built("Server");

    /// <summary>Starts a program without a window; what it says is read by the caller.</summary>
    public static Process Start(string assembly, params IEnumerable<string> arguments)
    {
        var how = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        how.ArgumentList.Add(assembly);
        foreach (string argument in arguments) how.ArgumentList.Add(argument);
        return Process.Start(how) ?? throw new InvalidOperationException($"dotnet {assembly} did not start.");
    }

    /// <summary>Runs <c>wargame</c> to its end.</summary>
    public static async Task<ToolRun> Tool(params string[] arguments)
    {
        using Process process = Start(Built("Tool"), arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ToolRun(process.ExitCode, await output + await errors);
    }

    private static string Built(string name)
    {
        string path = typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == name).Value!;
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is not built.", path);
    }
}

/// <summary>How a run of the tool ended, and everything that it printed.</summary>
public sealed record ToolRun(int ExitCode, string Text);
