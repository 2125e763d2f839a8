using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Wargame.Rules;

namespace Wargame.Scenarios.Tests;

/// <summary>
/// Folders made by changing good ones, in their text and in their tree: each is refused with problems, or lints and plays three turns of
/// random orders. CsCheck prints the seed of a case that fails.
/// </summary>
public class FolderFuzz
{
    private static readonly Dictionary<string, string> small = Template();

    private static readonly string[] inserts =
    [
        "\t", "\r\n", "\uFEFF", "\0", "&a ", "*a", "<<: *a", "!!int ", "- - - ", "{", "}", "[", "]", "\"", "'", "|", ">", ": ", "#", "---\n", "...\n", "%YAML 1.2\n",
        "2147483648", "-1", "1e9", "0x7fffffff", "حمص", "👩‍👩‍👧‍👦", "e\u0301\u0327\u0300\u0316", "\u202Eabc", "null", "~", "? ", "\u2028",
    ];

    private static readonly Gen<(int File, int Kind, int A, int B)> change = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 8], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]);

    [Fact]
    public void Changed_text_is_refused_or_plays()
    {
        int played = 0;
        change.Array[1, 3].Sample(changes => Answers(Changed(small, changes), ref played), iter: 1000, print: c => string.Join("; ", c));
        TestContext.Current.TestOutputHelper?.WriteLine($"1000 cases, {played} played three turns");
    }

    [Fact]
    public void Changed_trees_are_refused_or_play()
    {
        string[] paths = [.. small.Keys.Where(p => p.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var trees = paths.ToDictionary(p => p, p => JsonOfYaml.Of(p, small[p])!);
        int played = 0;
        Gen.Select(Gen.Int[0, paths.Length - 1], Gen.Int[0, 1_000_000], Gen.Int[0, TreeChange.Kinds - 1], Gen.Int[0, 1000]).Array[1, 2].Sample(changes =>
        {
            var texts = new Dictionary<string, string>(small);
            foreach ((int file, int at, int kind, int what) in changes)
            {
                JsonNode tree = texts[paths[file]] == small[paths[file]] ? trees[paths[file]] : JsonNode.Parse(texts[paths[file]])!;
                texts[paths[file]] = TreeChange.Apply(tree, at, kind, what).ToJsonString();
            }
            return Answers(texts, ref played);
        }, iter: 1000, print: c => string.Join("; ", c));
        TestContext.Current.TestOutputHelper?.WriteLine($"1000 cases, {played} played three turns");
    }

    [Fact]
    public void Changes_to_the_shipped_scenarios_are_refused_or_play()
    {
        Dictionary<string, string>[] shipped = [.. ScenarioLibrary.Default.Entries.Select(e => Schemas.Texts(e.Id))];
        int played = 0;
        Gen.Select(Gen.Int[0, shipped.Length - 1], change).Sample((which, one) => Answers(Changed(shipped[which], [one]), ref played), iter: 100, print: c => c.ToString());
        TestContext.Current.TestOutputHelper?.WriteLine($"100 cases, {played} played three turns");
    }

    // Every place a source of supply with men in it, and one source a side: what is dear differs.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ten_thousand_places_lint_and_play_two_turns(bool crowded)
    {
        Dictionary<string, string> texts = Grid(100, crowded);
        var clock = Stopwatch.StartNew();
        LintReport report = ScenarioLint.Of(new TextFiles(texts));
        TimeSpan lint = clock.Elapsed;
        Assert.Empty(report.Problems);
        World world = WorldSetup.Start(report.Scenario!, 1);
        TimeSpan start = clock.Elapsed - lint;
        World after = world;
        while (after.Turn < 3) after = Turn.Play(after, SelfPlay.Inputs(after, SelfPlay.Doctrines(report.Scenario!))).After;
        TestContext.Current.TestOutputHelper?.WriteLine($"{report.Scenario!.Cities.Length} places: lint {lint.TotalMilliseconds:F0} ms, start {start.TotalMilliseconds:F0} ms, two turns {(clock.Elapsed - lint - start).TotalMilliseconds:F0} ms");
        Assert.Equal(3, after.Turn);
    }

    [Theory]
    [InlineData("name: حِمْص")]
    [InlineData("name: \"שלום — 城市\"")]
    [InlineData("name: 🏙️ Midway")]
    [InlineData("name: \"e\\u0301\\u0327\"")]
    public void Names_in_any_script_play(string name)
    {
        int played = 0;
        var texts = new Dictionary<string, string>(small);
        texts["places.yaml"] = texts["places.yaml"].Replace("name: Midway", name, StringComparison.Ordinal);
        Assert.True(Answers(texts, ref played));
        Assert.Equal(1, played);
    }

    [Theory]
    [InlineData("name: \"a\\u202Eb\"", "'name' holds the unseen character U+202E")]
    [InlineData("name: \"a\\u0000b\"", "'name' holds the unseen character U+0000")]
    [InlineData("name: 12", "'name' is '12', which YAML takes for a number")]
    [InlineData("name: ~", "'name' is '~', which YAML takes for nothing")]
    [InlineData("name: &a x", "anchors are not used")]
    [InlineData("name:\tMidway\tand\tmore: x", "")]
    public void Names_that_would_mislead_are_refused(string name, string what)
    {
        var texts = new Dictionary<string, string>(small);
        texts["places.yaml"] = texts["places.yaml"].Replace("name: Midway", name, StringComparison.Ordinal);
        IReadOnlyList<Problem> problems = ScenarioReader.Read(new TextFiles(texts)).Problems;
        Assert.NotEmpty(problems);
        if (what.Length > 0) Assert.Contains(problems, p => p.What == what);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_make_no_difference_and_utf_16_is_named()
    {
        string folder = Directory.CreateTempSubdirectory("fuzz").FullName;
        try
        {
            Assert.Null(ScenarioTemplate.Write(Path.Combine(folder, "my-war")));
            string file = Path.Combine(folder, "my-war", "places.yaml"), text = File.ReadAllText(file);
            File.WriteAllText(file, text.Replace("\n", "\r\n"), new UTF8Encoding(true));
            Assert.Empty(ScenarioLint.Of(new FolderFiles(Path.Combine(folder, "my-war"))).Problems);
            File.WriteAllText(file, text, Encoding.Unicode);
            Assert.Contains(ScenarioLint.Of(new FolderFiles(Path.Combine(folder, "my-war"))).Problems, p => p is { File: "places.yaml", Expected: "text in UTF-8" });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Laughing_anchors_are_refused_at_the_first()
    {
        string laugh = "a: &a [x, x, x]\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"b{i}: &b{i} [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"));
        Problem problem = Assert.Single(ScenarioReader.Read(ThreeTowns.WithFile("map.yaml", laugh)).Problems);
        Assert.Equal(("anchors are not used", 1), (problem.What, problem.Line));
    }

    [Fact]
    public void The_new_scenario_lints_without_a_word_and_plays_to_its_end()
    {
        string folder = Directory.CreateTempSubdirectory("new").FullName;
        try
        {
            string mine = Path.Combine(folder, "my-war");
            Assert.Null(ScenarioTemplate.Write(mine));
            LintReport report = ScenarioLint.Of(new FolderFiles(mine));
            Assert.Empty(report.Problems);
            Assert.Empty(report.Warnings);
            Assert.Equal("my-war", report.Scenario!.Id);
            Assert.NotNull(SelfPlay.Game(report.Scenario, SelfPlay.Doctrines(report.Scenario), 1).Ending);
            Assert.Contains("is not empty", ScenarioTemplate.Write(mine));
            Assert.Contains("is no name", ScenarioTemplate.Write(Path.Combine(folder, "My War")));
            Assert.All(Directory.GetFiles(mine, "*.yaml"), f => Assert.True(File.Exists(Path.Combine(mine, File.ReadLines(f).First().Split("$schema=")[1])), f));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Answers(Dictionary<string, string> texts, ref int played)
    {
        LintReport report = ScenarioLint.Of(new TextFiles(texts));
        if (report.Scenario is not { } scenario) return report.Problems.Count > 0;
        World world = WorldSetup.Start(scenario, 1);
        for (int turn = 0; turn < 3 && SelfPlay.Runs(world); turn++)
        {
            world = Turn.Play(world, SelfPlay.With(world, [.. scenario.Factions.Select(f => new Sheet(f.Id, RandomPlay.Decide(Sight.Of(world, f.Id), (ulong)turn)))])).After;
        }
        Interlocked.Increment(ref played);
        return report.Problems.Count == 0;
    }

    private static Dictionary<string, string> Changed(Dictionary<string, string> good, (int File, int Kind, int A, int B)[] changes)
    {
        var texts = new Dictionary<string, string>(good);
        string[] paths = [.. good.Keys.Order(StringComparer.Ordinal)];
        foreach ((int file, int kind, int a, int b) in changes)
        {
            string path = paths[file % paths.Length];
            if (!texts.TryGetValue(path, out string? text)) continue;
            List<string> lines = [.. text.Split('\n')];
            int i = a % lines.Count, j = b % lines.Count, at = a % (text.Length + 1);
            switch (kind)
            {
                case 0: lines.RemoveAt(i); break;
                case 1: lines.Insert(j, lines[i]); break;
                case 2: (lines[i], lines[j]) = (lines[j], lines[i]); break;
                case 3: lines[i] = " " + lines[i]; break;
                case 4: lines = [.. text.Insert(at, inserts[b % inserts.Length]).Split('\n')]; break;
                case 5: lines = [.. text[..at].Split('\n')]; break;
                case 6: lines[i] = string.Concat(lines[i].Select(c => char.IsDigit(c) ? (char)('0' + (c + b) % 10) : c)); break;
                case 7: texts.Remove(path); continue;
                default: lines[i] = lines[i].Replace(": ", ": " + inserts[b % inserts.Length]); break;
            }
            texts[path] = string.Join('\n', lines);
        }
        return texts;
    }

    private static Dictionary<string, string> Grid(int side, bool crowded)
    {
        var texts = new Dictionary<string, string>(small);
        var places = new StringBuilder("source: M\nplaces:\n");
        var routes = new StringBuilder("source: M\nroutes:\n");
        var forces = new StringBuilder("source: M\nforces:\n");
        for (int x = 0; x < side; x++)
        {
            for (int y = 0; y < side; y++)
            {
                string id = x == 0 && y == 0 ? "harbour" : x == 1 && y == 0 ? "midway" : x == 2 && y == 0 ? "ridge" : x == 0 && y == 1 ? "open-sea" : $"p{x}-{y}";
                string holder = x < side / 2 ? "NORTH" : "SOUTH";
                if (id == "ridge") holder = "SOUTH";
                string rest = id == "open-sea" ? "class: off-map, people: 0" : $"class: small, controller: {holder}, people: 5000, atRisk: 500, value: 1{(crowded || id is "harbour" or "ridge" ? $", supplyFor: [{holder}]" : "")}";
                if (id != "open-sea") forces.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{ faction: {holder}, name: G{x}-{y}, city: {id}, class: regular, men: {(holder == "SOUTH" ? 1400 : 1200)}, quality: 550, morale: 550, cell: {(holder == "SOUTH" ? "core" : "army")} }}\n");
                places.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{ id: {id}, name: P{x}-{y}, at: [{x / 10m + 0.1m:0.0}, {y / 10m:0.0}], label: e, welcome: 100, shelter: 1000, {rest} }}\n");
                if (x + 1 < side) routes.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{ id: e{x}-{y}, a: {id}, b: {Id(x + 1, y)}, km: 13 }}\n");
                if (y + 1 < side) routes.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{ id: n{x}-{y}, a: {id}, b: {Id(x, y + 1)}, km: 13 }}\n");
            }
        }
        (texts["places.yaml"], texts["routes.yaml"]) = (places.ToString(), routes.ToString().Replace("id: e0-1,", "id: sea-harbour,", StringComparison.Ordinal));
        if (crowded) texts["forces.yaml"] = forces.ToString();
        return texts;
    }

    private static string Id(int x, int y) => (x, y) switch { (0, 0) => "harbour", (1, 0) => "midway", (2, 0) => "ridge", (0, 1) => "open-sea", _ => $"p{x}-{y}" };

    private static Dictionary<string, string> Template()
    {
        var files = new FolderFiles(Path.Combine(AppContext.BaseDirectory, "Template"));
        return files.Paths.ToDictionary(p => p, p => files.Text(p)!);
    }
}
