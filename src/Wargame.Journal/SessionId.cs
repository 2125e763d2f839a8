using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wargame.Journal;

/// <summary>
/// Names one session: 12 random characters of Crockford's base 32 in lower case (60 bits), safe in a URL and read out loud
/// without mistaking an i for a 1. In JSON it is a plain string.
/// </summary>
[JsonConverter(typeof(SessionIdJson))]
public readonly record struct SessionId : IParsable<SessionId>, IComparable<SessionId>
{
    /// <summary>Characters in every id.</summary>
    public const int Length = 12;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private readonly string? _value;

    private SessionId(string value) => _value = value;

    /// <summary>A new random id.</summary>
    public static SessionId New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads an id in either case. Throws <see cref="FormatException"/> for anything else.</summary>
    public static SessionId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a session id of {Length} letters and digits.");

    /// <summary>Reads an id in either case; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SessionId id)
    {
        id = default;
        if (text is not { Length: Length })
            return false;
        // Only ASCII may be folded: elsewhere, lowering could make a valid id out of foreign letters.
        if (!text.All(char.IsAscii))
            return false;
        var lower = text.ToLowerInvariant();
        if (!lower.All(c => Alphabet.Contains(c, StringComparison.Ordinal)))
            return false;
        id = new SessionId(lower);
        return true;
    }

    static SessionId IParsable<SessionId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads an id from a route or a query, for the host's binding; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result) => TryParse(s, out result);

    /// <summary>Orders ids by their characters, so that a listing is the same everywhere.</summary>
    public int CompareTo(SessionId other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The 12 characters; empty for an id never set.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>Whether the first id sorts before the second.</summary>
    public static bool operator <(SessionId left, SessionId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first id sorts after the second.</summary>
    public static bool operator >(SessionId left, SessionId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first id sorts before the second or is the same.</summary>
    public static bool operator <=(SessionId left, SessionId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first id sorts after the second or is the same.</summary>
    public static bool operator >=(SessionId left, SessionId right) => left.CompareTo(right) >= 0;
}

internal sealed class SessionIdJson : JsonConverter<SessionId>
{
    public override SessionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && SessionId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException($"A session id is a string of {SessionId.Length} letters and digits.");

    public override void Write(Utf8JsonWriter writer, SessionId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
