using Microsoft.AspNetCore.Http.Features;

namespace Wargame.Server;

/// <summary>
/// Stands before the hub: counts its connections in all and those of strangers by address, and reads each no faster than it may speak.
/// Connections of people are counted by <see cref="HubLimits"/>, which can tell their page why.
/// </summary>
public sealed class HubDoor(RequestDelegate next, IServiceProvider services, ServerSettings settings, TimeProvider time)
{
    private readonly Lazy<Identities> identities = new(services.GetRequiredService<Identities>);
    private readonly Crowd<string> strangers = new(settings.Limits.Many(settings.Limits.HubOfStrangers));
    private readonly int most = settings.Limits.Many(settings.Limits.Hub);
    private int open;

    /// <summary>Lets one in, and counts it until it goes.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(PushHosting.Path))
        {
            await next(http);
            return;
        }
        Party party = Party.Of(http, identities.Value);
        bool stranger = party.Kind == PartyKind.Stranger;
        if (stranger && !strangers.Enter(party.Key))
        {
            await Fault.TooManyConnections().ExecuteAsync(http);
            return;
        }
        try
        {
            if (Interlocked.Increment(ref open) > most) await Fault.TooManyConnections().ExecuteAsync(http);
            else await Enter(http);
        }
        finally
        {
            Interlocked.Decrement(ref open);
            if (stranger) strangers.Leave(party.Key);
        }
    }

    private Task Enter(HttpContext http)
    {
        if (http.Features.Get<IHttpWebSocketFeature>() is { IsWebSocketRequest: true } upgrade)
            http.Features.Set<IHttpWebSocketFeature>(new MeteredUpgrade(upgrade, settings.Limits.HubBytes, time));
        return next(http);
    }
}
