namespace Wargame.Scenarios;

/// <summary>Something in a scenario's files that the reader refuses, with the place where an author finds it.</summary>
/// <param name="File">Path inside the scenario's folder, e.g. <c>routes.yaml</c>; empty for the folder as a whole.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="What">What is wrong, e.g. "unknown key 'klm'".</param>
/// <param name="Expected">What would be right, e.g. "'km'".</param>
public sealed record Problem(string File, int Line, int Column, string What, string Expected)
{
    /// <summary>One line for a console, e.g. <c>routes.yaml:4:5: unknown key 'klm'; expected 'km'</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {What}; expected {Expected}";
}
