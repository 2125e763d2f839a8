using System.Text.Json.Serialization.Metadata;

namespace Wargame.Rules;

/// <summary>Lets a member that may be null be absent in JSON, also where its record requires it: null and absent are one thing here.</summary>
public static class NullableMembers
{
    /// <summary>A resolver that follows this convention.</summary>
    public static IJsonTypeInfoResolver Resolver() => new DefaultJsonTypeInfoResolver { Modifiers = { MayBeAbsent } };

    /// <summary>Modifier of one type.</summary>
    public static void MayBeAbsent(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo member in type.Properties)
        {
            bool nullable = Nullable.GetUnderlyingType(member.PropertyType) is not null
                || (!member.PropertyType.IsValueType && (member.AssociatedParameter?.IsNullable ?? member.IsSetNullable));
            if (member.IsRequired && nullable) member.IsRequired = false;
        }
    }
}
