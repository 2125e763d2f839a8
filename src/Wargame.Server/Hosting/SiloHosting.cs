using System.Net;
using System.Net.Sockets;
using Orleans.Configuration;
using Wargame.Grains;

namespace Wargame.Server;

/// <summary>The silo in this process: one, with itself as its whole cluster.</summary>
public static class SiloHosting
{
    /// <summary>Adds silo, grains and their storage.</summary>
    public static IHostApplicationBuilder AddSilo(this WebApplicationBuilder builder, ServerSettings settings, DataFolder data)
    {
        builder.UseOrleans(silo =>
        {
            // Free ports, and an id of its own, so that several servers can run on one machine without finding each other.
            int port = FreePort();
            string cluster = $"wargame-{Guid.NewGuid():N}";
            silo.UseLocalhostClustering(port, FreePort(), new IPEndPoint(IPAddress.Loopback, port), serviceId: "wargame", clusterId: cluster);
            silo.Configure<EndpointOptions>(options => options.AdvertisedIPAddress = IPAddress.Loopback);
            silo.AddGrainStorage(data);
            silo.AddWargameGrains();
            if (!string.IsNullOrWhiteSpace(settings.Otlp)) silo.AddActivityPropagation();
        });
        return builder;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
