using System.Buffers;
using System.Text.Json;

namespace Wargame.Grains;

/// <summary>Makes JSON merge patches (RFC 7396). Documents carry no null values, so null in a patch always means that a member is gone.</summary>
public static class MergePatch
{
    /// <summary>Writes the patch that leads from one object to the other; writes nothing and answers false where they are equal.</summary>
    public static bool Write(Utf8JsonWriter to, JsonElement before, JsonElement after)
    {
        bool open = false;
        foreach (JsonProperty gone in before.EnumerateObject())
        {
            if (after.TryGetProperty(gone.Name, out _)) continue;
            Open();
            to.WriteNull(gone.Name);
        }
        foreach (JsonProperty now in after.EnumerateObject())
        {
            if (!before.TryGetProperty(now.Name, out JsonElement was))
            {
                Open();
                to.WritePropertyName(now.Name);
                now.Value.WriteTo(to);
            }
            else if (was.ValueKind == JsonValueKind.Object && now.Value.ValueKind == JsonValueKind.Object)
            {
                byte[]? inner = Of(was, now.Value);
                if (inner is null) continue;
                Open();
                to.WritePropertyName(now.Name);
                to.WriteRawValue(inner, skipInputValidation: true);
            }
            else if (!JsonElement.DeepEquals(was, now.Value))
            {
                Open();
                to.WritePropertyName(now.Name);
                now.Value.WriteTo(to);
            }
        }
        if (open) to.WriteEndObject();
        return open;

        void Open()
        {
            if (open) return;
            to.WriteStartObject();
            open = true;
        }
    }

    /// <summary>The patch as UTF-8 JSON, or null where the objects are equal.</summary>
    public static byte[]? Of(JsonElement before, JsonElement after)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        if (!Write(writer, before, after)) return null;
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
