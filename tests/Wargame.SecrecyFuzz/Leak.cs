namespace Wargame.SecrecyFuzz;

/// <summary>Something that a seat received and that told it what it may not know.</summary>
/// <param name="World">Number of the pair of worlds, which with the fuzzer's seed makes them again.</param>
/// <param name="Kind">The one hidden thing in which the two worlds differ.</param>
/// <param name="Seat">Who received it.</param>
/// <param name="Output">What was received, e.g. <c>GET table</c>, <c>frame 7</c>, <c>forecast of Reinforce</c>.</param>
/// <param name="Field">Where in it: a JSON path, a header, the status.</param>
/// <param name="One">Its value in the one world.</param>
/// <param name="Other">Its value in the other.</param>
public sealed record Leak(string World, string Kind, string Seat, string Output, string Field, string One, string Other)
{
    private const int Shown = 160;

    /// <inheritdoc/>
    public override string ToString() => $"LEAK {World}, hidden: {Kind}; {Seat} sees in {Output} at {Field}: {Short(One)} | {Short(Other)}";

    private static string Short(string value) => value.Length <= Shown ? value : value[..Shown] + "…";
}
