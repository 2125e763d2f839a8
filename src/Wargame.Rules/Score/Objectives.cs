namespace Wargame.Rules;

/// <summary>What each wants (system 20): value, band and words of every objective, on the truth or on what a seat believes.</summary>
public static class Objectives
{
    /// <summary>How all objectives of a faction stand, in scenario order.</summary>
    public static IReadOnlyList<ObjectiveStanding> Of(ObjectiveFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        FactionId faction = facts.Scenario.Factions[facts.Faction].Id;
        var standings = new List<ObjectiveStanding>();
        foreach (ObjectiveDefinition objective in facts.Scenario.Objectives)
        {
            if (objective.Faction != faction) continue;
            int value = Measure(facts, objective);
            standings.Add(new ObjectiveStanding(objective.Text, Say(facts.Scenario, objective, value), BandOf(facts, objective, value), ClauseOf(objective.Kind)));
        }
        return standings;
    }

    /// <summary>A smaller measure is the better one.</summary>
    public static bool FewerIsBetter(ObjectiveKind kind) => kind is ObjectiveKind.HarmCaused or ObjectiveKind.Displaced or ObjectiveKind.HarmIn or ObjectiveKind.HarmInAll or ObjectiveKind.Escalation;

    /// <summary>The band of an objective as it stands: where it is bound to what people suffered, more of that is mixed at best.</summary>
    public static ObjectiveBand BandOf(ObjectiveFacts facts, ObjectiveDefinition objective, int value)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ObjectiveBand band = BandOf(objective, value);
        // To have kept something at any price is no success.
        return objective.HarmMost > 0 && facts.HarmInAll > objective.HarmMost && band > ObjectiveBand.Mixed ? ObjectiveBand.Mixed : band;
    }

    private static string ClauseOf(ObjectiveKind kind) => kind switch
    {
        ObjectiveKind.HarmCaused or ObjectiveKind.HarmIn or ObjectiveKind.HarmInAll or ObjectiveKind.Evacuated or ObjectiveKind.Displaced or ObjectiveKind.Guests => Clauses.ObjectivePeople,
        ObjectiveKind.Cohesion or ObjectiveKind.Institutions or ObjectiveKind.LeaderTerms or ObjectiveKind.PromisesKept or ObjectiveKind.Pool or ObjectiveKind.MenKept or ObjectiveKind.Legitimacy or ObjectiveKind.Solvency or ObjectiveKind.Escalation => Clauses.ObjectiveMeans,
        _ => Clauses.ObjectivePlaces,
    };

    /// <summary>The band in which a measured value lies.</summary>
    public static ObjectiveBand BandOf(ObjectiveDefinition objective, int value)
    {
        ArgumentNullException.ThrowIfNull(objective);
        bool fewer = FewerIsBetter(objective.Kind);
        bool Reaches(int threshold) => fewer ? value <= threshold : value >= threshold;
        return Reaches(objective.Distinguished) ? ObjectiveBand.Distinguished
            : Reaches(objective.Success) ? ObjectiveBand.Success
            : Reaches(objective.Mixed) ? ObjectiveBand.Mixed
            : ObjectiveBand.Failure;
    }

    /// <summary>The measured value, in the unit of its kind.</summary>
    public static int Measure(ObjectiveFacts facts, ObjectiveDefinition objective)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(objective);
        Scenario scenario = facts.Scenario;
        int Holder(CityId city) => facts.Map.Holder[scenario.IndexOf(city)];
        int other = objective.Other is { } o ? scenario.IndexOf(o) : -1;
        return objective.Kind switch
        {
            ObjectiveKind.HoldPlace => objective.Cities.Select(c => TurnsHeld(facts, scenario.IndexOf(c))).DefaultIfEmpty(0).Min(),
            ObjectiveKind.PlacesHeld => objective.Cities.Count(c => facts.Keeps(scenario.IndexOf(c))),
            ObjectiveKind.DenyPlace => objective.Cities.All(c => Holder(c) != other) ? 1 : 0,
            ObjectiveKind.Corridor => Open(facts, objective) ? 1 : 0,
            ObjectiveKind.CutCorridor => Open(facts, objective) ? 0 : 1,
            ObjectiveKind.CrossingsShut => facts.ShutTurns,
            ObjectiveKind.HarmCaused => facts.Harm,
            ObjectiveKind.Evacuated => facts.Evacuated,
            ObjectiveKind.Cohesion => facts.Cohesion,
            ObjectiveKind.Pool => facts.Pool,
            ObjectiveKind.Solvency => Math.Min(2, facts.Pool) + (facts.Granted > 0 ? 1 : 0),
            ObjectiveKind.Escalation => facts.Escalation,
            ObjectiveKind.MenKept => MenKept(facts),
            ObjectiveKind.Displaced => facts.Displaced,
            ObjectiveKind.HarmIn => objective.Cities.Sum(c => facts.HarmIn(scenario.IndexOf(c))),
            ObjectiveKind.PlacesSpared => objective.Cities.Count(c => facts.Worst(scenario.IndexOf(c)) < Spared),
            ObjectiveKind.Guests => objective.Cities.Sum(c => facts.Guests(scenario.IndexOf(c))),
            ObjectiveKind.Legitimacy => facts.Legitimacy,
            ObjectiveKind.HarmInAll => facts.HarmInAll,
            ObjectiveKind.LeaderTerms => facts.Leader,
            ObjectiveKind.Institutions => facts.Institutions(other >= 0 ? other : facts.Faction),
            ObjectiveKind.PromisesKept => facts.Promises,
            _ => throw new ArgumentException($"no measure for {objective.Kind}", nameof(objective)),
        };
    }

    /// <summary>
    /// Turns for which a place was held; one held when the session ends counts as held to the scenario's last turn. A place is remembered
    /// by its last change of hands, so an earlier tenure that was interrupted does not count. One that stands empty at the end counts to the turn
    /// in which its holder left the field.
    /// </summary>
    private static int TurnsHeld(ObjectiveFacts facts, int city)
    {
        int changed = facts.ChangedTurn(city);
        if (facts.Map.Holder[city] == facts.Faction)
        {
            int last = facts.InName(city) ? Math.Max(changed, facts.LeftTurn) : facts.Ended ? facts.Scenario.Turns : facts.Played;
            return changed == 0 ? last : last - changed + 1;
        }
        bool first = facts.Scenario.Cities[city].Controller == facts.Scenario.Factions[facts.Faction].Id;
        return first && changed > 0 ? changed - 1 : 0;
    }

    // A corridor is open for those who live by it, whoever measures it.
    private static bool Open(ObjectiveFacts facts, ObjectiveDefinition objective)
    {
        foreach (CorridorDefinition corridor in facts.Scenario.Corridors)
        {
            if (corridor.Id != objective.Corridor) continue;
            int user = corridor.For.Length > 0 ? facts.Scenario.IndexOf(corridor.For[0]) : facts.Faction;
            return Corridors.Way(facts.Scenario, facts.Map, user, corridor) is not null;
        }
        return false;
    }

    private static int MenKept(ObjectiveFacts facts)
    {
        FactionId faction = facts.Scenario.Factions[facts.Faction].Id;
        int start = 0;
        foreach (ForceDefinition force in facts.Scenario.Forces)
        {
            if (force.Faction == faction) start += force.Men;
        }
        return start == 0 ? 1000 : (int)Math.Min(1000, facts.Men * 1000L / start);
    }

    // A place of which less than this share was taken counts as spared, permille.
    private const int Spared = 250;

    private static string Say(Scenario scenario, ObjectiveDefinition objective, int value) => objective.Kind switch
    {
        ObjectiveKind.HoldPlace => $"{Words.Count(value, "turn")} of {scenario.Turns}",
        ObjectiveKind.PlacesHeld => $"{value} of {Words.Count(objective.Cities.Length, "place")}",
        ObjectiveKind.DenyPlace => value == 1 ? "denied" : "not denied",
        ObjectiveKind.Corridor or ObjectiveKind.CutCorridor => value == 1 == (objective.Kind == ObjectiveKind.Corridor) ? "open" : "cut",
        ObjectiveKind.CrossingsShut => Words.Count(value, "turn") + " shut",
        ObjectiveKind.PlacesSpared => $"{value} of {Words.Count(objective.Cities.Length, "place")}",
        ObjectiveKind.Guests => $"{Words.Number((value + 500) / 1000 * 1000)} sheltered",
        ObjectiveKind.Legitimacy => $"{value} of 1,000",
        ObjectiveKind.HarmIn or ObjectiveKind.HarmCaused => $"{Humanitarian.RangeText(value)} killed or wounded",
        ObjectiveKind.Evacuated => $"{Words.Number((value + 50) / 100 * 100)} people",
        ObjectiveKind.Cohesion => $"{value} of 1,000",
        ObjectiveKind.Pool => Words.Count(value, "point"),
        ObjectiveKind.Solvency => value switch { 0 => "spent", 1 => "nearly spent", 2 => "solvent, or stretched by helping", _ => "helped and stayed solvent" },
        ObjectiveKind.Escalation => Words.Count(value, "strike") + " held against it or answered",
        ObjectiveKind.MenKept => $"{Words.Percent(value)}% of the men",
        ObjectiveKind.HarmInAll => $"{Humanitarian.RangeText(value)} killed or wounded in all",
        ObjectiveKind.LeaderTerms => ExitTerms.Say(value),
        ObjectiveKind.Institutions => $"{Words.Percent(value)}% kept",
        ObjectiveKind.PromisesKept => Words.Count(value, "promise"),
        ObjectiveKind.Displaced => $"{Words.Number((value + 500) / 1000 * 1000)} displaced",
        _ => Words.Number(value),
    };
}
