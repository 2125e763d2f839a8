using Dapper;
using Microsoft.Data.Sqlite;
using Orleans.Storage;
using Wargame.Grains;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Snapshots of grains in SQLite. The journal is the truth: this file may be deleted while the server is down.</summary>
public static class GrainStorage
{
    // Orleans loads Microsoft.Data.Sqlite under this name. Without a pool, a statement that ran into a lock cannot poison the next one's connection.
    private const string Invariant = "System.Data.SQLite";

    private const string Sqlite = "snapshots-sqlite";

    /// <summary>Adds the storage and makes its tables.</summary>
    public static ISiloBuilder AddGrainStorage(this ISiloBuilder silo, DataFolder data)
    {
        string connection = new SqliteConnectionStringBuilder { DataSource = data.Grains, Pooling = false, DefaultTimeout = 10 }.ToString();
        silo.Services.AddSingleton<IHostedService>(new Tables(data, connection));
        silo.Services.AddKeyedSingleton<IGrainStorage>(Snapshots.Provider, (services, _) => new OneAtATime(services.GetRequiredKeyedService<IGrainStorage>(Sqlite)));
        return silo.AddAdoNetGrainStorage(Sqlite, options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = connection;
            options.GrainStorageSerializer = new WireStorageSerializer();
        });
    }

    // Before anything starts: the silo reads the tables as soon as it does.
    private sealed class Tables(DataFolder data, string connection) : IHostedLifecycleService
    {
        public async Task StartingAsync(CancellationToken cancellationToken)
        {
            data.Create();
            using Stream script = typeof(GrainStorage).Assembly.GetManifestResourceStream("grain-storage-sqlite.sql")!;
            using var reader = new StreamReader(script);
            await using var file = new SqliteConnection(connection);
            await file.ExecuteAsync("PRAGMA journal_mode = WAL");
            await file.ExecuteAsync(await reader.ReadToEndAsync(cancellationToken));
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    // SQLite has one writer; others would poll for the lock. When a server stops, every grain writes at once: in a row takes milliseconds each.
    private sealed class OneAtATime(IGrainStorage inner) : IGrainStorage, IDisposable
    {
        private readonly SemaphoreSlim gate = new(1, 1);

        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => inner.ReadStateAsync(stateName, grainId, grainState);
        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => InTurn(() => inner.WriteStateAsync(stateName, grainId, grainState));
        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => InTurn(() => inner.ClearStateAsync(stateName, grainId, grainState));

        public void Dispose() => gate.Dispose();

        private async Task InTurn(Func<Task> write)
        {
            await gate.WaitAsync();
            try
            {
                await write();
            }
            finally
            {
                gate.Release();
            }
        }
    }

    /// <summary>Plain JSON without type names: a snapshot from an older version reads or is thrown away.</summary>
    private sealed class WireStorageSerializer : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => new(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(input, WireJson.Options));

        public T Deserialize<T>(BinaryData input) => System.Text.Json.JsonSerializer.Deserialize<T>(input, WireJson.Options)!;
    }
}
