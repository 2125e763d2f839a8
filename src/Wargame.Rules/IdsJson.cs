using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wargame.Rules;

/// <summary>Limits of ids.</summary>
public static class IdLimits
{
    /// <summary>Longest id, in characters.</summary>
    public const int Longest = 40;
}

/// <summary>Writes an id as a plain JSON string, as value and as property name.</summary>
/// <typeparam name="T">The id type.</typeparam>
public abstract class IdJson<T> : JsonConverter<T>
{
    /// <summary>The id of a text.</summary>
    protected abstract T Make(string text);
    /// <summary>The text of an id.</summary>
    protected abstract string Text(T id);
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: <= IdLimits.Longest } text ? Make(text) : throw new JsonException($"an id is a string of at most {IdLimits.Longest} characters");
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Make(reader.GetString()!);
    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Text(value));
}

/// <summary>JSON form of <see cref="CityId"/>.</summary>
public sealed class CityIdJson : IdJson<CityId>
{
    /// <inheritdoc/>
    protected override CityId Make(string text) => new(text);
    /// <inheritdoc/>
    protected override string Text(CityId id) => id.Value;
}

/// <summary>JSON form of <see cref="FactionId"/>.</summary>
public sealed class FactionIdJson : IdJson<FactionId>
{
    /// <inheritdoc/>
    protected override FactionId Make(string text) => new(text);
    /// <inheritdoc/>
    protected override string Text(FactionId id) => id.Value;
}

/// <summary>JSON form of <see cref="RouteId"/>.</summary>
public sealed class RouteIdJson : IdJson<RouteId>
{
    /// <inheritdoc/>
    protected override RouteId Make(string text) => new(text);
    /// <inheritdoc/>
    protected override string Text(RouteId id) => id.Value;
}
