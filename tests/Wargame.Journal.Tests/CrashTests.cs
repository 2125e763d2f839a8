using System.Diagnostics;

namespace Wargame.Journal.Tests;

public class CrashTests
{
    [Fact]
    public async Task Killed_while_twenty_writers_append_the_journal_has_every_acknowledged_entry()
    {
        await using var file = new TemporaryJournal();
        foreach (var lines in new[] { 1, 20, 100, 400, 1000, 37 })
        {
            var session = SessionId.New();
            await file.Journal.DisposeAsync();
            var acknowledged = await KillAfter(lines, file.Path, session);
            Assert.True(acknowledged.Count >= lines);
            using (var reader = new SqliteJournalReader(file.Path))
                HasAll(acknowledged, await reader.ReadSession(session));
            await file.Restart();
            HasAll(acknowledged, await file.Journal.ReadSession(session));
        }
        Assert.Equal(6, (await file.Journal.Sessions()).Count);
    }

    private static void HasAll(List<string> acknowledged, SessionReading reading)
    {
        Assert.Null(reading.Damage);
        var found = reading.Entries.Select(entry => $"{entry.Stream} {entry.Seq}").ToHashSet();
        Assert.All(acknowledged, entry => Assert.Contains(entry, found));
    }

    /// <summary>Lets a process write until it has acknowledged so many appends, kills it, and gives all that it acknowledged.</summary>
    private static async Task<List<string>> KillAfter(int lines, string path, SessionId session)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Wargame.Journal.CrashWriter" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        using var process = Process.Start(new ProcessStartInfo(program, [path, session.ToString()]) { RedirectStandardOutput = true })!;
        try
        {
            var acknowledged = new List<string>();
            var ct = TestContext.Current.CancellationToken;
            // What it had already said when it died is in the pipe: read on to the end.
            while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
            {
                acknowledged.Add(line);
                if (acknowledged.Count == lines)
                    process.Kill();
            }
            await process.WaitForExitAsync(ct);
            return acknowledged;
        }
        finally
        {
            process.Kill();
        }
    }
}
