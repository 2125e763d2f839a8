using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Wargame.Journal;

/// <summary>What is written inside a transaction. Belongs to the writer thread alone, with its connection and prepared commands.</summary>
internal sealed class SqliteWriter : IDisposable
{
    // A head is some 200 bytes; beyond this many streams the cache starts afresh instead of growing.
    private const int CachedHeads = 20_000;

    private readonly Dictionary<(SessionId, StreamName), Head> _heads = [];
    private readonly HashSet<(SessionId, StreamName)> _moved = [];
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin, _commit, _rollback, _insert, _readHead, _writeHead, _findOperation, _exists, _touch;

    /// <summary>Takes over an open connection.</summary>
    public SqliteWriter(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _insert = Prepare(
            "INSERT INTO entries (session, stream, seq, kind, schema, at, actor, operation_id, body, answer, previous, hash) "
            + "VALUES ($session, $stream, $seq, $kind, $schema, $at, $actor, $operation, $body, $answer, $previous, $hash)",
            "$session", "$stream", "$seq", "$kind", "$schema", "$at", "$actor", "$operation", "$body", "$answer", "$previous", "$hash");
        _readHead = Prepare("SELECT seq, hash FROM heads WHERE session = $session AND stream = $stream", "$session", "$stream");
        _writeHead = Prepare(
            "INSERT INTO heads (session, stream, seq, hash) VALUES ($session, $stream, $seq, $hash) "
            + "ON CONFLICT (session, stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
            "$session", "$stream", "$seq", "$hash");
        _findOperation = Prepare(
            "SELECT seq, answer FROM entries WHERE session = $session AND stream = $stream AND operation_id = $operation",
            "$session", "$stream", "$operation");
        _touch = Prepare("PRAGMA user_version = 0");
        _exists = Prepare(
            "SELECT EXISTS (SELECT 1 FROM entries WHERE session = $session) OR EXISTS (SELECT 1 FROM heads WHERE session = $session)",
            "$session");
    }

    private readonly record struct Head(long Seq, byte[] Hash);

    private bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>Opens a transaction, after ending one that could not be ended before.</summary>
    public void Begin()
    {
        if (InTransaction)
            _rollback.ExecuteNonQuery();
        _begin.ExecuteNonQuery();
    }

    /// <summary>Writes the heads that moved and makes the transaction durable: returns after the fsync.</summary>
    public void Commit()
    {
        foreach (var key in _moved)
        {
            var head = _heads[key];
            Bind(_writeHead, key.Item1.ToString(), key.Item2.ToString(), head.Seq, head.Hash);
            _writeHead.ExecuteNonQuery();
        }
        _commit.ExecuteNonQuery();
        _moved.Clear();
        if (_heads.Count > CachedHeads)
            _heads.Clear();
    }

    /// <summary>Forgets the transaction and everything believed because of it. SQLite may have rolled back by itself (disk full).</summary>
    public void Rollback()
    {
        _heads.Clear();
        _moved.Clear();
        if (InTransaction)
            _rollback.ExecuteNonQuery();
    }

    public AppendResult Append(SessionId session, StreamName stream, long expectedSeq, IReadOnlyList<NewEntry> entries, string? operationId, ReadOnlyMemory<byte> answer)
    {
        if (operationId is not null && FindOperation(session, stream, operationId) is { } repeated)
            return repeated;
        var head = HeadOf(session, stream);
        if (head.Seq != expectedSeq)
            return new AppendResult.Conflict(head.Seq);
        for (var i = 0; i < entries.Count; i++)
        {
            var last = i == entries.Count - 1;
            var entry = Chained(session, stream, head, entries[i], last ? operationId : null, last ? answer : default);
            Insert(entry);
            head = new Head(entry.Seq, entry.Hash);
        }
        Move(session, stream, head);
        return new AppendResult.Appended(head.Seq);
    }

    /// <summary>Writes the number that stands in the head of the file and is nobody's, as it stands.</summary>
    public void Touch() => _touch.ExecuteNonQuery();

    public ImportResult Import(SessionArchive archive)
    {
        Bind(_exists, archive.Session.ToString());
        if ((long)_exists.ExecuteScalar()! != 0)
            return new ImportResult.SessionExists(archive.Session);
        foreach (var entry in archive.Entries)
        {
            Insert(entry);
            Move(entry.Session, entry.Stream, new Head(entry.Seq, entry.Hash));
        }
        return new ImportResult.Imported(archive.Entries.Count);
    }

    public void Delete(SessionId session)
    {
        using var delete = _connection.CreateCommand();
        delete.CommandText = "DELETE FROM entries WHERE session = $session; DELETE FROM heads WHERE session = $session";
        delete.Parameters.AddWithValue("$session", session.ToString());
        delete.ExecuteNonQuery();
        foreach (var key in _heads.Keys.Where(key => key.Item1 == session).ToList())
        {
            _heads.Remove(key);
            _moved.Remove(key);
        }
    }

    public void Dispose()
    {
        foreach (var command in new[] { _begin, _commit, _rollback, _insert, _readHead, _writeHead, _findOperation, _exists })
            command.Dispose();
        _connection.Dispose();
    }

    private static Entry Chained(SessionId session, StreamName stream, Head head, NewEntry entry, string? operationId, ReadOnlyMemory<byte> answer)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(entry.At.ToUnixTimeMilliseconds());
        var unsigned = new Entry(session, stream, head.Seq + 1, entry.Kind, entry.Schema, at, entry.Actor, operationId, entry.Body, answer, head.Hash, []);
        return unsigned with { Hash = EntryHash.Of(unsigned) };
    }

    private AppendResult.Repeated? FindOperation(SessionId session, StreamName stream, string operationId)
    {
        Bind(_findOperation, session.ToString(), stream.ToString(), operationId);
        using var row = _findOperation.ExecuteReader();
        return row.Read() ? new AppendResult.Repeated(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    private Head HeadOf(SessionId session, StreamName stream)
    {
        if (_heads.TryGetValue((session, stream), out var head))
            return head;
        Bind(_readHead, session.ToString(), stream.ToString());
        using var row = _readHead.ExecuteReader();
        head = row.Read() ? new Head(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : new Head(0, EntryHash.Origin.ToArray());
        _heads[(session, stream)] = head;
        return head;
    }

    private void Move(SessionId session, StreamName stream, Head head)
    {
        _heads[(session, stream)] = head;
        _moved.Add((session, stream));
    }

    private void Insert(Entry entry)
    {
        Bind(
            _insert,
            entry.Session.ToString(),
            entry.Stream.ToString(),
            entry.Seq,
            entry.Kind,
            entry.Schema,
            entry.At.ToUnixTimeMilliseconds(),
            entry.Actor,
            entry.OperationId ?? (object)DBNull.Value,
            Bytes(entry.Body),
            Bytes(entry.Answer),
            entry.Previous,
            entry.Hash);
        _insert.ExecuteNonQuery();
    }

    // Most bodies are a whole array already: bind it without a copy.
    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(memory, out var segment)
        && segment is { Array: { } array, Offset: 0 } && segment.Count == array.Length
            ? array
            : memory.ToArray();

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        command.Prepare();
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }
}
