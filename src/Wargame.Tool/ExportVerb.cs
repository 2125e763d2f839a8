using System.CommandLine;
using Wargame.Journal;

namespace Wargame.Tool;

/// <summary><c>export SESSION -o FILE</c>: writes a session as one file that <c>verify</c> and the replay page of another server read.</summary>
internal static class ExportVerb
{
    public static Command Make()
    {
        var session = SavedArgument.Session();
        var data = SavedArgument.Data();
        var file = new Option<string>("--output", "-o") { Description = "File to write.", Required = true };
        var command = new Command("export", "Writes a saved session as one file.") { session, data, file };
        command.SetAction(async (parsed, _) => await Run(parsed.GetValue(session)!, parsed.GetValue(data)!, parsed.GetValue(file)!, Console.Out, Console.Error));
        return command;
    }

    /// <summary>0 where the file was written, 1 where the journal is damaged, 2 where there is no such session.</summary>
    public static async Task<int> Run(string session, string data, string file, TextWriter output, TextWriter errors)
    {
        string journal = Path.Combine(data, "journal.db");
        if (!SessionId.TryParse(session, out SessionId id) || !File.Exists(journal))
        {
            await errors.WriteLineAsync($"There is no session '{session}' in {data}.");
            return 2;
        }
        using var reader = new SqliteJournalReader(journal);
        SessionReading reading = await reader.ReadSession(id);
        if (reading.Damage is { } damage)
        {
            await errors.WriteLineAsync($"The journal is damaged, nothing was written: {damage}");
            return 1;
        }
        if (reading.Entries.Count == 0)
        {
            await errors.WriteLineAsync($"There is no session '{session}' in {data}.");
            return 2;
        }
        await using (FileStream target = File.Create(file)) SessionArchive.Of(reading).Write(target);
        await output.WriteLineAsync($"{file}: {reading.Entries.Count} entries, {new FileInfo(file).Length:N0} bytes");
        return 0;
    }
}
