namespace Wargame.Rules;

/// <summary>How objectives stand: during play from what the seat knows, at the end from the truth.</summary>
public static class Standings
{
    /// <summary>The seat's own objectives as far as it can tell; empty for the public.</summary>
    public static IReadOnlyList<ObjectiveStanding> Of(Sight sight)
    {
        ArgumentNullException.ThrowIfNull(sight);
        if (sight.Self < 0) return [];
        int menNow = sight.Forces().Sum(f => f.Men)
            + sight.Deliveries().Where(d => d.From == sight.Faction && d.To == sight.Faction && d.Kind == SupportKind.Troops).Sum(d => d.Amount);
        var facts = new Facts(
            sight.Scenario, sight.Self, sight.Map, sight.ChangedTurn, sight.Turn - 1, sight.Ending is not null,
            (sight.HarmBy(sight.Self).Low + sight.HarmBy(sight.Self).High) / 2, Saved(sight.Scenario, sight.Self, sight.Evacuated),
            sight.Cohesion, sight.Pool, menNow, sight.Displaced());
        return All(facts);
    }

    /// <summary>What every faction came to.</summary>
    public static IReadOnlyDictionary<FactionId, FactionResult> Final(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        Scenario scenario = world.Scenario;
        RoadMap map = RoadMap.Of(world);
        var results = new SortedDictionary<FactionId, FactionResult>(Comparer<FactionId>.Create((a, b) => scenario.IndexOf(a).CompareTo(scenario.IndexOf(b))));
        for (int f = 0; f < world.Factions.Length; f++)
        {
            FactionState faction = world.Factions[f];
            int killed = world.Cities.Sum(c => c.Killed[f]), wounded = world.Cities.Sum(c => c.Wounded[f]);
            int men = world.Forces.Where(x => x.Faction == faction.Id).Sum(x => x.Men)
                + world.Deliveries.Where(d => d.Force?.Faction == faction.Id).Sum(d => d.Force!.Men);
            int saved = Saved(scenario, f, c => world.Cities[c].Evacuated);
            var facts = new Facts(
                scenario, f, map, c => world.Cities[c].ChangedTurn, world.Turn - 1, true, killed + wounded, saved,
                faction.Cohesion, faction.Pool, men, scenario.Parameters.DisplacedBefore + world.Cities.Sum(c => c.Left));
            results[faction.Id] = new FactionResult(All(facts), killed, wounded, saved, faction.Lost, faction.Deserted);
        }
        return results;
    }

    /// <summary>The band of a measured value; fewer is better where the objective counts harm.</summary>
    public static ObjectiveBand Band(ObjectiveDefinition objective, int value)
    {
        ArgumentNullException.ThrowIfNull(objective);
        bool fewer = objective.Kind is ObjectiveKind.HarmCaused or ObjectiveKind.Displaced;
        bool Reaches(int mark) => fewer ? value <= mark : value >= mark;
        return Reaches(objective.Distinguished) ? ObjectiveBand.Distinguished
            : Reaches(objective.Success) ? ObjectiveBand.Success
            : Reaches(objective.Mixed) ? ObjectiveBand.Mixed : ObjectiveBand.Failure;
    }

    private sealed record Facts(
        Scenario Scenario, int Faction, RoadMap Map, Func<int, int> ChangedTurn, int Played, bool Ended,
        int Harm, int Saved, int Cohesion, int Pool, int Men, int Displaced);

    private static List<ObjectiveStanding> All(Facts facts)
    {
        FactionId faction = facts.Scenario.Factions[facts.Faction].Id;
        var standings = new List<ObjectiveStanding>();
        foreach (ObjectiveDefinition objective in facts.Scenario.Objectives)
        {
            if (objective.Faction != faction) continue;
            int value = Measure(facts, objective);
            standings.Add(new ObjectiveStanding(objective.Text, Say(objective, value), Band(objective, value)));
        }
        return standings;
    }

