using System.Globalization;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>Tells how the outcomes of many games are spread: turns and endings as shares with bars, amounts as means and percentiles.</summary>
internal sealed class RolloutTable(Paper paper, Scenario scenario)
{
    private const int Label = 46, Cells = 24;

    public void Print(LineUp lineUp, ulong seed, Game[] games)
    {
        paper.Line(scenario.Title, Ink.Strong);
        paper.Entry("Games", FormattableString.Invariant($"{games.Length:N0}, seed {seed}"));
        for (int f = 0; f < lineUp.Doctrines.Count; f++)
        {
            paper.Entry(f == 0 ? "Doctrines" : "", $"{scenario.Factions[f].Name}: {lineUp.Doctrines[f].Title}");
        }
        paper.Line();
        for (int o = 0; o < scenario.Outcomes.Length; o++)
        {
            if (scenario.Outcomes[o].IsTurn) Turns(o, games);
            else if (scenario.Outcomes[o].IsCategory) Categories(o, games);
        }
        Amounts(games);
        Wants(games);
        paper.Line("95 % intervals: Wilson for shares, normal for means. Percentiles are those of the games.", Ink.Faint);
    }

    private void Turns(int outcome, Game[] games)
    {
        Heading(scenario.Outcomes[outcome].Text, $"median {Median(outcome, games)}");
        var counts = new int[scenario.Turns + 1];
        foreach (Game game in games) counts[Math.Min(game.Values[outcome], scenario.Turns)]++;
        int last = Array.FindLastIndex(counts, c => c > 0);
        for (int turn = 1; turn <= last; turn++) Share(turn.ToString(CultureInfo.InvariantCulture), counts[turn], games.Length);
        Share("never", counts[0], games.Length);
        paper.Line();
    }

    private static string Median(int outcome, Game[] games)
    {
        double median = Figure.Median([.. games.Select(g => g.Values[outcome] > 0 ? g.Values[outcome] : double.PositiveInfinity)]).Value;
        return double.IsInfinity(median) ? "never" : $"turn {median:0}";
    }

    private void Categories(int outcome, Game[] games)
    {
        Heading(scenario.Outcomes[outcome].Text);
        foreach (IGrouping<int, Game> group in games.GroupBy(g => g.Values[outcome]).OrderBy(g => g.Key))
        {
            Share(InWords(scenario.Outcomes[outcome].WordOf(group.Key)), group.Count(), games.Length);
        }
        paper.Line();
    }

    private void Amounts(Game[] games)
    {
        if (scenario.Outcomes.All(o => o.IsTurn || o.IsCategory)) return;
        paper.Line($"{"Amounts",-Label} {"mean",9} {"95 %",17} {"5th",8} {"median",8}", Ink.Strong);
        for (int o = 0; o < scenario.Outcomes.Length; o++)
        {
            OutcomeDefinition outcome = scenario.Outcomes[o];
            if (outcome.IsTurn || outcome.IsCategory) continue;
            double[] values = [.. games.Select(g => (double)g.Values[o]).Order()];
            Figure mean = Figure.Mean(values);
            string interval = $"{Number(mean.Low)}–{Number(mean.High)}";
            paper.Line($"{Cut(outcome.Text),-Label} {Number(mean.Value),9} {interval,17} {Number(Figure.Percentile(values, 0.05)),8} {Number(Figure.Percentile(values, 0.5)),8}");
            string spread = $"95th {Number(Figure.Percentile(values, 0.95))}";
            paper.Line($"  {Spread(values)} {spread}", Ink.Faint);
        }
        paper.Line();
    }

    private void Wants(Game[] games)
    {
        foreach (FactionDefinition faction in scenario.Factions)
        {
            bool first = true;
            for (int o = 0; o < scenario.Objectives.Length; o++)
            {
                if (scenario.Objectives[o].Faction != faction.Id) continue;
                if (first) paper.Line($"{Cut($"What {faction.Name} wants"),-Label} {"failure",9} {"mixed",9} {"success",9} {"distinguished",13}", Ink.Strong);
                first = false;
                IEnumerable<string> shares = Enum.GetValues<ObjectiveBand>().Order()
                    .Select(b => Percent(games.Count(g => g.Bands[o] == b) / (double)games.Length).PadLeft(b == ObjectiveBand.Distinguished ? 13 : 9));
                paper.Line($"{Cut(scenario.Objectives[o].Text),-Label} {string.Join(' ', shares)}");
            }
            if (!first) paper.Line();
        }
    }

    private void Share(string label, int count, int of)
    {
        Figure share = Figure.Share(count, of);
        string interval = $"{Percent(share.Low)}–{Percent(share.High)}";
        paper.Line($"  {label,-12} {Percent(share.Value),7}  {interval,-15} {Paper.Bar((int)Math.Round(share.Value * 1000), Cells)}".TrimEnd('░').TrimEnd());
    }

    private void Heading(string text, string beside = "") => paper.Line(beside.Length == 0 ? text : $"{text} · {beside}", Ink.Strong);

    // Twelve bars over the range of the values.
    private static string Spread(double[] sorted)
    {
        const string bars = "▁▂▃▄▅▆▇█";
        const int bins = 12;
        double low = sorted[0], width = Math.Max(sorted[^1] - low, 1e-9);
        var counts = new int[bins];
        foreach (double value in sorted) counts[Math.Min(bins - 1, (int)((value - low) / width * bins))]++;
        int most = counts.Max();
        string line = string.Concat(counts.Select(c => c == 0 ? ' ' : bars[Math.Min(bars.Length - 1, c * bars.Length / most)]));
        return $"{Number(low)} {line} {Number(sorted[^1])}";
    }

    // "LastTurn" to "last turn".
    private static string InWords(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Cut(string text) => text.Length <= Label ? text : text[..(Label - 1)] + "…";

    /// <summary>A share as a percentage with one digit.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>An amount: whole numbers from a hundred on, one digit below.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) >= 100 || value == Math.Floor(value) ? "#,0" : "0.0", CultureInfo.InvariantCulture);
}
