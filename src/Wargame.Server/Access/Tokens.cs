using Wargame.Journal;

namespace Wargame.Server;

/// <summary>
/// Where tokens lie in a request: one cookie for control, one for each session, or a bearer header of a script. On https the names of the
/// cookies have the prefix with which a browser takes them from nobody but this very host, and only over https.
/// </summary>
public static class Tokens
{
    private const string HostPrefix = "__Host-";
    private const string CookiePrefix = "wg_";
    private const string Control = "control";
    private const string Bearer = "Bearer ";
    private const int Length = 32;

    /// <summary>The token sent for control; null where none is.</summary>
    public static string? OfControl(HttpRequest request) => Sound(OfHeader(request) ?? request.Cookies[CookieName(request, Control)]);

    /// <summary>The token sent for a person of this session; null where none is.</summary>
    public static string? OfPerson(HttpRequest request, SessionId session) => Sound(OfHeader(request) ?? request.Cookies[CookieName(request, session.ToString())]);

    /// <summary>Control's token that this browser keeps, whatever a header says: the next one takes its place.</summary>
    public static string? KeptForControl(HttpRequest request) => Sound(request.Cookies[CookieName(request, Control)]);

    /// <summary>The token of a person of this session that this browser keeps.</summary>
    public static string? KeptForPerson(HttpRequest request, SessionId session) => Sound(request.Cookies[CookieName(request, session.ToString())]);

    /// <summary>All tokens of people that a browser sent.</summary>
    public static IEnumerable<string> OfPeople(HttpRequest request)
    {
        if (OfHeader(request) is { } header) return Sound(header) is { } token ? [token] : [];
        string prefix = CookieName(request, ""), control = CookieName(request, Control);
        return request.Cookies.Where(c => c.Key.StartsWith(prefix, StringComparison.Ordinal) && c.Key != control).Select(c => Sound(c.Value)).OfType<string>();
    }

    /// <summary>The first of them: whoever sends more cookies than anybody has seats is not looked up by the hundred.</summary>
    public static IEnumerable<string> OfAFewPeople(HttpRequest request) => OfPeople(request).Take(4);

    /// <summary>True where a browser would send the tokens by itself, whoever made it send the request.</summary>
    public static bool ComeByThemselves(HttpRequest request) => OfHeader(request) is null && request.Cookies.Count > 0;

    /// <summary>Gives the browser control's token.</summary>
    public static void GiveControl(HttpContext http, string token, TimeSpan life) => Give(http, Control, token, life);

    /// <summary>Gives the browser a person's token.</summary>
    public static void GivePerson(HttpContext http, SessionId session, string token, TimeSpan life) => Give(http, session.ToString(), token, life);

    /// <summary>Takes control's token away.</summary>
    public static void TakeControl(HttpContext http) => http.Response.Cookies.Delete(CookieName(http.Request, Control), Options(http));

    /// <summary>Takes a person's token away.</summary>
    public static void TakePerson(HttpContext http, SessionId session) => http.Response.Cookies.Delete(CookieName(http.Request, session.ToString()), Options(http));

    private static string CookieName(HttpRequest request, string whose) => (request.IsHttps ? HostPrefix : "") + CookiePrefix + whose;

    private static string? OfHeader(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;

    // Anything that is not shaped like a token is nobody's: it is neither looked up nor kept.
    private static string? Sound(string? token) => token is { Length: Length } && token.All(char.IsAsciiHexDigitLower) ? token : null;

    private static void Give(HttpContext http, string whose, string token, TimeSpan life)
    {
        CookieOptions options = Options(http);
        options.MaxAge = life;
        http.Response.Cookies.Append(CookieName(http.Request, whose), token, options);
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", IsEssential = true };
}
