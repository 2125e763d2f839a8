using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>What lint has to say about a folder.</summary>
/// <param name="Scenario">The scenario; null where there are problems.</param>
/// <param name="Problems">What the reader refuses.</param>
/// <param name="Warnings">What reads well and plays oddly, without what the scenario accepts; only for a scenario without problems.</param>
/// <param name="Accepted">Number of warnings that the scenario accepts.</param>
public sealed record LintReport(Scenario? Scenario, IReadOnlyList<Problem> Problems, IReadOnlyList<Warning> Warnings, int Accepted);

/// <summary>Reads a folder and looks it over for what is playable but odd: one file of checks a subject.</summary>
public static class ScenarioLint
{
    /// <summary>Codes of all warnings, which a scenario may accept.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "AimlessFaction", "CapitalNotHeld", "CorridorWithoutWay", "EventNeverComes", "ForceAmongEnemies", "IdleFaction", "LabelOffView", "LanguageMissing",
        "LookalikeFactions", "LongName", "ObjectiveAlwaysMet", "ObjectiveOutOfReach", "OrderForNobody", "PlacesOverlap", "PowerGivesNothing", "RouteTooShort",
        "SupplyFromNowhere", "SupportWithoutWay", "UnreachablePlace", "UnusedSource",
    ];

    /// <summary>Everything that is wrong or odd, at once.</summary>
    public static LintReport Of(IScenarioFiles files)
    {
        ScenarioReading reading = ScenarioReader.Read(files);
        if (reading.Scenario is not { } scenario) return new(null, reading.Problems, [], 0);
        var desk = new LintDesk(scenario, reading.Marks);
        Warning[] all =
        [
            .. GroundChecks.Of(desk), .. LabelChecks.Of(desk), .. FactionChecks.Of(desk), .. OrderChecks.Of(desk), .. ObjectiveChecks.Of(desk),
            .. EventChecks.Of(desk), .. SourceChecks.Of(desk, files),
        ];
        Warning[] odd = [.. all.Where(w => !reading.Marks.Accepts.Contains(w.Code))];
        return new(scenario, [], [.. odd.OrderBy(w => w.File, StringComparer.Ordinal).ThenBy(w => w.Line).ThenBy(w => w.Column)], all.Length - odd.Length);
    }
}

/// <summary>What checks work with: the scenario, and where its parts stand in the files.</summary>
internal sealed class LintDesk(Scenario scenario, Marks marks)
{
    private readonly Lazy<int[]> parts = new(() => Parts(scenario));

    public Scenario Scenario => scenario;
    public Marks Marks => marks;

    /// <summary>A warning at an item: by its id, or by its number in the list, from 0.</summary>
    public Warning Warn(string code, string file, string item, string what, string advice)
    {
        Yaml.Spot at = marks.Find(file, item);
        return new(code, at.File, at.Line, at.Column, what, advice);
    }

    public Warning Warn(string code, string file, int item, string what, string advice) =>
        Warn(code, file, item.ToString(System.Globalization.CultureInfo.InvariantCulture), what, advice);

    /// <summary>True where routes join two places, by position, whatever is cut or held.</summary>
    public bool Joined(int a, int b) => parts.Value[a] == parts.Value[b];

    public bool Joined(CityId a, CityId b) => Joined(scenario.IndexOf(a), scenario.IndexOf(b));

    /// <summary>True where a faction has men at the start.</summary>
    public bool Armed(FactionId faction) => scenario.Forces.Any(f => f.Faction == faction);

    // Places that routes join have one number: walked once, however many ask.
    private static int[] Parts(Scenario scenario)
    {
        var part = new int[scenario.Cities.Length];
        int parts = 0;
        var next = new Queue<int>();
        for (int start = 0; start < part.Length; start++)
        {
            if (part[start] != 0) continue;
            part[start] = ++parts;
            next.Enqueue(start);
            while (next.TryDequeue(out int at))
            {
                foreach (Leg leg in scenario.Board.Legs(at))
                {
                    if (part[leg.To] != 0) continue;
                    part[leg.To] = parts;
                    next.Enqueue(leg.To);
                }
            }
        }
        return part;
    }
}
