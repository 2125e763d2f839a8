using System.CommandLine;
using System.Globalization;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary><c>calibrate SCENARIO</c>: measures every line of the scenario's calibration and says which hold.</summary>
internal static class CalibrateVerb
{
    private const int Verdict = 11, Text = 32, Range = 19;

    public static Command Make() => Verb.OfGames("calibrate",
        "Measures every line of the scenario's calibration.yaml over many games and prints whether it holds. Exits with 1 where one falls short.",
        10_000, Run);

    /// <summary>0 where every line holds, 1 where one falls short, 2 when the input was no good.</summary>
    public static int Run(string scenarioName, int count, ulong seed, Games games, Paper paper, TextWriter errors)
    {
        if (ScenarioArgument.Read(scenarioName, errors) is not { } scenario) return 2;
        if (!Verb.Sensible(count, 10, errors)) return 2;
        if (scenario.Calibration.Length == 0)
        {
            errors.WriteLine($"{scenario.Id} has no calibration.yaml.");
            return 2;
        }
        IReadOnlyList<Measurement> measured = Measure(scenario, count, seed, games);
        paper.Line(FormattableString.Invariant($"{scenario.Title} · {count:N0} games a row, seed {seed}"), Ink.Strong);
        paper.Line($"{"",-Verdict} {"Line",-Text} {"target",-Range} {"measured",9}  95 %", Ink.Faint);
        foreach (Measurement measurement in measured) Print(paper, measurement);
        int short_ = measured.Count(m => !m.Holds);
        paper.Line(short_ == 0 ? $"All {measured.Count} lines hold." : $"{short_} of {measured.Count} lines fall short.", short_ == 0 ? Ink.Good : Ink.Bad);
        paper.Entry("", "Intervals: Wilson for shares, normal for means and for changes of pairs with the same seed, order statistics for medians.", 0, Ink.Faint);
        paper.Line(games.Pace());
        return short_ == 0 ? 0 : 1;
    }

    /// <summary>All lines measured; games that several lines share are played once.</summary>
    public static IReadOnlyList<Measurement> Measure(Scenario scenario, int count, ulong seed, Games games)
    {
        var sets = new Dictionary<string, Game[]>();
        Game[] Set(PlayDefinition play)
        {
            string key = Name(play);
            if (!sets.TryGetValue(key, out Game[]? set)) sets[key] = set = games.Play(scenario, LineUp.Of(scenario, play), count, seed, key);
            return set;
        }
        return [.. scenario.Calibration.Select(line => Measurement.Of(scenario, line, Set(line.Play), line.Against is { } against ? Set(against) : null))];
    }

    private static string Name(PlayDefinition play)
    {
        IEnumerable<string> parts = play.Doctrines.OrderBy(d => d.Key.Value, StringComparer.Ordinal).Select(d => $"{d.Key}={d.Value}")
            .Concat(play.Without.OrderBy(w => w.Key.Value, StringComparer.Ordinal).Select(w => $"{w.Key} without {string.Join("+", w.Value.Order())}"));
        string name = string.Join(", ", parts);
        return name.Length == 0 ? "As it happened" : name;
    }

    private static void Print(Paper paper, Measurement measured)
    {
        CalibrationLine line = measured.Line;
        string value = Say(line, measured.Figure.Value), interval = $"{Say(line, measured.Figure.Low)} to {Say(line, measured.Figure.High)}";
        string verdict = measured.Holds ? "holds" : "falls short", target = Target(line);
        // Verdict, figure and interval stand on the first line, the rest of the text under it.
        foreach (string text in Paper.Wrap(line.Text, Text))
        {
            paper.Line($"{verdict,-Verdict} {text,-Text} {target,-Range} {value,9}  {interval}".TrimEnd(), verdict.Length == 0 ? Ink.Plain : measured.Holds ? Ink.Good : Ink.Bad);
            (verdict, target, value, interval) = ("", "", "", "");
        }
    }

    private static string Target(CalibrationLine line)
    {
        string whole = line.Clear ? "clearly " : "";
        return line switch
        {
            { Low: { } low, High: { } high } => $"{whole}{Say(line, low)} to {Say(line, high)}",
            { Low: { } low } => $"{whole}from {Say(line, low)}",
            { High: { } high } => $"{whole}to {Say(line, high)}",
            _ => "",
        };
    }

    private static string Say(CalibrationLine line, double value)
    {
        // Hundreds of thousands in full would not fit beside their interval.
        if (Math.Abs(value) is >= 100_000 and < double.PositiveInfinity) return (value / 1000).ToString("#,0", CultureInfo.InvariantCulture) + "k";
        if (double.IsPositiveInfinity(value)) return "never";
        if (double.IsNaN(value)) return "none";
        if (line.Relative || (line.Statistic == Statistic.Share && line.Against is null)) return (value / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %";
        return line.Statistic == Statistic.Share ? value.ToString("+0;-0;0", CultureInfo.InvariantCulture) + " ‰" : RolloutTable.Number(value);
    }
}
