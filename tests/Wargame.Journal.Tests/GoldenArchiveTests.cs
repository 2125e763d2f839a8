using System.Text;

namespace Wargame.Journal.Tests;

/// <summary>Archives of released versions stay readable: each has a file that never changes.</summary>
public class GoldenArchiveTests
{
    private static string Golden => Path.Combine(AppContext.BaseDirectory, "Golden", "v1.wargame");

    [Fact]
    public void Archive_of_version_1_is_read()
    {
        using var file = File.OpenRead(Golden);
        var archive = SessionArchive.Read(file).Archive;
        Assert.NotNull(archive);
        Assert.Equal(Sample.Session, archive.Session);
        Assert.Equal(
            ["faction/GOV 1 OrderFiled 1", "faction/GOV 2 OrderFiled 1", "faction/GOV 3 OrderFiled 1", "session 1 OrderFiled 1", "session 2 TurnResolved 2"],
            archive.Entries.Select(entry => $"{entry.Stream} {entry.Seq} {entry.Kind} {entry.Schema}"));
        Assert.Equal("""{"accepted":true}""", archive.Entries[0].Answer.Text());
        Assert.Equal([0xff, 0, 0x80], archive.Entries[2].Body.ToArray());
        Assert.Equal(Writing.Start, archive.Entries[4].At);
    }

    [Fact]
    public async Task Same_session_written_today_gives_the_same_lines()
    {
        await using var file = new TemporaryJournal();
        var today = ArchiveTests.Unfold(ArchiveTests.Bytes(await Sample.Archive(file.Journal)));
        var golden = ArchiveTests.Unfold(await File.ReadAllBytesAsync(Golden, TestContext.Current.CancellationToken));
        Assert.Equal(Encoding.UTF8.GetString(golden), Encoding.UTF8.GetString(today));
    }
}
