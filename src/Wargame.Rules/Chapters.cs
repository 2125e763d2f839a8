namespace Wargame.Rules;

/// <summary>Chapters of the rulebook, one a system of the model; a clause's first figure names its chapter.</summary>
public static class Chapters
{
    /// <summary>Every clause of the rulebook, by chapter and number.</summary>
    public static IReadOnlyList<Clause> Clauses { get; } =
    [
        .. new[]
        {
            Rules.Clauses.AtLarge,
            Rules.Clauses.War,
            Rules.Clauses.Civil,
            Rules.Clauses.Deals,
            Rules.Clauses.Rivalry,
            Rules.Clauses.Hazards,
            Rules.Clauses.Politics,
            Rules.Clauses.Events,
            Rules.Clauses.Score,
        }.SelectMany(part => part).OrderBy(c => Part(c, 0)).ThenBy(c => Part(c, 1)),
    ];

    private static int Part(Clause clause, int which) => int.Parse(clause.Number.Split('.')[which], System.Globalization.CultureInfo.InvariantCulture);
}
