using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;
using Orleans.Serialization;
using Wargame.Journal;

namespace Wargame.Grains;

/// <summary>What a silo needs to host the grains. The host adds a journal, a clock and the grain storage named <see cref="Snapshots.Provider"/>.</summary>
public static class GrainsHosting
{
    /// <summary>Registers the services of the grains and the JSON form in which their values travel between silos.</summary>
    public static ISiloBuilder AddWargameGrains(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(new SessionClock(TimeProvider.System));
        silo.Services.TryAddSingleton<IJournalReader>(services => services.GetRequiredService<IJournal>());
        silo.AddIncomingGrainCallFilter<BugLog>();
        silo.Services.AddSingleton<SessionScenarios>();
        silo.Services.AddSingleton<CommittedTurns>();
        silo.Services.AddSingleton<SessionFolds>();
        silo.Services.AddWargameSerialization();
        return silo;
    }

    /// <summary>Values of the product travel as the same JSON that the journal and the browsers read.</summary>
    public static IServiceCollection AddWargameSerialization(this IServiceCollection services) =>
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            isSupported: type => type.Namespace is { } name && (name.StartsWith("Wargame.Rules", StringComparison.Ordinal)
                || name.StartsWith("Wargame.Journal", StringComparison.Ordinal) || name == "Wargame.Grains"),
            jsonSerializerOptions: WireJson.Options));
}
