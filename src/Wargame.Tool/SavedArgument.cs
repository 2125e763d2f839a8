using System.CommandLine;
using Wargame.Journal;

namespace Wargame.Tool;

/// <summary>How verbs name a saved session: by its id in the server's data folder, or as the file of an export.</summary>
internal static class SavedArgument
{
    public static Argument<string> Session() => new("session") { Description = "Id of a session in the data folder, or the file of an exported one." };

    public static Option<string> Data() => new("--data") { Description = "The server's data folder.", DefaultValueFactory = _ => "data" };

    /// <summary>The session; null where there is none. Reads beside a running server.</summary>
    public static async Task<SavedSession?> Read(string session, string data)
    {
        if (File.Exists(session)) return FromFile(session);
        string journal = Path.Combine(data, "journal.db");
        if (!SessionId.TryParse(session, out SessionId id) || !File.Exists(journal)) return null;
        using var reader = new SqliteJournalReader(journal);
        return SavedSession.From(await reader.ReadSession(id));
    }

    private static SavedSession? FromFile(string path)
    {
        using FileStream file = File.OpenRead(path);
        ArchiveReading reading = SessionArchive.Read(file);
        if (reading.Archive is { } archive) return SavedSession.From(new SessionReading(archive.Session, archive.Entries, reading.Damage));
        throw new UnreadableSession($"{path}: {reading.Fault?.ToString() ?? reading.Damage?.ToString()}", 0, reading.Damage);
    }
}
