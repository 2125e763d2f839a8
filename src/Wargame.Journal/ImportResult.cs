namespace Wargame.Journal;

/// <summary>How an import ended: <see cref="Imported"/>, <see cref="SessionExists"/> or <see cref="ArchiveDamaged"/>.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>The session is on disk with this many entries.</summary>
    public sealed record Imported(int Entries) : ImportResult;

    /// <summary>The journal has a session of that id already; nothing was changed.</summary>
    public sealed record SessionExists(SessionId Session) : ImportResult;

    /// <summary>The archive's own chain does not hold; nothing was changed.</summary>
    public sealed record ArchiveDamaged(Damage Damage) : ImportResult;
}
