namespace Wargame.Journal;

/// <summary>
/// The journal in one SQLite file, owned by one process. All appends waiting at the same time share a transaction and an fsync.
/// </summary>
public sealed class SqliteJournal : IJournal, IAsyncDisposable
{
    private readonly FileStream _lock;
    private readonly SqliteWriter _writer;
    private readonly WriteQueue _queue;
    private readonly SqliteJournalReader _reader;

    private SqliteJournal(FileStream held, SqliteWriter writer, SqliteJournalReader reader, JournalLimits limits)
    {
        _lock = held;
        _writer = writer;
        _reader = reader;
        _queue = new WriteQueue(writer, limits);
    }

    /// <summary>
    /// Opens the journal in this file for writing; makes the file and its folder when missing and brings its tables up to date.
    /// Throws <see cref="JournalFailure"/> when another process has it open for writing, or it is no journal.
    /// </summary>
    public static SqliteJournal Open(string path, JournalLimits? limits = null)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var held = SqliteFile.Lock(path);
        try
        {
            var writer = new SqliteWriter(SqliteFile.Open(path));
            return new SqliteJournal(held, writer, new SqliteJournalReader(path), limits ?? new JournalLimits());
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public Task<AppendResult> Append(
        SessionId session,
        StreamName stream,
        long expectedSeq,
        IReadOnlyList<NewEntry> entries,
        Guid? operationId = null,
        ReadOnlyMemory<byte> answer = default,
        CancellationToken ct = default)
    {
        AppendRules.Check(session, stream, expectedSeq, entries);
        var operation = operationId?.ToString();
        var bytes = answer.Length + entries.Sum(entry => (long)entry.Body.Length);
        return Post(bytes, writer => writer.Append(session, stream, expectedSeq, entries, operation, answer), ct);
    }

    /// <inheritdoc />
    public Task<ImportResult> Import(SessionArchive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (archive.FirstDamage() is { } damage)
            return Task.FromResult<ImportResult>(new ImportResult.ArchiveDamaged(damage));
        return Post(0, writer => writer.Import(archive));
    }

    /// <inheritdoc />
    public Task Delete(SessionId session) => Post(0, writer =>
    {
        writer.Delete(session);
        return true;
    });

    /// <inheritdoc />
    public Task<StreamReading> Read(SessionId session, StreamName stream, long fromSeq = 1) => _reader.Read(session, stream, fromSeq);

    /// <inheritdoc />
    public Task<SessionReading> ReadSession(SessionId session) => _reader.ReadSession(session);

    /// <inheritdoc />
    public Task<IReadOnlyList<SessionSummary>> Sessions() => _reader.Sessions();

    /// <inheritdoc />
    public Task<Damage?> Check(SessionId session) => _reader.Check(session);

    /// <summary>Writes nothing, through the queue and down to the disk. Fails with <see cref="JournalFailure"/> where an append would.</summary>
    public Task Probe() => Post(0, writer =>
    {
        writer.Touch();
        return true;
    });

    /// <summary>Writes what waits, then closes the file and lets go of it. Later appends fail with <see cref="JournalFailure"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        await _queue.Close().ConfigureAwait(false);
        _reader.Dispose();
        _writer.Dispose();
        await _lock.DisposeAsync().ConfigureAwait(false);
    }

    private Task<T> Post<T>(long bytes, Func<SqliteWriter, T> work, CancellationToken ct = default)
    {
        var job = new WriteJob<T>(bytes, work, ct);
        try
        {
            _queue.Post(job);
        }
        catch (JournalFailure refused)
        {
            return Task.FromException<T>(refused);
        }
        return job.Task;
    }
}
