namespace Wargame.Scenarios;

/// <summary>Something in a readable scenario that is probably not meant. It stops nothing.</summary>
/// <param name="Code">Stable noun, e.g. <c>UnreachablePlace</c>; <c>accepts</c> in scenario.yaml names those that are meant.</param>
/// <param name="File">Path inside the scenario's folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="What">What is odd.</param>
/// <param name="Advice">What would be less odd.</param>
public sealed record Warning(string Code, string File, int Line, int Column, string What, string Advice)
{
    /// <summary>One line for a console.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: warning {Code}: {What}; {Advice}";
}
