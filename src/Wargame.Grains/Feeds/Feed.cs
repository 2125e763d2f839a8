using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;
using Wargame.Journal;

namespace Wargame.Grains;

/// <summary>
/// A document and the numbered pushes of its changes. Only sections (members of the document) whose object changed are written again.
/// Numbers start from the clock, so that after a new activation nobody mistakes its first push for the next of the old one.
/// A document that nobody watches is not made before somebody comes, unless somebody may come back to it: then each change counts, looked at
/// or not, for else the numbers would tell who looked meanwhile.
/// </summary>
/// <typeparam name="T">The document: a record whose members are its sections.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="document">Makes it as it is now.</param>
/// <param name="comeBack">True while somebody may see its number, go, and see it again.</param>
/// <param name="clock">The session's clock.</param>
/// <param name="log">Log.</param>
public sealed class Feed<T>(string name, Func<T> document, Func<bool> comeBack, SessionClock clock, ILogger log) where T : class
{
    private static readonly IReadOnlyList<JsonPropertyInfo> Sections = [.. WireJson.Options.GetTypeInfo(typeof(T)).Properties];

    private readonly object?[] values = new object?[Sections.Count];
    private readonly JsonElement?[] written = new JsonElement?[Sections.Count];
    private readonly ObserverManager<IFeedObserver> hosts = new(TimeSpan.FromMinutes(3), log);
    private long n = clock.Now;

    private bool behind = true, counting;

    /// <summary>Number of the document's present state.</summary>
    public long N => n;

    /// <summary>A host wants the pushes; answers the number of the present state.</summary>
    public long Subscribe(IFeedObserver host)
    {
        hosts.Subscribe(host, host);
        CatchUp();
        return n;
    }

    /// <summary>A host no longer wants them.</summary>
    public void Unsubscribe(IFeedObserver host) => hosts.Unsubscribe(host);

    /// <summary>Begins to count where somebody may come back. An activation calls it when it knows all of which the document is made.</summary>
    public void Begin()
    {
        if (Counts()) CatchUp();
    }

    /// <summary>Something changed: pushes what did to every host; pushes nothing where the document did not.</summary>
    public async Task Publish()
    {
        behind = true;
        if (!Counts() && hosts.Count == 0) return;
        if (CatchUp() is not { } push || hosts.Count == 0) return;
        using Activity? activity = Measures.Activities.StartActivity("push")?.SetTag("feed", name).SetTag("bytes", push.Message.Length);
        await hosts.Notify(host => host.Published(push));
    }

    // Until it counts, its number tells who looked: with whoever may come back it starts anew.
    private bool Counts()
    {
        bool before = counting;
        counting = comeBack();
        if (counting && !before) n = Math.Max(n, clock.Now);
        return counting;
    }

    private FeedPush? CatchUp()
    {
        if (!behind) return null;
        behind = false;
        return Change(document());
    }

    /// <summary>Takes the document as it is now; the push that says what changed, or null.</summary>
    private FeedPush? Change(T now)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        bool changed = false;
        for (int i = 0; i < Sections.Count; i++)
        {
            object? value = Sections[i].Get!(now);
            if (ReferenceEquals(value, values[i])) continue;
            JsonElement? before = written[i];
            JsonElement? after = value is null ? null : JsonSerializer.SerializeToElement(value, Sections[i].PropertyType, WireJson.Options);
            values[i] = value;
            written[i] = after;
            changed |= WriteSection(writer, Sections[i].Name, before, after);
        }
        writer.WriteEndObject();
        writer.Flush();
        if (!changed) return null;
        n++;
        return new FeedPush(name, n, Message("patch", buffer.WrittenSpan));
    }

    /// <summary>The whole document.</summary>
    public FeedPush Whole()
    {
        CatchUp();
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        for (int i = 0; i < Sections.Count; i++)
        {
            if (written[i] is not { } section) continue;
            writer.WritePropertyName(Sections[i].Name);
            section.WriteTo(writer);
        }
        writer.WriteEndObject();
        writer.Flush();
        return new FeedPush(name, n, Message("whole", buffer.WrittenSpan));
    }

    private static bool WriteSection(Utf8JsonWriter writer, string name, JsonElement? before, JsonElement? after)
    {
        if (after is null)
        {
            if (before is not null) writer.WriteNull(name);
            return before is not null;
        }
        if (before is { ValueKind: JsonValueKind.Object } was && after.Value.ValueKind == JsonValueKind.Object)
        {
            byte[]? patch = MergePatch.Of(was, after.Value);
            if (patch is null) return false;
            writer.WritePropertyName(name);
            writer.WriteRawValue(patch, skipInputValidation: true);
            return true;
        }
        if (before is { } old && JsonElement.DeepEquals(old, after.Value)) return false;
        writer.WritePropertyName(name);
        after.Value.WriteTo(writer);
        return true;
    }

    private byte[] Message(string what, ReadOnlySpan<byte> body)
    {
        var buffer = new ArrayBufferWriter<byte>(body.Length + 64);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        writer.WriteNumber("n", n);
        writer.WritePropertyName(what);
        writer.WriteRawValue(body, skipInputValidation: true);
        writer.WriteNumber("at", clock.Now);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
