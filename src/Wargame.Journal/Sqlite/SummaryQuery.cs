using Microsoft.Data.Sqlite;

namespace Wargame.Journal;

/// <summary>Lists sessions by a few look-ups each, without reading their bodies.</summary>
internal static class SummaryQuery
{
    // Hops from one session to the next along the key instead of visiting every entry.
    private const string Ids =
        """
        WITH RECURSIVE hop (session) AS (
            SELECT min(session) FROM entries
            UNION ALL
            SELECT (SELECT min(session) FROM entries WHERE session > hop.session) FROM hop WHERE hop.session IS NOT NULL)
        SELECT session FROM hop WHERE session IS NOT NULL
        UNION SELECT session FROM heads
        """;

    private const string Summary =
        """
        SELECT
            (SELECT coalesce(sum(seq), 0) FROM heads WHERE session = $session),
            (SELECT min(e.at) FROM heads h JOIN entries e ON e.session = h.session AND e.stream = h.stream AND e.seq = 1 WHERE h.session = $session),
            kind,
            at
        FROM (SELECT 1) LEFT JOIN
            (SELECT kind, at FROM entries WHERE session = $session AND stream = 'session' ORDER BY seq DESC LIMIT 1)
        """;

    public static IReadOnlyList<SessionSummary> All(SqliteConnection connection)
    {
        var summaries = new List<SessionSummary>();
        foreach (var id in SessionIds(connection))
            summaries.Add(Of(connection, id));
        summaries.Sort((a, b) => b.FirstAt.CompareTo(a.FirstAt) is not 0 and var order ? order : a.Id.CompareTo(b.Id));
        return summaries;
    }

    private static List<SessionId> SessionIds(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Ids;
        using var row = command.ExecuteReader();
        var ids = new List<SessionId>();
        // A key that damage turned into no id at all cannot be listed; the session it was taken from still is, by its other rows.
        while (row.Read())
        {
            if (SessionId.TryParse(row.GetString(0), out var id))
                ids.Add(id);
        }
        return ids;
    }

    private static SessionSummary Of(SqliteConnection connection, SessionId id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Summary;
        command.Parameters.AddWithValue("$session", id.ToString());
        using var row = command.ExecuteReader();
        row.Read();
        return new SessionSummary(
            id,
            Time(row, 1) ?? DateTimeOffset.UnixEpoch,
            row.IsDBNull(2) ? null : row.GetString(2),
            Time(row, 3),
            row.GetInt64(0));
    }

    private static DateTimeOffset? Time(SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
            return null;
        // A damaged time must not take the whole list down.
        var milliseconds = Math.Clamp(row.GetInt64(column), DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
