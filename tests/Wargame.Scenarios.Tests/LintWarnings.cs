namespace Wargame.Scenarios.Tests;

/// <summary>What reads well and plays oddly, each with its place in the files.</summary>
public class LintWarnings
{
    // file, text replaced, by what, code, file and line of the warning
    public static TheoryData<string, string, string, string, string> Oddities => new()
    {
        { "routes.yaml", "b: cedar", "b: alder", "UnreachablePlace", "places.yaml:28" },
        { "routes.yaml", "a: sea", "a: birch", "CorridorWithoutWay", "corridors.yaml:2" },
        { "routes.yaml", "a: sea", "a: birch", "SupportWithoutWay", "factions.yaml:37" },
        { "routes.yaml", "km: 60", "km: 6", "RouteTooShort", "routes.yaml:3" },
        { "forces.yaml", "city: cedar", "city: alder", "ForceAmongEnemies", "forces.yaml:5" },
        { "places.yaml", "name: Birch", "name: Birch between the two other rivers", "LongName", "places.yaml:16" },
        { "places.yaml", "label: sw", "label: e", "", "" },
        { "places.yaml", "at: [36.9, 34.9]", "at: [36.99, 34.9]", "LabelOffView", "places.yaml:28" },
        { "places.yaml", "at: [36.9, 34.9]", "at: [36.701, 34.501]", "PlacesOverlap", "places.yaml:28" },
        { "places.yaml", "    supplyFor: [SOU]\n", "", "SupplyFromNowhere", "factions.yaml:20" },
        { "objectives.yaml", "faction: PWR", "faction: NOR", "AimlessFaction", "factions.yaml:37" },
        { "factions.yaml", "capital: cedar", "capital: birch", "CapitalNotHeld", "factions.yaml:20" },
        { "factions.yaml", "letter: S", "letter: N", "LookalikeFactions", "factions.yaml:20" },
        { "factions.yaml", "pool: 4", "pool: 0", "PowerGivesNothing", "factions.yaml:37" },
        { "relations.yaml", "relation: hostile", "relation: neutral", "OrderForNobody", "factions.yaml:2" },
        { "objectives.yaml", "mixed: 2, success: 4, distinguished: 6", "mixed: 7, success: 8, distinguished: 9", "ObjectiveOutOfReach", "objectives.yaml:3" },
        { "objectives.yaml", "kind: places-held, cities: [birch], mixed: 1, success: 1, distinguished: 1", "kind: places-held, cities: [birch], mixed: 1, success: 1, distinguished: 2", "ObjectiveOutOfReach", "objectives.yaml:4" },
        { "objectives.yaml", "kind: harm-caused, mixed: 600, success: 200, distinguished: 60", "kind: men-kept, mixed: 600, success: 700, distinguished: 800", "ObjectiveAlwaysMet", "objectives.yaml:5" },
        { "injects.yaml", "turn: 2", "when: { fallen: sea }", "EventNeverComes", "injects.yaml:3" },
        { "injects.yaml", "turn: 2", "when: { collapsed: PWR }", "EventNeverComes", "injects.yaml:3" },
        { "injects.yaml", "turn: 2", "when: { all: [{ held: { city: birch, by: NOR } }, { held: { city: birch, by: SOU } }] }", "EventNeverComes", "injects.yaml:3" },
        { "injects.yaml", "turn: 2", "when: { any: [{ collapsed: PWR }, { chance: 5 }] }", "", "" },
        { "sources.yaml", "M: Remembered", "Z9: Remembered", "UnusedSource", "sources.yaml:3" },
    };

    // Three towns have these oddities of their own: one name in Arabic and the others not, a road that is too short, a source that nothing cites.
    private static readonly string[] own = ["LanguageMissing", "RouteTooShort", "UnusedSource"];

    [Theory]
    [MemberData(nameof(Oddities))]
    public void An_oddity_is_warned_of_with_its_place(string path, string old, string now, string code, string at)
    {
        LintReport report = ScenarioLint.Of(ThreeTowns.With(path, old, now));
        Assert.Empty(report.Problems);
        if (code.Length == 0) Assert.DoesNotContain(report.Warnings, w => !own.Contains(w.Code));
        else Assert.Contains(report.Warnings, w => w.Code == code && $"{w.File}:{w.Line}" == at && w.Advice.Length > 0);
    }

    [Fact]
    public void A_seat_without_anything_to_do_is_warned_of()
    {
        Dictionary<string, string> texts = ThreeTowns.Texts();
        texts["factions.yaml"] = texts["factions.yaml"].TrimEnd() + '\n' + """
              - id: IDL
                name: Idle
                subtitle: Looks on
                letter: I
                shape: triangle
                palette: 5
                cohesion: 500
                collapseBelow: 0
                legitimacy: 500
                credibility: 500
                commandPoints: 3
                lots: 3
                airPoints: 0
                intelligence: 500
                doctrines:
                  - { name: still, title: Still, note: Looks on., style: patron, aggression: 0, care: 500, trust: 500, orders: 500, targets: [], keeps: [] }
            """;
        texts["briefings/IDL.md"] = "You look on.\n";
        LintReport report = ScenarioLint.Of(new TextFiles(texts));
        Assert.Empty(report.Problems);
        Warning idle = Assert.Single(report.Warnings, w => w.Code == "IdleFaction");
        Assert.Equal("Idle has no forces, no place to care for, no air points and nothing to give", idle.What);
        Assert.Contains(report.Warnings, w => w.Code == "AimlessFaction" && w.Line == idle.Line);
    }

    [Fact]
    public void Languages_that_some_names_lack_are_named_once_a_file()
    {
        Warning places = Assert.Single(ScenarioLint.Of(ThreeTowns.Files()).Warnings, w => w is { Code: "LanguageMissing", File: "places.yaml" });
        Assert.Equal("no name in 'ar' for Birch, Cedar, Sea", places.What);
    }

    [Fact]
    public void What_the_author_means_is_accepted_and_counted()
    {
        LintReport report = ScenarioLint.Of(ThreeTowns.With("scenario.yaml", "turns: 6", "turns: 6\naccepts: [LanguageMissing, RouteTooShort, UnusedSource]"));
        Assert.Empty(report.Warnings);
        Assert.True(report.Accepted > 0);
        Problem wrong = Assert.Single(ScenarioLint.Of(ThreeTowns.With("scenario.yaml", "turns: 6", "turns: 6\naccepts: [LanguageMising]")).Problems);
        Assert.Equal("'LanguageMissing'", wrong.Expected);
    }

    [Fact]
    public void Codes_are_listed_and_used()
    {
        HashSet<string> seen = [.. Oddities.Select(o => o.Data.Item4).Where(c => c.Length > 0), "LanguageMissing", "AimlessFaction", "IdleFaction"];
        Assert.Equal(ScenarioLint.Codes.Order(), seen.Order());
    }
}
