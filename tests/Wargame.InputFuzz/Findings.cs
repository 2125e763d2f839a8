using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Wargame.InputFuzz;

/// <summary>What the inputs brought to light: exceptions, 500s, hangs, each with the input by which it comes again; and how deep they reached.</summary>
internal sealed partial class Findings
{
    private readonly ConcurrentDictionary<string, string> first = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Door, string What), byte> answers = new();

    /// <summary>One line each; of those that look alike the first.</summary>
    public IReadOnlyList<string> All => [.. first.Values.Order(StringComparer.Ordinal)];

    /// <summary>At how many different answers inputs arrived.</summary>
    public int Answers(string door) => answers.Keys.Count(a => a.Door == door);

    /// <summary>An input was answered so. Names and numbers in it make no other answer.</summary>
    public void Answered(string door, string what) => answers.TryAdd((door, Particular().Replace(what, "_")), default);

    /// <summary>Notes a finding.</summary>
    /// <param name="input">Kind and seed of the input.</param>
    /// <param name="alike">What makes two of them the same.</param>
    /// <param name="what">What happened, and to which input.</param>
    public void Add(string input, string alike, string what) => first.TryAdd(alike, $"{input}: {what}");

    /// <summary>Notes an exception by the place where it was thrown.</summary>
    public void Add(string input, Exception why, Func<string> about)
    {
        string alike = $"{why.GetType().Name} {Frames(why, 2)}";
        if (!first.ContainsKey(alike)) Add(input, alike, $"{why.GetType().Name}: {why.Message} | {Frames(why, 8)} | {Short(about())}");
    }

    /// <summary>A text that may be long, for one line.</summary>
    public static string Short(string text) => text.Length <= 600 ? text.ReplaceLineEndings("\\n") : text[..600].ReplaceLineEndings("\\n") + "…";

    [GeneratedRegex("'(.*'|.*$)|[0-9a-f]{12,}|[0-9]+")]
    private static partial Regex Particular();

    private static string Frames(Exception why, int most) => string.Join(" < ", (why.StackTrace ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("at ", StringComparison.Ordinal)).Take(most));
}
