namespace Wargame.Journal;

/// <summary>What is wrong with an archive file: the line (from 1; 0 for the gzip around them), the field, what it should be, what it is.</summary>
public sealed record ArchiveFault(int Line, string Field, string Expected, string Found)
{
    /// <summary>One sentence for a page or a terminal.</summary>
    public override string ToString() => $"line {Line}: {Field} should be {Expected} but is {Found}";
}

/// <summary>
/// What an archive file held. A sound file gives <see cref="Archive"/>. Otherwise that is null, and <see cref="Fault"/> says
/// where the file is malformed or <see cref="Damage"/> which entry does not belong; <see cref="Entries"/> are those before it.
/// </summary>
public sealed record ArchiveReading(
    SessionId? Session,
    IReadOnlyList<Entry> Entries,
    SessionArchive? Archive,
    ArchiveFault? Fault,
    Damage? Damage);
