using NSubstitute;
using Orleans.Concurrency;
using Wargame.Journal;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Grains.Tests;

public sealed class SessionFoldsTests
{
    [Fact]
    public async Task A_fold_reads_on_from_where_it_stopped()
    {
        await using Cluster cluster = await Cluster.Start();
        (SessionId id, ISessionGrain session) = await cluster.Open(ScenarioLibrary.Default.Find("homs-2024")!.Files, seed: 7);
        var journal = Substitute.For<IJournalReader>();
        journal.Read(default, default, default).ReturnsForAnyArgs(call => cluster.Journal.Read(call.ArgAt<SessionId>(0), call.ArgAt<StreamName>(1), call.ArgAt<long>(2)));
        var folds = new SessionFolds(journal);
        Phase before = await folds.Read(id, state => state.Phase);
        long read = await folds.Read(id, state => state.Seq);
        await SessionTests.Start(session);
        await session.Act(new ActOnClock(ClockAction.Close, 0, "").AsImmutable(), "Control");
        (Phase Phase, int Adjudicated) after = await folds.Read(id, state => (state.Phase, state.Adjudicated));
        Assert.Equal((Phase.Briefing, Phase.Report, 1), (before, after.Phase, after.Adjudicated));
        Received.InOrder(() =>
        {
            journal.Read(id, StreamName.Session, 1);
            journal.Read(id, StreamName.Session, read + 1);
            journal.Read(id, StreamName.Session, read + 1);
        });
    }
}
