using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// Holds the texts of every request's body to what their records state: a text longer than its <see cref="MaxLengthAttribute"/> is refused,
/// one of <see cref="PlainTextAttribute"/> loses what cannot be seen. A list of texts in an order is one of names, each as long as an id may be.
/// </summary>
public static class TypedTexts
{
    /// <summary>Adds it to the options with which bodies are read.</summary>
    public static void Bound(JsonSerializerOptions options) => options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(Bound);

    private static void Bound(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.PropertyType == typeof(string) && property.AttributeProvider?.GetCustomAttributes(typeof(MaxLengthAttribute), false) is [MaxLengthAttribute stated])
                property.CustomConverter = new Bounded(stated);
            else if (property.PropertyType == typeof(IReadOnlyList<string>) && type.Type.IsSubclassOf(typeof(Order))) property.CustomConverter = new Names();
        }
    }

    private sealed class Names : JsonConverter<IReadOnlyList<string>>
    {
        public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
            var names = new List<string>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.String) throw new JsonException();
                names.Add(reader.GetString() is { Length: <= IdLimits.Longest } name ? name : throw new TextTooLong(IdLimits.Longest));
            }
            return names;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (string name in value) writer.WriteStringValue(name);
            writer.WriteEndArray();
        }
    }

    private sealed class Bounded(MaxLengthAttribute stated) : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String) throw new JsonException();
            string text = reader.GetString()!;
            if (stated is PlainTextAttribute plain) text = PlainText.Of(text, plain.Lines);
            return text.Length <= stated.Length ? text : throw new TextTooLong(stated.Length);
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}

/// <summary>A text in a body is longer than stated; the reader adds where.</summary>
public sealed class TextTooLong(int most) : JsonException
{
    /// <summary>Most characters.</summary>
    public int Most { get; } = most;
}
