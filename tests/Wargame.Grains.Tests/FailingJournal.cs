using NSubstitute;
using Wargame.Journal;

namespace Wargame.Grains.Tests;

/// <summary>A journal whose disk refuses one append when told to; all else goes to the real one.</summary>
public sealed class FailingJournal
{
    public StreamName? FailNext { get; set; }

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
            return real.Append(call.ArgAt<SessionId>(0), call.ArgAt<StreamName>(1), call.ArgAt<long>(2), call.ArgAt<IReadOnlyList<NewEntry>>(3), call.ArgAt<Guid?>(4), call.ArgAt<ReadOnlyMemory<byte>>(5));
        });
        journal.Read(default, default, default).ReturnsForAnyArgs(call => real.Read(call.ArgAt<SessionId>(0), call.ArgAt<StreamName>(1), call.ArgAt<long>(2)));
        journal.ReadSession(default).ReturnsForAnyArgs(call => real.ReadSession(call.Arg<SessionId>()));
        return journal;
    }
}
