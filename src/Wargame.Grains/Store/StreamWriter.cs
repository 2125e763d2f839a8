using System.Diagnostics;
using Wargame.Journal;

namespace Wargame.Grains;

/// <summary>
/// A grain's pen: appends its records to its own stream at the seq that it knows. Posting is synchronous and in order; the task completes
/// when the entries are safely on disk. Another writer shows as <see cref="StaleWriter"/>, and the grain must give up its activation.
/// </summary>
public sealed class StreamWriter(IJournal journal, SessionId session, StreamName stream)
{
    /// <summary>Seq of the last entry posted.</summary>
    public long Seq { get; private set; }

    private Task last = Task.CompletedTask;

    /// <summary>Completes when everything posted is on disk, also what is posted while waiting: what is shown after it is committed.</summary>
    public async Task Settled()
    {
        while (!last.IsCompletedSuccessfully) await last;
    }

    /// <summary>Continues after an entry that was read.</summary>
    public void Continue(long seq) => Seq = seq;

    /// <summary>Posts records by one actor, with an operation id and its answer where it is a command that may be repeated.</summary>
    public Task Post(DateTimeOffset at, string actor, IReadOnlyList<object> records, Guid? operation = null, ReadOnlyMemory<byte> answer = default)
    {
        NewEntry[] entries = [.. records.Select(record => EntryCodec.Encode(record, at, actor))];
        Task<AppendResult> append = journal.Append(session, stream, Seq, entries, operation, answer);
        Seq += entries.Length;
        return last = Written(append);
    }

    private async Task Written(Task<AppendResult> append)
    {
        using Activity? activity = Measures.Activities.StartActivity("journal append")?.SetTag("session", session.ToString()).SetTag("stream", stream.ToString());
        long began = Stopwatch.GetTimestamp();
        AppendResult result = await append;
        Measures.Append.Record(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (result is not AppendResult.Appended)
        {
            throw new StaleWriter($"{session}/{stream}: {result}");
        }
    }
}

/// <summary>The journal has entries that this activation did not write: another one lives, and this one must end.</summary>
public sealed class StaleWriter(string message) : Exception(message);
