using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Concurrency;
using Orleans.Core.Internal;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.TestingHost;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains.Tests;

/// <summary>A silo in this process with a journal on disk of its own.</summary>
public sealed class Cluster : IAsyncDisposable
{
    private readonly InProcessTestCluster cluster;
    private readonly string folder;

    private Cluster(InProcessTestCluster cluster, SqliteJournal journal, string folder)
    {
        this.cluster = cluster;
        this.folder = folder;
        Journal = journal;
    }

    public SqliteJournal Journal { get; }

    public IGrainFactory Grains => cluster.Client;

    public static async Task<Cluster> Start(TimeProvider? time = null, Func<IJournal, IJournal>? wrap = null)
    {
        string folder = Directory.CreateTempSubdirectory("wargame-grains-").FullName;
        SqliteJournal journal = SqliteJournal.Open(Path.Combine(folder, "journal.db"));
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IJournal>(wrap?.Invoke(journal) ?? journal);
            if (time is not null) silo.Services.AddSingleton(new SessionClock(time));
            silo.AddWargameGrains();
            silo.AddMemoryGrainStorage(Snapshots.Provider);
            silo.Services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning));
        });
        builder.ConfigureClient(client => client.Services.AddWargameSerialization());
        InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return new Cluster(cluster, journal, folder);
    }

    /// <summary>Opens a session whose seats are all played by control, unless said otherwise.</summary>
    public async Task<(SessionId Id, ISessionGrain Grain)> Open(IScenarioFiles files, ulong seed, Player player = Player.Control, int planningSeconds = 0, int reportSeconds = 0)
    {
        Scenario scenario = ScenarioReader.Read(files).Scenario!;
        SessionId id = SessionId.New();
        ISessionGrain grain = Grains.Session(id);
        var opened = new SessionOpened("Test", files.Texts(), scenario.Rulebook, seed, planningSeconds, reportSeconds, ObserverPolicy.Public,
            [.. scenario.Factions.Select(f => new SeatPlan(f.Id, player, f.Doctrines[0].Name))], "Tester");
        Assert.Null(await grain.Open(opened.AsImmutable()));
        return (id, grain);
    }

    /// <summary>Every grain forgets, also those that mean to stay awake; the next call rebuilds it.</summary>
    public async Task Deactivate()
    {
        IManagementGrain management = Grains.GetGrain<IManagementGrain>(0);
        foreach (DetailedGrainStatistic awake in await management.GetDetailedGrainStatistics())
        {
            if (awake.GrainType.StartsWith("Wargame.", StringComparison.Ordinal)) await Grains.GetGrain<IGrainManagementExtension>(awake.GrainId).DeactivateOnIdle();
        }
    }

    /// <summary>So much time passes without a call that grains fall asleep that do not mean to stay awake.</summary>
    public async Task FallAsleep() => await Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        await Journal.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
