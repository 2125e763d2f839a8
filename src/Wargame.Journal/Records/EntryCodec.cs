using System.Text.Json;

namespace Wargame.Journal;

/// <summary>Between the records of a session and the entries that keep them.</summary>
public static class EntryCodec
{
    /// <summary>Schema version of every kind today.</summary>
    public const int Schema = 1;

    /// <summary>The entry of a record.</summary>
    public static NewEntry Encode(object record, DateTimeOffset at, string actor) =>
        new(record.GetType().Name, Schema, at, actor, JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), WireJson.Options));

    /// <summary>The record of an entry. Throws <see cref="UnreadableEntry"/> where its kind or body is not what this version writes.</summary>
    public static object Decode(Entry entry)
    {
        Type type = Kinds.TypeOf(entry.Kind) ?? throw new UnreadableEntry(entry, $"unknown kind '{entry.Kind}'", null);
        if (entry.Schema != Schema) throw new UnreadableEntry(entry, $"schema {entry.Schema}, this version reads {Schema}", null);
        try
        {
            return JsonSerializer.Deserialize(entry.Body.Span, type, WireJson.Options) ?? throw new UnreadableEntry(entry, "null body", null);
        }
        catch (JsonException why)
        {
            throw new UnreadableEntry(entry, why.Message, why);
        }
    }
}

/// <summary>An entry whose body this version cannot read.</summary>
public sealed class UnreadableEntry : Exception
{
    /// <summary>Names the entry and what is wrong.</summary>
    public UnreadableEntry(Entry entry, string what, Exception? why) : base($"{entry.Stream} entry {entry.Seq} ({entry.Kind}): {what}", why) => Entry = entry;

    /// <summary>The entry.</summary>
    public Entry Entry { get; }
}
