using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Wargame.Scenarios.Yaml;

/// <summary>
/// Stops at what scenario files have no use for before the parser meets it: anchors, aliases, tags, directives, deep nesting.
/// The depth limit is also what bounds the scanner's own work, which grows with the square of the nesting.
/// </summary>
internal sealed class PlainScanner(IScanner inner) : IScanner
{
    public const int MostDepth = 16;
    private int depth;

    public Mark CurrentPosition => inner.CurrentPosition;
    public Token? Current => inner.Current;

    public bool MoveNext() => inner.MoveNext() && Admit();
    public bool MoveNextWithoutConsuming() => inner.MoveNextWithoutConsuming() && Admit();
    public void ConsumeCurrent() => inner.ConsumeCurrent();

    private bool Admit()
    {
        switch (inner.Current)
        {
            case FlowSequenceStart or FlowMappingStart or BlockSequenceStart or BlockMappingStart:
                if (++depth > MostDepth) throw Refuse("nesting is too deep", $"at most {MostDepth} levels");
                break;
            case FlowSequenceEnd or FlowMappingEnd or BlockEnd:
                depth--;
                break;
            case Anchor or AnchorAlias:
                throw Refuse("anchors are not used", "the value written out");
            case Tag:
                throw Refuse("tags are not used", "a plain value");
            case VersionDirective or TagDirective:
                throw Refuse("directives are not used", "keys and values only");
        }
        return true;
    }

    private NotPlainException Refuse(string what, string expected) =>
        new(inner.Current!.Start, what, expected);
}

/// <summary>YAML that is valid but not used in scenarios.</summary>
internal sealed class NotPlainException(Mark at, string what, string expected) : Exception(what)
{
    public Mark At { get; } = at;
    public string Expected { get; } = expected;
}
