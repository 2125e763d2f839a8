using System.CommandLine;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary><c>sensitivity SCENARIO</c>: what each kind of order and each power's answer changes, and which change nothing.</summary>
internal static class SensitivityVerb
{
    public static Command Make() => Verb.OfGames("sensitivity",
        "Takes each kind of order off each faction's sheets, and fixes each power's answers, and prints the change in every outcome against games of the same seeds. Names what changes nothing, and then exits with 1.",
        2000, Run);

    /// <summary>0 where every decision moves some outcome, 1 where one moves none, 2 when the input was no good.</summary>
    public static int Run(string scenarioName, int count, ulong seed, Games games, Paper paper, TextWriter errors)
    {
        if (ScenarioArgument.Read(scenarioName, errors) is not { } scenario) return 2;
        if (!Verb.Sensible(count, 10, errors)) return 2;
        if (scenario.Outcomes.Length == 0)
        {
            errors.WriteLine($"{scenario.Id} has no outcomes.yaml: there is nothing to measure.");
            return 2;
        }
        paper.Line(FormattableString.Invariant($"{scenario.Title} · {count:N0} pairs of games a row, seed {seed}"), Ink.Strong);
        paper.Entry("", "Change of each outcome against the baseline, with its 95 % interval; a turn that never came counts as the one after the last.", 0, Ink.Faint);
        paper.Line();
        var sensitivity = new Sensitivity(scenario, count, seed, games);
        List<Decision> decisions = Told(sensitivity.All(), paper, scenario);
        List<string> idle = Idle(scenario, decisions);
        if (idle.Count == 0) paper.Line("Every kind of order and every power's answer moves some outcome.", Ink.Good);
        foreach (string name in idle) paper.Line(name, Ink.Bad);
        paper.Entry("", $"A decision counts as moving an outcome where zero lies {Sensitivity.Clear:0.0} standard errors away or farther: with so many outcomes chance alone would carry one past 95 %.", 0, Ink.Faint);
        paper.Line(games.Pace());
        return idle.Count == 0 ? 0 : 1;
    }

    private static List<Decision> Told(IEnumerable<Decision> decisions, Paper paper, Scenario scenario)
    {
        var told = new List<Decision>();
        foreach (Decision decision in decisions)
        {
            told.Add(decision);
            paper.Line($"{decision.Name} · baseline {decision.Baseline}, {decision.Used:0.0} a game", Ink.Strong);
            var moved = decision.Changes.Where(c => Sensitivity.Moves(c.Change)).OrderByDescending(c => Math.Abs(c.Change.Value / c.Change.Error)).ToList();
            paper.Entry("  moves", moved.Count == 0 ? "nothing" : string.Join("; ", moved.Select(c => Say(scenario, c))), 10, moved.Count == 0 ? Ink.Bad : Ink.Plain);
            var rest = decision.Changes.Except(moved).ToList();
            if (rest.Count > 0) paper.Entry("  others", string.Join("; ", rest.Select(c => Say(scenario, c))), 10, Ink.Faint);
            paper.Line();
        }
        return told;
    }

    private static string Say(Scenario scenario, OutcomeChange change)
    {
        double half = Figure.Z * change.Change.Error;
        string sign = change.Change.Value > 0 ? "+" : "";
        return $"{scenario.Outcomes[change.Outcome].Id} {sign}{Short(change.Change.Value)} ±{Short(half)}";
    }

    private static string Short(double value) => value == 0 ? "0" : Math.Abs(value) >= 100
        ? value.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture) : value.ToString(Math.Abs(value) >= 1 ? "0.0" : "0.000", System.Globalization.CultureInfo.InvariantCulture);

    // A kind of order counts as idle where it moves nothing for any faction; a power where neither answer of its does.
    private static List<string> Idle(Scenario scenario, List<Decision> decisions)
    {
        var idle = new List<string>();
        foreach (OrderKind kind in Enum.GetValues<OrderKind>())
        {
            Decision[] those = [.. decisions.Where(d => d.Kind == kind)];
            if (those.Length == 0) idle.Add($"{kind}: no doctrine gives this order.");
            else if (!those.Any(d => d.Moves)) idle.Add($"{kind}: changes nothing.");
        }
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            if (scenario.Factions[f].Patron is not { Gives.Length: > 0 }) continue;
            Decision[] those = [.. decisions.Where(d => d.Power == f)];
            if (those.Length == 0) idle.Add($"Answers of {scenario.Factions[f].Name}: nobody asks it for anything.");
            else if (!those.Any(d => d.Moves)) idle.Add($"Answers of {scenario.Factions[f].Name}: change nothing.");
        }
        return idle;
    }
}
