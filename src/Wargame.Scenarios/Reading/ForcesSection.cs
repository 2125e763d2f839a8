using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>forces.yaml and secrets.yaml: who stands where at the start, and what may leak.</summary>
internal static class ForcesSection
{
    public static IReadOnlyList<ForceDefinition> Read(Fields file, IReadOnlyList<CityDefinition> cities)
    {
        string source = file.Source();
        HashSet<string> offMap = [.. cities.Where(c => c.Class == PlaceClass.OffMap).Select(c => c.Id.Value)];
        ForceDefinition[] forces = [.. file.Items("forces").Select(item => Force(item, source, offMap))];
        file.Close();
        return forces;
    }

    public static IReadOnlyList<SecretDefinition> Secrets(Fields file)
    {
        string source = file.Source();
        SecretDefinition[] secrets = [.. file.Items("secrets", 100).Select(item => Secret(item, source))];
        file.Close();
        return secrets;
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

    private static SecretDefinition Secret(Fields item, string source)
    {
        var secret = new SecretDefinition(
            item.Slug("id"), item.Faction("owner"), item.Text("text"), item.Text("rumour"), item.Int("fromTurn", 1, 60), item.Int("cohesion", 0, 250));
        item.Source(source);
        item.Close();
        return secret;
    }
}
