namespace Wargame.Scenarios;

/// <summary>
/// What a key may hold. Shapes are not written down anywhere: they are recorded while a section reads from nothing
/// (<see cref="Fields"/>), so that schema and reference tables say what the reader does.
/// </summary>
internal abstract record Shape;

/// <summary>A text of at most some characters, not blank; with a pattern where it is a name.</summary>
/// <param name="Most">Characters.</param>
/// <param name="Kind">For people, e.g. "text", "name of a place".</param>
/// <param name="Pattern">ECMA regular expression that the whole text matches; empty for any text.</param>
internal sealed record TextShape(int Most, string Kind, string Pattern = "") : Shape;

/// <summary>A whole number in a range.</summary>
internal sealed record WholeShape(int Low, int High) : Shape;

/// <summary>A decimal number of degrees, up to <paramref name="Most"/> either way.</summary>
internal sealed record DegreesShape(int Most) : Shape;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record FlagShape : Shape;

/// <summary>One word of a list; the notes say what each means.</summary>
internal sealed record WordShape(IReadOnlyList<(string Word, string Note)> Words) : Shape;

/// <summary>Several of a kind.</summary>
internal sealed record ListShape(Shape Item, int Most, int Fewest = 0) : Shape;

/// <summary>A point: longitude, then latitude.</summary>
internal sealed record PointShape : Shape
{
    public static readonly IReadOnlyList<DegreesShape> Parts = [new(180), new(90)];
}

/// <summary>Keys that are data, such as language codes, each with a value of one shape.</summary>
internal sealed record TableShape(string KeyPattern, string KeyKind, Shape Value) : Shape;

/// <summary>The shape of this name, defined once: for what contains itself.</summary>
internal sealed record NamedShape(string Name) : Shape;

/// <summary>A key of a mapping.</summary>
/// <param name="Key">As written.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Needed">True where it must stand.</param>
/// <param name="Otherwise">What holds where it is missing; empty where nothing is to be said.</param>
/// <param name="Note">One sentence for authors.</param>
internal sealed record KeyShape(string Key, Shape Value, bool Needed, string Otherwise, string Note);

/// <summary>A mapping with known keys, in the order in which they are read.</summary>
internal sealed record ItemShape(IReadOnlyList<KeyShape> Keys, bool OneKey) : Shape;

/// <summary>A mapping whose further keys depend on the word under one of them.</summary>
/// <param name="By">The key that decides.</param>
/// <param name="Cases">The words with the mapping of each.</param>
internal sealed record CasesShape(string By, IReadOnlyList<(string Word, ItemShape Item)> Cases) : Shape;
