using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Registers the services of the host and lays its pipeline.</summary>
public static class WargameHosting
{
    /// <summary>Registers everything but the silo.</summary>
    public static void AddWargame(this WebApplicationBuilder builder, ServerSettings settings, DataFolder data)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(data);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => { data.Create(); return SqliteJournal.Open(data.Journal); });
        services.AddSingleton<IJournal>(provider => provider.GetRequiredService<SqliteJournal>());
        services.AddSingleton<IJournalReader>(provider => provider.GetRequiredService<SqliteJournal>());
        services.AddSingleton<ScenarioShelf>();
        services.AddSingleton<ReplayShelf>();
        services.AddIdentity();
        services.AddSingleton<SessionDirectory>();
        services.AddSingleton<SessionHealth>();
        services.AddSingleton<SessionIndex>();
        services.AddSingleton<SessionWaking>();
        services.AddSingleton(Console.Out);
        services.AddPush();
        services.AddWargameOpenApi();
        services.ConfigureHttpJsonOptions(options =>
        {
            WireJson.Apply(options.SerializerOptions);
            TypedTexts.Bound(options.SerializerOptions);
        });
        services.AddExceptionHandler<ProblemHandling>();
        services.AddResponseCompression();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddHostedService<StartMessage>();
        services.AddHostedService<Rehearsal>();
        services.AddRequestLimits();
        builder.AddDiagnostics(settings);
        builder.WebHost.ConfigureKestrel(kestrel => SocketLimits.Apply(kestrel, settings.Limits));
    }

    /// <summary>Lays the pipeline: headers, errors, limits, files, origin, who is calling, endpoints.</summary>
    public static void UseWargame(this WebApplication app)
    {
        app.UseProxies(app.Services.GetRequiredService<ServerSettings>().Limits);
        app.UseTraces();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(_ => { });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseBrowserClient();
        app.UseStatusCodePages(ProblemHandling.OfStatus);
        app.UseMiddleware<OriginCheck>();
        app.UseWebSockets();
        app.UseMiddleware<HubDoor>();
        app.UseMiddleware<AccessCheck>();
        app.MapApi();
        app.MapPush();
        app.MapHealth();
        app.MapWargameOpenApi();
        app.MapBrowserClient();
    }
}
