using Microsoft.Extensions.Logging;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>Every line that the grains log. None holds a text that a person wrote; those about bugs say session, turn and seed.</summary>
internal static partial class GrainLog
{
    [LoggerMessage(100, LogLevel.Error, "{Grain}.{Method} failed: session {Session}, faction {Faction}, turn {Turn}, seed {Seed}")]
    public static partial void Failed(this ILogger log, Exception why, string grain, string method, SessionId session, FactionId? faction, int turn, ulong? seed);

    [LoggerMessage(101, LogLevel.Critical, "Session {Session}, turn {Turn}, seed {Seed}: the turn could not be adjudicated")]
    public static partial void NotAdjudicated(this ILogger log, Exception why, SessionId session, int turn, ulong seed);

    [LoggerMessage(102, LogLevel.Error, "Session {Session}, stream {Stream}, turn {Turn}, seed {Seed}: the journal did not take an entry; the grain starts anew")]
    public static partial void NotKept(this ILogger log, Exception why, SessionId session, string stream, int turn, ulong? seed);

    [LoggerMessage(103, LogLevel.Information, "Session {Session}: {Phase} of turn {Turn} ended by its deadline")]
    public static partial void EndedByDeadline(this ILogger log, SessionId session, Phase phase, int turn);

    [LoggerMessage(104, LogLevel.Warning, "No snapshot of {Session}/{Stream} at {Seq}")]
    public static partial void NoSnapshot(this ILogger log, Exception why, SessionId session, StreamName stream, long seq);

    [LoggerMessage(105, LogLevel.Information, "A snapshot of another version was not used: {Why}")]
    public static partial void OldSnapshot(this ILogger log, string why);
}
