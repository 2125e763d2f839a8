using System.Text;

namespace Wargame.Journal.Tests;

/// <summary>Short words for what tests append.</summary>
public static class Writing
{
    public static readonly DateTimeOffset Start = new(2024, 12, 1, 8, 0, 0, TimeSpan.Zero);

    public static NewEntry Filed(string body, string kind = "OrderFiled", int schema = 1) =>
        new(kind, schema, Start, "Player One", Encoding.UTF8.GetBytes(body));

    public static Task<AppendResult> Post(this IJournal journal, SessionId session, StreamName stream, long expectedSeq, params string[] bodies) =>
        journal.Append(session, stream, expectedSeq, [.. bodies.Select(body => Filed(body))], ct: TestContext.Current.CancellationToken);

    public static Task<AppendResult> Post(this IJournal journal, SessionId session, StreamName stream, long expectedSeq, Guid operation, string answer, params string[] bodies) =>
        journal.Append(session, stream, expectedSeq, [.. bodies.Select(body => Filed(body))], operation, Encoding.UTF8.GetBytes(answer), TestContext.Current.CancellationToken);

    public static string Text(this ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static IEnumerable<string> Bodies(this StreamReading reading) => reading.Entries.Select(entry => entry.Body.Text());
}
