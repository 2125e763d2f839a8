using CsCheck;
using Microsoft.Data.Sqlite;

namespace Wargame.Journal.Tests;

public class JournalProperties
{
    private static readonly Gen<(RandomAppend[] Appends, int Entry, int Place, int Bits)> GamesWithAFlip =
        Gen.Select(Games.Appends, Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[1, 255]);

    [Fact]
    public async Task Any_appends_end_as_in_a_plain_list_and_read_back_the_same()
    {
        await using var file = new TemporaryJournal();
        await Games.Appends.SampleAsync(async appends =>
        {
            var session = SessionId.New();
            var (results, model) = await Games.Play(file.Journal, session, appends);
            Assert.Equal(model.Results.Select(Plain), results.Select(Plain));
            var reading = await file.Journal.ReadSession(session);
            Assert.Null(reading.Damage);
            Assert.Equal(model.Entries.Select(Plain), reading.Entries.Select(entry => Plain(new NewEntry(entry.Kind, entry.Schema, entry.At, entry.Actor, entry.Body))));
        }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task Any_bits_flipped_in_any_stored_field_are_detected_at_their_entry()
    {
        await using var file = new TemporaryJournal();
        await GamesWithAFlip.SampleAsync(async sample =>
        {
            var session = SessionId.New();
            await Games.Play(file.Journal, session, sample.Appends);
            var entries = (await file.Journal.ReadSession(session)).Entries;
            if (entries.Count == 0)
                return;
            var entry = entries[sample.Entry % entries.Count];
            var column = Flip(file, entry, sample.Place, (byte)sample.Bits);
            var damage = await file.Journal.Check(session);
            Assert.True(damage is not null, $"{column} of {entry.Stream} {entry.Seq}");
            // An entry whose own name changed is missing here and a stranger there: either may come first.
            if (column is not ("session" or "stream" or "seq"))
                Assert.Equal((entry.Stream, entry.Seq, column is "previous" ? column : damage.Field), (damage.Stream, damage.Seq, damage.Field));
        }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task Any_byte_changed_in_the_file_never_gives_other_entries_as_sound()
    {
        await using var file = new TemporaryJournal();
        var session = SessionId.New();
        for (var seq = 0; seq < 30; seq++)
            await file.Journal.Post(session, Games.Streams[seq % 3], seq / 3, Guid.NewGuid(), "answer", new string('x', 100 * seq));
        var sound = await file.Journal.ReadSession(session);
        await file.Journal.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken);
        var detected = 0;
        await Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[1, 255]).SampleAsync(async (place, bits) =>
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= (byte)bits;
            var path = $"{file.Path}.{place}.{bits}";
            await File.WriteAllBytesAsync(path, changed);
            try
            {
                using var reader = new SqliteJournalReader(path);
                var reading = await reader.ReadSession(session);
                if (reading.Damage is null)
                    Assert.Equal(sound.Entries, reading.Entries);
                else
                    detected++;
            }
            catch (JournalFailure)
            {
                detected++;
            }
        }, iter: 1000, threads: 1);
        Assert.NotEqual(0, detected);
    }

    private static string Flip(TemporaryJournal file, Entry entry, int place, byte bits)
    {
        string[] columns = ["session", "stream", "seq", "kind", "schema", "at", "actor", "operation_id", "body", "answer", "previous", "hash"];
        using var connection = file.Raw();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT * FROM entries WHERE session = $session AND stream = $stream AND seq = $seq";
        Key(read, entry);
        var candidates = new List<(string Column, object Value)>();
        using (var row = read.ExecuteReader())
        {
            Assert.True(row.Read());
            foreach (var column in columns)
            {
                var value = row.GetValue(row.GetOrdinal(column));
                if (value is long or string { Length: > 0 } or byte[] { Length: > 0 })
                    candidates.Add((column, value));
            }
        }
        var (name, old) = candidates[place % candidates.Count];
        using var write = connection.CreateCommand();
        write.CommandText = $"UPDATE entries SET {name} = {(old is string ? "CAST($value AS TEXT)" : "$value")} WHERE session = $session AND stream = $stream AND seq = $seq";
        Key(write, entry);
        // A seq changes by so much that no other entry has it, an operation in a byte in which all of a game are alike: the table would
        // not take a second of either.
        if (name == "operation_id") place = 0;
        write.Parameters.AddWithValue("$value", old switch
        {
            long number => name == "seq" ? number ^ ((long)bits << 16) : number ^ ((long)bits << (8 * (place % 8))),
            string text => Flipped(System.Text.Encoding.UTF8.GetBytes(text), place, bits),
            var blob => Flipped((byte[])blob, place, bits),
        });
        Assert.Equal(1, write.ExecuteNonQuery());
        return name;
    }

    private static void Key(SqliteCommand command, Entry entry)
    {
        command.Parameters.AddWithValue("$session", entry.Session.ToString());
        command.Parameters.AddWithValue("$stream", entry.Stream.ToString());
        command.Parameters.AddWithValue("$seq", entry.Seq);
    }

    private static byte[] Flipped(byte[] bytes, int place, byte bits)
    {
        bytes[place % bytes.Length] ^= bits;
        return bytes;
    }

    private static string Plain(AppendResult result) =>
        result is AppendResult.Repeated repeated ? $"{repeated.Seq} {Convert.ToHexString(repeated.Answer.Span)}" : $"{result}";

    private static string Plain(NewEntry entry) => $"{entry.Kind} {entry.Schema} {entry.At:O} {entry.Actor} {Convert.ToHexString(entry.Body.Span)}";
}
