using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wargame.Browser.Tests;

/// <summary>The real server as a process of its own, with a data folder of its own. Can be killed and started again on the same folder.</summary>
public sealed partial class ServerProcess : IAsyncLifetime
{
    public const string Passphrase = "plain-otter-basin-kettle";

    // Against waiting for ever, where it neither starts nor ends.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);
    // Scripts file as fast as the server answers; everything else is limited as it is shipped.
    private static readonly string[] Hasty = ["--Limits:Commands:Burst", "1000"];
    private readonly StringBuilder said = new();
    private Process? process;

    /// <summary>Further settings, as on the command line.</summary>
    public string[] Settings { get; init; } = [];

    /// <summary>Its data folder.</summary>
    public string Data { get; } = Directory.CreateTempSubdirectory("wargame-browser-").FullName;

    public Uri Address { get; private set; } = null!;

    /// <summary>Everything that it has printed, for a failing test.</summary>
    public string Said
    {
        get { lock (said) return said.ToString(); }
    }

    /// <summary>After a test that failed: writes what the server has printed to the test's output.</summary>
    public void ExplainFailure()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed) TestContext.Current.TestOutputHelper?.WriteLine(Said);
    }

    public ValueTask InitializeAsync() => new(Start());

    /// <summary>Starts it, on the port that it had before where there was one, and waits for the line that says where it runs.</summary>
    public async Task Start()
    {
        string at = Address is null ? "http://127.0.0.1:0" : Address.ToString();
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Programs.Start(Programs.Server, ["--urls", at, "--DataPath", Data, "--Passphrase", Passphrase, .. Hasty, .. Settings]);
        process.OutputDataReceived += (_, line) => Hear(line.Data, started);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, started);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) =>
        {
            // Somebody else's kill looks like a fault of the server, where this does not say so.
            lock (said) said.AppendLine(CultureInfo.InvariantCulture, $"(its process ended at {DateTime.Now:HH:mm:ss})");
            started.TrySetException(new InvalidOperationException($"The server ended before it ran:\n{Said}"));
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await started.Task.WaitAsync(patience, TestContext.Current.CancellationToken);
    }

    /// <summary>Ends it as a power cut would: SIGKILL, nothing is flushed.</summary>
    public async Task Kill()
    {
        if (process is null) return;
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(Data, recursive: true);
    }

    private void Hear(string? line, TaskCompletionSource<Uri> started)
    {
        if (line is null) return;
        lock (said) said.AppendLine(line);
        if (RunsAt().Match(line) is { Success: true } match) started.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Wargame runs at\s+(http://[^\s,]+)")]
    private static partial Regex RunsAt();
}
