using Microsoft.Data.Sqlite;

namespace Wargame.Journal.Tests;

/// <summary>A journal in a folder of its own that goes when the test ends.</summary>
public sealed class TemporaryJournal : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journal-");

    public TemporaryJournal(JournalLimits? limits = null) => Journal = SqliteJournal.Open(Path, limits);

    public SqliteJournal Journal { get; private set; }

    public string Path => System.IO.Path.Combine(_folder.FullName, "data", "journal.db");

    /// <summary>Closes and opens the file as a restarted server would.</summary>
    public async Task Restart()
    {
        await Journal.DisposeAsync();
        Journal = SqliteJournal.Open(Path);
    }

    /// <summary>Reaches around the journal into its file, as whoever tampers would.</summary>
    public int Tamper(string sql, params (string Name, object Value)[] parameters)
    {
        using var connection = Raw();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQuery();
    }

    public SqliteConnection Raw()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Keeps the writer from the file until disposed, so that what is posted meanwhile gathers in the queue.</summary>
    public IDisposable Hold() => new Holding(Raw());

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class Holding(SqliteConnection connection) : IDisposable
    {
        private readonly SqliteTransaction _transaction = connection.BeginTransaction(deferred: false);

        public void Dispose()
        {
            _transaction.Dispose();
            connection.Dispose();
        }
    }
}
