using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Lines of the log on the console: for eyes, or with <see cref="ServerSettings.JsonLog"/> an object each. Every one carries the trace id of its request.</summary>
public sealed class LogLines(ServerSettings settings, TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>Name of the formatter.</summary>
    public const string FormatterName = "wargame";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        string message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        textWriter.WriteLine(settings.JsonLog
            ? Json(logEntry.LogLevel, logEntry.Category, logEntry.EventId, message, logEntry.State as IReadOnlyList<KeyValuePair<string, object?>>, logEntry.Exception)
            : Plain(logEntry.LogLevel, logEntry.Category, message, logEntry.Exception));
    }

    private string Plain(LogLevel level, string category, string message, Exception? why)
    {
        string trace = Traces.Current is { } id ? $" ({id})" : "", bug = why is null ? "" : $" {why}";
        string word = level switch { LogLevel.Information => "info", LogLevel.Warning => "warn", LogLevel.Error => "fail", LogLevel.Critical => "crit", _ => "dbug" };
        return string.Create(CultureInfo.InvariantCulture, $"{time.GetLocalNow():HH:mm:ss} {word}: {category} {message}{trace}{bug}").ReplaceLineEndings(" ");
    }

    private string Json(LogLevel level, string category, EventId id, string message, IReadOnlyList<KeyValuePair<string, object?>>? state, Exception? why)
    {
        using var buffer = new MemoryStream();
        using (var line = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder }))
        {
            line.WriteStartObject();
            line.WriteString("at", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
            line.WriteString("level", level.ToString());
            line.WriteString("category", category);
            if (id.Id != 0) line.WriteNumber("event", id.Id);
            line.WriteString("message", message);
            if (Traces.Current is { } trace) line.WriteString("traceId", trace);
            line.WriteStartObject("values");
            foreach ((string name, object? value) in state ?? [])
            {
                if (name != "{OriginalFormat}") line.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
            }
            line.WriteEndObject();
            if (why is not null) line.WriteString("exception", why.ToString());
            line.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
