using static Wargame.Journal.AppendResult;

namespace Wargame.Journal.Tests;

public sealed class AppendTests : IAsyncDisposable
{
    private static readonly StreamName Government = StreamName.Faction("GOV");
    private readonly TemporaryJournal _file = new();
    private readonly SessionId _session = SessionId.New();

    private SqliteJournal Journal => _file.Journal;

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task Entries_of_one_append_are_numbered_and_chained_from_one()
    {
        Assert.Equal(new Appended(2), await Journal.Post(_session, Government, 0, "first", "second"));
        var reading = await Journal.Read(_session, Government);
        Assert.Null(reading.Damage);
        Assert.Equal([1, 2], reading.Entries.Select(entry => entry.Seq));
        Assert.Equal(new byte[32], reading.Entries[0].Previous);
        Assert.Equal(reading.Entries[0].Hash, reading.Entries[1].Previous);
        Assert.Equal(["first", "second"], reading.Bodies());
    }

    [Fact]
    public async Task Streams_count_each_on_its_own()
    {
        await Journal.Post(_session, Government, 0, "a");
        Assert.Equal(new Appended(1), await Journal.Post(_session, StreamName.Session, 0, "b"));
        Assert.Equal(new Appended(1), await Journal.Post(SessionId.New(), Government, 0, "c"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Stale_writer_is_told_where_the_stream_ends(long believed)
    {
        await Journal.Post(_session, Government, 0, "a", "b");
        Assert.Equal(new Conflict(2), await Journal.Post(_session, Government, believed, "stale"));
        Assert.Equal(["a", "b"], (await Journal.Read(_session, Government)).Bodies());
    }

    [Fact]
    public async Task Of_two_writers_on_one_stream_exactly_one_wins_each_seq()
    {
        for (var seq = 0; seq < 50; seq++)
        {
            var expected = seq;
            var race = await Task.WhenAll(
                Task.Run(() => Journal.Post(_session, Government, expected, "one")),
                Task.Run(() => Journal.Post(_session, Government, expected, "other")));
            Assert.Single(race.OfType<Appended>());
            Assert.Single(race.OfType<Conflict>());
        }
        Assert.Equal(50, (await Journal.Read(_session, Government)).Entries.Count);
    }

    [Fact]
    public async Task Appends_posted_in_order_without_waiting_are_committed_in_that_order()
    {
        var posted = Enumerable.Range(0, 200).Select(seq => Journal.Post(_session, Government, seq, $"order {seq + 1}")).ToList();
        Assert.Equal(Enumerable.Range(1, 200).Select(seq => new Appended(seq)), await Task.WhenAll(posted));
        Assert.Equal(Enumerable.Range(1, 200).Select(seq => $"order {seq}"), (await Journal.Read(_session, Government)).Bodies());
    }

    [Fact]
    public async Task What_was_posted_after_a_refused_append_meets_the_fence_too()
    {
        await Journal.Post(_session, Government, 0, "a");
        var refused = Journal.Post(_session, Government, 0, "stale");
        var after = Journal.Post(_session, Government, 5, "built on the stale one");
        Assert.Equal(new Conflict(1), await refused);
        Assert.Equal(new Conflict(1), await after);
    }

    [Fact]
    public async Task Repeated_operation_is_answered_with_the_first_answer_and_not_written()
    {
        var operation = Guid.NewGuid();
        Assert.Equal(new Appended(2), await Journal.Post(_session, Government, 0, operation, "first answer", "a", "b"));
        await Journal.Post(_session, Government, 2, "c");
        var repeated = Assert.IsType<Repeated>(await Journal.Post(_session, Government, 0, operation, "second answer", "a", "b"));
        Assert.Equal(2, repeated.Seq);
        Assert.Equal("first answer", repeated.Answer.Text());
        Assert.Equal(["a", "b", "c"], (await Journal.Read(_session, Government)).Bodies());
    }

    [Fact]
    public async Task Operation_posted_twice_at_once_is_written_once()
    {
        var operation = Guid.NewGuid();
        var first = Journal.Post(_session, Government, 0, operation, "answer", "a");
        var second = Journal.Post(_session, Government, 1, operation, "answer", "a");
        Assert.IsType<Appended>(await first);
        Assert.IsType<Repeated>(await second);
    }

    [Fact]
    public async Task Operation_id_belongs_to_its_stream_only()
    {
        var operation = Guid.NewGuid();
        await Journal.Post(_session, Government, 0, operation, "", "a");
        Assert.IsType<Appended>(await Journal.Post(_session, StreamName.Session, 0, operation, "", "a"));
        Assert.IsType<Appended>(await Journal.Post(SessionId.New(), Government, 0, operation, "", "a"));
    }

    [Fact]
    public async Task Operation_and_fence_outlive_a_restart()
    {
        var operation = Guid.NewGuid();
        await Journal.Post(_session, Government, 0, operation, "answer", "a");
        await _file.Restart();
        Assert.IsType<Repeated>(await Journal.Post(_session, Government, 0, operation, "answer", "a"));
        Assert.Equal(new Conflict(1), await Journal.Post(_session, Government, 0, "stale"));
        Assert.Equal(new Appended(2), await Journal.Post(_session, Government, 1, "b"));
        Assert.Null(await Journal.Check(_session));
    }

    [Fact]
    public async Task Times_are_kept_in_utc_to_the_millisecond()
    {
        var at = new DateTimeOffset(2024, 12, 1, 10, 0, 0, 123, 456, TimeSpan.FromHours(3));
        await Journal.Append(_session, Government, 0, [Writing.Filed("a") with { At = at }], ct: TestContext.Current.CancellationToken);
        var entry = Assert.Single((await Journal.Read(_session, Government)).Entries);
        Assert.Equal(new DateTimeOffset(2024, 12, 1, 7, 0, 0, 123, TimeSpan.Zero), entry.At);
        Assert.Equal(TimeSpan.Zero, entry.At.Offset);
    }

    [Fact]
    public async Task Append_taken_back_in_the_queue_is_not_written()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        var cancelled = Journal.Append(_session, Government, 0, [Writing.Filed("a")], ct: cancellation.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Empty((await Journal.Read(_session, Government)).Entries);
    }

    [Theory]
    [InlineData("", "actor", 1)]
    [InlineData("Order Filed", "actor", 1)]
    [InlineData("OrderFiled", "act\0or", 1)]
    [InlineData("OrderFiled", "actor", 0)]
    public async Task What_could_not_be_read_back_is_refused_at_the_door(string kind, string actor, int schema) =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Journal.Append(_session, Government, 0, [new NewEntry(kind, schema, Writing.Start, actor, default)], ct: TestContext.Current.CancellationToken));

    [Fact]
    public async Task Actor_with_half_a_surrogate_pair_is_refused_at_the_door() =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Journal.Append(_session, Government, 0, [Writing.Filed("a") with { Actor = "half \ud800" }], ct: TestContext.Current.CancellationToken));

    [Fact]
    public async Task Append_of_nothing_is_refused_at_the_door() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Post(_session, Government, 0));
}
