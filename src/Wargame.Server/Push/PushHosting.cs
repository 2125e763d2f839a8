using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Wires the hub and the relay.</summary>
public static class PushHosting
{
    /// <summary>Where the hub is.</summary>
    public const string Path = "/hub";

    /// <summary>Registers the push.</summary>
    public static IServiceCollection AddPush(this IServiceCollection services)
    {
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = 4096;
            options.KeepAliveInterval = TimeSpan.FromSeconds(10);
            options.AddFilter<HubFaults>();
        }).AddJsonProtocol(options => WireJson.Apply(options.PayloadSerializerOptions));
        services.AddSingleton<ConnectionKeeper<GameHub>>();
        services.AddSingleton<HubLifetimeManager<GameHub>>(provider => provider.GetRequiredService<ConnectionKeeper<GameHub>>());
        services.AddSingleton<HubFaults>();
        services.AddSingleton<Presence>();
        services.AddSingleton<FeedRelay>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedRelay>());
        return services;
    }

    /// <summary>Maps the hub: WebSockets only, so that no proxy needs to keep a client on one server.</summary>
    public static void MapPush(this IEndpointRouteBuilder app) =>
        app.MapHub<GameHub>(Path, options => options.Transports = HttpTransportType.WebSockets);
}
