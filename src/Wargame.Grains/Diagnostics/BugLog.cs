using Microsoft.Extensions.Logging;
using Orleans;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>A grain that can say of which session, turn and dice it is.</summary>
internal interface ILocated
{
    /// <summary>Where it stands; turn 0 and no seed before it has read its journal.</summary>
    (SessionId Session, FactionId? Faction, int Turn, ulong? Seed) Where { get; }
}

/// <summary>Logs what fails in a grain by no fault of the journal's, with all that is needed to play it again.</summary>
internal sealed class BugLog(ILogger<BugLog> log) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception bug) when (context.Grain is ILocated grain && bug is not (StaleWriter or JournalFailure or DamagedSession))
        {
            var (session, faction, turn, seed) = grain.Where;
            log.Failed(bug, context.Grain.GetType().Name, context.MethodName, session, faction, turn, seed);
            throw;
        }
    }
}