    private static int Measure(Facts facts, ObjectiveDefinition objective)
    {
        Scenario scenario = facts.Scenario;
        return objective.Kind switch
        {
            ObjectiveKind.HoldPlace => objective.Cities.Select(c => TurnsHeld(facts, scenario.IndexOf(c))).DefaultIfEmpty(0).Min(),
            ObjectiveKind.PlacesHeld => objective.Cities.Count(c => facts.Map.Holder[scenario.IndexOf(c)] == facts.Faction),
            ObjectiveKind.DenyPlace => objective.Cities.All(c => facts.Map.Holder[scenario.IndexOf(c)] != (objective.Other is { } o ? scenario.IndexOf(o) : -1)) ? 1 : 0,
            ObjectiveKind.Corridor => Open(facts, objective.Corridor) ? 1 : 0,
            ObjectiveKind.CutCorridor => Open(facts, objective.Corridor) ? 0 : 1,
            ObjectiveKind.HarmCaused => facts.Harm,
            ObjectiveKind.Evacuated => facts.Saved,
            ObjectiveKind.Cohesion => facts.Cohesion,
            ObjectiveKind.Pool => facts.Pool,
            ObjectiveKind.MenKept => PermilleKept(facts),
            ObjectiveKind.Displaced => facts.Displaced,
            _ => 0,
        };
    }

    // A place held when the session ends counts as held to its last turn.
    private static int TurnsHeld(Facts facts, int city)
    {
        int changed = facts.ChangedTurn(city);
        if (facts.Map.Holder[city] == facts.Faction)
        {
            int last = facts.Ended ? facts.Scenario.Turns : facts.Played;
            return changed == 0 ? last : last - changed + 1;
        }
        FactionId? first = facts.Scenario.Cities[city].Controller;
        return changed > 0 && first is { } f && facts.Scenario.IndexOf(f) == facts.Faction ? changed - 1 : 0;
    }

    private static bool Open(Facts facts, string id)
    {
        CorridorDefinition? corridor = facts.Scenario.Corridors.FirstOrDefault(c => c.Id == id);
        if (corridor is null) return false;
        int who = corridor.For.Count > 0 ? facts.Scenario.IndexOf(corridor.For[0]) : facts.Faction;
        return Corridors.Way(facts.Scenario, facts.Map, who, corridor) is not null;
    }

    private static int PermilleKept(Facts facts)
    {
        FactionId faction = facts.Scenario.Factions[facts.Faction].Id;
        int atStart = facts.Scenario.Forces.Where(f => f.Faction == faction).Sum(f => f.Men);
        return atStart == 0 ? 1000 : (int)Math.Min(1000, facts.Men * 1000L / atStart);
    }

    // Convoys are the work of whoever held the place when the session began, or takes over its people.
    private static int Saved(Scenario scenario, int faction, Func<int, int> evacuated)
    {
        int sum = 0;
        for (int c = 0; c < scenario.Cities.Count; c++)
        {
            if (scenario.Cities[c].Controller is { } first && scenario.IndexOf(first) == faction) sum += evacuated(c);
        }
        return sum;
    }

    private static string Say(ObjectiveDefinition objective, int value) => objective.Kind switch
    {
        ObjectiveKind.HoldPlace => Words.Count(value, "turn"),
        ObjectiveKind.PlacesHeld => $"{value} of {objective.Cities.Count} places",
        ObjectiveKind.DenyPlace => value == 1 ? "denied" : "not denied",
        ObjectiveKind.Corridor or ObjectiveKind.CutCorridor => (objective.Kind == ObjectiveKind.Corridor) == (value == 1) ? "open" : "cut",
        ObjectiveKind.HarmCaused => $"{Words.Number(value)} killed and wounded",
        ObjectiveKind.Evacuated => $"{Words.Number(value)} people",
        ObjectiveKind.Cohesion => $"{value} of 1,000",
        ObjectiveKind.Pool => Words.Count(value, "point"),
        ObjectiveKind.MenKept => $"{Words.Percent(value)}% of the men",
        ObjectiveKind.Displaced => $"{Words.Number(value)} displaced",
        _ => Words.Number(value),
    };
}
