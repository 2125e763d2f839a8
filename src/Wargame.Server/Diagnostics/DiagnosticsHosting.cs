using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Wargame.Grains;

namespace Wargame.Server;

/// <summary>Wires logs, health, traces and metrics.</summary>
public static class DiagnosticsHosting
{
    private const string OrleansCalls = "Microsoft.Orleans.Application";

    /// <summary>Registers them. Nothing leaves the process unless <see cref="ServerSettings.Otlp"/> says where to.</summary>
    public static void AddDiagnostics(this WebApplicationBuilder builder, ServerSettings settings)
    {
        builder.Logging.AddConsole(options => options.FormatterName = LogLines.FormatterName).AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
        builder.Services.OwnTracesOnly();
        builder.Services.AddHealth();
        if (string.IsNullOrWhiteSpace(settings.Otlp)) return;
        var collector = new Uri(settings.Otlp.TrimEnd('/') + "/");
        builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("wargame"))
            .WithTracing(tracing => tracing.AddSource(Measures.Name, OrleansCalls).AddOtlpExporter(options => To(options, new Uri(collector, "v1/traces"))))
            .WithMetrics(metrics => metrics.AddMeter(Measures.Name, "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
                .AddOtlpExporter(options => To(options, new Uri(collector, "v1/metrics"))));
    }

    private static void To(OtlpExporterOptions options, Uri address)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = address;
    }
}
