namespace Wargame.Journal;

/// <summary>A whole session outside the journal: what is exported, handed on and imported elsewhere.</summary>
public sealed record SessionArchive(SessionId Session, IReadOnlyList<Entry> Entries);
