using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>corridors.yaml: the connections that matter as a whole.</summary>
internal static class CorridorsSection
{
    public static FileKind File { get; } = new("corridors.yaml", false, "Connections over several routes that matter as a whole.", Read)
    {
        Declares = [("corridors", n => n.Corridors)],
    };

    private static void Read(Fields file, Draft draft)
    {
        draft.Corridors = [.. file.Items("corridors", 50, typeof(CorridorDefinition), "The corridors.").Select(Corridor)];
        file.Close();
    }

    private static CorridorDefinition Corridor(Fields item)
    {
        var corridor = new CorridorDefinition(
            item.Slug("id"), item.Text("name", 80), item.City("from"), item.City("to"), item.FactionsOr("for"));
        item.Close();
        return corridor;
    }
}
