using System.Text.RegularExpressions;
using Wargame.Rules;
using Wargame.Tool.Rollouts;

namespace Wargame.Tool.Tests;

/// <summary><c>calibrate</c> and what a line comes to on games whose values are known.</summary>
public sealed class CalibrateTests
{
    private static readonly Scenario scenario = Wargame.Scenarios.ScenarioLibrary.Default.Get("homs-2024") with
    {
        Outcomes =
        [
            new() { Id = "fall", Text = "Fall", Kind = OutcomeKind.PlaceLost, City = new("homs") },
            new() { Id = "end", Text = "End", Kind = OutcomeKind.Collapse, Faction = new("GOV") },
            new() { Id = "harm", Text = "Harm", Kind = OutcomeKind.Harm },
        ],
    };

    private static Game[] Games(params (int Fall, int End, int Harm)[] games) => [.. games.Select(g => new Game(1, 5, [g.Fall, g.End, g.Harm], []))];

    private static CalibrationLine Line(string outcome, Statistic statistic) =>
        new() { Id = "x", Text = "X", Outcome = outcome, Statistic = statistic, Play = PlayDefinition.First, Low = 0 };

    private static double Value(CalibrationLine line, Game[] games, Game[]? against = null) => Measurement.Of(scenario, line, games, against).Figure.Value;

    private static readonly Game[] four = Games((2, 3, 100), (3, 7, 200), (0, 0, 300), (0, 5, 400));

    [Fact]
    public void Median_takes_never_for_later_than_all() => Assert.Equal(3, Value(Line("fall", Statistic.Median), four));

    [Fact]
    public void Share_counts_the_games_in_the_range() => Assert.Equal(500, Value(Line("fall", Statistic.Share) with { From = 1, To = 12 }, four));

    [Fact]
    public void Share_after_another_counts_only_games_in_which_that_came() =>
        Assert.Equal(500, Value(Line("end", Statistic.Share) with { After = "fall", Within = 3 }, four));

    [Fact]
    public void Change_is_paired_and_relative_where_the_line_says_so()
    {
        Game[] half = Games((2, 3, 50), (3, 7, 100), (0, 0, 150), (0, 5, 200));
        Assert.Equal(-125, Value(Line("harm", Statistic.Mean), half, four));
        Assert.Equal(-500, Value(Line("harm", Statistic.Mean) with { Relative = true }, half, four));
        Assert.Equal(0, Value(Line("fall", Statistic.Share) with { From = 1 }, half, four));
    }

    [Theory]
    [InlineData(90, 110, false, true), InlineData(101, 110, false, false), InlineData(90, 101, true, false)]
    public void Line_holds_where_its_figure_or_with_clear_its_whole_interval_lies_in_the_range(int low, int high, bool clear, bool holds)
    {
        CalibrationLine line = Line("harm", Statistic.Mean) with { Low = low, High = high, Clear = clear };
        Assert.Equal(holds, new Measurement(line, new Figure(100, 95, 105, 2.5)).Holds);
    }

    [Fact]
    public void Every_line_is_printed_with_its_target_and_a_verdict()
    {
        using var output = new StringWriter();
        int code = CalibrateVerb.Run("homs-2024", 20, 3, RolloutTests.Quiet(stop: TestContext.Current.CancellationToken), new Paper(output, 96, false), TextWriter.Null);
        string text = output.ToString();
        Assert.True(code is 0 or 1, text);
        int lines = Wargame.Scenarios.ScenarioLibrary.Default.Get("homs-2024").Calibration.Length;
        Assert.Equal(lines, Regex.Count(text, "^(holds|falls short)", RegexOptions.Multiline));
        Assert.Equal(code == 0, !text.Contains("\nfalls short", StringComparison.Ordinal));
        Assert.All(text.Split('\n'), l => Assert.True(l.Length <= 96, $"{l.Length}: {l}"));
    }

    [Fact]
    public void Shipped_war_is_near_its_calibration()
    {
        // Few games say only that no line is far off: each interval, made half as wide again, has to touch its range.
        Scenario homs = Wargame.Scenarios.ScenarioLibrary.Default.Get("homs-2024");
        foreach (Measurement measured in CalibrateVerb.Measure(homs, 200, 7, RolloutTests.Quiet(stop: TestContext.Current.CancellationToken)))
        {
            double slack = (measured.Figure.High - measured.Figure.Low) / 2;
            bool near = measured.Figure.High + slack >= (measured.Line.Low ?? double.NegativeInfinity) && measured.Figure.Low - slack <= (measured.Line.High ?? double.PositiveInfinity);
            Assert.True(near, $"seed 7, {measured.Line.Id}: {measured.Figure}");
        }
    }
}
