namespace Wargame.SecrecyFuzz;

/// <summary>One thing that somebody received.</summary>
/// <param name="Name">What it answers, e.g. <c>GetTable</c>, or <c>frame</c>.</param>
/// <param name="Parts">Status, each header, the body; each compared by itself so that a leak names it.</param>
internal sealed record Received(string Name, IReadOnlyList<(string Field, string Text)> Parts)
{
    /// <summary>What came, as it came: for canaries.</summary>
    public string Raw { get; init; } = "";
}

/// <summary>Everything that one person received in one session, in order: replies in the order of the questions, frames of each connection in theirs.</summary>
internal sealed class Transcript
{
    private readonly List<Received> items = [];

    public int Count => items.Count;

    public IReadOnlyList<Received> Items => items;

    public void Add(Received item) => items.Add(item);

    /// <summary>Compares what is new since a place in both; true where they part.</summary>
    public static bool Compare(string world, string kind, string seat, Transcript one, Transcript other, int from, Tally tally)
    {
        int both = Math.Min(one.Count, other.Count);
        for (int i = from; i < both; i++)
        {
            tally.Output();
            if (Differ(one.items[i], other.items[i]) is not { } found) continue;
            tally.Note(new Leak(world, kind, seat, $"{one.items[i].Name}, the {i + 1}th thing received", found.Field, found.One, found.Other));
            return true;
        }
        if (one.Count == other.Count) return false;
        tally.Note(new Leak(world, kind, seat, "number of things received", "count", $"{one.Count}", $"{other.Count}: {Extra(one, other, both)}"));
        return true;
    }

    private static string Extra(Transcript one, Transcript other, int both)
    {
        Received extra = one.Count > both ? one.items[both] : other.items[both];
        return $"{extra.Name} {string.Join(' ', extra.Parts.Select(p => p.Text))}";
    }

    private static Difference? Differ(Received one, Received other)
    {
        if (one.Name != other.Name) return new Difference("name", one.Name, other.Name);
        for (int p = 0; p < Math.Min(one.Parts.Count, other.Parts.Count); p++)
        {
            ((string field, string a), (string twin, string b)) = (one.Parts[p], other.Parts[p]);
            if (field != twin) return new Difference(field, field, twin);
            if (Difference.Between(a, b) is { } told) return field == "body" ? told : told with { Field = $"{field} {told.Field}" };
        }
        return one.Parts.Count == other.Parts.Count ? null : new Difference("headers", $"{one.Parts.Count}", $"{other.Parts.Count}");
    }
}
