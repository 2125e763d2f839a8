using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Wargame.Server;

/// <summary>
/// For which token each connection to the hub is open. A token that ends closes its connections at once, with the reason; one that expires
/// does so within a minute. An open connection is a use of its token.
/// </summary>
public sealed class LiveConnections(
    Identities identities, ConnectionKeeper<GameHub> connections, [FromKeyedServices(IdentityHosting.Clock)] TimeProvider time, ILogger<LiveConnections> log) : BackgroundService
{
    private static readonly TimeSpan look = TimeSpan.FromMinutes(1);
    // The page closes its side when it has read why; one that does not is cut off.
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, Sitting> open = new(StringComparer.Ordinal);

    /// <summary>A connection watches by right of a token from now on; <paramref name="leave"/> stops what it watches.</summary>
    public void Sit(string connection, TokenKey token, Func<ValueTask> leave) => open[connection] = new Sitting(token, leave);

    /// <summary>A connection watches nothing any more.</summary>
    public void Leave(string connection) => open.TryRemove(connection, out _);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        identities.Ended += OnEnded;
        using var timer = new PeriodicTimer(look, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Look();
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        finally
        {
            identities.Ended -= OnEnded;
        }
    }

    /// <summary>Closes the connections whose token has expired; the others have used theirs.</summary>
    public void Look()
    {
        foreach (var (connection, sitting) in open)
        {
            if (!identities.Use(sitting.Token)) _ = Close(connection, identities.WhyNot(sitting.Token) ?? TokenEnd.Expired);
        }
    }

    private void OnEnded(TokenKey token, TokenEnd why)
    {
        foreach (var (connection, sitting) in open)
        {
            if (sitting.Token == token) _ = Close(connection, why);
        }
    }

    private async Task Close(string connection, TokenEnd why)
    {
        if (!open.TryRemove(connection, out Sitting? sitting)) return;
        try
        {
            await sitting.Leave();
            if (connections.Find(connection) is not { } one) return;
            ProblemAnswer said = Fault.TokenEnded(why).Problem;
            await one.WriteAsync(new CloseMessage($"{said.Code}: {said.Title}", allowReconnect: false)).AsTask().WaitAsync(grace);
            await Task.Delay(grace);
            one.Abort();
        }
        catch (Exception bug)
        {
            log.NotTold(bug);
            connections.Find(connection)?.Abort();
        }
    }

    private sealed record Sitting(TokenKey Token, Func<ValueTask> Leave);
}
