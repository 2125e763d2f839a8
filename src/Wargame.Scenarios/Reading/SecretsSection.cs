using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>secrets.yaml: hidden facts that may leak.</summary>
internal static class SecretsSection
{
    public static FileKind File { get; } = new("secrets.yaml", false, "Hidden facts that a seat knows and that may leak.", Read)
    {
        Declares = [("secrets", _ => null)],
    };

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        draft.Secrets = [.. file.Items("secrets", 100, typeof(SecretDefinition), "The facts.").Select(item => Secret(item, source))];
        file.Close();
    }

    private static SecretDefinition Secret(Fields item, string source)
    {
        var secret = new SecretDefinition(
            item.Slug("id"), item.Faction("owner"), item.Text("text"), item.Text("rumour"), item.Turn("fromTurn"), item.Int("cohesion", 0, 250));
        item.Source(source);
        item.Close();
        return secret;
    }
}
