using System.Net;
using System.Net.Sockets;

namespace Wargame.Server;

/// <summary>What counts as one address.</summary>
public static class Addresses
{
    /// <summary>The address by which strangers are counted: one household has a whole /64 of IPv6 addresses, which count as one.</summary>
    public static IPAddress Key(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        byte[] bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
