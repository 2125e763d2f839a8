using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>Something in a readable scenario that is probably not meant.</summary>
/// <param name="Code">Stable noun, e.g. <c>UnreachablePlace</c>.</param>
/// <param name="Text">One sentence for the author.</param>
public sealed record ScenarioWarning(string Code, string Text);

/// <summary>Looks over a scenario for what reads well and plays badly. Warnings stop nothing.</summary>
public static class ScenarioWarnings
{
    /// <summary>All warnings, in the order of the scenario's files.</summary>
    public static IReadOnlyList<ScenarioWarning> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return [.. Places(scenario), .. Ways(scenario), .. Factions(scenario), .. Forces(scenario)];
    }

    private static IEnumerable<ScenarioWarning> Places(Scenario scenario)
    {
        HashSet<int> met = Reach(scenario, 0);
        foreach (CityDefinition city in scenario.Cities)
        {
            if (!met.Contains(scenario.IndexOf(city.Id)))
            {
                yield return new("UnreachablePlace", $"No route leads from {scenario.Cities[0].Name} to {city.Name}.");
            }
        }
    }

    private static IEnumerable<ScenarioWarning> Ways(Scenario scenario)
    {
        foreach (CorridorDefinition corridor in scenario.Corridors)
        {
            if (!Joined(scenario, corridor.From, corridor.To))
            {
                yield return new("CorridorWithoutWay", $"The corridor {corridor.Name} has no route between its ends.");
            }
        }
        foreach (FactionDefinition patron in scenario.Factions.Where(f => f.Patron is not null))
        {
            foreach (SupportOffer offer in patron.Patron!.Gives)
            {
                if (offer is { From: { } from, Enters: { } enters } && !Joined(scenario, from, enters))
                {
                    yield return new("SupportWithoutWay", $"{offer.Kind} of {patron.Name} cannot come from {from} to {enters}.");
                }
            }
        }
    }

    private static IEnumerable<ScenarioWarning> Factions(Scenario scenario)
    {
        foreach (FactionDefinition faction in scenario.Factions)
        {
            bool acts = faction.AirPoints > 0 || faction.Patron is { Gives.Count: > 0 } || scenario.Forces.Any(f => f.Faction == faction.Id);
            if (!acts) yield return new("IdleFaction", $"{faction.Name} has no forces, no air points and nothing to give.");
            if (!scenario.Objectives.Any(o => o.Faction == faction.Id))
            {
                yield return new("AimlessFaction", $"{faction.Name} has no objective.");
            }
            FactionDefinition? twin = scenario.Factions.TakeWhile(f => f != faction)
                .FirstOrDefault(f => f.Palette == faction.Palette || f.Shape == faction.Shape || f.Letter == faction.Letter);
            if (twin is not null)
            {
                yield return new("LookalikeFactions", $"{faction.Name} shares its colour, shape or letter with {twin.Name}.");
            }
        }
    }

    private static IEnumerable<ScenarioWarning> Forces(Scenario scenario)
    {
        foreach (ForceDefinition force in scenario.Forces)
        {
            CityDefinition city = scenario.City(force.City);
            if (city.Controller is { } holder && scenario.Board.Between(scenario.IndexOf(holder), scenario.IndexOf(force.Faction)) == Relation.Hostile)
            {
                yield return new("ForceAmongEnemies", $"{force.Name} starts in {city.Name}, which a hostile faction holds.");
            }
        }
    }

    private static bool Joined(Scenario scenario, CityId a, CityId b) => Reach(scenario, scenario.IndexOf(a)).Contains(scenario.IndexOf(b));

    private static HashSet<int> Reach(Scenario scenario, int from)
    {
        if (scenario.Cities.Count == 0) return [];
        var met = new HashSet<int> { from };
        var next = new Queue<int>([from]);
        while (next.TryDequeue(out int at))
        {
            foreach (Leg leg in scenario.Board.Legs(at))
            {
                if (met.Add(leg.To)) next.Enqueue(leg.To);
            }
        }
        return met;
    }
}
