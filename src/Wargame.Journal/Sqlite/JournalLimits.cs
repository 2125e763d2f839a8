namespace Wargame.Journal;

/// <summary>
/// How much may wait for the disk before appends are refused with <see cref="JournalFailure"/>, so that a slow disk costs
/// refusals and not the process's memory.
/// </summary>
/// <param name="WaitingAppends">Appends queued or being written.</param>
/// <param name="WaitingBytes">Bytes of their bodies and answers.</param>
public sealed record JournalLimits(int WaitingAppends = 20_000, long WaitingBytes = 64L * 1024 * 1024);
