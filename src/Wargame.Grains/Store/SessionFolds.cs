using System.Collections.Concurrent;
using Wargame.Journal;

namespace Wargame.Grains;

/// <summary>
/// Sessions as folded from their streams, for grains of this silo that wake before the session speaks to them. A fold reads on from where
/// it stopped, so that each entry is decoded once for all the factions of a session.
/// </summary>
public sealed class SessionFolds(IJournalReader journal)
{
    private readonly ConcurrentDictionary<SessionId, (SemaphoreSlim Gate, SessionState State)> folds = new();

    /// <summary>What is read from a session as its stream stands now. Throws <see cref="DamagedSession"/>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="read">Takes what it needs; the state goes on changing afterwards.</param>
    public async Task<T> Read<T>(SessionId session, Func<SessionState, T> read)
    {
        (SemaphoreSlim gate, SessionState state) = folds.GetOrAdd(session, _ => (new SemaphoreSlim(1, 1), new SessionState()));
        await gate.WaitAsync();
        try
        {
            StreamReading reading = await journal.Read(session, StreamName.Session, state.Seq + 1);
            if (reading.Damage is { } damage) throw new DamagedSession(session, damage);
            foreach (Entry entry in reading.Entries) state.Apply(EntryCodec.Decode(entry), entry.At.ToUnixTimeMilliseconds());
            return read(state);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Forgets a session whose grain went to sleep.</summary>
    public void Forget(SessionId session) => folds.TryRemove(session, out _);
}
