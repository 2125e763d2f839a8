using System.Collections.Concurrent;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>The join codes of this host. A session has at most one; a new one stops the old.</summary>
public sealed class JoinCodes(IdentityStore store, ServerSettings settings, [FromKeyedServices(IdentityHosting.Clock)] TimeProvider time)
{
    private readonly ConcurrentDictionary<SessionId, JoinCode> codes = new();

    /// <summary>Reads the codes kept before the last stop, and forgets expired ones.</summary>
    public void Load()
    {
        foreach (JoinCode code in store.JoinCodes())
        {
            if (Works(code)) codes[code.Session] = code;
            else store.DropJoinCode(code.Session);
        }
    }

    /// <summary>A new code for a session.</summary>
    public JoinCode Renew(SessionId session)
    {
        long until = time.GetUtcNow().AddHours(Math.Clamp(settings.JoinCodeHours, 1, 168)).ToUnixTimeMilliseconds();
        string text = Secrets.JoinCode();
        while (codes.Values.Any(other => other.Code == text)) text = Secrets.JoinCode();
        var code = new JoinCode(text, session, until);
        store.ReplaceJoinCode(code);
        codes[session] = code;
        return code;
    }

    /// <summary>No code opens this session any more.</summary>
    public void Close(SessionId session)
    {
        store.DropJoinCode(session);
        codes.TryRemove(session, out _);
    }

    /// <summary>The code of a session that works now.</summary>
    public JoinCode? Of(SessionId session) => codes.TryGetValue(session, out JoinCode? code) && Works(code) ? code : null;

    /// <summary>The session that a typed code opens now; null where it opens none.</summary>
    public SessionId? Open(string typed) =>
        Secrets.ReadJoinCode(typed) is { } text && codes.Values.FirstOrDefault(code => code.Code == text) is { } found && Works(found) ? found.Session : null;

    private bool Works(JoinCode code) => code.Until > time.GetUtcNow().ToUnixTimeMilliseconds();
}
