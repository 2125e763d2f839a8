namespace Wargame.Rules;

/// <summary>Reasons that are summed. Line by line they are kept only where a card will show them.</summary>
/// <param name="wanted">A card will show them.</param>
internal struct Reasons(bool wanted)
{
    private readonly List<CardLine>? lines = wanted ? [] : null;

    /// <summary>Their sum.</summary>
    public int Sum { get; private set; }
    /// <summary>The lines; empty where none are wanted.</summary>
    public readonly List<CardLine> Lines => lines ?? [];
    /// <summary>True where a label is read: whoever has to put one together asks first.</summary>
    public readonly bool Wanted => lines is not null;

    /// <summary>Adds a reason; one of 0 is none.</summary>
    public void Add(string label, string clause, int value)
    {
        if (value == 0) return;
        Sum += value;
        lines?.Add(new CardLine(label, clause, value));
    }

    /// <summary>Adds a reason that may not be so.</summary>
    public void Add(bool so, string label, string clause, int value)
    {
        if (so) Add(label, clause, value);
    }
}
