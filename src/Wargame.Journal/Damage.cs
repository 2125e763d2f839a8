namespace Wargame.Journal;

/// <summary>
/// Where a stream first stops being what was written: the entry, the field that gives it away, what it should be and what it
/// is. <see cref="Field"/> is a field of <see cref="Entry"/> in lower case, or <c>head</c> when entries at the end are missing
/// or do not belong, or <c>file</c> when the storage cannot be read there.
/// </summary>
public sealed record Damage(StreamName Stream, long Seq, string Field, string Expected, string Found)
{
    /// <summary>One sentence for a log or a page.</summary>
    public override string ToString() => $"{Stream} entry {Seq}: {Field} should be {Expected} but is {Found}";
}
