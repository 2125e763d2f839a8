using System.Text.Json.Nodes;
using CsCheck;
using NJsonSchema;

namespace Wargame.Scenarios.Tests;

/// <summary>The schemas that editors use say what the reader does.</summary>
public class Schemas
{
    private const string regenerate = "regenerate with: wargame schema src/Wargame.Scenarios/Schema --reference src/Wargame.Scenarios/REFERENCE.md";

    private static readonly Dictionary<string, JsonSchema> schemas =
        ScenarioSchemas.All().ToDictionary(s => Path.ChangeExtension(s.Key, ".yaml"), s => JsonSchema.FromJsonAsync(s.Value).GetAwaiter().GetResult());

    [Fact]
    public void Shipped_schemas_are_those_that_the_reader_describes()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Schema");
        IReadOnlyDictionary<string, string> all = ScenarioSchemas.All();

        Assert.All(all, s => Assert.True(File.Exists(Path.Combine(folder, s.Key)) && File.ReadAllText(Path.Combine(folder, s.Key)) == s.Value, $"{s.Key}: {regenerate}"));
    }

    [Fact]
    public void Shipped_reference_is_what_the_reader_describes() =>
        Assert.True(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "REFERENCE.md")) == ScenarioSchemas.Reference(), regenerate);

    [Fact]
    public void Every_key_says_what_it_means() =>
        Assert.Empty(FileKind.All.SelectMany(k => k.Describe() is var (root, named) ? named.Values.Append(root).SelectMany(s => Silent(k.Name, s)) : []).Distinct());

    [Fact]
    public void Shipped_scenarios_fit_the_schemas() => Assert.All(Shipped(), f => Assert.Empty(schemas[f.Name].Validate(f.Json.ToJsonString())));

    [Fact]
    public void Shipped_files_name_the_schema_that_lies_beside_the_library()
    {
        foreach (LibraryEntry entry in ScenarioLibrary.Default.Entries)
        {
            foreach (string path in entry.Files.Paths.Where(p => p.EndsWith(".yaml", StringComparison.Ordinal)))
            {
                Assert.StartsWith($"# yaml-language-server: $schema=../../Schema/{ScenarioSchemas.NameFor(path)}\n", entry.Files.Text(path), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_a_schema_refuses_the_reader_refuses_too()
    {
        (string Scenario, string Name, JsonNode Json)[] files = [.. Shipped()];
        int refused = 0;
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, 1_000_000], Gen.Int[0, TreeChange.Kinds - 1], Gen.Int[0, 1000]).Sample((file, at, kind, what) =>
        {
            JsonNode changed = TreeChange.Apply(files[file].Json, at, kind, what);
            string json = changed.ToJsonString();
            if (schemas[files[file].Name].Validate(json).Count == 0) return true;
            Interlocked.Increment(ref refused);
            Dictionary<string, string> texts = Texts(files[file].Scenario);
            texts[files[file].Name] = json;
            return ScenarioReader.Read(new TextFiles(texts)).Scenario is null;
        }, iter: 500, print: c => c.ToString());

        Assert.True(refused > 150, $"only {refused} changes were refused");
    }

    // The name of a faction, or a word out of a list with its meanings, says enough.
    private static IEnumerable<string> Silent(string path, Shape shape) => shape switch
    {
        ListShape list => Silent(path + "[]", list.Item),
        CasesShape cases => cases.Cases.SelectMany(c => Silent(path, c.Item)),
        ItemShape item => item.Keys.Where(k => k.Note.Length == 0 && k.Value is not (WordShape or TextShape { Pattern.Length: > 0 })).Select(k => $"{path}.{k.Key}").Concat(item.Keys.SelectMany(k => Silent($"{path}.{k.Key}", k.Value))),
        _ => [],
    };

    private static IEnumerable<(string Scenario, string Name, JsonNode Json)> Shipped() =>
        from entry in ScenarioLibrary.Default.Entries
        from path in entry.Files.Paths
        where path.EndsWith(".yaml", StringComparison.Ordinal)
        select (entry.Id, path, JsonOfYaml.Of(path, entry.Files.Text(path)!)!);

    internal static Dictionary<string, string> Texts(string scenario)
    {
        IScenarioFiles files = ScenarioLibrary.Default.Find(scenario)!.Files;
        return files.Paths.ToDictionary(p => p, p => files.Text(p)!);
    }
}
