namespace Wargame.Server;

/// <summary>Who calls, as far as rights go.</summary>
public enum Role
{
    /// <summary>Nobody that the server knows.</summary>
    Stranger,
    /// <summary>A person of another session.</summary>
    Elsewhere,
    /// <summary>A person of this session without a seat.</summary>
    Observer,
    /// <summary>A person in a seat of this session.</summary>
    Player,
    /// <summary>A facilitator.</summary>
    Control,
    /// <summary>A facilitator who plays a seat of this session.</summary>
    ControlPlaying,
    /// <summary>A person whom control took out of this session, or a facilitator whose access was ended.</summary>
    Removed,
    /// <summary>A person or a facilitator whose token has expired.</summary>
    Expired,
}

/// <summary>At whose seat something is done.</summary>
public enum Whose
{
    /// <summary>The caller's own; for one without a seat: at none.</summary>
    Own,
    /// <summary>Another one.</summary>
    Others,
}

/// <summary>Which callers an address turns away although they belong to the session.</summary>
public enum Needs
{
    /// <summary>None.</summary>
    Nothing,
    /// <summary>Those who sit in no seat and name none.</summary>
    Seat,
    /// <summary>Those who sit in no seat; control speaks as itself.</summary>
    SeatOrControl,
    /// <summary>Everybody but the one seat of a tutorial.</summary>
    Tutorial,
}

/// <summary>When a session answers.</summary>
public enum When
{
    /// <summary>Always.</summary>
    Always,
    /// <summary>Until it has ended: then nothing changes it any more.</summary>
    Runs,
    /// <summary>Control always, its people when it has ended.</summary>
    Over,
}

/// <summary>One address, or one method of the hub, and who may use it when.</summary>
/// <param name="Address">Method and route, as <c>GET /api/me</c>; or <c>HUB</c>, method and feed.</param>
/// <param name="Access">Who.</param>
/// <param name="Needs">Whom it turns away of those.</param>
/// <param name="When">When the session answers.</param>
/// <param name="Chairs">The caller may name a seat with <c>?chair=</c>, or as an argument.</param>
public sealed record AccessRow(string Address, Access Access, Needs Needs = Needs.Nothing, When When = When.Always, bool Chairs = false)
{
    /// <summary>True where it is about one session.</summary>
    public bool InSession => Address.Contains("{session}", StringComparison.Ordinal) || Address.StartsWith("HUB", StringComparison.Ordinal) || When == When.Runs;

    /// <summary>True where it matters whose seat it is about.</summary>
    public bool AtSeat => Access == Access.Seat || Chairs;

    /// <summary>
    /// The code with which a caller is refused; null for one who is let in. What is let in may still be refused for what it says, as an order
    /// that is not legal.
    /// </summary>
    /// <param name="role">Who calls.</param>
    /// <param name="whose">At whose seat.</param>
    /// <param name="over">The session has ended.</param>
    public string? Refusal(Role role, Whose whose, bool over) => AtTheDoor(role, whose) ?? InTheSession(role, whose, over);

    private string? AtTheDoor(Role role, Whose whose) => (Access, role) switch
    {
        (Access.Anyone, _) => null,
        (_, Role.Removed or Role.Expired) => role.ToString(),
        (_, Role.Stranger) => "NotSignedIn",
        (Access.Control, Role.Control or Role.ControlPlaying) => null,
        // A person of no session that the address names is a stranger to the hub.
        (Access.Control, Role.Elsewhere) when Address.StartsWith("HUB", StringComparison.Ordinal) => "NotSignedIn",
        (Access.Control, _) => "ControlOnly",
        (_, Role.Elsewhere) => "NotSignedIn",
        (Access.Person, Role.Control or Role.ControlPlaying) => "NoPerson",
        (Access.Seat, Role.Control) => "NotPlayedByControl",
        (Access.Seat, Role.ControlPlaying) => whose == Whose.Own ? null : "NotPlayedByControl",
        (Access.Seat, Role.Observer) => "NotYourSeat",
        // Its argument is a seat, and an observer has none.
        (_, Role.Observer) when Address == "HUB WatchSeat" => "NotYourSeat",
        (_, Role.Player or Role.Observer) when AtSeat && whose == Whose.Others => "NotYourSeat",
        _ => null,
    };

    private string? InTheSession(Role role, Whose whose, bool over)
    {
        bool control = role is Role.Control or Role.ControlPlaying, seated = role == Role.Player || (Chairs && whose == Whose.Others);
        return Needs switch
        {
            Needs.Seat when !seated => "NoSeat",
            Needs.SeatOrControl when !seated && !control => "NoSeat",
            Needs.Tutorial => "ControlOnly",
            _ => When switch
            {
                When.Runs when over => "NotRunning",
                When.Over when !over && !control => "StillRunning",
                _ => null,
            },
        };
    }
}

