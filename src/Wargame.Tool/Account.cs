using System.Globalization;
using Wargame.Rules;

namespace Wargame.Tool;

/// <summary>Tells a game as control sees it, turn by turn, in the words of the report.</summary>
internal sealed class Account(Paper paper, Scenario scenario)
{
    public void Opening(ulong seed, IReadOnlyList<DoctrineDefinition> playing)
    {
        paper.Line(scenario.Title, Ink.Strong);
        foreach (string line in Paper.Wrap(scenario.Summary, paper.Width)) paper.Line(line);
        paper.Line();
        paper.Entry("Seed", seed.ToString(CultureInfo.InvariantCulture));
        for (int f = 0; f < playing.Count; f++) paper.Entry(f == 0 ? "Doctrines" : "", $"{scenario.Factions[f].Name}: {playing[f].Title}");
        paper.Line();
    }

    public void Turn(World before, TurnInputs inputs, TurnResult result)
    {
        Heading(before.Turn);
        ReportView report = Views.Truth(result.After, result).Report!;
        foreach (string line in Paper.Wrap(report.Headline, paper.Width)) paper.Line(line, Ink.Strong);
        paper.Line();
        paper.Entries("News", result.Events.OfType<InjectReleased>().Select(i => (i.Inject.Title, Ink.Plain)).Distinct());
        paper.Entries("Moves", TurnLines.Moves(scenario, result));
        paper.Entries("Orders", TurnLines.Holds(scenario, inputs));
        paper.Entries("Strikes", TurnLines.Strikes(scenario, result));
        paper.Entries("Talks", TurnLines.Cards(scenario, result, CardKind.Handover));
        paper.Entries("Battles", TurnLines.Cards(scenario, result, CardKind.Battle));
        paper.Entries("Garrisons", TurnLines.Wills(scenario, result));
        paper.Entries("Places", TurnLines.Places(scenario, result));
        paper.Entries("Convoys", TurnLines.Convoys(scenario, result));
        paper.Entries("People", TurnLines.People(scenario, result));
        paper.Entries("Support", TurnLines.Support(scenario, before, result));
        paper.Entries("Said", TurnLines.Claims(scenario, result));
        paper.Line();
        Cohesion(before, result.After);
        paper.Line();
    }

    public void End(World world)
    {
        paper.Rule('═');
        paper.Line(Ending(world), Ink.Strong);
        paper.Line();
        IReadOnlyDictionary<FactionId, FactionResult> results = Results.Of(world);
        foreach (FactionDefinition faction in scenario.Factions)
        {
            FactionResult result = results[faction.Id];
            int places = world.Cities.Count(c => c.Controller == faction.Id);
            paper.Line($"{faction.Name}: {Words.Count(places, "place")}, {Words.Number(result.MenLost)} men lost, {Words.Number(result.MenDeserted)} deserted", Ink.Strong);
            foreach (ObjectiveStanding objective in result.Objectives)
            {
                paper.Entry($"  {objective.Band}", $"{objective.Text}: {objective.Measure}", 17, objective.Band >= ObjectiveBand.Success ? Ink.Good : objective.Band == ObjectiveBand.Failure ? Ink.Bad : Ink.Plain);
            }
        }
        paper.Line();
        Humanitarian(world, results);
        paper.Line();
    }

    private void Heading(int turn)
    {
        DateTime from = scenario.StartsAt.AddHours((turn - 1) * scenario.TurnHours), to = from.AddHours(scenario.TurnHours);
        string part = scenario.TurnHours > 12 ? "" : from.Hour is >= 5 and < 17 ? "day, " : "night, ";
        paper.Rule('─');
        paper.Line($"Turn {turn} of {scenario.Turns} · {part}{Stamp(from)} to {Stamp(to)}", Ink.Strong);
        paper.Rule('─');
    }

    private void Cohesion(World before, World after)
    {
        int names = scenario.Factions.Max(f => f.Name.Length);
        bool first = true;
        for (int f = 0; f < after.Factions.Length; f++)
        {
            int now = after.Factions[f].Cohesion, change = now - before.Factions[f].Cohesion;
            // Who cannot collapse and did not move is not worth a line.
            if (scenario.Factions[f].CollapseBelow == 0 && Math.Abs(change) < 10) continue;
            string state = after.Factions[f].Collapsed ? " collapsed" : "";
            string text = $"{scenario.Factions[f].Name.PadRight(names)} {Paper.Bar(now, 20)} {now,4} {Words.Signed(change),5}{state}";
            paper.Entry(first ? "Cohesion" : "", text, 12, after.Factions[f].Collapsed ? Ink.Bad : Ink.Plain);
            first = false;
        }
    }

    private string Ending(World world) => world.Ending switch
    {
        { Kind: EndingKind.Collapse, Faction: { } faction } e => $"Ended after turn {e.Turn}: {scenario.Faction(faction).Name} collapsed and its capital changed hands.",
        { } e => $"Ended after turn {e.Turn}.",
        null => $"Ended after turn {world.Turn - 1}.",
    };

    private void Humanitarian(World world, IReadOnlyDictionary<FactionId, FactionResult> results)
    {
        paper.Line("People", Ink.Strong);
        int killed = world.Cities.Sum(c => c.Killed.Sum()), wounded = world.Cities.Sum(c => c.Wounded.Sum());
        int displaced = scenario.Parameters.DisplacedBefore + world.Cities.Sum(c => c.Left);
        paper.Entry("", $"{Words.Number(killed)} civilians killed, {Words.Number(wounded)} wounded; {Words.Number(displaced)} displaced; "
            + $"{Words.Number(results.Values.Sum(r => r.Evacuated))} brought to safety by convoys.", 2);
        foreach ((FactionId id, FactionResult result) in results.Where(r => r.Value.Killed + r.Value.Wounded > 0))
        {
            paper.Entry("", $"By the doing of {scenario.Faction(id).Name}: {Words.Number(result.Killed)} killed, {Words.Number(result.Wounded)} wounded.", 2);
        }
    }

    private static string Stamp(DateTime at) => at.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);
}
