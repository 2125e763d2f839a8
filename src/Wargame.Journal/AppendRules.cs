using System.Text;

namespace Wargame.Journal;

/// <summary>What a writer may hand in, checked on the writer's own thread so that a mistake points to its caller.</summary>
internal static class AppendRules
{
    private const int MaxKind = 64;
    private const int MaxActor = 200;
    private const int MaxBody = 16 * 1024 * 1024;

    public static void Check(SessionId session, StreamName stream, long expectedSeq, IReadOnlyList<NewEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedSeq);
        if (session == default || stream == default)
            throw new ArgumentException("An append names its session and its stream.");
        if (entries.Count == 0)
            throw new ArgumentException("An append has at least one entry.", nameof(entries));
        foreach (var entry in entries)
        {
            if (!IsKind(entry.Kind))
                throw new ArgumentException($"'{entry.Kind}' is not a kind: 1 to {MaxKind} letters, digits, dots, - and _.", nameof(entries));
            if (!IsActor(entry.Actor))
                throw new ArgumentException($"An actor is at most {MaxActor} characters, none of them a control character.", nameof(entries));
            if (entry.Schema < 1)
                throw new ArgumentException("Schema versions count from 1.", nameof(entries));
            if (entry.Body.Length > MaxBody)
                throw new ArgumentException($"A body has at most {MaxBody} bytes.", nameof(entries));
        }
    }

    public static bool IsKind(string kind) =>
        kind.Length is > 0 and <= MaxKind && kind.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    // Half a surrogate pair would not come back from UTF-8 as it went in.
    public static bool IsActor(string actor) =>
        actor.Length <= MaxActor && !actor.Any(char.IsControl) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(actor)) == actor;
}
