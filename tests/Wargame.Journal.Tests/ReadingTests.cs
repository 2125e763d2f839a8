namespace Wargame.Journal.Tests;

public sealed class ReadingTests : IAsyncDisposable
{
    private static readonly StreamName Government = StreamName.Faction("GOV");
    private readonly TemporaryJournal _file = new();
    private readonly SessionId _session = SessionId.New();

    private SqliteJournal Journal => _file.Journal;

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task Stream_never_written_is_empty_and_sound()
    {
        var reading = await Journal.Read(_session, Government);
        Assert.Empty(reading.Entries);
        Assert.Null(reading.Damage);
        Assert.Null(await Journal.Check(_session));
    }

    [Fact]
    public async Task Reading_from_a_seq_gives_that_entry_and_the_later_ones()
    {
        await Journal.Post(_session, Government, 0, "a", "b", "c");
        for (var from = 1; from <= 5; from++)
        {
            var reading = await Journal.Read(_session, Government, from);
            Assert.Equal(new[] { "a", "b", "c" }.Skip(from - 1), reading.Bodies());
            Assert.Null(reading.Damage);
        }
    }

    [Fact]
    public async Task Session_is_read_stream_after_stream_in_order()
    {
        await Journal.Post(_session, StreamName.Session, 0, "s1", "s2");
        await Journal.Post(_session, StreamName.Faction("OPP"), 0, "o1");
        await Journal.Post(_session, Government, 0, "g1");
        await Journal.Post(SessionId.New(), Government, 0, "elsewhere");
        var reading = await Journal.ReadSession(_session);
        Assert.Equal(["g1", "o1", "s1", "s2"], reading.Entries.Select(entry => entry.Body.Text()));
        Assert.Null(reading.Damage);
    }

    [Fact]
    public async Task Sessions_are_listed_the_newest_first_with_how_they_began_and_stand()
    {
        var older = SessionId.New();
        var ct = TestContext.Current.CancellationToken;
        await Journal.Append(older, StreamName.Session, 0, [Writing.Filed("", "SessionOpened"), Writing.Filed("", "TurnResolved") with { At = Writing.Start.AddHours(1) }], ct: ct);
        await Journal.Append(older, Government, 0, [Writing.Filed("a")], ct: ct);
        await Journal.Append(_session, Government, 0, [Writing.Filed("a") with { At = Writing.Start.AddDays(1) }], ct: ct);
        Assert.Equal(
            [
                new SessionSummary(_session, Writing.Start.AddDays(1), null, null, 1),
                new SessionSummary(older, Writing.Start, "TurnResolved", Writing.Start.AddHours(1), 3),
            ],
            await Journal.Sessions());
    }

    [Fact]
    public async Task Deleted_session_is_gone_and_its_id_starts_afresh()
    {
        var kept = SessionId.New();
        await Journal.Post(_session, StreamName.Session, 0, "a", "b");
        await Journal.Post(kept, StreamName.Session, 0, "a");
        await Journal.Delete(_session);
        Assert.Empty((await Journal.ReadSession(_session)).Entries);
        Assert.Equal(kept, Assert.Single(await Journal.Sessions()).Id);
        Assert.Equal(new AppendResult.Appended(1), await Journal.Post(_session, StreamName.Session, 0, "a"));
        Assert.Null(await Journal.Check(_session));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_does_nothing()
    {
        await Journal.Delete(_session);
        Assert.Empty(await Journal.Sessions());
    }
}
