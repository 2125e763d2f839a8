using Microsoft.Data.Sqlite;

namespace Wargame.Browser.Tests;

/// <summary>A copy of a data folder in which one byte of one journal entry was changed by somebody who bypassed the server.</summary>
public sealed class DamagedCopy : IDisposable
{
    public DamagedCopy(string data, string session)
    {
        foreach (string file in Directory.GetFiles(data)) File.Copy(file, Path.Combine(Data, Path.GetFileName(file)));
        Spoil(Data, session);
    }

    public string Data { get; } = Directory.CreateTempSubdirectory("wargame-damaged-").FullName;

    public void Dispose() => Directory.Delete(Data, recursive: true);

    /// <summary>Changes the byte in a data folder that no server uses.</summary>
    public static void Spoil(string data, string session)
    {
        using var journal = new SqliteConnection($"Data Source={Path.Combine(data, "journal.db")};Pooling=False");
        journal.Open();
        (long row, byte[] body) = SecondTurn(journal, session);
        body[body.Length / 2] ^= 1;
        using SqliteCommand write = journal.CreateCommand();
        write.CommandText = "UPDATE entries SET body = $body WHERE rowid = $row";
        write.Parameters.AddWithValue("$body", body);
        write.Parameters.AddWithValue("$row", row);
        Assert.Equal(1, write.ExecuteNonQuery());
    }

    private static (long Row, byte[] Body) SecondTurn(SqliteConnection journal, string session)
    {
        using SqliteCommand read = journal.CreateCommand();
        read.CommandText = "SELECT rowid, body FROM entries WHERE session = $session AND kind = 'TurnAdjudicated' ORDER BY seq LIMIT 1 OFFSET 1";
        read.Parameters.AddWithValue("$session", session);
        using SqliteDataReader row = read.ExecuteReader();
        Assert.True(row.Read(), "the second turn is in the journal");
        return (row.GetInt64(0), (byte[])row[1]);
    }
}
