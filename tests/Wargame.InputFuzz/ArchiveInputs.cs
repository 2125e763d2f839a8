using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Wargame.Journal;

namespace Wargame.InputFuzz;

/// <summary>
/// Archives of a session: broken bytes, broken lines under a sound compression, and sound chains of hashes around bodies that nobody wrote.
/// Each is refused with its place, or read, told and adjudicated anew.
/// </summary>
public sealed class ArchiveInputs(ulong seed, byte[] good, Findings findings)
{
    private readonly string lines = Unfold(good);
    private readonly SessionArchive archive = SessionArchive.Read(new MemoryStream(good)).Archive!;

    /// <summary>Bytes that are no sound file.</summary>
    public void TryBytes(long number) => Guard($"archive bytes {number}", () => Read(Odd.Bytes(good, new Chance(seed, "archive bytes", number))));

    /// <summary>Lines that are no sound archive, compressed and summed up as they should be.</summary>
    public void TryLines(long number) => Guard($"archive lines {number}", () => Read(Lines(number)));

    /// <summary>Bodies that are no sound session, chained as they should be.</summary>
    public void TryBodies(long number) => Guard($"archive bodies {number}", () => Tell(Bodies(number, archive.Session)));

    /// <summary>A file as <see cref="TryBodies"/> has it, under an id of its own, for the server's import.</summary>
    public (SessionId Session, byte[] Bytes) File(long number)
    {
        using var file = new MemoryStream();
        SessionArchive made = Bodies(number, SessionId.New());
        made.Write(file);
        return (made.Session, file.ToArray());
    }

    /// <summary>Files that promise or unfold to more than anybody has.</summary>
    public void TryBombs() => Guard("archive bombs", () =>
    {
        Read(Fold(stream => { for (int i = 0; i < 300; i++) stream.Write(new byte[1 << 20]); }));
        Read(Fold(stream => { for (int i = 0; i < 300; i++) stream.Write(Encoding.UTF8.GetBytes(new string('\n', 1 << 20))); }));
        string head = lines[..lines.IndexOf('\n', StringComparison.Ordinal)];
        Read(Fold(stream => stream.Write(Encoding.UTF8.GetBytes(head.Replace($"\"entries\":{archive.Entries.Count}", $"\"entries\":{long.MaxValue}", StringComparison.Ordinal) + "\n"))));
        Read(Fold(stream => stream.Write(Encoding.UTF8.GetBytes(head[..^1] + ",\"x\":" + new string('[', 1 << 22)))));
    });

    private byte[] Lines(long number)
    {
        var chance = new Chance(seed, "archive lines", number);
        List<string> all = [.. lines.TrimEnd('\n').Split('\n')[..^1]];
        int i = chance.Below(all.Count);
        switch (chance.Below(6))
        {
            case 0: all.RemoveAt(i); break;
            case 1: all.Insert(chance.Below(all.Count), all[i]); break;
            case 2: all[i] = Odd.Text(all[i].Length > 4000 ? all[i][..4000] : all[i], chance); break;
            default: all[i] = Odd.Tree(all[i], chance); break;
        }
        byte[] body = Encoding.UTF8.GetBytes(string.Concat(all.Select(line => line + "\n")));
        return Fold(stream =>
        {
            stream.Write(body);
            stream.Write(Encoding.UTF8.GetBytes($"{{\"total\":\"{Convert.ToHexStringLower(SHA256.HashData(body))}\"}}\n"));
        });
    }

    private SessionArchive Bodies(long number, SessionId session)
    {
        var chance = new Chance(seed, "archive bodies", number);
        int changed = chance.Below(archive.Entries.Count);
        var entries = new List<Entry>();
        byte[] before = EntryHash.Origin.ToArray();
        StreamName stream = default;
        for (int i = 0; i < archive.Entries.Count; i++)
        {
            Entry entry = archive.Entries[i];
            if (entry.Stream != stream) (stream, before) = (entry.Stream, EntryHash.Origin.ToArray());
            if (i == changed) entry = chance.OneIn(10) ? entry with { Kind = chance.Of(archive.Entries).Kind } : entry with { Body = Encoding.UTF8.GetBytes(Odd.Tree(Encoding.UTF8.GetString(entry.Body.Span), chance)) };
            entry = entry with { Session = session, Previous = before };
            entry = entry with { Hash = EntryHash.Of(entry) };
            entries.Add(entry);
            before = entry.Hash;
        }
        return new SessionArchive(session, entries);
    }

    private static void Read(byte[] file)
    {
        ArchiveReading reading = SessionArchive.Read(new MemoryStream(file));
        if (reading.Archive is { } read) Tell(read);
        else if (reading.Fault is null && reading.Damage is null) throw new InvalidOperationException("refused without a reason");
    }

    // What the replay page and `verify` do with it.
    private static void Tell(SessionArchive archive)
    {
        try
        {
            if (SavedSession.From(new SessionReading(archive.Session, archive.Entries, null)) is not { } saved) return;
            _ = saved.Ended;
            Replays.Summary(saved);
            for (int turn = 1; turn <= Math.Min(3, saved.Turns.Count + 1); turn++)
            {
                Replays.Turn(saved, turn, null, truth: true);
                Replays.Turn(saved, turn, saved.Scenario.Factions[0].Id, truth: false);
            }
        }
        catch (UnreadableSession)
        {
            // A refusal that says where.
        }
    }

    private void Guard(string input, Action act)
    {
        try
        {
            act();
        }
        catch (Exception why)
        {
            findings.Add(input, why, "");
        }
    }

    private static byte[] Fold(Action<Stream> write)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) write(gzip);
        byte[] bytes = file.ToArray();
        // The header that archives have, whatever this machine's library writes.
        ((byte[])[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]).CopyTo(bytes, 0);
        return bytes;
    }

    private static string Unfold(byte[] file)
    {
        using var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        return new StreamReader(gzip).ReadToEnd();
    }
}
