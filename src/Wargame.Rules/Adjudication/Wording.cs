using System.Runtime.CompilerServices;
using System.Text;

namespace Wargame.Rules;

/// <summary>
/// A sentence of an adjudication. In a rollout nobody reads it, so an interpolated one is not even put together, and little of the putting
/// together stands where it is written: a turn comes by hundreds of sentences that nobody will say.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct Wording
{
    private readonly StringBuilder? text;
    private readonly string? said;

    public Wording(int literals, int values, TurnWork work, out bool wanted)
    {
        wanted = !work.Spends;
        if (wanted) text = new StringBuilder();
    }

    private Wording(string said) => this.said = said;

    /// <summary>A sentence that needs no putting together.</summary>
    public static implicit operator Wording(string said) => new(said);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AppendLiteral(string part) => text!.Append(part);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AppendFormatted<T>(T part) => text!.Append(part);

    /// <summary>The sentence; empty where it is not wanted.</summary>
    public string Take() => text?.ToString() ?? said ?? "";
}
