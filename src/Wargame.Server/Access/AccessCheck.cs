using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// Stands before every endpoint: finds out who calls, and lets through only those whom the endpoint's <see cref="AccessRule"/> names.
/// It runs before the body is read, so that strangers cost nothing.
/// </summary>
public sealed class AccessCheck(RequestDelegate next, IServiceProvider services, ILogger<AccessCheck> log)
{
    // Asked for with the first request: a host that only writes its OpenAPI document opens no files.
    private readonly Lazy<Identities> identities = new(services.GetRequiredService<Identities>);
    private readonly Lazy<SessionDirectory> directory = new(services.GetRequiredService<SessionDirectory>);
    private readonly Lazy<IGrainFactory> grains = new(services.GetRequiredService<IGrainFactory>);

    /// <summary>Name of the query value that says for whom a caller with two chairs speaks.</summary>
    public const string Chair = "chair";

    /// <summary>Checks one request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        // What is mapped without a word about who may use it is open to nobody; a wrong method or content type has an endpoint without a route.
        ProblemResult? problem = http.GetEndpoint() is not RouteEndpoint endpoint ? null
            : endpoint.Metadata.GetMetadata<AccessRule>() is { } rule ? await Refuse(http, rule.Access)
            : Fault.NotOpen();
        // Whoever has a token and reaches for what is not theirs is worth a line.
        if (problem?.StatusCode == StatusCodes.Status403Forbidden)
            log.Refused(problem.Problem.Code, http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, http.Connection.RemoteIpAddress);
        await (problem is null ? next(http) : problem.ExecuteAsync(http));
    }

    private async ValueTask<ProblemResult?> Refuse(HttpContext http, Access access)
    {
        if (access == Access.Anyone) return null;
        Facilitator? control = Tokens.OfControl(http.Request) is { } token ? identities.Value.Control(token) : null;
        SessionId? session = null;
        if (http.Request.RouteValues["session"] is string text)
        {
            if (!SessionId.TryParse(text, out SessionId named)) return Fault.NoSession();
            session = named;
        }
        Person? person = session is { } id && Tokens.OfPerson(http.Request, id) is { } seatToken ? identities.Value.Person(seatToken) : null;
        if (person is not null && person.Session != session) person = null;
        if (control is null && person is null) return access == Access.Control && Tokens.OfAFewPeople(http.Request).Any(t => identities.Value.Person(t) is not null) ? Fault.ControlOnly() : Nobody(http, session);
        SessionNames? names = session is { } asked ? await directory.Value.Of(asked) : null;
        if (session is not null && names is null) return Fault.NoSession();
        return access switch
        {
            Access.Control => Admit(http, control is null ? null : new Caller(control, null, null), Fault.ControlOnly()),
            Access.Person => Admit(http, person is null ? null : new Caller(null, person, person.Seat), Fault.NoPerson()),
            Access.Seat => await ForSeat(http, session!.Value, names!, control, person),
            _ => ForSession(http, names!, control, person),
        };
    }

    // Whoever still holds a token that ended is told why.
    private ProblemResult Nobody(HttpContext http, SessionId? session)
    {
        IEnumerable<string?> sent = [session is { } id ? Tokens.OfPerson(http.Request, id) : null, Tokens.OfControl(http.Request), .. Tokens.OfAFewPeople(http.Request)];
        return sent.OfType<string>().Select(token => identities.Value.WhyNot(TokenKey.Of(token))).FirstOrDefault(why => why is not null) is { } ended ? Fault.TokenEnded(ended) : Fault.NotSignedIn();
    }

    private async ValueTask<ProblemResult?> ForSeat(HttpContext http, SessionId session, SessionNames names, Facilitator? control, Person? person)
    {
        var faction = new FactionId(http.Request.RouteValues["faction"] as string ?? "");
        if (person?.Seat == faction) return Admit(http, new Caller(null, person, faction), null);
        if (control is null) return Fault.NotYourSeat();
        if (!names.Seats.Contains(faction)) return Fault.UnknownSeat();
        SessionBrief? brief = (await grains.Value.Session(session).Brief())?.Value;
        return brief?.Seats.GetValueOrDefault(faction)?.Player == Player.Control ? Admit(http, new Caller(control, null, faction), null) : Fault.NotPlayedByControl();
    }

    // Control may look over the shoulder of any seat; a person only over its own.
    private static ProblemResult? ForSession(HttpContext http, SessionNames names, Facilitator? control, Person? person)
    {
        string? whom = http.Request.Query[Chair];
        if (whom is null or "")
        {
            return control is not null && person is not null && !HttpMethods.IsGet(http.Request.Method)
                ? Fault.NameYourChair()
                : Admit(http, person is not null ? new Caller(null, person, person.Seat) : new Caller(control, null, null), null);
        }
        if (whom == "control") return Admit(http, control is null ? null : new Caller(control, null, null), Fault.ControlOnly());
        var seat = new FactionId(whom);
        if (person?.Seat == seat) return Admit(http, new Caller(null, person, seat), null);
        if (control is null) return Fault.NotYourSeat();
        return names.Seats.Contains(seat) ? Admit(http, new Caller(control, null, seat), null) : Fault.UnknownSeat();
    }

    private static ProblemResult? Admit(HttpContext http, Caller? caller, ProblemResult? otherwise)
    {
        if (caller is null) return otherwise;
        http.Features.Set(caller);
        return null;
    }
}
