using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>relations.yaml: who fights and who helps whom.</summary>
internal static class RelationsSection
{
    public static FileKind File { get; } = new("relations.yaml", false, "Pairs of factions that are allied or hostile; all others are neutral.", Read);

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        var pairs = new HashSet<(string, string)>();
        draft.Relations = [.. file.Items("relations", of: typeof(RelationDefinition), note: "The pairs.").Select(item => Relation(item, source, pairs))];
        file.Close();
    }

    private static RelationDefinition Relation(Fields item, string source, HashSet<(string, string)> pairs)
    {
        var pair = new RelationDefinition(item.Faction("a"), item.Faction("b"), item.Word<Relation>("relation"));
        item.Source(source);
        item.Close();
        string a = pair.A.Value, b = pair.B.Value;
        if (a == b) item.Refuse(item.Node("b"), $"a relation of '{a}' to itself", "another faction");
        else if (!pairs.Add(string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a))) item.Refuse(item.Node("b"), $"a second relation of '{a}' and '{b}'", "each pair once");
        return pair;
    }
}
