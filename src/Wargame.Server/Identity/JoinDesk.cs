using Wargame.Grains;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Gives a session its join code and shows it on control's page.</summary>
public sealed class JoinDesk(JoinCodes codes, JoinLink link, IGrainFactory grains)
{
    /// <summary>A new code; the old one stops.</summary>
    public async Task<OpenedSession> Renew(SessionId session, HttpContext http)
    {
        JoinCode code = codes.Renew(session);
        string shown = Secrets.Shown(code.Code);
        await grains.Session(session).ShowJoinCode(shown, code.Until);
        return new OpenedSession(session, shown, link.To(code.Code, http.Request), code.Until);
    }

    /// <summary>Nobody can join any more.</summary>
    public async Task Close(SessionId session)
    {
        codes.Close(session);
        await grains.Session(session).ShowJoinCode(null, null);
    }

    /// <summary>Shows the code that still works after a restart.</summary>
    public Task Show(SessionId session) =>
        codes.Of(session) is { } code ? grains.Session(session).ShowJoinCode(Secrets.Shown(code.Code), code.Until) : Task.CompletedTask;
}
