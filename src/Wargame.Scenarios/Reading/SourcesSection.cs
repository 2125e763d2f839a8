namespace Wargame.Scenarios;

/// <summary>sources.yaml: what the source keys of the other files stand for.</summary>
internal static class SourcesSection
{
    public static FileKind File { get; } = new("sources.yaml", true, "What the source keys of the other files stand for.", Read);

    private static void Read(Fields file, Draft draft)
    {
        draft.Sources = file.Table(
            "sources", Fields.IsKey, "^[A-Z][0-9]{0,3}$", "source key", "a capital letter and up to three digits", 500,
            "A text for each key, e.g. `S4: \"Reuters, 6-8 December 2024\"`.");
        foreach (string key in draft.Sources.Keys) file.Context.Names.Sources.Add(key);
        file.Close();
    }
}
