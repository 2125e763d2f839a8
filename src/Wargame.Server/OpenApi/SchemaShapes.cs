using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// Makes schemas say what <see cref="WireJson"/> does: ids are strings, absent stands for null, and everything else is always there.
/// </summary>
internal static class SchemaShapes
{
    private const string Discriminator = "kind";
    private static readonly HashSet<Type> ids = [typeof(CityId), typeof(FactionId), typeof(RouteId), typeof(SessionId)];

    public static Task Transform(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        Type type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        // A text with a limit has a reader of its own, of which the generator knows nothing.
        if (type == typeof(string)) schema.Type = JsonSchemaType.String;
        if (ids.Contains(type))
        {
            schema.Type = JsonSchemaType.String;
            schema.MaxLength = IdLimits.Longest;
        }
        if (type == typeof(IReadOnlyList<string>) && context.JsonPropertyInfo?.DeclaringType.IsSubclassOf(typeof(Order)) == true)
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = IdLimits.Longest };
        }
        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(MaxLengthAttribute), false) is [MaxLengthAttribute stated]) schema.MaxLength = stated.Length;
        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object) RequireWhatIsWritten(schema, context.JsonTypeInfo);
        schema.Type &= ~JsonSchemaType.Null;
        // A member that may be null puts null among the words of its enum, for everybody who uses that enum.
        if (schema.Enum is { } words) schema.Enum = [.. words.Where(word => word is not null && !JsonNullSentinel.IsJsonNullSentinel(word))];
        return Task.CompletedTask;
    }

    /// <summary>What may be null is absent instead, so "null or X" is X.</summary>
    public static void LeaveNullsOut(OpenApiDocument document)
    {
        foreach (IDictionary<string, IOpenApiSchema> properties in (document.Components?.Schemas?.Values ?? []).Select(schema => schema.Properties).OfType<IDictionary<string, IOpenApiSchema>>())
        {
            foreach ((string name, IOpenApiSchema schema) in properties.ToList())
            {
                if (schema.OneOf is [{ Type: JsonSchemaType.Null }, var only]) properties[name] = only;
            }
        }
    }

    private static void RequireWhatIsWritten(OpenApiSchema schema, JsonTypeInfo type)
    {
        if (schema.Properties is not { } properties) return;
        var required = new HashSet<string>(schema.Required ?? new HashSet<string>(), StringComparer.Ordinal);
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (!properties.ContainsKey(property.Name)) continue;
            bool nullable = property.IsGetNullable && !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;
            if (nullable) required.Remove(property.Name);
            else required.Add(property.Name);
        }
        if (type.PolymorphismOptions is null && properties.ContainsKey(Discriminator)) required.Add(Discriminator);
        schema.Required = required;
    }
}
