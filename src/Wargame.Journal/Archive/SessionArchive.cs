namespace Wargame.Journal;

/// <summary>
/// A whole session outside the journal: what is exported, handed on and imported elsewhere. As a file it is a gzip of JSON
/// lines: a header, a line for each entry, a footer with a hash of all lines before it. The same session gives the same bytes.
/// </summary>
public sealed class SessionArchive
{
    /// <summary>An archive of these entries, in any order. Throws <see cref="ArgumentException"/> for an entry of another session.</summary>
    public SessionArchive(SessionId session, IEnumerable<Entry> entries)
    {
        Session = session;
        Entries = [.. entries.OrderBy(entry => entry.Stream).ThenBy(entry => entry.Seq)];
        if (Entries.FirstOrDefault(entry => entry.Session != session) is { } stranger)
            throw new ArgumentException($"{stranger.Stream} entry {stranger.Seq} is of session {stranger.Session}, not of {session}.", nameof(entries));
    }

    /// <summary>The session.</summary>
    public SessionId Session { get; }

    /// <summary>Its entries, ordered by stream name and seq.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>What a journal reading gave, which is everything when it found no damage.</summary>
    public static SessionArchive Of(SessionReading reading) => new(reading.Session, reading.Entries);

    /// <summary>
    /// Reads a file. Whatever its bytes are, the result says what is wrong with them; only failures of <paramref name="source"/>
    /// itself are thrown.
    /// </summary>
    public static ArchiveReading Read(Stream source) => ArchiveReader.Read(source, ArchiveFormat.MaxBytes);

    /// <summary>Writes the file.</summary>
    public void Write(Stream target) => ArchiveWriter.Write(this, target);

    /// <summary>The first entry that does not follow from those before it; null when every chain holds.</summary>
    public Damage? FirstDamage()
    {
        var check = new ArchiveCheck();
        foreach (var entry in Entries)
        {
            if (check.Next(entry) is { } damage)
                return damage;
        }
        return null;
    }
}
