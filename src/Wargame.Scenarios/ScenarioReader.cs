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
    public const int MostBytesInFile = 4_000_000;
    /// <summary>Largest folder that is read, bytes.</summary>
    public const int MostBytesInFolder = 20_000_000;

    /// <summary>Reads all files; the scenario is null where anything is wrong.</summary>
    public static ScenarioReading Read(IScenarioFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var report = new Report();
        var folder = new Folder(files, report);
        var context = new Context(report, new Names());
        Scenario? scenario = folder.Fits() ? Build(folder, context) : null;
        return new(report.Clean ? scenario : null, report.Sorted()) { Marks = context.Marks };
    }

    private static Scenario? Build(Folder folder, Context context)
    {
        var roots = new Dictionary<string, Fields>();
        foreach (FileKind kind in FileKind.All)
        {
            if (Root(kind, folder, context) is { } root) roots[kind.Name] = root;
            Declarations.Collect(kind, roots.GetValueOrDefault(kind.Name), context);
        }
        context.Names.Sources.Lost = !roots.ContainsKey(SourcesSection.File.Name);
        var draft = new Draft { Briefing = folder.Briefing };
        foreach (FileKind kind in FileKind.All)
        {
            if (roots.TryGetValue(kind.Name, out Fields? root)) kind.Read(root, draft);
        }
        string briefing = folder.Briefing("common");
        folder.RefuseStrangers([.. FileKind.All.Select(k => k.Name)], context.Names.Factions);
        return context.Report.Clean ? draft.Scenario(briefing) : null;
    }

    private static Fields? Root(FileKind kind, Folder folder, Context context)
    {
        if (!kind.Needed && !folder.Has(kind.Name)) return null;
        if (folder.Parse(kind.Name) is not { } node) return null;
        if (node is YamlMap top)
        {
            context.Marks.Note(kind.Name, top);
            return new(top, context);
        }
        context.Report.Add(node.At, $"the file is {node.Kind}", "keys with values");
        return null;
    }
}
