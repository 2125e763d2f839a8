using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>A calibration line as measured.</summary>
/// <param name="Line">The line.</param>
/// <param name="Figure">In the line's unit: permille for shares and relative changes.</param>
internal sealed record Measurement(CalibrationLine Line, Figure Figure)
{
    /// <summary>The figure, or the whole interval where the line asks for that, lies in the range.</summary>
    public bool Holds => Line.Clear
        ? Figure.Low > (Line.Low ?? double.NegativeInfinity) && Figure.High < (Line.High ?? double.PositiveInfinity)
        : Figure.Value >= (Line.Low ?? double.NegativeInfinity) && Figure.Value <= (Line.High ?? double.PositiveInfinity);

    /// <summary>Measures a line on the games played its way and, for a change, on those of the same seeds that it is measured against.</summary>
    public static Measurement Of(Scenario scenario, CalibrationLine line, Game[] games, Game[]? against)
    {
        int outcome = Position(scenario, line.Outcome);
        double[] now = Values(scenario, line, outcome, games);
        if (against is not null)
        {
            double[] before = Values(scenario, line, outcome, against);
            return new(line, line.Relative ? Scaled(Figure.RelativeChange(now, before), 1000) : Figure.Mean([.. now.Zip(before, (a, b) => a - b)]));
        }
        return new(line, line.Statistic switch
        {
            Statistic.Median => Figure.Median(now),
            Statistic.Mean => Figure.Mean(now),
            _ => Scaled(Share(scenario, line, outcome, games), 1000),
        });
    }

    /// <summary>Position of an outcome that is known to exist.</summary>
    public static int Position(Scenario scenario, string outcome)
    {
        for (int o = 0; o < scenario.Outcomes.Length; o++)
        {
            if (scenario.Outcomes[o].Id == outcome) return o;
        }
        throw new ArgumentException($"no outcome '{outcome}'", nameof(outcome));
    }

    // A share counts a game as 1,000 or 0; a turn that never came counts as later than all.
    private static double[] Values(Scenario scenario, CalibrationLine line, int outcome, Game[] games) => line.Statistic switch
    {
        Statistic.Share => [.. games.Select(g => Counts(line, g.Values[outcome]) ? 1000.0 : 0.0)],
        Statistic.Median => [.. games.Select(g => scenario.Outcomes[outcome].IsTurn && g.Values[outcome] == 0 ? double.PositiveInfinity : g.Values[outcome])],
        _ => [.. games.Select(g => Amount(scenario, outcome, g))],
    };

    /// <summary>A value that can be averaged: a turn that never came counts as the one after the last.</summary>
    public static double Amount(Scenario scenario, int outcome, Game game) =>
        scenario.Outcomes[outcome].IsTurn && game.Values[outcome] == 0 ? scenario.Turns + 1 : game.Values[outcome];

    private static bool Counts(CalibrationLine line, int value) => value >= line.From && value <= line.To;

    private static Figure Share(Scenario scenario, CalibrationLine line, int outcome, Game[] games)
    {
        if (line.After is not { } after) return Figure.Share(games.Count(g => Counts(line, g.Values[outcome])), games.Length);
        int first = Position(scenario, after);
        Game[] those = [.. games.Where(g => g.Values[first] > 0)];
        return Figure.Share(those.Count(g => g.Values[outcome] > 0 && g.Values[outcome] - g.Values[first] <= line.Within), those.Length);
    }

    private static Figure Scaled(Figure figure, double by) => new(figure.Value * by, figure.Low * by, figure.High * by, figure.Error * by);
}
