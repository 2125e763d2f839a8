using NSubstitute;
using Wargame.Journal;

namespace Wargame.Grains.Tests;

/// <summary>A journal whose disk refuses one append when told to, or takes its time for one; all else goes to the real one.</summary>
public sealed class FailingJournal
{
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StreamName? FailNext { get; set; }

    public StreamName? HoldNext { get; set; }

    /// <summary>Completes when an append is being held.</summary>
    public Task Held => held.Task;

    /// <summary>Lets the append that is held go on to the disk.</summary>
    public void Release() => released.SetResult();

    public IJournal Over(IJournal real)
    {
        var journal = Substitute.For<IJournal>();
        journal.Append(default, default, default, default!, default, default, default).ReturnsForAnyArgs(call =>
        {
            if (FailNext == call.ArgAt<StreamName>(1))
            {
                FailNext = null;
                return Task.FromException<AppendResult>(new JournalFailure("the disk is full"));
            }
            if (HoldNext != call.ArgAt<StreamName>(1)) return Append();
            HoldNext = null;
            held.SetResult();
            return AppendWhenReleased();

            Task<AppendResult> Append() => real.Append(call.ArgAt<SessionId>(0), call.ArgAt<StreamName>(1), call.ArgAt<long>(2), call.ArgAt<IReadOnlyList<NewEntry>>(3), call.ArgAt<Guid?>(4), call.ArgAt<ReadOnlyMemory<byte>>(5));
            async Task<AppendResult> AppendWhenReleased()
            {
                await released.Task;
                return await Append();
            }
        });
        journal.Read(default, default, default).ReturnsForAnyArgs(call => real.Read(call.ArgAt<SessionId>(0), call.ArgAt<StreamName>(1), call.ArgAt<long>(2)));
        journal.ReadSession(default).ReturnsForAnyArgs(call => real.ReadSession(call.Arg<SessionId>()));
        return journal;
    }
}
