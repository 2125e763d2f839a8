namespace Wargame.Journal.Tests;

public class GroupCommitTests
{
    [Fact]
    public async Task Fifty_writers_at_once_find_every_acknowledged_entry_in_sound_chains()
    {
        await using var file = new TemporaryJournal();
        var session = SessionId.New();
        const int writers = 50, appends = 40;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < appends; i++)
                Assert.Equal(new AppendResult.Appended(i + 1), await file.Journal.Post(session, StreamName.Faction($"W{writer}"), i, Guid.NewGuid(), "answer", $"{writer}.{i}"));
        })));
        var reading = await file.Journal.ReadSession(session);
        Assert.Null(reading.Damage);
        Assert.Equal(writers * appends, reading.Entries.Count);
        for (var writer = 0; writer < writers; writer++)
        {
            var bodies = (await file.Journal.Read(session, StreamName.Faction($"W{writer}"))).Bodies();
            Assert.Equal(Enumerable.Range(0, appends).Select(i => $"{writer}.{i}"), bodies);
        }
    }

    [Fact]
    public async Task Closing_writes_everything_that_was_posted()
    {
        await using var file = new TemporaryJournal();
        var session = SessionId.New();
        var posted = Enumerable.Range(0, 500).Select(seq => file.Journal.Post(session, StreamName.Session, seq, $"{seq}")).ToList();
        await file.Restart();
        Assert.All(await Task.WhenAll(posted), result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal(500, (await file.Journal.Read(session, StreamName.Session)).Entries.Count);
    }

    [Fact]
    public async Task Code_that_waits_for_an_append_does_not_hold_up_the_writer()
    {
        await using var file = new TemporaryJournal();
        var session = SessionId.New();
        using var released = new ManualResetEventSlim();
        Task blocked;
        // Held back until somebody waits: a wait for what is already written would block this thread and not the writer's.
        using (file.Hold())
            blocked = file.Journal.Post(session, StreamName.Session, 0, "a").ContinueWith(_ => released.Wait(), TaskContinuationOptions.ExecuteSynchronously);
        Assert.IsType<AppendResult.Appended>(await file.Journal.Post(session, StreamName.Faction("GOV"), 0, "b"));
        released.Set();
        await blocked;
    }
}
