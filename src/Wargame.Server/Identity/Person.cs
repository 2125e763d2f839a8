using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>A person of one session.</summary>
/// <param name="Id">Random id, no secret.</param>
/// <param name="Session">The session.</param>
/// <param name="Name">Name as typed.</param>
/// <param name="Seat">The seat; null for an observer.</param>
public sealed record Person(string Id, SessionId Session, string Name, FactionId? Seat);

/// <summary>A code with which people join a session.</summary>
/// <param name="Code">Six characters.</param>
/// <param name="Session">The session.</param>
/// <param name="Until">When it stops working, Unix milliseconds.</param>
public sealed record JoinCode(string Code, SessionId Session, long Until);
