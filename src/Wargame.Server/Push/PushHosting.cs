using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Wires the hub and the relay.</summary>
public static class PushHosting
{
    /// <summary>Where the hub is.</summary>
    public const string Path = "/hub";

    // A call has some 120 bytes.
    private const int MostMessageBytes = 4096;
    private const int MostHandshakeSeconds = 15;
    // Between the hub and a socket, each way; what waits longer waits in the watcher's queue, shared by all who watch the same.
    private const int BufferBytes = 64 * 1024;

    /// <summary>Registers the push.</summary>
    public static IServiceCollection AddPush(this IServiceCollection services)
    {
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = MostMessageBytes;
            options.KeepAliveInterval = TimeSpan.FromSeconds(10);
            // Three times what a page pings: a device that fell asleep or lost its network is gone by then.
            options.ClientTimeoutInterval = TimeSpan.FromSeconds(45);
            options.AddFilter<HubLimits>();
            options.AddFilter<HubFaults>();
        }).AddJsonProtocol(options => WireJson.Apply(options.PayloadSerializerOptions));
        services.AddOptions<HubOptions>().Configure<ServerSettings>((options, settings) =>
            options.HandshakeTimeout = TimeSpan.FromSeconds(Math.Min(settings.Limits.IdleSeconds, MostHandshakeSeconds)));
        services.AddSingleton<ConnectionKeeper<GameHub>>();
        services.AddSingleton<HubLifetimeManager<GameHub>>(provider => provider.GetRequiredService<ConnectionKeeper<GameHub>>());
        services.AddSingleton<HubFaults>();
        services.AddSingleton<HubLimits>();
        services.AddSingleton<Presence>();
        services.AddSingleton<LiveConnections>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveConnections>());
        services.AddSingleton<FeedRelay>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedRelay>());
        return services;
    }

    /// <summary>Maps the hub: WebSockets only, so that no proxy needs to keep a client on one server.</summary>
    public static void MapPush(this IEndpointRouteBuilder app) => app.MapHub<GameHub>(Path, options =>
    {
        options.Transports = HttpTransportType.WebSockets;
        options.ApplicationMaxBufferSize = MostMessageBytes * 2;
        options.TransportMaxBufferSize = BufferBytes;
        options.TransportSendTimeout = TimeSpan.FromSeconds(app.ServiceProvider.GetRequiredService<ServerSettings>().Limits.ReaderSeconds);
    }).For(Access.Anyone);
}
