using System.Collections.Concurrent;
using System.Collections.Frozen;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// What never changes about a session, asked once: that it exists, and which seats and places it has. Keeps names that somebody made up
/// from reaching the grains.
/// </summary>
public sealed class SessionDirectory(SessionScenarios scenarios)
{
    private readonly ConcurrentDictionary<SessionId, SessionNames> known = new();

    /// <summary>The session's names; null where it does not exist.</summary>
    public async ValueTask<SessionNames?> Of(SessionId session)
    {
        if (known.TryGetValue(session, out SessionNames? names)) return names;
        if (await scenarios.Of(session) is not { } scenario) return null;
        return known[session] = new SessionNames(scenario.Factions.Select(f => f.Id).ToFrozenSet(), scenario.Cities.Select(c => c.Id).ToFrozenSet());
    }
}

/// <summary>Names of a session.</summary>
/// <param name="Seats">Its seats.</param>
/// <param name="Cities">Its places.</param>
public sealed record SessionNames(IReadOnlySet<FactionId> Seats, IReadOnlySet<CityId> Cities);
