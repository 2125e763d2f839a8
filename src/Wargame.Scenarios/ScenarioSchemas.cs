namespace Wargame.Scenarios;

/// <summary>
/// What a scenario's files may hold, recorded from the reader itself: JSON Schemas for editors, one a kind of file, and the reference
/// tables for authors. The shipped copies lie in <c>Schema/</c> and <c>REFERENCE.md</c>; a test holds them to this.
/// </summary>
public static class ScenarioSchemas
{
    /// <summary>File name of a schema, e.g. <c>places.json</c>, to its text.</summary>
    public static IReadOnlyDictionary<string, string> All() =>
        FileKind.All.ToDictionary(k => NameFor(k.Name), SchemaText.Of, StringComparer.Ordinal);

    /// <summary>Name of the schema of a scenario's file: <c>places.yaml</c> to <c>places.json</c>.</summary>
    public static string NameFor(string file) => Path.ChangeExtension(file, ".json");

    /// <summary>Every file and key in Markdown tables.</summary>
    public static string Reference() => ReferenceText.Write();
}
