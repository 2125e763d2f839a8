namespace Wargame.Server;

/// <summary>Names as people type them, made fit for a list that others read.</summary>
public static class PersonName
{
    /// <summary>Most characters of a person's name.</summary>
    public const int Most = 40;

    /// <summary>
    /// The name without spaces around it; null where it is empty, longer than <see cref="Most"/>, or holds what draws nothing and only turns or
    /// hides the text around it: two people could have names that look alike.
    /// </summary>
    public static string? Read(string typed)
    {
        string name = typed.Trim();
        return name.Length is 0 or > Most || PlainText.Of(name, lines: false) != name ? null : name;
    }

    /// <summary>The problem to answer where <see cref="Read"/> gave null.</summary>
    public static ProblemResult Wrong() => Fault.OutOfRange($"A name has 1 to {Most} characters, none of them invisible.");
}
