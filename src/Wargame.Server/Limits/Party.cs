using Wargame.Journal;

namespace Wargame.Server;

/// <summary>For whom a request is counted.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Key">The person, the key of the facilitator's token, or the address.</param>
/// <param name="Seat">Session and seat of a player; null for others.</param>
public sealed record Party(PartyKind Kind, string Key, string? Seat)
{
    /// <summary>The party in one word, under which its limits are counted.</summary>
    public string Name => $"{Kind}:{Key}";

    /// <summary>
    /// Finds out for whom: the person of the session that the address names, else control, else any person whose token was sent, else the
    /// address. Only tokens that are somebody's count: made-up ones leave a stranger a stranger.
    /// </summary>
    public static Party Of(HttpContext http, Identities identities)
    {
        if (http.Features.Get<Party>() is { } known) return known;
        Party found = Find(http, identities);
        http.Features.Set(found);
        return found;
    }

    private static Party Find(HttpContext http, Identities identities)
    {
        if (SessionId.TryParse(http.Request.RouteValues["session"] as string, out SessionId session) && Tokens.OfPerson(http.Request, session) is { } own
            && identities.Person(own) is { } person && person.Session == session) return Of(person);
        if (Tokens.OfControl(http.Request) is { } control && identities.Control(control) is not null) return new Party(PartyKind.Control, TokenKey.Of(control).ToString(), null);
        foreach (string token in Tokens.OfAFewPeople(http.Request))
        {
            if (identities.Person(token) is { } other) return Of(other);
        }
        return new Party(PartyKind.Stranger, Addresses.Key(http.Connection.RemoteIpAddress).ToString(), null);
    }

    private static Party Of(Person person) => new(PartyKind.Person, person.Id, person.Seat is { } seat ? $"{person.Session}/{seat}" : null);
}

/// <summary>Kinds of parties.</summary>
public enum PartyKind
{
    /// <summary>A person of a session.</summary>
    Person,
    /// <summary>A facilitator who is signed in.</summary>
    Control,
    /// <summary>Everybody of one address who is nobody here.</summary>
    Stranger,
}
