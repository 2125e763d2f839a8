using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>Seats: what each can do, wants and looks like.</summary>
internal static class FactionChecks
{
    public static IEnumerable<Warning> Of(LintDesk desk)
    {
        Scenario scenario = desk.Scenario;
        HashSet<FactionId> aims = [.. scenario.Objectives.Select(o => o.Faction)], supplied = [.. scenario.Cities.SelectMany(c => c.SupplyFor)];
        for (int i = 0; i < scenario.Factions.Length; i++)
        {
            FactionDefinition faction = scenario.Factions[i];
            Warning Warn(string code, string what, string advice) => desk.Warn(code, "factions.yaml", faction.Id.Value, what, advice);
            bool armed = desk.Armed(faction.Id), gives = faction.Patron is { Gives.Length: > 0 };
            bool holds = faction.CommandPoints + faction.Lots > 0 && scenario.Cities.Any(c => c.Controller == faction.Id);
            if (!armed && !gives && !holds && faction.AirPoints == 0)
            {
                yield return Warn("IdleFaction", $"{faction.Name} has no forces, no place to care for, no air points and nothing to give", "something to do, or no seat");
            }
            if (!aims.Contains(faction.Id)) yield return Warn("AimlessFaction", $"{faction.Name} has no objective", "at least one in objectives.yaml");
            if (faction.Capital is { } capital && scenario.City(capital).Controller != faction.Id)
            {
                yield return Warn("CapitalNotHeld", $"{faction.Name} does not hold its capital, {scenario.City(capital).Name}", "its own place as 'capital', or none");
            }
            if (armed && !supplied.Contains(faction.Id) && !gives)
            {
                yield return Warn("SupplyFromNowhere", $"the forces of {faction.Name} are supplied from nowhere", "a place with 'supplyFor' it");
            }
            FactionDefinition? twin = scenario.Factions.Take(i).FirstOrDefault(f => f.Palette == faction.Palette || f.Shape == faction.Shape || f.Letter == faction.Letter);
            if (twin is not null) yield return Warn("LookalikeFactions", $"{faction.Name} shares its colour, shape or letter with {twin.Name}", "its own 'palette', 'shape' and 'letter'");
            if (faction.Patron is { } patron)
            {
                foreach (Warning warning in Power(desk, faction, patron)) yield return warning;
            }
        }
    }

    private static IEnumerable<Warning> Power(LintDesk desk, FactionDefinition faction, PatronDefinition patron)
    {
        int most = patron.Pool + desk.Scenario.Parameters.PoolDraw, open = 0;
        foreach (SupportOffer offer in patron.Gives)
        {
            bool way = offer is not { From: { } from, Enters: { } enters } || desk.Joined(from, enters);
            if (!way)
            {
                string kind = Words.Kebab(offer.Kind.ToString());
                yield return desk.Warn("SupportWithoutWay", "factions.yaml", faction.Id.Value, $"{kind} of {faction.Name} cannot come from {offer.From} to {offer.Enters}", "routes between them, or another way in");
            }
            if (way && offer.Cost <= most) open++;
        }
        if (open == 0)
        {
            yield return desk.Warn("PowerGivesNothing", "factions.yaml", faction.Id.Value, $"{faction.Name} can give nothing to anybody: its pool is {patron.Pool}", "a cost within its pool and a way in, or no 'patron'");
        }
    }
}
