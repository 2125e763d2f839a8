using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Wargame.Journal;

/// <summary>Turns a row into an entry, or into the damage that prevents it. The hash vouches for all that can be turned.</summary>
internal static class SqliteRow
{
    /// <summary>What a query must select, in the order that <see cref="Read"/> expects.</summary>
    public const string Columns = "stream, seq, kind, schema, at, actor, operation_id, body, answer, previous, hash";

    private static readonly long EarliestTime = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long LatestTime = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static Damage? Read(SqliteDataReader row, SessionId session, Chain chain, out Entry entry)
    {
        entry = null!;
        var at = row.GetInt64(4);
        if (at < EarliestTime || at > LatestTime)
            return chain.Broken("at", "a time", at.ToString(CultureInfo.InvariantCulture));
        var schema = row.GetInt64(3);
        if (schema is < 1 or > int.MaxValue)
            return chain.Broken("schema", "1 or more", schema.ToString(CultureInfo.InvariantCulture));
        entry = new Entry(
            session,
            StreamName.Unchecked(row.GetString(0)),
            row.GetInt64(1),
            row.GetString(2),
            (int)schema,
            DateTimeOffset.FromUnixTimeMilliseconds(at),
            row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6),
            row.GetFieldValue<byte[]>(7),
            row.GetFieldValue<byte[]>(8),
            row.GetFieldValue<byte[]>(9),
            row.GetFieldValue<byte[]>(10));
        return null;
    }
}
