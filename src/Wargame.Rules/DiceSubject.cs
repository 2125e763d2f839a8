using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>
/// What a roll is about: a text, or an interpolated string whose pieces are hashed as they come, so that naming a roll makes no text.
/// FNV-1a over the characters: the same text has the same number however it was put together.
/// </summary>
[InterpolatedStringHandler]
public ref struct DiceSubject
{
    private const ulong Offset = 14695981039346656037UL, Prime = 1099511628211UL;

    /// <summary>For an interpolated string; the compiler calls it.</summary>
    /// <param name="literalLength">Characters between the holes.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public DiceSubject(int literalLength, int formattedCount) => Hash = Offset;

    /// <summary>The number of the text so far.</summary>
    public ulong Hash { get; private set; }

    /// <summary>The number of a subject, to be kept.</summary>
    internal static ulong NumberOf(DiceSubject subject) => subject.Hash;

    /// <summary>The subject of a number that was kept.</summary>
    internal static DiceSubject Of(ulong hash) => new(0, 0) { Hash = hash };

    /// <summary>The subject of a text.</summary>
    public static implicit operator DiceSubject(string text)
    {
        var subject = new DiceSubject(0, 0);
        subject.Add(text);
        return subject;
    }

    /// <summary>Adds what stands between two holes.</summary>
    public void AppendLiteral(string text) => Add(text);
    /// <summary>Adds a text.</summary>
    public void AppendFormatted(string? text) => Add(text);
    /// <summary>Adds an id.</summary>
    public void AppendFormatted(CityId id) => Add(id.Value);
    /// <summary>Adds an id, or nothing.</summary>
    public void AppendFormatted(CityId? id) => Add(id?.Value);
    /// <summary>Adds an id.</summary>
    public void AppendFormatted(FactionId id) => Add(id.Value);
    /// <summary>Adds an id, or nothing.</summary>
    public void AppendFormatted(FactionId? id) => Add(id?.Value);
    /// <summary>Adds an id.</summary>
    public void AppendFormatted(RouteId id) => Add(id.Value);
    /// <summary>Adds the name of a negotiation.</summary>
    internal void AppendFormatted(CaseKey key)
    {
        AddLower(key.Asker.Value);
        Add("-");
        AddLower(key.Power.Value);
        Add("-");
        AddLower(SupportBoard.NameOf(key.Kind));
    }
    /// <summary>Adds a number by its digits.</summary>
    public void AppendFormatted(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out int length, default, System.Globalization.CultureInfo.InvariantCulture);
        Add(digits[..length]);
    }
    /// <summary>Adds anything else by its text.</summary>
    public void AppendFormatted<T>(T value) => Add(value?.ToString());

    private void AddLower(string text)
    {
        foreach (char c in text) Hash = (Hash ^ char.ToLowerInvariant(c)) * Prime;
    }

    private void Add(scoped ReadOnlySpan<char> text)
    {
        ulong hash = Hash;
        foreach (char c in text) hash = (hash ^ c) * Prime;
        Hash = hash;
    }
}
