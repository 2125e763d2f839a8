namespace Wargame.Server;

/// <summary>
/// Refuses commands and connections that a page of another site makes in a signed-in browser. WebSockets know no CORS, so the hub is
/// checked here too. A request without an Origin comes from no page: a script, or the address bar.
/// </summary>
public sealed class OriginCheck(RequestDelegate next, ServerSettings settings)
{
    /// <summary>Checks one request.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        bool harmless = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        bool hub = http.Request.Path.StartsWithSegments(PushHosting.Path);
        return (harmless && !hub) || IsOwn(http.Request) ? next(http) : Fault.ForeignOrigin().ExecuteAsync(http);
    }

    private bool IsOwn(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return true;
        return string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase)
            || settings.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (settings.PublicUrl is { } open && string.Equals(origin, open.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));
    }
}
