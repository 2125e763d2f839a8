using System.Text.RegularExpressions;

namespace Wargame.Rules.Tests.Cases;

/// <summary>
/// What the dice of a case show: <c>Battle City 4+5</c>, <c>Will City 7</c>, <c>Drain POWER 5..12</c>. The runner takes the lowest seed
/// with which they show it, so that the rules roll as ever.
/// </summary>
public static class DiceLines
{
    private const ulong Farthest = 20_000_000;

    // What is rolled for, the subject and purpose by which the rules name the roll, and whether a card shows it.
    private static readonly (Regex Form, Func<Names, GroupCollection, (string Subject, Purpose Purpose)> Of, bool Shown)[] Forms =
    [
        (Form(@"Battle (?<a>\w+)"), (n, g) => (City(n, g, "a"), Purpose.Battle), true),
        (Form(@"Will (?<a>\w+)"), (n, g) => (City(n, g, "a"), Purpose.Will), true),
        (Form(@"Rout (?<a>\w+)"), (n, g) => (City(n, g, "a") + ":rout", Purpose.Will), false),
        (Form(@"Resistance (?<a>\w+)"), (n, g) => (City(n, g, "a") + ":collapsed", Purpose.Will), true),
        (Form(@"Collapse (?<f>[A-Z]+)"), (_, g) => (g["f"].Value, Purpose.Collapse), true),
        (Form(@"Talks (?<a>\w+) with (?<f>[A-Z]+)"), (n, g) => ($"{City(n, g, "a")}:{g["f"].Value}", Purpose.Handover), true),
        (Form(@"Strike (?<aim>road|crossing) (?<r>[\w-]+) by (?<f>[A-Z]+)"), (_, g) => ($"{g["r"].Value}:{g["f"].Value}:{(g["aim"].Value == "road" ? "Road" : "Crossing")}", Purpose.Strike), true),
        (Form(@"Hit (?<r>[\w-]+) by (?<f>[A-Z]+) on (?<m>[A-Z]+) to (?<a>\w+)"), (n, g) => ($"{g["r"].Value}:{g["f"].Value}:{g["m"].Value}:{City(n, g, "a")}", Purpose.Strike), false),
        (Form(@"Hit (?<r>[\w-]+) by (?<f>[A-Z]+) on load of (?<m>[A-Z]+) for (?<t>[A-Z]+) to (?<a>\w+)"),
            (n, g) => ($"{g["r"].Value}:{g["f"].Value}:{g["m"].Value}:{g["t"].Value}:{City(n, g, "a")}", Purpose.Convoy), false),
        (Form(@"Passage (?<a>\w+) by (?<f>[A-Z]+)"), (n, g) => ($"passage-{City(n, g, "a")}-{g["f"].Value}", Purpose.Passage), false),
        (Form(@"Road (?<a>\w+) to (?<b>\w+)"), (n, g) => ($"convoy-{City(n, g, "a")}-{City(n, g, "b")}", Purpose.Convoy), true),
        (Form(@"Support (?<f>[A-Z]+) (?<m>[A-Z]+) (?<k>\w+)"), (_, g) => ("support-" + Negotiation(g), Purpose.Support), true),
        (Form(@"Refusal (?<f>[A-Z]+) (?<m>[A-Z]+) (?<k>\w+)"), (_, g) => ("refusal-" + Negotiation(g), Purpose.Leak), false),
        (Form(@"Veto (?<v>[A-Z]+) (?<f>[A-Z]+) (?<m>[A-Z]+) (?<k>\w+)"), (_, g) => ($"veto-{g["v"].Value}-" + Negotiation(g), Purpose.Support), true),
        (Form(@"Answer (?<f>[A-Z]+) (?<m>[A-Z]+)"), (_, g) => ($"retaliate-{g["f"].Value}-{g["m"].Value}", Purpose.Strike), true),
        (Form(@"Refuge (?<f>[A-Z]+) (?<m>[A-Z]+)"), (_, g) => ($"asylum-{g["f"].Value}-{g["m"].Value}-asylum".ToLowerInvariant(), Purpose.Leak), false),
        (Form(@"Drain (?<f>[A-Z]+)"), (_, g) => ($"drain-{g["f"].Value}", Purpose.Drain), true),
        (Form(@"Leak (?<s>\w+)"), (_, g) => ($"secret-{g["s"].Value}", Purpose.Leak), true),
        (Form(@"Exposure (?<f>[A-Z]+) (?<k>\w+)(?: (?<x>\w+))?"), (n, g) => ($"claim-{g["f"].Value}-{g["k"].Value}-{n.Place(g["x"].Value)}-{n.Side(g["x"].Value)}", Purpose.Exposure), false),
        (Form(@"Sharing (?<f>[A-Z]+)"), (_, g) => ($"sharing:{g["f"].Value}", Purpose.Leadership), true),
        (Form(@"Seat (?<f>[A-Z]+)"), (_, g) => ($"seat:{g["f"].Value}", Purpose.Leadership), true),
        (Form(@"Departure (?<f>[A-Z]+)"), (_, g) => ($"departure:{g["f"].Value}", Purpose.Leadership), true),
        (Form(@"Cell (?<f>[A-Z]+) (?<s>\w+)"), (_, g) => ($"cell:{g["f"].Value}:{g["s"].Value}", Purpose.Collapse), true),
        (Form(@"Following (?<f>[A-Z]+) (?<s>\w+)"), (_, g) => ($"handing-over:{g["f"].Value}:{g["s"].Value}", Purpose.Obedience), false),
        (Form(@"Obedience (?<f>[A-Z]+) (?<k>reinforce|advance|withdraw) (?<a>\w+) to (?<b>\w+)"), (n, g) => ($"{g["f"].Value}:{g["k"].Value}:{City(n, g, "a")}-{City(n, g, "b")}", Purpose.Obedience), false),
        (Form(@"Works (?<a>\w+)"), (n, g) => ($"works-{n.Scenario.Hazards[0].Id}-{City(n, g, "a")}", Purpose.Hazard), true),
        (Form(@"Unrest (?<a>\w+)"), (n, g) => (City(n, g, "a"), Purpose.Unrest), true),
        (Form(@"Harm (?<a>\w+)"), (n, g) => ($"harm-{City(n, g, "a")}", Purpose.Harm), false),
    ];

