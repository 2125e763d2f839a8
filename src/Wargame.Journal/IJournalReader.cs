namespace Wargame.Journal;

/// <summary>
/// Reads what was saved, verifying as it goes: counting, hashes and the chain between entries. Damage is a result, never an
/// exception; a store that cannot be read at all throws <see cref="JournalFailure"/>. Safe to call from any thread.
/// </summary>
public interface IJournalReader
{
    /// <summary>A stream's entries from <paramref name="fromSeq"/> (1 or more) on; none for a stream never written.</summary>
    Task<StreamReading> Read(SessionId session, StreamName stream, long fromSeq = 1);

    /// <summary>All entries of a session as of one moment; none for a session never written.</summary>
    Task<SessionReading> ReadSession(SessionId session);

    /// <summary>Every session, the newest first, without verifying any.</summary>
    Task<IReadOnlyList<SessionSummary>> Sessions();

    /// <summary>Verifies a whole session: its first damage, or null when it is sound or was never written.</summary>
    Task<Damage?> Check(SessionId session);
}
