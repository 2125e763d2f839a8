using Wargame.Grains;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>
/// Brings every open session back to life after a start, some at a time. A damaged one is noted with the place of its damage, and the
/// rest run.
/// </summary>
public sealed class SessionWaking(IJournalReader journal, IGrainFactory grains, JoinDesk desk, SessionHealth health, ILogger<SessionWaking> log)
{
    private const int AtOnce = 4;

    /// <summary>Checks and wakes them; answers how many are open.</summary>
    public async Task<int> Wake(CancellationToken ct)
    {
        int open = 0;
        IReadOnlyList<SessionSummary> kept = await journal.Sessions();
        await Parallel.ForEachAsync(kept, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (session, _) =>
        {
            if (await Wake(session.Id)) Interlocked.Increment(ref open);
        });
        return open;
    }

    private async Task<bool> Wake(SessionId id)
    {
        try
        {
            if (await journal.Check(id) is { } damage)
            {
                health.Note(id, damage.ToString());
                log.Damaged(id, damage);
                return false;
            }
            ISessionGrain session = grains.Session(id);
            if ((await session.Brief())?.Value is not { Standing.Phase: not Phase.Ended }) return false;
            await session.Wake();
            await desk.Show(id);
            return true;
        }
        catch (Exception why)
        {
            health.Note(id, "it could not be brought back to life; the server's log says why");
            log.NotWoken(why, id);
            return false;
        }
    }
}
