using System.Diagnostics;
using Orleans.Runtime;
using Wargame.Grains;

namespace Wargame.Server;

/// <summary>
/// Gives each request the W3C trace id by which its answer, its log lines and its activities are found again. It is drawn by chance and says
/// nothing but which request it was; one that a caller brings along is not taken up.
/// </summary>
public static class Traces
{
    /// <summary>Header of every answer.</summary>
    public const string Header = "Trace-Id";

    // Under which a grain finds the id of the request that it works for.
    private const string Key = "trace";

    /// <summary>The trace id of what is being done here; null outside of a request.</summary>
    public static string? Current => RequestContext.Get(Key) as string ?? Activity.Current?.TraceId.ToHexString();

    /// <summary>Sets it for every request.</summary>
    public static IApplicationBuilder UseTraces(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        (ActivityTraceId trace, ActivitySpanId span) = Activity.Current is { } hosts ? (hosts.TraceId, hosts.SpanId) : (ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom());
        string id = trace.ToHexString();
        RequestContext.Set(Key, id);
        // When the answer starts: what fails clears all headers that stood before.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        // The web host's own activity is recorded nowhere, since it names whole addresses; this one does not, and is where a trace begins.
        using Activity? activity = http.Request.Path.StartsWithSegments("/api")
            ? Measures.Activities.StartActivity("request", ActivityKind.Server, new ActivityContext(trace, span, ActivityTraceFlags.Recorded)) : null;
        await next(http);
        if (activity is null) return;
        activity.SetTag("http.request.method", http.Request.Method);
        activity.SetTag("http.route", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        activity.SetTag("http.response.status_code", http.Response.StatusCode);
    });

    /// <summary>Takes up no trace that a caller brings.</summary>
    public static void OwnTracesOnly(this IServiceCollection services) => services.AddSingleton<DistributedContextPropagator, None>();

    private sealed class None : DistributedContextPropagator
    {
        public override IReadOnlyCollection<string> Fields => [];

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
        {
        }

        public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => (traceId, traceState) = (null, null);

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
    }
}
