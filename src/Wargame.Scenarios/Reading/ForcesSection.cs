using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>forces.yaml: who stands where at the start.</summary>
internal static class ForcesSection
{
    public const int MostForces = 20_000;

    public static FileKind File { get; } = new("forces.yaml", true, "Who stands where at the start.", Read);

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        HashSet<string> offMap = [.. draft.Cities.Where(c => c.Class == PlaceClass.OffMap).Select(c => c.Id.Value)];
        draft.Forces = [.. file.Items("forces", MostForces, typeof(ForceDefinition), "The forces.").Select(item => Force(item, source, offMap))];
        file.Close();
    }

    private static ForceDefinition Force(Fields item, string source, HashSet<string> offMap)
    {
        var force = new ForceDefinition(
            item.Faction("faction"), item.Text("name", 80), item.City("city"), item.Word<ForceClass>("class"), item.Int("men", 1, 100_000),
            item.Permille("quality"), item.Permille("morale"), item.Slug("cell"), item.Source(source));
        if (offMap.Contains(force.City.Value)) item.Refuse(item.Node("city"), $"'{force.City}' is beyond the border", "a place of play");
        item.Close();
        return force;
    }
}
