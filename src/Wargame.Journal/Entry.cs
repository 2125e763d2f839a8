namespace Wargame.Journal;

/// <summary>
/// What a writer hands in: the kind of thing that happened, the schema version of its body (1 or more), when (kept in UTC to
/// the millisecond), who did it, and the body. The journal reads the body until the append completes: do not change its bytes.
/// </summary>
public sealed record NewEntry(string Kind, int Schema, DateTimeOffset At, string Actor, ReadOnlyMemory<byte> Body);

/// <summary>
/// One thing that happened, as the journal keeps it. <see cref="Seq"/> counts from 1 in each stream. The last entry of an
/// append carries its operation id and answer. <see cref="Previous"/> is the hash of the entry before (32 zero bytes for the
/// first) and <see cref="Hash"/> covers every other field, so that a changed, missing or moved entry shows.
/// </summary>
public sealed record Entry(
    SessionId Session,
    StreamName Stream,
    long Seq,
    string Kind,
    int Schema,
    DateTimeOffset At,
    string Actor,
    string? OperationId,
    ReadOnlyMemory<byte> Body,
    ReadOnlyMemory<byte> Answer,
    byte[] Previous,
    byte[] Hash)
{
    /// <summary>Equal when every field is, bytes compared by content.</summary>
    public bool Equals(Entry? other) =>
        other is not null
        && Session == other.Session && Stream == other.Stream && Seq == other.Seq
        && Kind == other.Kind && Schema == other.Schema && At == other.At
        && Actor == other.Actor && OperationId == other.OperationId
        && Body.Span.SequenceEqual(other.Body.Span) && Answer.Span.SequenceEqual(other.Answer.Span)
        && Previous.AsSpan().SequenceEqual(other.Previous) && Hash.AsSpan().SequenceEqual(other.Hash);

    /// <summary>Follows <see cref="Equals(Entry?)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Session, Stream, Seq, Kind);
}
