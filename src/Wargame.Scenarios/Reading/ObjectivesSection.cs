using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>objectives.yaml: several kinds of success for every faction, each with three thresholds.</summary>
internal static class ObjectivesSection
{
    public static FileKind File { get; } = new("objectives.yaml", true, "What each faction wants, with three thresholds.", Read);

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        draft.Objectives = [.. file.Items("objectives", 300, typeof(ObjectiveDefinition), "The objectives.").Select(item => Objective(item, source))];
        file.Close();
    }

    /// <summary>True where a smaller measure is the better one.</summary>
    public static bool FewerIsBetter(ObjectiveKind kind) => Objectives.FewerIsBetter(kind);

    private static ObjectiveDefinition Objective(Fields item, string source)
    {
        ObjectiveKind kind = item.Kind<ObjectiveKind>("kind");
        bool places = kind is ObjectiveKind.HoldPlace or ObjectiveKind.PlacesHeld or ObjectiveKind.DenyPlace or ObjectiveKind.HarmIn
            or ObjectiveKind.PlacesSpared or ObjectiveKind.Guests;
        bool corridor = kind is ObjectiveKind.Corridor or ObjectiveKind.CutCorridor;
        var objective = new ObjectiveDefinition(
            item.Faction("faction"), item.Text("text", 200), kind, places ? item.Cities("cities") : [], corridor ? item.Corridor("corridor") : "",
            kind == ObjectiveKind.DenyPlace ? item.Faction("other") : kind == ObjectiveKind.Institutions ? item.FactionOr("other", "Whose institutions; the faction's own where it is left out.") : null,
            item.Int("mixed", 0, 50_000_000), item.Int("success", 0, 50_000_000), item.Int("distinguished", 0, 50_000_000), item.IntOr("harmMost", 0, 1_000_000, 0));
        item.Source(source);
        int sign = FewerIsBetter(kind) ? -1 : 1;
        if (sign * objective.Mixed > sign * objective.Success || sign * objective.Success > sign * objective.Distinguished)
        {
            string order = sign < 0 ? "mixed >= success >= distinguished" : "mixed <= success <= distinguished";
            item.Refuse(item.Node("mixed"), "the thresholds are out of order", order);
        }
        item.Close();
        return objective;
    }
}
