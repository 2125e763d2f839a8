using Wargame.Rules;
using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>Finds what the files declare before anything refers to it, and refuses names that are declared twice.</summary>
internal static class Declarations
{
    public static IReadOnlyDictionary<string, string> Sources(Fields file)
    {
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (YamlEntry entry in file.Entries("sources"))
        {
            if (!Fields.IsKey(entry.Key.Text)) file.Refuse(entry.Key, $"{entry.Key.Kind} is no source key", "a capital letter and up to three digits");
            if (entry.Value is YamlScalar { Text.Length: > 0 } text) sources[entry.Key.Text] = text.Text;
            else file.Refuse(entry.Value, $"the source {entry.Key.Kind} is {entry.Value.Kind}", "a text");
            file.Context.Names.Sources.Add(entry.Key.Text);
        }
        file.Close();
        return sources;
    }

    public static void Collect(IReadOnlyDictionary<string, Fields> roots, Context context)
    {
        Names names = context.Names;
        Ids(roots, "places.yaml", "places", names.Cities, context);
        Ids(roots, "routes.yaml", "routes", names.Routes, context);
        Ids(roots, "factions.yaml", "factions", names.Factions, context);
        Ids(roots, "corridors.yaml", "corridors", names.Corridors, context);
        Ids(roots, "injects.yaml", "injects", [], context);
        Ids(roots, "secrets.yaml", "secrets", [], context);
    }

    /// <summary>What is due after the last turn would never happen: refused.</summary>
    public static void WithinTurns(IReadOnlyDictionary<string, Fields> roots, Scenario scenario, Context context)
    {
        foreach ((string file, string list, string key) in new[] { ("injects.yaml", "injects", "turn"), ("secrets.yaml", "secrets", "fromTurn") })
        {
            foreach (YamlScalar turn in Values(roots[file], list, key))
            {
                if (int.TryParse(turn.Text, out int due) && due > scenario.Turns && due <= 60)
                {
                    context.Report.Add(turn.At, $"'{key}' is {turn.Kind}", $"a turn from 1 to {scenario.Turns}");
                }
            }
        }
    }

    private static void Ids(IReadOnlyDictionary<string, Fields> roots, string file, string list, HashSet<string> names, Context context)
    {
        if (!roots.TryGetValue(file, out Fields? root)) return;
        foreach (YamlScalar id in Values(root, list, "id"))
        {
            if (!names.Add(id.Text)) context.Report.Add(id.At, $"'{Words.Short(id.Text)}' stands twice", "each id once");
        }
    }

    private static IEnumerable<YamlScalar> Values(Fields root, string list, string key) =>
        root.Node(list) is not YamlList items ? [] : items.Items.OfType<YamlMap>()
            .SelectMany(m => m.Entries).Where(e => e.Key.Text == key).Select(e => e.Value).OfType<YamlScalar>();
}
