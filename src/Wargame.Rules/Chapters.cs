namespace Wargame.Rules;

/// <summary>Chapters of the rulebook, one a system of the model; a clause's first figure names its chapter.</summary>
public static class Chapters
{
    private static readonly string[] Titles =
    [
        "Orders at large", "Advance", "Battle for a city", "Supply and corridors", "Reinforcement", "Holding, withdrawing, handing over", "Bombardment",
        "Morale, desertion and will", "Cohesion and collapse", "Civilian flight", "Evacuation", "Foreign support", "Stretched powers", "Pressure and exile",
        "Signals of the elite", "Interdiction", "Opportunists and bargains", "Announcements", "Divided factions", "Harm to civilians", "Objectives", "Hazards",
        "Events of the scenario",
    ];

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

    /// <summary>Title of the chapter of a clause.</summary>
    public static string Title(Clause clause) => Titles[Part(clause, 0)];

    private static int Part(Clause clause, int which) => int.Parse(clause.Number.Split('.')[which], System.Globalization.CultureInfo.InvariantCulture);
}
