using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Wargame.Server;

/// <summary>
/// Writes the OpenAPI document to a file and ends: <c>--openapi clients/browser/openapi.json</c>. The host starts without a silo, without
/// a socket and without touching the data folder.
/// </summary>
public static class OpenApiFile
{
    private const string Option = "--openapi";

    /// <summary>The file that the command line asks for; null where it asks for none.</summary>
    public static string? Asked(string[] args)
    {
        int at = Array.IndexOf(args, Option);
        return at >= 0 && at + 1 < args.Length ? Path.GetFullPath(args[at + 1]) : null;
    }

    /// <summary>Takes out of the host everything that would start.</summary>
    public static void StartNothing(IServiceCollection services)
    {
        foreach (ServiceDescriptor started in services.Where(s => s.ServiceType == typeof(IHostedService)).ToList()) services.Remove(started);
        services.AddSingleton<IServer, NoServer>();
    }

    /// <summary>The document as text, with a line feed at the end.</summary>
    public static async Task<string> Text(WebApplication app)
    {
        await app.StartAsync();
        var provider = app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(OpenApiHosting.Document);
        OpenApiDocument document = await provider.GetOpenApiDocumentAsync();
        string json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        await app.StopAsync();
        return json.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
