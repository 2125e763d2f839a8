using Wargame.Rules;

namespace Wargame.Scenarios.Tests;

/// <summary>outcomes.yaml, calibration.yaml and levers: all may be missing; what is wrong in them is said with its place.</summary>
public sealed class MeasureReadings
{
    private const string Outcomes = """
        outcomes:
          - { id: birch-lost, text: Turn in which Birch falls, kind: place-lost, city: birch }
          - { id: north-collapse, text: Turn in which North collapses, kind: collapse, faction: NOR }
          - { id: harm, text: Harm, kind: harm, turn: 2 }
        aims:
          - { faction: NOR, outcome: birch-lost, to: 3 }
        """;

    private static ScenarioReading Read(string? outcomes, string? calibration)
    {
        Dictionary<string, string> texts = ThreeTowns.Texts();
        if (outcomes is not null) texts["outcomes.yaml"] = outcomes;
        if (calibration is not null) texts["calibration.yaml"] = calibration;
        return ScenarioReader.Read(new TextFiles(texts));
    }

    [Fact]
    public void Scenario_without_them_is_good()
    {
        Scenario scenario = ThreeTowns.Scenario();
        Assert.Empty(scenario.Outcomes);
        Assert.Empty(scenario.Calibration);
        Assert.Equal(new DoctrineLevers(), scenario.Factions[0].Doctrines[0].Levers);
    }

    [Fact]
    public void Outcomes_aims_and_lines_are_read()
    {
        ScenarioReading reading = Read(Outcomes, """
            source: A1
            lines:
              - { id: falls, text: Birch falls, outcome: birch-lost, statistic: share, from: 1, to: 4, low: 500 }
              - id: ordered
                text: Orders matter
                play: { without: [{ faction: NOR, order: advance }, { faction: NOR, order: reinforce }] }
                against: {}
                outcome: harm
                statistic: mean
                relative: true
                high: -100
              - { id: follows, text: Collapse follows, outcome: north-collapse, statistic: share, after: birch-lost, within: 3, low: 1 }
            """);
        Assert.Empty(reading.Problems);
        Scenario scenario = reading.Scenario!;
        Assert.Equal(3, scenario.Outcomes.Length);
        Assert.Equal(new Aim(new("NOR"), "birch-lost", 0, 3), Assert.Single(scenario.Aims));
        Assert.Equal([OrderKind.Advance, OrderKind.Reinforce], scenario.Calibration[1].Play.Without[new("NOR")]);
        Assert.Equal(3, scenario.Calibration[2].Within);
    }

    [Theory]
    [InlineData("{ id: x1, text: T, kind: place-lost }", "city")]
    [InlineData("{ id: x1, text: T, kind: cohesion, faction: NOR, city: birch }", "unknown key 'city'")]
    [InlineData("{ id: x1, text: T, kind: colapse, faction: NOR }", "'collapse'")]
    [InlineData("{ id: x1, text: T, kind: harm, city: brich }", "'birch'")]
    public void Outcome_that_makes_no_sense_is_refused(string line, string said)
    {
        ScenarioReading reading = Read($"outcomes:\n  - {line}\n", null);
        Assert.Contains(reading.Problems, p => p.File == "outcomes.yaml" && p.ToString().Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("outcome: birch-los, statistic: median, low: 1", "'birch-lost'")]
    [InlineData("outcome: birch-lost, statistic: median", "no range")]
    [InlineData("outcome: birch-lost, statistic: median, low: 3, high: 2", "below")]
    [InlineData("outcome: birch-lost, statistic: share, low: 1", "a share of what")]
    [InlineData("outcome: harm, statistic: share, after: birch-lost, within: 2, low: 1", "turns of two outcomes")]
    [InlineData("outcome: harm, statistic: mean, relative: true, low: 1", "nothing to be relative to")]
    [InlineData("outcome: harm, statistic: mean, low: 1, play: { doctrines: [{ faction: NOR, name: nobody }] }", "no doctrine")]
    [InlineData("outcome: harm, statistic: mean, low: 1, play: { without: [{ faction: NOR, order: advanse }] }", "'advance'")]
    [InlineData("outcome: harm, statistic: mean, low: 1, play: { without: [{ faction: NRO, order: advance }] }", "'NOR'")]
    public void Line_that_makes_no_sense_is_refused(string line, string said)
    {
        ScenarioReading reading = Read(Outcomes, $"source: A1\nlines:\n  - {{ id: x1, text: T, {line} }}\n");
        Assert.Contains(reading.Problems, p => p.File == "calibration.yaml" && p.ToString().Contains(said, StringComparison.Ordinal));
        Assert.Null(reading.Scenario);
    }
}
