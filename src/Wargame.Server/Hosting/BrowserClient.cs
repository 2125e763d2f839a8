using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Wargame.Server;

/// <summary>Serves the built browser client. Names of its assets carry a hash of their content, so they may be kept for good.</summary>
public static class BrowserClient
{
    private const string Index = "index.html";
    private static readonly string[] pages = ["join", "table", "control", "watch", "replay", "rulebook", "kit"];

    /// <summary>Serves its files.</summary>
    public static void UseBrowserClient(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Keep });
    }

    /// <summary>Every address of the client is the one page, which then looks at the address.</summary>
    public static void MapBrowserClient(this WebApplication app)
    {
        if (!app.Environment.WebRootFileProvider.GetFileInfo(Index).Exists)
        {
            app.MapGet("/", () => Results.Text("The browser client is not built here. Build the server without SkipClient, or use the API under /api.", statusCode: 503)).ExcludeFromDescription().For(Access.Anyone);
            return;
        }
        foreach (string page in pages) app.MapFallbackToFile($"/{page}/{{**rest}}", Index, new StaticFileOptions { OnPrepareResponse = Keep }).For(Access.Anyone);
    }

    private static void Keep(StaticFileResponseContext context) => context.Context.Response.Headers[HeaderNames.CacheControl] =
        context.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
}
