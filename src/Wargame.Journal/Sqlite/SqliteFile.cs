using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace Wargame.Journal;

/// <summary>
/// Makes a file ready for its one writer: folder, lock, tables, connection. The lock is a file of its own beside the journal.
/// SQLite's exclusive locking mode would shut the readers of other processes out as well; the lock file shuts out writers
/// only, and the system lets go of it when its process dies, however it dies.
/// </summary>
internal static class SqliteFile
{
    public static FileStream Lock(string path)
    {
        var lockPath = path + ".lock";
        try
        {
            return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new JournalFailure($"Another server is writing the journal {path} (it holds {lockPath}): stop it, or start this one with another data folder.", e);
        }
    }

    public static SqliteConnection Open(string path)
    {
        try
        {
            Migrate(path);
            var connection = new SqliteConnection(Writing(path));
            connection.Open();
            using var pragmas = connection.CreateCommand();
            // FULL: an fsync at every commit, the promise itself. Deleted sessions are overwritten, not just unlinked.
            pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864";
            pragmas.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException e)
        {
            throw new JournalFailure($"The journal {path} could not be opened: {e.Message}", e);
        }
    }

    private static void Migrate(string path)
    {
        var engine = DeployChanges.To
            .SqliteDatabase(Writing(path))
            .WithScriptsEmbeddedInAssembly(typeof(SqliteFile).Assembly, name => name.StartsWith("Wargame.Journal.Migrations.", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build();
        DatabaseUpgradeResult result = engine.PerformUpgrade();
        if (!result.Successful)
            throw new JournalFailure($"The journal {path} could not be brought up to date: {result.Error.Message}", result.Error);
    }

    private static string Writing(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString();
}
