namespace Wargame.Scenarios;

/// <summary>Records which keys a section asks a mapping for, instead of reading them.</summary>
internal sealed class Probe(IDictionary<string, Shape?> named, Type? of, int which = 0)
{
    private readonly List<KeyShape> keys = [];

    /// <summary>The word that decides over the other keys was asked for: how many words there are.</summary>
    public int Cases { get; private set; } = 1;
    public string By { get; private set; } = "";
    public string Word { get; private set; } = "";
    public bool OneKey { get; set; }

    /// <summary>Shapes that contain themselves, by name; null while one is being recorded.</summary>
    public IDictionary<string, Shape?> Named => named;

    public Probe Inner(Type? inner, int which = 0) => new(named, inner, which);

    public void Add(string key, Shape value, bool needed, string otherwise, string note)
    {
        if (keys.Any(k => k.Key == key)) return;
        keys.Add(new(key, value, needed, otherwise, note.Length > 0 ? note : Notes.OfKey(of, key)));
    }

    /// <summary>The word of this pass, where a key decides over the others.</summary>
    public T Decide<T>(string key) where T : struct, Enum
    {
        T[] words = Enum.GetValues<T>();
        (Cases, By, Word) = (words.Length, key, Words.Kebab(words[which].ToString()));
        return words[which];
    }

    public ItemShape Item() => new([.. keys], OneKey);

    /// <summary>One shape of the passes over a mapping: the mapping itself, or its cases.</summary>
    public static Shape Join(IReadOnlyList<Probe> passes) => passes[0].By.Length == 0
        ? passes[0].Item()
        : new CasesShape(passes[0].By, [.. passes.Select(p => (p.Word, p.Item()))]);
}
