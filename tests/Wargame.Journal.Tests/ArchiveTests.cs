using System.IO.Compression;
using System.Text;
using CsCheck;

namespace Wargame.Journal.Tests;

public sealed class ArchiveTests : IAsyncDisposable
{
    private readonly TemporaryJournal _file = new();

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task Any_session_comes_through_a_file_into_another_journal_unchanged()
    {
        await using var other = new TemporaryJournal();
        await Games.Appends.SampleAsync(async appends =>
        {
            var session = SessionId.New();
            await Games.Play(_file.Journal, session, appends);
            var original = await _file.Journal.ReadSession(session);
            var bytes = Bytes(SessionArchive.Of(original));
            var archive = Read(bytes).Archive!;
            Assert.Equal(original.Entries, archive.Entries);
            Assert.Equal(bytes, Bytes(archive));
            Assert.Equal(new ImportResult.Imported(original.Entries.Count), await other.Journal.Import(archive));
            var imported = await other.Journal.ReadSession(session);
            Assert.Null(imported.Damage);
            Assert.Equal(original.Entries, imported.Entries);
        }, iter: 100, threads: 1);
    }

    [Fact]
    public async Task Any_byte_changed_in_a_file_is_detected_and_named()
    {
        var archive = await Sample.Archive(_file.Journal);
        var bytes = Bytes(archive);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[1, 255]).Sample((place, bits) =>
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= (byte)bits;
            var reading = Read(changed);
            // Up to seven bits that fill the last compressed byte carry nothing: nothing changed with them.
            if (reading.Archive is { } same)
                Assert.Equal(archive.Entries, same.Entries);
            else
                Assert.True(reading.Fault is not null ^ reading.Damage is not null);
            Assert.True(reading.Archive is null || place == bytes.Length - 9, $"byte {place} of {bytes.Length}");
        }, iter: 5000, threads: 1);
    }

    [Fact]
    public async Task Any_byte_changed_in_the_lines_is_detected_and_what_came_before_is_given()
    {
        var archive = await Sample.Archive(_file.Journal);
        var lines = Unfold(Bytes(archive));
        Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int[1, 255]).Sample((place, bits) =>
        {
            var changed = (byte[])lines.Clone();
            changed[place] ^= (byte)bits;
            var reading = Read(Fold(changed));
            Assert.Null(reading.Archive);
            Assert.True(reading.Fault is not null ^ reading.Damage is not null);
            Assert.Equal(archive.Entries.Take(reading.Entries.Count), reading.Entries);
        }, iter: 5000, threads: 1);
    }

    [Fact]
    public async Task File_cut_short_anywhere_is_detected()
    {
        var bytes = Bytes(await Sample.Archive(_file.Journal));
        // The last bytes are gzip's own mark of the end and checksum: without them nothing is lost yet.
        for (var length = 0; length < bytes.Length - 16; length++)
            Assert.NotNull(Read(bytes[..length]).Fault);
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":2", 1, "version")]
    [InlineData("\"format\":\"wargame-session\"", "\"format\":\"chess\"", 1, "format")]
    [InlineData("\"entries\":5", "\"entries\":4", 6, "stream")]
    [InlineData("\"entries\":5", "\"entries\":6", 7, "total")]
    [InlineData("\"seq\":2", "\"seq\":\"two\"", 3, "seq")]
    [InlineData("\"seq\":2", "\"seq\":2,\"colour\":\"red\"", 3, "colour")]
    [InlineData("\"kind\":\"OrderFiled\"", "\"kind\":\"\"", 2, "kind")]
    [InlineData("\"at\":\"2024-12-01T08:00:00.000Z\"", "\"at\":\"yesterday\"", 2, "at")]
    [InlineData("\"stream\":\"faction/GOV\"", "\"stream\":\"../GOV\"", 2, "stream")]
    public async Task Malformed_line_is_named_with_its_field(string old, string changed, int line, string field)
    {
        var lines = Encoding.UTF8.GetString(Unfold(Bytes(await Sample.Archive(_file.Journal))));
        var place = lines.IndexOf(old, StringComparison.Ordinal);
        Assert.True(place >= 0, lines);
        var fault = Read(Fold(Encoding.UTF8.GetBytes(lines.Remove(place, old.Length).Insert(place, changed)))).Fault;
        Assert.Equal((line, field), (fault?.Line, fault?.Field));
    }

    [Fact]
    public async Task Changed_body_is_damage_of_its_entry_and_the_entries_before_it_are_given()
    {
        var lines = Encoding.UTF8.GetString(Unfold(Bytes(await Sample.Archive(_file.Journal))));
        var reading = Read(Fold(Encoding.UTF8.GetBytes(lines.Replace("Hama", "Homs", StringComparison.Ordinal))));
        Assert.Equal((StreamName.Faction("GOV"), 2L, "hash"), (reading.Damage!.Stream, reading.Damage.Seq, reading.Damage.Field));
        Assert.Single(reading.Entries);
        Assert.Equal(Sample.Session, reading.Session);
    }

    [Fact]
    public void Small_file_that_unfolds_without_end_is_refused()
    {
        var bomb = Fold(new byte[64 * 1024 * 1024]);
        Assert.True(bomb.Length < 1024 * 1024);
        using var stream = new MemoryStream(bomb);
        Assert.Equal("size", ArchiveReader.Read(stream, maxBytes: 1024 * 1024).Fault?.Field);
    }

    [Fact]
    public void What_is_no_archive_at_all_is_refused()
    {
        Assert.Equal("header", Read([]).Fault?.Field);
        Assert.Equal("header", Read("Dear general"u8.ToArray()).Fault?.Field);
        Assert.Equal("line", Read(Fold("\n"u8.ToArray())).Fault?.Field);
        Assert.Equal("line", Read(Fold("null\n"u8.ToArray())).Fault?.Field);
        Assert.Equal("line", Read(Fold("[]\n"u8.ToArray())).Fault?.Field);
    }

    [Fact]
    public async Task Session_that_exists_is_not_imported_again()
    {
        var archive = await Sample.Archive(_file.Journal);
        Assert.Equal(new ImportResult.SessionExists(Sample.Session), await _file.Journal.Import(archive));
        await _file.Journal.Delete(Sample.Session);
        Assert.Equal(new ImportResult.Imported(5), await _file.Journal.Import(archive));
    }

    [Fact]
    public async Task Imported_session_is_written_on_where_it_ended()
    {
        var archive = await Sample.Archive(_file.Journal);
        await _file.Journal.Delete(Sample.Session);
        await _file.Journal.Import(archive);
        Assert.Equal(new AppendResult.Appended(3), await _file.Journal.Post(Sample.Session, StreamName.Session, 2, "on it goes"));
        Assert.IsType<AppendResult.Repeated>(await _file.Journal.Post(Sample.Session, StreamName.Faction("GOV"), 0, Sample.Operation, "", "again"));
        Assert.Null(await _file.Journal.Check(Sample.Session));
    }

    [Fact]
    public async Task Archive_whose_chain_does_not_hold_is_not_imported()
    {
        var archive = await Sample.Archive(_file.Journal);
        await _file.Journal.Delete(Sample.Session);
        var torn = new SessionArchive(Sample.Session, archive.Entries.Where(entry => entry.Seq != 1));
        var refused = Assert.IsType<ImportResult.ArchiveDamaged>(await _file.Journal.Import(torn));
        Assert.Equal((1, "seq"), (refused.Damage.Seq, refused.Damage.Field));
        Assert.Empty(await _file.Journal.Sessions());
    }

    [Fact]
    public async Task Operation_id_used_twice_in_a_forged_archive_is_damage()
    {
        var archive = await Sample.Archive(_file.Journal);
        var last = archive.Entries.Last(entry => entry.Stream == StreamName.Faction("GOV"));
        var forged = last with { Seq = last.Seq + 1, OperationId = Sample.Operation.ToString(), Previous = last.Hash };
        forged = forged with { Hash = EntryHash.Of(forged) };
        Assert.Equal("operation", new SessionArchive(Sample.Session, [.. archive.Entries, forged]).FirstDamage()?.Field);
    }

    [Fact]
    public async Task Archive_holds_one_session_only()
    {
        var archive = await Sample.Archive(_file.Journal);
        Assert.Throws<ArgumentException>(() => new SessionArchive(SessionId.New(), archive.Entries));
    }

    internal static byte[] Bytes(SessionArchive archive)
    {
        using var stream = new MemoryStream();
        archive.Write(stream);
        return stream.ToArray();
    }

    internal static ArchiveReading Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return SessionArchive.Read(stream);
    }

    internal static byte[] Unfold(byte[] bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var lines = new MemoryStream();
        gzip.CopyTo(lines);
        return lines.ToArray();
    }

    private static byte[] Fold(byte[] lines)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(new GzipHeaderStream(stream), CompressionLevel.Fastest))
            gzip.Write(lines);
        return stream.ToArray();
    }
}
