using System.Collections.Concurrent;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Saved sessions as read from the journal. Finished ones do not change and are kept, a few at a time, so that scrubbing reads once.</summary>
public sealed class ReplayShelf(IJournalReader journal)
{
    private const int Most = 8;
    private readonly ConcurrentDictionary<SessionId, SavedSession> kept = new();

    /// <summary>The session; null where there is none. Throws <see cref="UnreadableSession"/>.</summary>
    public async Task<SavedSession?> Of(SessionId session)
    {
        if (kept.TryGetValue(session, out SavedSession? known)) return known;
        SavedSession? saved = SavedSession.From(await journal.ReadSession(session));
        if (saved is { Ended: true, Damage: null })
        {
            if (kept.Count >= Most) kept.Clear();
            kept[session] = saved;
        }
        return saved;
    }
}
