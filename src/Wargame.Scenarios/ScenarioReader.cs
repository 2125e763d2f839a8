using Wargame.Rules;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>
/// Reads a scenario from its folder of YAML and Markdown. Bad input never throws: it comes back as problems with file,
/// line, column and what was expected.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Largest file that is read, bytes.</summary>
    public const int MostBytesInFile = 1_000_000;
    /// <summary>Largest folder that is read, bytes.</summary>
    public const int MostBytesInFolder = 10_000_000;

    private static readonly string[] dataFiles =
    [
        "corridors.yaml", "factions.yaml", "forces.yaml", "injects.yaml", "map.yaml", "objectives.yaml",
        "places.yaml", "relations.yaml", "routes.yaml", "scenario.yaml", "secrets.yaml", "sources.yaml",
    ];

    /// <summary>Reads all files; the scenario is null where anything is wrong.</summary>
    public static ScenarioReading Read(IScenarioFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var report = new Report();
        var folder = new Folder(files, report);
        Scenario? scenario = folder.Fits() ? Build(folder, report) : null;
        return new(report.Clean ? scenario : null, report.Sorted());
    }

    private static Scenario? Build(Folder folder, Report report)
    {
        var context = new Context(report, new Names());
        var roots = new Dictionary<string, Fields>();
        foreach (string file in dataFiles)
        {
            if (folder.Parse(file) is not { } node) continue;
            if (node is YamlMap top) roots[file] = new(top, context);
            else report.Add(node.At, $"the file is {node.Kind}", "keys with values");
        }
        IReadOnlyDictionary<string, string> sources = roots.TryGetValue("sources.yaml", out Fields? s) ? Declarations.Sources(s) : new Dictionary<string, string>();
        Declarations.Collect(roots, context);
        // With a file missing or unparsable, everything that refers to it would be reported as dangling: say the cause only.
        if (roots.Count < dataFiles.Length) return null;

        IReadOnlyList<CityDefinition> cities = PlacesSection.Read(roots["places.yaml"]);
        IReadOnlyList<RouteDefinition> routes = RoutesSection.Read(roots["routes.yaml"], cities);
        IReadOnlyList<CorridorDefinition> corridors = RoutesSection.Corridors(roots["corridors.yaml"]);
        IReadOnlyList<FactionDefinition> factions = FactionsSection.Read(roots["factions.yaml"], id => folder.Briefing(id));
        IReadOnlyList<ForceDefinition> forces = ForcesSection.Read(roots["forces.yaml"], cities);
        IReadOnlyList<RelationDefinition> relations = FactionsSection.Relations(roots["relations.yaml"]);
        IReadOnlyList<ObjectiveDefinition> objectives = ObjectivesSection.Read(roots["objectives.yaml"]);
        IReadOnlyList<InjectDefinition> injects = InjectsSection.Read(roots["injects.yaml"]);
        IReadOnlyList<SecretDefinition> secrets = ForcesSection.Secrets(roots["secrets.yaml"]);
        MapDefinition map = MapSection.Read(roots["map.yaml"]);
        Fields head = roots["scenario.yaml"];
        var scenario = new Scenario
        {
            Id = head.Slug("id"),
            Title = head.Text("title", 120),
            ShortTitle = head.Text("shortTitle", 40),
            Summary = head.Text("summary", 600),
            ContentNote = head.Text("contentNote", 1500),
            Rulebook = head.Slug("rulebook"),
            StartsAt = head.Time("startsAt"),
            TurnHours = head.Int("turnHours", 1, 168),
            Turns = head.Int("turns", 1, 60),
            People = People(head),
            Minutes = head.Int("minutes", 5, 10_000),
            Cities = cities,
            Routes = routes,
            Factions = factions,
            Forces = forces,
            Relations = relations,
            Corridors = corridors,
            Injects = injects,
            Objectives = objectives,
            Secrets = secrets,
            Parameters = ParametersSection.Read(head),
            Map = map,
            Briefing = folder.Briefing("common"),
            Sources = sources,
        };
        head.Close();
        Declarations.WithinTurns(roots, scenario, context);
        folder.RefuseStrangers(dataFiles, factions.Select(f => f.Id.Value));
        return scenario;
    }

    private static IntRange People(Fields head)
    {
        if (head.Inner("people") is not { } people) return default;
        int fewest = people.Int("fewest", 1, 1000);
        int most = people.Int("most", Math.Max(1, fewest), 1000);
        people.Close();
        return new(fewest, most);
    }
}
