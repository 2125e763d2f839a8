using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Wargame.Journal;

/// <summary>
/// Reads a journal file without being able to change it, also while a server writes it: for the command-line tool, and inside
/// <see cref="SqliteJournal"/>. Every reading sees one moment of the file.
/// </summary>
public sealed class SqliteJournalReader : IJournalReader, IDisposable
{
    private readonly string _path;
    private readonly string _connectionString;

    /// <summary>Reads the journal in this file. Throws <see cref="JournalFailure"/> when there is none.</summary>
    public SqliteJournalReader(string path)
    {
        _path = Path.GetFullPath(path);
        if (!File.Exists(_path))
            throw new JournalFailure($"There is no journal at {_path}.");
        _connectionString = new SqliteConnectionStringBuilder { DataSource = _path, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();
    }

    /// <inheritdoc />
    public Task<StreamReading> Read(SessionId session, StreamName stream, long fromSeq = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fromSeq, 1);
        return OnPool(connection => SessionQuery.Stream(connection, session, stream, fromSeq));
    }

    /// <inheritdoc />
    public Task<SessionReading> ReadSession(SessionId session) =>
        OnPool(connection => SessionQuery.Session(connection, session));

    /// <inheritdoc />
    public Task<IReadOnlyList<SessionSummary>> Sessions() => OnPool(SummaryQuery.All);

    /// <inheritdoc />
    public Task<Damage?> Check(SessionId session) =>
        OnPool(connection => SessionQuery.Session(connection, session).Damage);

    /// <summary>Closes the connections that were kept for the next reading.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // SQLite has no asynchronous reading: a thread of the pool waits, not the caller.
    private Task<T> OnPool<T>(Func<SqliteConnection, T> query) => Task.Run(() =>
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            using var moment = connection.BeginTransaction(deferred: true);
            return query(connection);
        }
        catch (SqliteException e)
        {
            throw new JournalFailure(
                e.SqliteErrorCode is SQLITE_NOTADB or SQLITE_CORRUPT
                    ? $"{_path} is not a journal, or is damaged beyond reading: {e.Message}"
                    : $"{_path} could not be read: {e.Message}",
                e);
        }
    });
}
