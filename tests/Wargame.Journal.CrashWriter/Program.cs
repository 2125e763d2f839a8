using System.Text;
using Wargame.Journal;

// Writes a journal until it is killed: arguments are the file and the session. Twenty writers, four of them on one stream, say
// on standard output "stream seq" for each append that was acknowledged, after it was.
var session = SessionId.Parse(args[1]);
var acknowledged = TextWriter.Synchronized(Console.Out);
await using var journal = SqliteJournal.Open(args[0]);
await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Write(writer < 4 ? StreamName.Session : StreamName.Faction($"W{writer}"), writer)));

async Task Write(StreamName stream, int writer)
{
    var seq = 0L;
    for (var i = 1; ; i++)
    {
        var body = Encoding.UTF8.GetBytes($"{{\"writer\":{writer},\"order\":{i},\"text\":\"{new string('x', i % 3000)}\"}}");
        var entries = Enumerable.Repeat(new NewEntry("OrderFiled", 1, DateTimeOffset.UnixEpoch.AddSeconds(i), $"writer {writer}", body), 1 + i % 3).ToArray();
        switch (await journal.Append(session, stream, seq, entries, Guid.NewGuid(), body))
        {
            case AppendResult.Appended appended:
                seq = appended.LastSeq;
                acknowledged.WriteLine($"{stream} {seq}");
                break;
            case AppendResult.Conflict conflict:
                seq = conflict.ActualSeq;
                break;
        }
    }
}
