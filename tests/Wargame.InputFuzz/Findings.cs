using System.Collections.Concurrent;

namespace Wargame.InputFuzz;

/// <summary>What one kind of input brought to light: exceptions, 500s, hangs. Each names the input by which it comes again.</summary>
public sealed class Findings
{
    private readonly ConcurrentDictionary<string, string> first = new(StringComparer.Ordinal);

    /// <summary>One line each; of those that look alike the first.</summary>
    public IReadOnlyList<string> All => [.. first.Values.Order(StringComparer.Ordinal)];

    /// <summary>Notes one.</summary>
    /// <param name="input">Kind and number of the input.</param>
    /// <param name="alike">What makes two of them the same.</param>
    /// <param name="what">What happened, and to which input.</param>
    public void Add(string input, string alike, string what) => first.TryAdd(alike, $"{input}: {what}");

    /// <summary>Notes an exception by the place where it was thrown.</summary>
    public void Add(string input, Exception why, string about) => Add(input, $"{why.GetType().Name} {Frames(why, 2)}", $"{why.GetType().Name}: {why.Message} | {Frames(why, 8)} | {Short(about)}");

    /// <summary>A text that may be long, for one line.</summary>
    public static string Short(string text) => text.Length <= 600 ? text.ReplaceLineEndings("\\n") : text[..600].ReplaceLineEndings("\\n") + "…";

    private static string Frames(Exception why, int most) => string.Join(" < ", (why.StackTrace ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("at ", StringComparison.Ordinal)).Take(most));
}
