namespace Wargame.Journal;

/// <summary>
/// One line of the list of sessions: when its first entry was written, the last entry of its <c>session</c> stream (null when
/// that stream is empty), and how many entries it has in all. Nothing here is verified: ask <see cref="IJournalReader.Check"/>.
/// </summary>
public sealed record SessionSummary(SessionId Id, DateTimeOffset FirstAt, string? LastKind, DateTimeOffset? LastAt, long Entries);