/// <summary>
/// Everything that can be asked of this server, and who may: the one table. An endpoint's own line repeats its <see cref="Access"/>; a test
/// compares the two, walks all that is mapped and every method of the hub, and tries every role, seat and state of a session for real.
/// </summary>
public static class AccessTable
{
    private const string S = "/api/sessions/{session}";
    private const string Seat = S + "/seats/{faction}";

    /// <summary>All rows.</summary>
    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        new("POST /api/control/sign-in", Access.Anyone),
        new("POST /api/control/sign-out", Access.Control),
        new("GET /api/control/me", Access.Control),
        new("POST /api/control/passphrase", Access.Control),
        new("GET /api/control/facilitators", Access.Control),
        new("POST /api/control/facilitators", Access.Control),
        new("DELETE /api/control/facilitators/{facilitator:long}", Access.Control),
        new("GET /api/me", Access.Anyone),
        new("GET /api/rulebook", Access.Anyone),
        new("POST /api/tutorial", Access.Anyone),
        new("POST /api/join", Access.Anyone, When: When.Runs),
        new("POST /api/join/look", Access.Anyone),
        new("POST /api/join/return", Access.Anyone),
        new("GET /api/scenarios", Access.Control),
        new("GET /api/scenarios/{id}", Access.Control),
        new("POST /api/sessions", Access.Control),
        new("GET /api/sessions", Access.Control),
        new($"GET {S}", Access.Session),
        new($"GET {S}/scenario", Access.Session),
        new($"GET {S}/briefing", Access.Session, Chairs: true),
        new($"GET {S}/table", Access.Session, Needs.Seat, Chairs: true),
        new($"GET {S}/control", Access.Control),
        new($"GET {S}/public", Access.Session),
        new($"POST {S}/clock", Access.Control, When: When.Runs),
        new($"PUT {S}/seats/{{faction}}", Access.Control, When: When.Runs),
        new($"DELETE {S}/people/{{person}}", Access.Control),
        new($"GET {S}/cities/{{city}}/history", Access.Control),
        new($"POST {S}/messages", Access.Session, Needs.SeatOrControl, When.Runs, Chairs: true),
        new($"POST {S}/injects", Access.Control, When: When.Runs),
        new($"PUT {S}/injects/{{inject}}", Access.Control, When: When.Runs),
        new($"POST {S}/injects/preview", Access.Control),
        new($"GET {Seat}/options", Access.Seat),
        new($"GET {Seat}/support", Access.Seat),
        new($"POST {Seat}/forecast", Access.Seat),
        new($"POST {Seat}/orders", Access.Seat),
        new($"DELETE {Seat}/orders/{{order}}", Access.Seat),
        new($"POST {Seat}/seal", Access.Seat),
        new($"GET {Seat}/turns/{{turn:int}}/cards", Access.Seat),
        new($"POST {S}/leave", Access.Person),
        new($"POST {S}/return-code", Access.Person),
        new($"POST {S}/tutorial/next", Access.Session, Needs.Tutorial),
        new("POST /api/replays", Access.Control),
        new("GET /api/replays/{session}", Access.Session, When: When.Over),
        new("GET /api/replays/{session}/turns/{turn:int}", Access.Session, When: When.Over),
        new("GET /api/replays/{session}/export", Access.Session, When: When.Over),
        new($"POST {S}/join-code", Access.Control, When: When.Runs),
        new($"DELETE {S}/join-code", Access.Control),
        new("HUB Watch Control", Access.Control),
        new("HUB Watch Public", Access.Session),
        new("HUB Watch Seat", Access.Session, Needs.Seat),
        new("HUB WatchSeat", Access.Session, Chairs: true),
        // The connection itself, without a word said on it, and what everybody may read.
        new("ANY /health/live", Access.Anyone),
        new("ANY /health/ready", Access.Anyone),
        new("ANY /hub", Access.Anyone),
        new("ANY /hub/negotiate", Access.Anyone),
        new("GET /openapi/{documentName}.json", Access.Anyone),
        new("GET /", Access.Anyone),
        new("ANY /join/{**rest}", Access.Anyone),
        new("ANY /table/{**rest}", Access.Anyone),
        new("ANY /control/{**rest}", Access.Anyone),
        new("ANY /watch/{**rest}", Access.Anyone),
        new("ANY /replay/{**rest}", Access.Anyone),
        new("ANY /rulebook/{**rest}", Access.Anyone),
        new("ANY /kit/{**rest}", Access.Anyone),
    ];
}
