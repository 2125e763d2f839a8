namespace Wargame.Journal;

/// <summary>
/// The append-only journal: the one commit point of the house. Each (session, stream) has one writer at a time, fenced by the
/// seq it believes to be last. Safe to call from any thread.
/// </summary>
public interface IJournal : IJournalReader
{
    /// <summary>
    /// Appends all <paramref name="entries"/> (one or more) or none. The append takes its place in the queue before this method
    /// returns, so appends posted in order by one thread are committed in that order without awaiting between them; a later one
    /// then expects the seq that the earlier will have written, and is a conflict by itself if the earlier was refused. The task
    /// completes once the entries are safely on disk; a writer that must not wait lets it go and continues elsewhere.
    /// </summary>
    /// <param name="session">The session; it begins to exist with its first entry.</param>
    /// <param name="stream">The stream of the session.</param>
    /// <param name="expectedSeq">Seq of the last entry the writer knows of, 0 for none.</param>
    /// <param name="entries">What happened, in order.</param>
    /// <param name="operationId">Unique in the stream: a second append with it is not written but answered with the first answer.</param>
    /// <param name="answer">What to answer when the operation is repeated. The bytes must not change until the task completes.</param>
    /// <param name="ct">Takes the append back while it still waits in the queue; afterwards it has no effect.</param>
    /// <returns>Appended, repeated or conflict. Faults with <see cref="JournalFailure"/> when it could not be written.</returns>
    /// <exception cref="ArgumentException">No entries, or one that could not be read back as it is. Thrown at once.</exception>
    Task<AppendResult> Append(
        SessionId session,
        StreamName stream,
        long expectedSeq,
        IReadOnlyList<NewEntry> entries,
        Guid? operationId = null,
        ReadOnlyMemory<byte> answer = default,
        CancellationToken ct = default);

    /// <summary>Writes a whole archived session, unless its id exists or its chain does not hold.</summary>
    Task<ImportResult> Import(SessionArchive archive);

    /// <summary>Removes a session and everything in it; does nothing when there is none.</summary>
    Task Delete(SessionId session);
}
