using System.Text.Json;

namespace Wargame.Journal;

/// <summary>Between the records of a session and the entries that keep them.</summary>
public static class EntryCodec
{
    // No kind has changed its shape since the first version; the first that does adds its step here.
    private static readonly Upcasters Shipped = new([]);

    /// <summary>The entry of a record.</summary>
    public static NewEntry Encode(object record, DateTimeOffset at, string actor) =>
        new(record.GetType().Name, Shipped.SchemaOf(record.GetType().Name), at, actor, JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), WireJson.Options));

    /// <summary>The record of an entry. Throws <see cref="UnreadableEntry"/> where its kind or body is not what this version writes.</summary>
    public static object Decode(Entry entry) => Decode(entry, Shipped);

    /// <summary>The record of an entry, its body brought to the newest schema by these upcasters.</summary>
    public static object Decode(Entry entry, Upcasters upcasters)
    {
        Type type = Kinds.TypeOf(entry.Kind) ?? throw new UnreadableEntry(entry, $"unknown kind '{entry.Kind}'", null);
        VersionedBody newest = upcasters.Newest(entry);
        int read = upcasters.SchemaOf(entry.Kind);
        if (newest.Schema != read) throw new UnreadableEntry(entry, $"schema {entry.Schema}, this version reads up to {read}", null);
        try
        {
            return JsonSerializer.Deserialize(newest.Body.Span, type, WireJson.Options) ?? throw new UnreadableEntry(entry, "null body", null);
        }
        catch (Exception why) when (IsUnreadable(why))
        {
            throw new UnreadableEntry(entry, why.Message, why);
        }
    }

    /// <summary>True for what readers of JSON throw where a text is none of theirs: the serializer and the readers of ids, orders and reports each have their own way to say so.</summary>
    internal static bool IsUnreadable(Exception why) =>
        why is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException or OverflowException or KeyNotFoundException or IndexOutOfRangeException or NullReferenceException;
}

/// <summary>An entry whose body this version cannot read.</summary>
public sealed class UnreadableEntry : Exception
{
    /// <summary>Names the entry and what is wrong.</summary>
    public UnreadableEntry(Entry entry, string what, Exception? why) : base($"{entry.Stream} entry {entry.Seq} ({entry.Kind}): {what}", why) => Entry = entry;

    /// <summary>The entry.</summary>
    public Entry Entry { get; }
}