    /// <summary>One demand on the dice.</summary>
    /// <param name="Turn">Turn of the roll.</param>
    /// <param name="Subject">Its subject.</param>
    /// <param name="Purpose">Its purpose.</param>
    /// <param name="Wanted">What it has to show.</param>
    /// <param name="Shown">A card shows the roll.</param>
    /// <param name="Text">As written.</param>
    public sealed record Demand(int Turn, string Subject, Purpose Purpose, string Wanted, bool Shown, string Text)
    {
        /// <summary>A roll is as wanted.</summary>
        public bool Met(Roll roll)
        {
            string[] ends = Wanted.Split("..");
            if (ends.Length == 2) return roll.Sum >= int.Parse(ends[0], null) && roll.Sum <= int.Parse(ends[1], null);
            return Wanted.Contains('+', StringComparison.Ordinal) ? $"{roll.First}+{roll.Second}" == Wanted : roll.Sum == int.Parse(Wanted, null);
        }
    }

    /// <summary>Reads a demand for a turn.</summary>
    public static Demand Read(Names names, int turn, string line)
    {
        int space = line.LastIndexOf(' ');
        foreach ((Regex form, Func<Names, GroupCollection, (string, Purpose)> of, bool shown) in Forms)
        {
            if (form.Match(line[..space]) is not { Success: true } match) continue;
            (string subject, Purpose purpose) = of(names, match.Groups);
            return new Demand(turn, subject, purpose, line[(space + 1)..], shown, line);
        }
        throw new CaseFault($"nothing is rolled for \"{line}\"");
    }

    /// <summary>The lowest seed that meets all demands.</summary>
    public static ulong Seed(IReadOnlyList<Demand> demands)
    {
        for (ulong seed = 1; seed <= Farthest; seed++)
        {
            var dice = new Dice(seed);
            int met = 0;
            while (met < demands.Count && demands[met].Met(dice.TwoDice(demands[met].Turn, demands[met].Subject, demands[met].Purpose))) met++;
            if (met == demands.Count) return seed;
        }
        throw new CaseFault("no seed gives these dice");
    }

    private static string City(Names names, GroupCollection groups, string name) => names.City(groups[name].Value).Value;

    private static string Negotiation(GroupCollection groups) => $"{groups["f"].Value}-{groups["m"].Value}-{groups["k"].Value}".ToLowerInvariant();

    private static Regex Form(string form) => new($"^{form}$", RegexOptions.Compiled);
}
