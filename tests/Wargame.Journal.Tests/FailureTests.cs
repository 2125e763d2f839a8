using static Wargame.Journal.AppendResult;

namespace Wargame.Journal.Tests;

public class FailureTests
{
    private readonly SessionId _session = SessionId.New();

    [Fact]
    public async Task One_append_that_cannot_be_written_does_not_take_the_others_of_its_group_along()
    {
        await using var file = new TemporaryJournal();
        file.Tamper("CREATE TRIGGER fault BEFORE INSERT ON entries WHEN NEW.stream = 'faction/BAD' BEGIN SELECT RAISE(ABORT, 'disk on fire'); END");
        Task<AppendResult> good, bad, built, other;
        using (file.Hold())
        {
            good = file.Journal.Post(_session, StreamName.Session, 0, "a");
            bad = file.Journal.Post(_session, StreamName.Faction("BAD"), 0, "b");
            built = file.Journal.Post(_session, StreamName.Faction("BAD"), 1, "built on b");
            other = file.Journal.Post(_session, StreamName.Session, 1, "c");
        }
        Assert.Equal(new Appended(1), await good);
        Assert.Contains("disk on fire", (await Assert.ThrowsAsync<JournalFailure>(() => bad)).Message, StringComparison.Ordinal);
        Assert.Equal(new Conflict(0), await built);
        Assert.Equal(new Appended(2), await other);
    }

    [Fact]
    public async Task File_that_cannot_be_written_fails_every_append_of_the_group_and_keeps_none()
    {
        await using var file = new TemporaryJournal();
        file.Tamper("CREATE TRIGGER fault BEFORE INSERT ON heads BEGIN SELECT RAISE(ABORT, 'disk on fire'); END");
        Task<AppendResult> first, second;
        using (file.Hold())
        {
            first = file.Journal.Post(_session, StreamName.Session, 0, "a");
            second = file.Journal.Post(_session, StreamName.Faction("GOV"), 0, "b");
        }
        await Assert.ThrowsAsync<JournalFailure>(() => first);
        await Assert.ThrowsAsync<JournalFailure>(() => second);
        Assert.Empty((await file.Journal.ReadSession(_session)).Entries);
        file.Tamper("DROP TRIGGER fault");
        Assert.Equal(new Appended(1), await file.Journal.Post(_session, StreamName.Session, 0, "a"));
    }

    [Fact]
    public async Task Writer_goes_on_once_the_fault_is_gone()
    {
        await using var file = new TemporaryJournal();
        await file.Journal.Post(_session, StreamName.Session, 0, "a");
        file.Tamper("CREATE TRIGGER fault BEFORE INSERT ON entries BEGIN SELECT RAISE(ROLLBACK, 'full'); END");
        await Assert.ThrowsAsync<JournalFailure>(() => file.Journal.Post(_session, StreamName.Session, 1, "b"));
        file.Tamper("DROP TRIGGER fault");
        Assert.Equal(new Appended(2), await file.Journal.Post(_session, StreamName.Session, 1, "b"));
        Assert.Null(await file.Journal.Check(_session));
    }

    [Fact]
    public async Task More_than_may_wait_is_refused_and_the_rest_is_written()
    {
        await using var file = new TemporaryJournal(new JournalLimits(WaitingAppends: 2));
        Task<AppendResult> first, second, third;
        using (file.Hold())
        {
            first = file.Journal.Post(_session, StreamName.Session, 0, "a");
            second = file.Journal.Post(_session, StreamName.Session, 1, "b");
            third = file.Journal.Post(_session, StreamName.Session, 2, "c");
            await Assert.ThrowsAsync<JournalFailure>(() => third);
        }
        Assert.Equal(new Appended(1), await first);
        Assert.Equal(new Appended(2), await second);
        Assert.Equal(new Appended(3), await file.Journal.Post(_session, StreamName.Session, 2, "c"));
    }

    [Fact]
    public async Task More_bytes_than_may_wait_are_refused()
    {
        await using var file = new TemporaryJournal(new JournalLimits(WaitingBytes: 1000));
        using (file.Hold())
        {
            _ = file.Journal.Post(_session, StreamName.Session, 0, new string('x', 900));
            await Assert.ThrowsAsync<JournalFailure>(() => file.Journal.Post(_session, StreamName.Session, 1, new string('y', 900)));
        }
    }

    [Fact]
    public async Task Closed_journal_takes_no_more()
    {
        var file = new TemporaryJournal();
        await file.DisposeAsync();
        await Assert.ThrowsAsync<JournalFailure>(() => file.Journal.Post(_session, StreamName.Session, 0, "late"));
    }

    [Fact]
    public async Task Second_server_on_one_file_is_turned_away_and_a_reader_is_not()
    {
        await using var file = new TemporaryJournal();
        await file.Journal.Post(_session, StreamName.Session, 0, "a");
        var turnedAway = Assert.Throws<JournalFailure>(() => SqliteJournal.Open(file.Path));
        Assert.Contains("Another server is writing the journal", turnedAway.Message, StringComparison.Ordinal);
        using var reader = new SqliteJournalReader(file.Path);
        Assert.Equal(["a"], (await reader.Read(_session, StreamName.Session)).Bodies());
        await file.Journal.Post(_session, StreamName.Session, 1, "b");
        Assert.Equal(["a", "b"], (await reader.Read(_session, StreamName.Session)).Bodies());
    }

    [Fact]
    public async Task Reader_reads_a_journal_that_no_server_has_open()
    {
        await using var file = new TemporaryJournal();
        await file.Journal.Post(_session, StreamName.Session, 0, "a");
        await file.Journal.DisposeAsync();
        using var reader = new SqliteJournalReader(file.Path);
        Assert.Equal(["a"], (await reader.Read(_session, StreamName.Session)).Bodies());
    }

    [Fact]
    public void Reader_says_when_there_is_no_journal() =>
        Assert.Throws<JournalFailure>(() => new SqliteJournalReader(Path.Combine(Path.GetTempPath(), SessionId.New().ToString())));

    [Fact]
    public async Task File_that_is_no_journal_is_refused_and_left_alone()
    {
        await using var file = new TemporaryJournal();
        var path = Path.Combine(Path.GetDirectoryName(file.Path)!, "letter.txt");
        var letter = string.Concat(Enumerable.Repeat("Dear general, ", 100));
        await File.WriteAllTextAsync(path, letter, TestContext.Current.CancellationToken);
        Assert.Throws<JournalFailure>(() => SqliteJournal.Open(path));
        Assert.Equal(letter, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        using var reader = new SqliteJournalReader(path);
        await Assert.ThrowsAsync<JournalFailure>(() => reader.Sessions());
    }
}
