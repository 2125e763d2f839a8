using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Wargame.Scenarios;

namespace Wargame.Server;

/// <summary>When everything runs: wakes the sessions, then says on the terminal what a facilitator needs.</summary>
public sealed class StartMessage(
    IServer server, Facilitators facilitators, Identities identities, SessionWaking waking, SessionHealth health, ScenarioShelf shelf, DataFolder data, ServerSettings settings,
    TextWriter terminal) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        identities.Sweep();
        // Not before all runs: a passphrase that a failed start had made would be lost, since it is said only once.
        string? made = facilitators.Prepare(data.ReadOldPassphrase());
        data.DropOldPassphrase();
        int open = await waking.Wake(cancellationToken);
        string[] addresses = [.. server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []];
        await terminal.WriteLineAsync();
        await terminal.WriteLineAsync($"  Wargame runs at     {string.Join(", ", addresses)}");
        await terminal.WriteLineAsync($"  Control passphrase  {made ?? (string.IsNullOrWhiteSpace(settings.Passphrase) ? "as before; --NewPassphrase NAME makes another" : "as set")}");
        if (made is not null) await terminal.WriteLineAsync("                      (kept as a hash only: note it now)");
        if (Names() is { Length: > 0 } names) await terminal.WriteLineAsync($"  Facilitators        {names}");
        await terminal.WriteLineAsync($"  Data                {data.Path}");
        await terminal.WriteLineAsync($"  Sessions            {(open == 0 ? "none open" : $"{open} open, resumed")}");
        foreach (var (session, where) in health.All) await terminal.WriteLineAsync($"  Damaged session     {session}: {where}");
        foreach (LibraryEntry scenario in shelf.All().Where(s => s.Problems.Count > 0))
            await terminal.WriteLineAsync($"  Broken scenario     {scenario.Id}: {scenario.Problems[0]}{(scenario.Problems.Count > 1 ? $" (and {scenario.Problems.Count - 1} more)" : "")}");
        await terminal.WriteLineAsync();
    }

    private string Names() => string.Join(", ", facilitators.All().Select(f => f.Name).OfType<string>());

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
