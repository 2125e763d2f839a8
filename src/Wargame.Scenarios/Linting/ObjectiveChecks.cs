using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>Objectives that no play can reach, and those that no play can miss.</summary>
internal static class ObjectiveChecks
{
    public static IEnumerable<Warning> Of(LintDesk desk)
    {
        Scenario scenario = desk.Scenario;
        for (int i = 0; i < scenario.Objectives.Length; i++)
        {
            ObjectiveDefinition objective = scenario.Objectives[i];
            string text = $"\"{objective.Text}\" of {scenario.Faction(objective.Faction).Name}";
            if (Most(desk, objective) is { } most && objective.Distinguished > most)
            {
                string which = objective.Mixed > most ? "never be reached" : objective.Success > most ? "never be a success" : "never be distinguished";
                yield return desk.Warn("ObjectiveOutOfReach", "objectives.yaml", i, $"{text} can {which}", $"thresholds of at most {most}");
            }
            else if (AlwaysMet(desk, objective))
            {
                yield return desk.Warn("ObjectiveAlwaysMet", "objectives.yaml", i, $"{text} is met from the start and nobody can change that", "higher thresholds, or something that is in doubt");
            }
        }
    }

    // The greatest measure that any play can reach; null where that is not known, or fewer is better.
    private static long? Most(LintDesk desk, ObjectiveDefinition objective)
    {
        Scenario scenario = desk.Scenario;
        FactionDefinition faction = scenario.Faction(objective.Faction);
        return objective.Kind switch
        {
            ObjectiveKind.HoldPlace => scenario.Turns,
            ObjectiveKind.PlacesHeld => desk.Armed(faction.Id) || Given(scenario, faction.Id, SupportKind.Troops)
                ? objective.Cities.Count(c => scenario.City(c).Class != PlaceClass.OffMap)
                : objective.Cities.Count(c => scenario.City(c).Controller == faction.Id),
            ObjectiveKind.DenyPlace or ObjectiveKind.Corridor or ObjectiveKind.CutCorridor => 1,
            ObjectiveKind.Cohesion or ObjectiveKind.MenKept or ObjectiveKind.Institutions => 1000,
            ObjectiveKind.Pool => faction.Patron is { } patron ? patron.Pool + scenario.Parameters.PoolDraw + Injected(scenario, faction.Id) : 0,
            ObjectiveKind.Evacuated when faction.Lots == 0 => 0,
            _ => null,
        };
    }

    private static bool AlwaysMet(LintDesk desk, ObjectiveDefinition objective)
    {
        Scenario scenario = desk.Scenario;
        int self = scenario.IndexOf(objective.Faction);
        bool Safe(CityId city) => scenario.City(city).Controller is not { } holder || !scenario.Forces.Any(f => Hostile(scenario, scenario.IndexOf(holder), scenario.IndexOf(f.Faction)));
        return objective.Kind switch
        {
            ObjectiveKind.MenKept => !desk.Armed(objective.Faction),
            ObjectiveKind.Pool => objective.Distinguished == 0,
            ObjectiveKind.Institutions => scenario.Faction(objective.Other ?? objective.Faction).Leadership is null,
            ObjectiveKind.PlacesHeld => objective.Cities.Count(c => scenario.IndexOf(scenario.City(c).Controller ?? default) == self && Safe(c)) >= objective.Distinguished,
            ObjectiveKind.DenyPlace => objective.Cities.All(c => scenario.City(c).Controller != objective.Other) && !desk.Armed(objective.Other!.Value),
            ObjectiveKind.CutCorridor => scenario.Corridors.FirstOrDefault(c => c.Id == objective.Corridor) is { } corridor && !desk.Joined(corridor.From, corridor.To),
            ObjectiveKind.HarmCaused or ObjectiveKind.Displaced => objective.Distinguished >= scenario.Cities.Sum(c => (long)c.People),
            _ => false,
        };
    }

    private static bool Hostile(Scenario scenario, int a, int b) => a >= 0 && b >= 0 && a != b && scenario.Board.Between(a, b) == Relation.Hostile;

    private static bool Given(Scenario scenario, FactionId to, SupportKind kind) =>
        scenario.Factions.Any(f => f.Patron?.Gives.Any(g => g.Kind == kind && g.To.Contains(to)) == true);

    private static int Injected(Scenario scenario, FactionId faction) => scenario.Injects.SelectMany(i => i.Content.Effects)
        .Where(e => e.Kind == InjectEffectKind.Pool && e.Faction == faction && e.Amount > 0).Sum(e => e.Amount);
}
