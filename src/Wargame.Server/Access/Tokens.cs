using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Where tokens lie in a request: one cookie for control, one for each session, or a bearer header of a script.</summary>
public static class Tokens
{
    /// <summary>Cookie of control.</summary>
    public const string ControlCookie = "wg_control";

    private const string SeatCookiePrefix = "wg_";
    private const string Bearer = "Bearer ";
    private const int Length = 32;

    /// <summary>The token sent for control; null where none is.</summary>
    public static string? OfControl(HttpRequest request) => Sound(OfHeader(request) ?? request.Cookies[ControlCookie]);

    /// <summary>The token sent for a person of this session; null where none is.</summary>
    public static string? OfPerson(HttpRequest request, SessionId session) => Sound(OfHeader(request) ?? request.Cookies[SeatCookie(session)]);

    /// <summary>All tokens of people that a browser sent.</summary>
    public static IEnumerable<string> OfPeople(HttpRequest request)
    {
        if (OfHeader(request) is { } header) return Sound(header) is { } token ? [token] : [];
        return request.Cookies.Where(c => c.Key.StartsWith(SeatCookiePrefix, StringComparison.Ordinal) && c.Key != ControlCookie).Select(c => Sound(c.Value)).OfType<string>();
    }

    /// <summary>Gives the browser control's token.</summary>
    public static void GiveControl(HttpContext http, string token) => Give(http, ControlCookie, token);

    /// <summary>Gives the browser a person's token.</summary>
    public static void GivePerson(HttpContext http, SessionId session, string token) => Give(http, SeatCookie(session), token);

    /// <summary>Takes control's token away.</summary>
    public static void TakeControl(HttpContext http) => http.Response.Cookies.Delete(ControlCookie, Options(http));

    private static string SeatCookie(SessionId session) => SeatCookiePrefix + session;

    private static string? OfHeader(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;

    // Anything that is not shaped like a token is nobody's: it is neither looked up nor kept.
    private static string? Sound(string? token) => token is { Length: Length } && token.All(char.IsAsciiHexDigitLower) ? token : null;

    private static void Give(HttpContext http, string name, string token)
    {
        CookieOptions options = Options(http);
        options.MaxAge = TimeSpan.FromDays(90);
        http.Response.Cookies.Append(name, token, options);
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", IsEssential = true };
}
