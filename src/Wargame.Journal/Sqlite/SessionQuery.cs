using System.Globalization;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Wargame.Journal;

/// <summary>Reads and verifies streams. A page that SQLite cannot read is damage of the stream it belongs to, not an exception.</summary>
internal static class SessionQuery
{
    public static StreamReading Stream(SqliteConnection connection, SessionId session, StreamName stream, long fromSeq)
    {
        var chain = Chain.FromStart(stream);
        var entries = new List<Entry>();
        try
        {
            return new StreamReading(entries, Walk(connection, session, stream, fromSeq, ref chain, entries));
        }
        catch (Exception e) when (IsDamage(e))
        {
            return new StreamReading(entries, chain.Broken("file", "readable", e.Message));
        }
    }

    public static SessionReading Session(SqliteConnection connection, SessionId session)
    {
        var entries = new List<Entry>();
        Damage? first = null;
        try
        {
            foreach (var stream in Streams(connection, session))
            {
                var reading = Stream(connection, session, stream, 1);
                entries.AddRange(reading.Entries);
                first ??= reading.Damage;
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            first ??= Chain.FromStart(StreamName.Session).Broken("file", "readable", e.Message);
        }
        return new SessionReading(session, entries, first);
    }

    private static Damage? Walk(SqliteConnection connection, SessionId session, StreamName stream, long fromSeq, ref Chain chain, List<Entry> entries)
    {
        var head = HeadOf(connection, session, stream);
        using var rows = Select(connection, $"SELECT {SqliteRow.Columns} FROM entries WHERE session = $session AND stream = $stream AND seq >= $from ORDER BY seq", session);
        rows.Parameters.AddWithValue("$stream", stream.ToString());
        // One entry more than asked for: its hash is what the first is chained to.
        var before = fromSeq - 1;
        rows.Parameters.AddWithValue("$from", Math.Max(1, before));
        using var row = rows.ExecuteReader();
        while (row.Read())
        {
            if (SqliteRow.Read(row, session, chain, out var entry) is { } unreadable)
                return unreadable;
            if (entry.Seq == before)
            {
                chain = new Chain(stream, entry.Seq, entry.Hash);
                continue;
            }
            if (chain.Seq < before)
                return new Damage(stream, before, "seq", Text(before), Text(entry.Seq));
            if (chain.Next(entry) is { } broken)
                return broken;
            entries.Add(entry);
        }
        // Asked for what is not written yet: nothing was walked, so there is no end to compare.
        var beyond = chain.Seq == 0 && before > head.Seq;
        return beyond ? null : chain.End(head.Seq, head.Hash);
    }

    /// <summary>Streams that have a head or entries: damage may have taken either.</summary>
    private static List<StreamName> Streams(SqliteConnection connection, SessionId session)
    {
        using var names = Select(
            connection,
            "SELECT stream FROM heads WHERE session = $session UNION SELECT stream FROM entries WHERE session = $session ORDER BY stream",
            session);
        using var row = names.ExecuteReader();
        var streams = new List<StreamName>();
        while (row.Read())
            streams.Add(StreamName.Unchecked(row.GetString(0)));
        return streams;
    }

    private static (long Seq, byte[] Hash) HeadOf(SqliteConnection connection, SessionId session, StreamName stream)
    {
        using var head = Select(connection, "SELECT seq, hash FROM heads WHERE session = $session AND stream = $stream", session);
        head.Parameters.AddWithValue("$stream", stream.ToString());
        using var row = head.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : (0, EntryHash.Origin.ToArray());
    }

    private static SqliteCommand Select(SqliteConnection connection, string sql, SessionId session)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$session", session.ToString());
        return command;
    }

    // The last two are what a column of the wrong type or a null where none may be ends in.
    private static bool IsDamage(Exception e) => e switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SQLITE_CORRUPT or SQLITE_FORMAT or SQLITE_NOTADB,
        InvalidOperationException or InvalidCastException => true,
        _ => false,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
