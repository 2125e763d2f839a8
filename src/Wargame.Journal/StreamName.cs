using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wargame.Journal;

/// <summary>
/// Names one stream of a session, and with it its single writer: <c>session</c>, or <c>faction/GOV</c>. Parts of letters,
/// digits, - and _ joined by /, 1 to 40 characters. In JSON it is a plain string.
/// </summary>
[JsonConverter(typeof(StreamNameJson))]
public readonly record struct StreamName : IComparable<StreamName>
{
    /// <summary>The most characters a name may have.</summary>
    public const int MaxLength = 40;

    private readonly string? _value;

    private StreamName(string value) => _value = value;

    /// <summary>The session's own stream, written by the session grain: turns, clock, injects, joins.</summary>
    public static StreamName Session { get; } = new("session");

    /// <summary>A faction's stream, written by its grain: orders, their changes, seals. Throws <see cref="FormatException"/> for an id that makes no valid name.</summary>
    public static StreamName Faction(string faction) => Parse("faction/" + faction);

    /// <summary>Reads a name. Throws <see cref="FormatException"/> when it is not valid.</summary>
    public static StreamName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is not a stream name: letters, digits, - and _ in parts joined by /, at most {MaxLength} characters.");

    /// <summary>Reads a name; false when it is not valid.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out StreamName name)
    {
        name = default;
        if (text is null || text.Length is 0 or > MaxLength)
            return false;
        var partLength = 0;
        foreach (var c in text)
        {
            if (c == '/' ? partLength == 0 : !(char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
                return false;
            partLength = c == '/' ? 0 : partLength + 1;
        }
        if (partLength == 0)
            return false;
        name = new StreamName(text);
        return true;
    }

    /// <summary>Takes a stored name as it stands, so that a damaged one can still be reported.</summary>
    internal static StreamName Unchecked(string text) => new(text);

    /// <summary>Orders names by their characters, as the journal does.</summary>
    public int CompareTo(StreamName other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The name; empty for one never set.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>Whether the first name sorts before the second.</summary>
    public static bool operator <(StreamName left, StreamName right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first name sorts after the second.</summary>
    public static bool operator >(StreamName left, StreamName right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first name sorts before the second or is the same.</summary>
    public static bool operator <=(StreamName left, StreamName right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first name sorts after the second or is the same.</summary>
    public static bool operator >=(StreamName left, StreamName right) => left.CompareTo(right) >= 0;
}

internal sealed class StreamNameJson : JsonConverter<StreamName>
{
    public override StreamName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && StreamName.TryParse(reader.GetString(), out var name)
            ? name
            : throw new JsonException($"A stream name is a string of at most {StreamName.MaxLength} characters.");

    public override void Write(Utf8JsonWriter writer, StreamName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
