namespace Wargame.Rules.Tests;

/// <summary>A sheet that is checked order by order, each beside those before it that are legal.</summary>
internal static class WholeSheet
{
    /// <summary>Refusals at the positions of their orders, null where legal.</summary>
    public static IReadOnlyList<Refusal?> Check(Sight sight, IReadOnlyList<Order> sheet)
    {
        var answers = new Refusal?[sheet.Count];
        var legal = new List<Order>();
        for (int i = 0; i < sheet.Count; i++)
        {
            answers[i] = Rulebook.Check(sight, legal, sheet[i]);
            if (answers[i] is null) legal.Add(sheet[i]);
        }
        return answers;
    }
}
