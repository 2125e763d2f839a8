using Wargame.Scenarios.Yaml;

namespace Wargame.Scenarios;

/// <summary>Finds what the files declare before anything refers to it, and refuses names that are declared twice.</summary>
internal static class Declarations
{
    public static void Collect(FileKind kind, Fields? root, Context context)
    {
        foreach ((string list, Func<Names, NameSet?> of) in kind.Declares)
        {
            NameSet names = of(context.Names) ?? new NameSet();
            names.Lost |= root is null && kind.Needed;
            if (root?.Node(list) is not YamlList items) continue;
            foreach (YamlScalar id in items.Items.OfType<YamlMap>().SelectMany(m => m.Entries).Where(e => e.Key.Text == "id").Select(e => e.Value).OfType<YamlScalar>())
            {
                if (!names.Add(id.Text)) context.Report.Add(id.At, $"'{Words.Short(id.Text)}' stands twice", "each id once");
            }
        }
    }
}
