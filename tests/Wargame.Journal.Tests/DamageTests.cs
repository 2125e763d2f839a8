namespace Wargame.Journal.Tests;

public sealed class DamageTests : IAsyncLifetime
{
    private static readonly StreamName Government = StreamName.Faction("GOV");
    private readonly TemporaryJournal _file = new();
    private readonly SessionId _session = SessionId.New();

    public async ValueTask InitializeAsync()
    {
        await _file.Journal.Post(_session, Government, 0, "a", "b", "c", "d");
        await _file.Journal.Post(_session, StreamName.Session, 0, "s");
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Theory]
    [InlineData("UPDATE entries SET body = x'42' WHERE seq = 3", 3, "hash", "ab")]
    [InlineData("UPDATE entries SET actor = 'Somebody else' WHERE seq = 3", 3, "hash", "ab")]
    [InlineData("UPDATE entries SET at = at + 1 WHERE seq = 3", 3, "hash", "ab")]
    [InlineData("UPDATE entries SET operation_id = '00000000-0000-0000-0000-000000000000' WHERE seq = 3", 3, "hash", "ab")]
    [InlineData("UPDATE entries SET hash = zeroblob(32) WHERE seq = 3", 3, "hash", "ab")]
    [InlineData("UPDATE entries SET previous = zeroblob(32) WHERE seq = 3", 3, "previous", "ab")]
    [InlineData("UPDATE entries SET at = 9223372036854775807 WHERE seq = 3", 3, "at", "ab")]
    [InlineData("UPDATE entries SET schema = -1 WHERE seq = 3", 3, "schema", "ab")]
    [InlineData("DELETE FROM entries WHERE seq = 3", 3, "seq", "ab")]
    [InlineData("DELETE FROM entries WHERE seq = 4", 4, "head", "abc")]
    [InlineData("UPDATE heads SET seq = 9 WHERE stream = 'faction/GOV'", 5, "head", "abcd")]
    [InlineData("UPDATE heads SET hash = zeroblob(32) WHERE stream = 'faction/GOV'", 4, "head", "abcd")]
    [InlineData("DELETE FROM heads WHERE stream = 'faction/GOV'", 5, "head", "abcd")]
    public async Task Tampering_is_named_by_entry_and_field_and_what_came_before_is_given(string sql, long seq, string field, string sound)
    {
        Assert.NotEqual(0, _file.Tamper(sql));
        var reading = await _file.Journal.Read(_session, Government);
        Assert.NotNull(reading.Damage);
        Assert.Equal((Government, seq, field), (reading.Damage.Stream, reading.Damage.Seq, reading.Damage.Field));
        Assert.NotEqual(reading.Damage.Expected, reading.Damage.Found);
        Assert.Equal(sound, string.Concat(reading.Bodies()));
        Assert.Equal(reading.Damage, await _file.Journal.Check(_session));
    }

    [Fact]
    public async Task Entry_rewritten_with_a_hash_of_its_own_breaks_the_one_after_it()
    {
        var entries = (await _file.Journal.Read(_session, Government)).Entries;
        var forged = entries[1] with { Body = "forged"u8.ToArray() };
        _file.Tamper("UPDATE entries SET body = $body, hash = $hash WHERE seq = 2", ("$body", forged.Body.ToArray()), ("$hash", EntryHash.Of(forged)));
        var reading = await _file.Journal.Read(_session, Government);
        Assert.Equal((3, "previous"), (reading.Damage!.Seq, reading.Damage.Field));
    }

    [Fact]
    public async Task Damaged_stream_leaves_the_others_of_its_session_readable()
    {
        _file.Tamper("UPDATE entries SET body = x'42' WHERE stream = 'faction/GOV' AND seq = 2");
        var reading = await _file.Journal.ReadSession(_session);
        Assert.Equal((Government, 2L), (reading.Damage!.Stream, reading.Damage.Seq));
        Assert.Equal(["a", "s"], reading.Entries.Select(entry => entry.Body.Text()));
    }

    [Fact]
    public async Task Damage_before_the_asked_entry_does_not_hide_it()
    {
        _file.Tamper("UPDATE entries SET body = x'42' WHERE stream = 'faction/GOV' AND seq = 1");
        var reading = await _file.Journal.Read(_session, Government, 3);
        Assert.Null(reading.Damage);
        Assert.Equal(["c", "d"], reading.Bodies());
    }

    [Fact]
    public async Task Asked_entry_must_follow_the_one_before_it()
    {
        _file.Tamper("UPDATE entries SET hash = zeroblob(32) WHERE stream = 'faction/GOV' AND seq = 2");
        var damage = (await _file.Journal.Read(_session, Government, 3)).Damage;
        Assert.Equal((3, "previous"), (damage!.Seq, damage.Field));
        _file.Tamper("DELETE FROM entries WHERE stream = 'faction/GOV' AND seq = 2");
        damage = (await _file.Journal.Read(_session, Government, 3)).Damage;
        Assert.Equal((2, "seq"), (damage!.Seq, damage.Field));
    }

    [Fact]
    public async Task Whole_stream_missing_is_damage()
    {
        _file.Tamper("DELETE FROM entries WHERE stream = 'faction/GOV'");
        var damage = await _file.Journal.Check(_session);
        Assert.Equal((Government, 1L, "head"), (damage!.Stream, damage.Seq, damage.Field));
        Assert.NotNull((await _file.Journal.Read(_session, Government, 3)).Damage);
    }

    [Fact]
    public async Task Damaged_session_is_still_listed()
    {
        _file.Tamper("UPDATE entries SET at = 9223372036854775807");
        Assert.Equal(_session, Assert.Single(await _file.Journal.Sessions()).Id);
        _file.Tamper("DELETE FROM entries");
        Assert.Equal(_session, Assert.Single(await _file.Journal.Sessions()).Id);
    }
}
