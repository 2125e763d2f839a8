using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Wargame.Server;

/// <summary>The address that students type or scan. Control often works on localhost, which is no use on a student's phone.</summary>
public sealed class JoinLink(ServerSettings settings, IServer server)
{
    /// <summary>Address of the join page with the code in it. A join code is no token: it is read out loud.</summary>
    public string To(string code, HttpRequest request) => $"{Base(request)}/join/{code}";

    private string Base(HttpRequest request)
    {
        if (!string.IsNullOrWhiteSpace(settings.PublicUrl)) return settings.PublicUrl.TrimEnd('/');
        string host = request.Host.Host;
        bool loopback = host == "localhost" || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));
        if (loopback && ListensToAll() && OwnAddress() is { } own) host = own;
        string port = request.Host.Port is { } number ? $":{number}" : "";
        return $"{request.Scheme}://{host}{port}";
    }

    private bool ListensToAll() => server.Features.Get<IServerAddressesFeature>()?.Addresses.Any(a =>
        a.Contains("//0.0.0.0", StringComparison.Ordinal) || a.Contains("//[::]", StringComparison.Ordinal) || a.Contains("//*", StringComparison.Ordinal) || a.Contains("//+", StringComparison.Ordinal)) ?? false;

    private static string? OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback && card.GetIPProperties().GatewayAddresses.Count > 0)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .FirstOrDefault(a => a.Address.AddressFamily == AddressFamily.InterNetwork)?.Address.ToString();
}
