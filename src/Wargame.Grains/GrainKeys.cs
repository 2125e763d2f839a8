using Orleans;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>How the grains of a session are called.</summary>
public static class GrainKeys
{
    /// <summary>The grain of a session.</summary>
    public static ISessionGrain Session(this IGrainFactory grains, SessionId session) => grains.GetGrain<ISessionGrain>(session.ToString());
    /// <summary>The grain of a faction in a session.</summary>
    public static IFactionGrain Faction(this IGrainFactory grains, SessionId session, FactionId faction) => grains.GetGrain<IFactionGrain>($"{session}/{faction}");
    /// <summary>The grain of a city in a session.</summary>
    public static ICityGrain City(this IGrainFactory grains, SessionId session, CityId city) => grains.GetGrain<ICityGrain>($"{session}/{city}");

    /// <summary>Splits the key of a faction or city grain.</summary>
    public static (SessionId Session, string Part) Split(string key)
    {
        int slash = key.IndexOf('/', StringComparison.Ordinal);
        return (SessionId.Parse(key[..slash]), key[(slash + 1)..]);
    }

    /// <summary>Name of a feed.</summary>
    public static string Feed(SessionId session, FeedKind kind, FactionId? faction = null) => kind switch
    {
        FeedKind.Control => $"{session}/control",
        FeedKind.Public => $"{session}/public",
        _ => $"{session}/{faction}",
    };
}
