using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>scenario.yaml: what the scenario is called, how long it lasts, and the figures of the rules that it sets.</summary>
internal static class HeadSection
{
    public const int MostTurns = 60;

    public static FileKind File { get; } = new("scenario.yaml", true, "What it is called, how long it lasts, and the figures of the rules that it sets.", Read) { Of = typeof(Scenario) };

    private static void Read(Fields file, Draft draft)
    {
        draft.Head = new Head
        {
            Id = file.Slug("id"),
            Title = file.Text("title", 120),
            ShortTitle = file.Text("shortTitle", 40),
            Summary = file.Text("summary", 600),
            ContentNote = file.Text("contentNote", 1500),
            Rulebook = file.Slug("rulebook"),
            StartsAt = file.Time("startsAt"),
            TurnHours = file.Int("turnHours", 1, 168),
            Turns = file.Int("turns", 1, MostTurns),
            People = People(file),
            Minutes = file.Int("minutes", 5, 10_000),
            Shelf = file.IntOr("shelf", 1, Scenario.LastOnShelf, Scenario.LastOnShelf),
            Orders = file.WordsOr<OrderKind>("orders"),
            Parameters = ParametersSection.Read(file),
        };
        file.Context.Turns = draft.Head.Turns;
        file.Context.Marks.Accepts = file.WordsOr("accepts", ScenarioLint.Codes, "Warnings of lint that are meant.");
        file.Close();
    }

    private static IntRange People(Fields file)
    {
        if (file.Inner("people", note: "Fewest and most people for whom it works.") is not { } people) return default;
        var range = new IntRange(people.Int("fewest", 1, 1000, "Fewest people."), people.Int("most", 1, 1000, "Most people, no fewer than `fewest`."));
        if (range.High < range.Low) people.Refuse(people.Node("most"), "'most' is less than 'fewest'", $"a whole number from {range.Low} to 1000");
        people.Close();
        return range;
    }
}
