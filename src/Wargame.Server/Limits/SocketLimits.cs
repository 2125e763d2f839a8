using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Wargame.Server;

/// <summary>Limits of sockets: how many, how long one may be silent, how slowly it may speak.</summary>
public static class SocketLimits
{
    /// <summary>The most that a request's body has, unless its endpoint says more.</summary>
    public const long MostBodyBytes = 64 * 1024;

    private const int MostHeadBytes = 16 * 1024;
    private const int MostStreams = 32;

    /// <summary>Sets them.</summary>
    public static void Apply(KestrelServerOptions kestrel, LimitSettings limits)
    {
        kestrel.AddServerHeader = false;
        KestrelServerLimits most = kestrel.Limits;
        most.MaxRequestBodySize = MostBodyBytes;
        most.MaxRequestHeadersTotalSize = MostHeadBytes;
        most.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeadSeconds);
        most.KeepAliveTimeout = TimeSpan.FromSeconds(limits.IdleSeconds);
        // Slower than a telephone line of old is nobody's network. Five seconds' grace for the first packets.
        most.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
        most.MinResponseDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
        most.MaxConcurrentConnections = limits.Many(limits.Sockets);
        most.MaxConcurrentUpgradedConnections = limits.Many(limits.Hub);
        most.Http2.MaxStreamsPerConnection = MostStreams;
        var sockets = new Crowd<IPAddress>(limits.Many(limits.SocketsOfAddress));
        HashSet<IPAddress> proxies = [.. Proxies(limits)];
        kestrel.ConfigureEndpointDefaults(listen => listen.Use(next => socket => Count(socket, next, sockets, proxies)));
    }

    /// <summary>Believes the proxies that are named, and nobody else, about whom they speak for.</summary>
    public static void UseProxies(this IApplicationBuilder app, LimitSettings limits)
    {
        if (limits.Proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (IPAddress proxy in Proxies(limits)) options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }

    private static IEnumerable<IPAddress> Proxies(LimitSettings limits) => limits.Proxies.Select(IPAddress.Parse);

    // Nobody is told: a socket too many is closed before it has said a word.
    private static async Task Count(ConnectionContext socket, ConnectionDelegate next, Crowd<IPAddress> sockets, HashSet<IPAddress> proxies)
    {
        if ((socket.RemoteEndPoint as IPEndPoint)?.Address is not { } address || proxies.Contains(address))
        {
            await next(socket);
            return;
        }
        IPAddress key = Addresses.Key(address);
        if (!sockets.Enter(key)) return;
        try
        {
            await next(socket);
        }
        finally
        {
            sockets.Leave(key);
        }
    }
}

/// <summary>Counts who is in, by a key, up to a number each. Keys of which nobody is in are forgotten.</summary>
/// <typeparam name="T">The key.</typeparam>
public sealed class Crowd<T>(int most) where T : notnull
{
    private readonly ConcurrentDictionary<T, int> inside = new();

    /// <summary>One more; false where that would be too many.</summary>
    public bool Enter(T key)
    {
        if (inside.AddOrUpdate(key, 1, (_, count) => count + 1) <= most) return true;
        Leave(key);
        return false;
    }

    /// <summary>One less.</summary>
    public void Leave(T key)
    {
        int left = inside.AddOrUpdate(key, 0, (_, count) => count - 1);
        if (left <= 0) inside.TryRemove(KeyValuePair.Create(key, left));
    }
}
