using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Wargame.Server;

/// <summary>
/// Refuses what a page of another site makes in a signed-in browser: commands, connections to the hub, and reading too. The cookies are
/// strict already; this also stops pages on another port of this machine, which browsers take for the same site. WebSockets know no CORS,
/// so the hub is checked here as everything else.
/// </summary>
public sealed class OriginCheck(RequestDelegate next, ServerSettings settings)
{
    private const string FetchSite = "Sec-Fetch-Site";
    private static readonly string[] bodies = ["application/json", "application/gzip"];

    /// <summary>Checks one request.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        HttpRequest request = http.Request;
        bool reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method), hub = request.Path.StartsWithSegments(PushHosting.Path);
        // Pages and their files are the same for everybody, and links lead to them from anywhere.
        if (reads && !hub && !request.Path.StartsWithSegments("/api")) return next(http);
        if (!IsOwn(request, reads && !hub)) return Fault.ForeignOrigin().ExecuteAsync(http);
        return reads || IsBodyKnown(http) ? next(http) : Fault.NotJson().ExecuteAsync(http);
    }

    private bool IsOwn(HttpRequest request, bool reads)
    {
        if (request.Headers.Origin.ToString() is { Length: > 0 } origin) return IsOwn(request, origin);
        // A browser on plain http sends no fetch metadata, but it sends the origin of whatever is no reading.
        if (request.Headers[FetchSite].ToString() is { Length: > 0 } site) return site == "same-origin" || (reads && site == "none");
        // Neither: a script. It may do what it has a header for, and nothing by a cookie that a browser might have added.
        return reads || !Tokens.ComeByThemselves(request);
    }

    private bool IsOwn(HttpRequest request, string origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase)
        || settings.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || (settings.PublicUrl is { } open && string.Equals(origin, open.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));

    // What a form of another site can send without asking first, it cannot send as one of these.
    private static bool IsBodyKnown(HttpContext http) =>
        http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true
        || (MediaTypeHeaderValue.TryParse(http.Request.ContentType, out MediaTypeHeaderValue? type) && bodies.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase));
}
