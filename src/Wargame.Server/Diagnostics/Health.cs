using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>
/// Whether the process lives, and whether it is ready for people: its journal can be written and its silo is active. Strangers are told the
/// word and nothing else; the log says what is wrong.
/// </summary>
public static class Health
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    /// <summary>Registers the checks.</summary>
    public static void AddHealth(this IServiceCollection services) => services
        .AddSingleton<JournalCheck>()
        .AddHealthChecks()
        .AddCheck<JournalCheck>("journal", timeout: patience)
        .AddCheck<SiloCheck>("silo", timeout: patience);

    /// <summary>Maps them.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).For(Access.Anyone);
        app.MapHealthChecks("/health/ready").For(Access.Anyone);
    }

    /// <summary>A write that changes nothing reaches the disk. Asked at most every two seconds, whoever asks how often.</summary>
    private sealed class JournalCheck(SqliteJournal journal, TimeProvider time) : IHealthCheck
    {
        private static readonly TimeSpan lasts = TimeSpan.FromSeconds(2);
        private readonly Lock gate = new();
        private long at;
        private Task? answer;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await Probe().WaitAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (JournalFailure why)
            {
                return HealthCheckResult.Unhealthy(exception: why);
            }
        }

        private Task Probe()
        {
            lock (gate)
            {
                if (answer is null || time.GetElapsedTime(at) > lasts) (at, answer) = (time.GetTimestamp(), journal.Probe());
                return answer;
            }
        }
    }

    private sealed class SiloCheck(ISiloStatusOracle silo) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(silo.CurrentStatus == SiloStatus.Active ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
