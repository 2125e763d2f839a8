namespace Wargame.Journal;

/// <summary>A stream's entries from the asked one up to the first damage, in order; all of them when there is none.</summary>
public sealed record StreamReading(IReadOnlyList<Entry> Entries, Damage? Damage);

/// <summary>
/// A session's entries, ordered by stream name and seq. Each stream is given up to its own first damage; <see cref="Damage"/>
/// is the first of them in that order, null when the whole session is sound.
/// </summary>
public sealed record SessionReading(SessionId Session, IReadOnlyList<Entry> Entries, Damage? Damage);
