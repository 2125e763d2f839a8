namespace Wargame.Journal;

/// <summary>How an append ended: <see cref="Appended"/>, <see cref="Repeated"/> or <see cref="Conflict"/>.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>All entries are on disk; the stream now ends at <paramref name="LastSeq"/>.</summary>
    public sealed record Appended(long LastSeq) : AppendResult;

    /// <summary>
    /// The operation id was used in this stream before. Nothing was written: <paramref name="Seq"/> is the last entry of that
    /// first append, <paramref name="Answer"/> what it answered.
    /// </summary>
    public sealed record Repeated(long Seq, ReadOnlyMemory<byte> Answer) : AppendResult;

    /// <summary>
    /// The fence: the stream does not end where the writer believed but at <paramref name="ActualSeq"/>, so the writer is stale
    /// (another activation wrote). Nothing was written.
    /// </summary>
    public sealed record Conflict(long ActualSeq) : AppendResult;
}
