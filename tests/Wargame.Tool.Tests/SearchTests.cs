using Wargame.Rules;
using Wargame.Scenarios;
using Wargame.Tool.Rollouts;

namespace Wargame.Tool.Tests;

/// <summary><c>search</c>: children are doctrines that the format can hold, and the verb says what its aim may be.</summary>
public sealed class SearchTests
{
    private static readonly Scenario scenario = ScenarioLibrary.Default.Get("homs-2024");
    private static readonly FactionDefinition government = scenario.Faction(new("GOV"));

    private static (int Code, string Text, string Errors) Searched(string faction, string? aim, int generations = 0)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = SearchVerb.Run(new SearchVerb.Inquiry("homs-2024", faction, aim, generations, 10, 3, [], null), RolloutTests.Quiet(stop: TestContext.Current.CancellationToken), new Paper(output, 96, false), errors);
        return (code, output.ToString(), errors.ToString());
    }

    [Fact]
    public void Children_stay_within_the_ranges_of_the_format()
    {
        var genes = new Genes(scenario, government, new Random(11));
        DoctrineDefinition child = government.Doctrines[0];
        for (int i = 0; i < 3000; i++)
        {
            child = i % 5 == 0 ? genes.Cross(child, government.Doctrines[i % government.Doctrines.Length]) : genes.Mutate(child);
            Assert.All(new[] { child.Aggression, child.Care, child.Trust, child.Orders }, v => Assert.InRange(v, 0, 1000));
            Assert.Equal(child.Keeps.Length, child.Keeps.Distinct().Count());
            foreach (var lever in typeof(DoctrineLevers).GetProperties().Where(p => p.CanWrite))
            {
                IntRange range = DoctrineLevers.Range(lever.Name);
                if (lever.GetValue(child.Levers) is int value) Assert.InRange(value, range.Low, range.High);
            }
        }
    }

    [Fact]
    public void Same_random_source_gives_the_same_children()
    {
        string Family() => DoctrineText.Of(new Genes(scenario, government, new Random(5)).Mutate(government.Doctrines[1]));
        Assert.Equal(Family(), Family());
    }

    [Fact]
    public void Doctrine_as_text_is_read_back_as_it_was()
    {
        var genes = new Genes(scenario, government, new Random(7));
        DoctrineDefinition child = government.Doctrines[2];
        for (int i = 0; i < 40; i++) child = genes.Mutate(child);
        child = child with { Name = "found" };
        IScenarioFiles files = ScenarioLibrary.Default.Find("homs-2024")!.Files;
        Dictionary<string, string> texts = files.Paths.ToDictionary(p => p, p => files.Text(p)!);
        string item = string.Join('\n', DoctrineText.Of(child).TrimEnd('\n').Split('\n').Select(l => "      " + l));
        texts["factions.yaml"] = texts["factions.yaml"].Replace("    doctrines:\n      - name: historical\n        title: As it happened\n        note: Clear orders", $"    doctrines:\n{item}\n      - name: historical\n        title: As it happened\n        note: Clear orders", StringComparison.Ordinal);
        ScenarioReading reading = ScenarioReader.Read(new TextFiles(texts));
        Assert.Empty(reading.Problems);
        DoctrineDefinition read = reading.Scenario!.Faction(new("GOV")).Doctrines.Single(d => d.Name == "found");
        Assert.Equal(DoctrineText.Of(child), DoctrineText.Of(read));
    }

    [Fact]
    public void Game_that_stops_once_its_aim_is_settled_succeeds_where_the_whole_game_does()
    {
        var aim = scenario.Aims.Single(a => a.Faction == government.Id);
        int outcome = Measurement.Position(scenario, aim.Outcome);
        var lineUp = new LineUp(SelfPlay.Doctrines(scenario, new Dictionary<FactionId, string> { [government.Id] = "best" }));
        for (int game = 0; game < 20; game++)
        {
            bool Succeeds(Game g) => g.Values[outcome] >= aim.From && g.Values[outcome] <= aim.To;
            Game whole = Game.Play(new Rollout(), scenario, lineUp, Game.SeedOf(8, game));
            Game part = Game.Play(new Rollout(), scenario, lineUp, Game.SeedOf(8, game), settled: (trace, played) => Search.Settled(scenario, aim, trace, played));
            Assert.True(part.Turns <= whole.Turns);
            Assert.Equal(Succeeds(whole), Succeeds(part));
        }
    }

    [Theory]
    [InlineData("XYZ", null, "expected one of GOV"), InlineData("ISR", null, "names no aim"), InlineData("GOV", "homs-hold>=6", "homs-held"), InlineData("GOV", "homs-held", "expected OUTCOME")]
    public void What_cannot_be_searched_is_said(string faction, string? aim, string said)
    {
        (int code, _, string errors) = Searched(faction, aim);
        Assert.Equal(2, code);
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }
}
