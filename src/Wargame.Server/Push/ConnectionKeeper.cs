using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Wargame.Server;

/// <summary>Keeps the connections themselves, so that ready bytes can be written to one of them without being serialised again.</summary>
public sealed class ConnectionKeeper<THub>(ILogger<DefaultHubLifetimeManager<THub>> log) : DefaultHubLifetimeManager<THub>(log) where THub : Hub
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> connections = new(StringComparer.Ordinal);

    /// <summary>A connection that is open; null for one that is gone.</summary>
    public HubConnectionContext? Find(string connectionId) => connections.GetValueOrDefault(connectionId);

    /// <inheritdoc/>
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        connections[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        connections.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }
}
