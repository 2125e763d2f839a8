using System.Net;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Every line that the host logs. None holds a secret, a token, a code or a text that a person wrote.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Error, "{Method} {Route} failed: session {Session}, seat {Faction}")]
    public static partial void RequestFailed(this ILogger log, Exception why, string method, string? route, object? session, object? faction);

    [LoggerMessage(2, LogLevel.Error, "{Method} of the hub failed: session {Session}")]
    public static partial void CallFailed(this ILogger log, Exception why, string method, SessionId? session);

    [LoggerMessage(3, LogLevel.Information, "{Code}: {Method} {Route} from {Address}")]
    public static partial void Refused(this ILogger log, string code, string method, string? route, IPAddress? address);

    [LoggerMessage(4, LogLevel.Information, "facilitator {Facilitator} signed in from {Address}")]
    public static partial void SignedIn(this ILogger log, long facilitator, IPAddress? address);

    [LoggerMessage(5, LogLevel.Information, "facilitator {Facilitator} ended the access of facilitator {Other}")]
    public static partial void AccessEnded(this ILogger log, long facilitator, long other);

    [LoggerMessage(6, LogLevel.Warning, "A connection whose token ended could not be told; it is cut off")]
    public static partial void NotTold(this ILogger log, Exception why);

    [LoggerMessage(7, LogLevel.Error, "Session {Session} is damaged: {Damage}")]
    public static partial void Damaged(this ILogger log, SessionId session, Damage damage);

    [LoggerMessage(8, LogLevel.Error, "Session {Session} could not be woken")]
    public static partial void NotWoken(this ILogger log, Exception why, SessionId session);

    [LoggerMessage(9, LogLevel.Warning, "Session {Session} did not hear of a connection")]
    public static partial void NotHeard(this ILogger log, Exception why, SessionId session);

    [LoggerMessage(10, LogLevel.Warning, "Feed {Feed} could not be renewed; tried again in a minute")]
    public static partial void NotRenewed(this ILogger log, Exception why, FeedName feed);

    [LoggerMessage(11, LogLevel.Information, "A wrong {What} came from {Address}")]
    public static partial void GuessedWrong(this ILogger log, Guessed what, IPAddress? address);
}
