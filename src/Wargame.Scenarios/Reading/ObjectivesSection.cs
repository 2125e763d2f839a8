using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>objectives.yaml: several kinds of success for every faction, each with three thresholds.</summary>
internal static class ObjectivesSection
{
    public static IReadOnlyList<ObjectiveDefinition> Read(Fields file)
    {
        string source = file.Source();
        ObjectiveDefinition[] objectives = [.. file.Items("objectives", 300).Select(item => Objective(item, source))];
        file.Close();
        return objectives;
    }

    /// <summary>True where a smaller measure is the better one.</summary>
    public static bool FewerIsBetter(ObjectiveKind kind) => kind is ObjectiveKind.HarmCaused or ObjectiveKind.Displaced;

    private static ObjectiveDefinition Objective(Fields item, string source)
    {
        ObjectiveKind kind = item.Word<ObjectiveKind>("kind");
        var objective = new ObjectiveDefinition(
            item.Faction("faction"), item.Text("text", 200), kind, item.CitiesOr("cities"), item.CorridorOr("corridor"),
            item.FactionOr("other"), item.Int("mixed", 0, 50_000_000), item.Int("success", 0, 50_000_000), item.Int("distinguished", 0, 50_000_000));
        item.Source(source);
        if (kind is ObjectiveKind.HoldPlace or ObjectiveKind.PlacesHeld or ObjectiveKind.DenyPlace && objective.Cities.Count == 0)
        {
            item.Refuse(item.Node("kind"), $"'{Words.Kebab(kind.ToString())}' concerns places", "'cities' with at least one place");
        }
        if (kind is ObjectiveKind.Corridor or ObjectiveKind.CutCorridor && objective.Corridor.Length == 0)
        {
            item.Refuse(item.Node("kind"), $"'{Words.Kebab(kind.ToString())}' concerns a corridor", "a 'corridor'");
        }
        if (kind == ObjectiveKind.DenyPlace && objective.Other is null)
        {
            item.Refuse(item.Node("kind"), "'deny-place' concerns another faction", "'other'");
        }
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
