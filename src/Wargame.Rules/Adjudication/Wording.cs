using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>A sentence of an adjudication. In a rollout nobody reads it, so an interpolated one is not even put together.</summary>
[InterpolatedStringHandler]
internal ref struct Wording
{
    private DefaultInterpolatedStringHandler text;
    private readonly string said = "";
    private readonly bool wanted;

    public Wording(int literals, int values, TurnWork work, out bool wanted)
    {
        this.wanted = wanted = !work.Spends;
        if (wanted) text = new DefaultInterpolatedStringHandler(literals, values);
    }

    private Wording(string said) => this.said = said;

    /// <summary>A sentence that needs no putting together.</summary>
    public static implicit operator Wording(string said) => new(said);

    public void AppendLiteral(string part) => text.AppendLiteral(part);
    public void AppendFormatted<T>(T part) => text.AppendFormatted(part);

    /// <summary>The sentence; empty where it is not wanted.</summary>
    public string Take() => wanted ? text.ToStringAndClear() : said;
}
