using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wargame.Rules;
using System.Text.Json.Serialization.Metadata;

namespace Wargame.Journal;

/// <summary>The one JSON form of everything that leaves the process: journal entries, replies, pushes.</summary>
public static class WireJson
{
    /// <summary>Camel case, enums as words, absent in place of null, a discriminator anywhere in its object.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Sets the same form on options that somebody else made (the web host's).</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter());
        options.TypeInfoResolverChain.Insert(0, NullableMembers.Resolver());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(AbsentForNull);
    }

    // Nulls are not written, so what may be null may be absent; everything else stays required.
    private static void AbsentForNull(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.IsSetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null) property.IsRequired = false;
        }
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General);
        Apply(options);
        options.MakeReadOnly();
        return options;
    }
}
