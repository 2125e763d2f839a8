using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Wargame.Journal;

namespace Wargame.InputFuzz;

/// <summary>
/// Archives of a session: broken bytes, broken lines under a sound compression, and sound chains of hashes around bodies that nobody wrote.
/// Each is refused with its place, or read, told and adjudicated anew.
/// </summary>
internal sealed class ArchiveInputs(SessionArchive good, Findings findings)
{
    private const string AnyVersion = "as in version";
    private static readonly Gen<SessionId> session = Gen.Char["0123456789abcdefghjkmnpqrstvwxyz"].Array[12, 12].Select(letters => SessionId.Parse(new string(letters)));
    private readonly byte[] file = FileOf(good);
    private readonly string[] lines = [.. Unfold(FileOf(good)).TrimEnd('\n').Split('\n')[..^1]];

    /// <summary>Bytes that are no sound file.</summary>
    public Gen<byte[]> Bytes => Odd.Bytes.Select(change => change(file));

    /// <summary>Lines that are no sound archive, compressed and summed up as they should be.</summary>
    public Gen<byte[]> Lines => Gen.Select(Gen.Int[0, 5], Odd.Place, Odd.Place, Odd.Text, Odd.Tree, Changed);

    /// <summary>Bodies that are no sound session, chained as they should be.</summary>
    public Gen<SessionArchive> Bodies => Gen.Select(Odd.Place, Odd.Place, Odd.Tree, Odd.Seldom(10, Gen.Const(true), false), session, Changed);

    /// <summary>What the server is sent to take in: the good one with a few bytes changed, or a session of its own, as a file.</summary>
    public Gen<(SessionId Session, byte[] File)> Files => Odd.Seldom(4, Bytes.Select(bytes => (good.Session, bytes)), Bodies.Select(made => (made.Session, FileOf(made))));

    /// <summary>Files that promise or unfold to more than anybody has.</summary>
    public IEnumerable<byte[]> Bombs()
    {
        yield return Fold(stream => { for (int i = 0; i < 300; i++) stream.Write(new byte[1 << 20]); });
        yield return Fold(stream => { for (int i = 0; i < 300; i++) stream.Write(Encoding.UTF8.GetBytes(new string('\n', 1 << 20))); });
        yield return Fold(stream => stream.Write(Encoding.UTF8.GetBytes(lines[0].Replace($"\"entries\":{good.Entries.Count}", $"\"entries\":{long.MaxValue}", StringComparison.Ordinal) + "\n")));
        yield return Fold(stream => stream.Write(Encoding.UTF8.GetBytes(lines[0][..^1] + ",\"x\":" + new string('[', 1 << 22))));
    }

    public void Read(byte[] file)
    {
        ArchiveReading reading = SessionArchive.Read(new MemoryStream(file));
        // Names that nobody has are one answer.
        string? refused = reading.Fault is { } fault ? fault.Expected.StartsWith(AnyVersion, StringComparison.Ordinal) ? AnyVersion : $"{fault.Field} {fault.Expected}" : reading.Damage is { } damage ? $"damage of {damage.Field}" : null;
        findings.Answered("archives", refused ?? "read");
        if (reading.Archive is { } read) Tell(read);
        else if (refused is null) throw new InvalidOperationException("refused without a reason");
    }

    // What the replay page and `verify` do with it.
    public void Tell(SessionArchive archive)
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
            findings.Answered("archives", "told");
        }
        catch (UnreadableSession why)
        {
            findings.Answered("archives", why.Message);
        }
    }

    /// <summary>The entries as one session's, chained anew.</summary>
    public static SessionArchive Chained(SessionId session, IEnumerable<Entry> entries)
    {
        var chained = new List<Entry>();
        foreach (Entry entry in entries)
        {
            Entry own = entry with { Session = session, Previous = chained.Count > 0 && chained[^1].Stream == entry.Stream ? chained[^1].Hash : EntryHash.Origin.ToArray() };
            chained.Add(own with { Hash = EntryHash.Of(own) });
        }
        return new SessionArchive(session, chained);
    }

    private byte[] Changed(int how, int place, int other, Func<string, string> text, Func<string, string> tree)
    {
        List<string> all = [.. lines];
        int i = place % all.Count;
        switch (how)
        {
            case 0: all.RemoveAt(i); break;
            case 1: all.Insert(other % all.Count, all[i]); break;
            case 2: all[i] = text(all[i].Length > 4000 ? all[i][..4000] : all[i]); break;
            default: all[i] = tree(all[i]); break;
        }
        byte[] body = Encoding.UTF8.GetBytes(string.Concat(all.Select(line => line + "\n")));
        return Fold(stream =>
        {
            stream.Write(body);
            stream.Write(Encoding.UTF8.GetBytes($"{{\"total\":\"{Convert.ToHexStringLower(SHA256.HashData(body))}\"}}\n"));
        });
    }

    private SessionArchive Changed(int place, int other, Func<string, string> tree, bool ofAnotherKind, SessionId session)
    {
        List<Entry> all = [.. good.Entries];
        int i = place % all.Count;
        all[i] = ofAnotherKind ? all[i] with { Kind = all[other % all.Count].Kind } : all[i] with { Body = Encoding.UTF8.GetBytes(tree(Encoding.UTF8.GetString(all[i].Body.Span))) };
        return Chained(session, all);
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

    public static byte[] FileOf(SessionArchive archive)
    {
        using var file = new MemoryStream();
        archive.Write(file);
        return file.ToArray();
    }

    private static string Unfold(byte[] file)
    {
        using var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        return new StreamReader(gzip).ReadToEnd();
    }
}
