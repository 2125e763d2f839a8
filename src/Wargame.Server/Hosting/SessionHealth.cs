using System.Collections.Concurrent;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Which sessions have a journal that does not verify, and where.</summary>
public sealed class SessionHealth
{
    private readonly ConcurrentDictionary<SessionId, string> damaged = new();

    /// <summary>Notes damage, as a sentence.</summary>
    public void Note(SessionId session, string damage) => damaged[session] = damage;

    /// <summary>Where a session is damaged; null for one that is sound.</summary>
    public string? DamageOf(SessionId session) => damaged.GetValueOrDefault(session);

    /// <summary>All damaged sessions.</summary>
    public IReadOnlyDictionary<SessionId, string> All => damaged;
}
