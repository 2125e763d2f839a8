namespace Wargame.Rules;

/// <summary>What each wants (system 20): measures objectives on a world, at its end or as they stand.</summary>
public static class Objectives
{
    /// <summary>How all objectives of a faction stand, in scenario order. Reads the truth: for control, and for everybody at the end.</summary>
    public static IReadOnlyList<ObjectiveStanding> Of(World world, FactionId faction)
    {
        ArgumentNullException.ThrowIfNull(world);
        var standings = new List<ObjectiveStanding>();
        foreach (ObjectiveDefinition objective in world.Scenario.Objectives)
        {
            if (objective.Faction == faction) standings.Add(Standing(world, objective));
        }
        return standings;
    }

    /// <summary>How one objective stands.</summary>
    public static ObjectiveStanding Standing(World world, ObjectiveDefinition objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        int value = Measure(world, objective);
        return new ObjectiveStanding(objective.Text, Words(world.Scenario, objective, value), BandOf(objective, value));
    }

    /// <summary>The band in which a measured value lies.</summary>
    public static ObjectiveBand BandOf(ObjectiveDefinition objective, int value)
    {
        ArgumentNullException.ThrowIfNull(objective);
        bool Reaches(int threshold) => FewerIsBetter(objective.Kind) ? value <= threshold : value >= threshold;
        return Reaches(objective.Distinguished) ? ObjectiveBand.Distinguished
            : Reaches(objective.Success) ? ObjectiveBand.Success
            : Reaches(objective.Mixed) ? ObjectiveBand.Mixed
            : ObjectiveBand.Failure;
    }

    /// <summary>True where less of what is measured is better.</summary>
    public static bool FewerIsBetter(ObjectiveKind kind) => kind is ObjectiveKind.HarmCaused or ObjectiveKind.Displaced;

    /// <summary>The measured value, in the unit of its kind.</summary>
    public static int Measure(World world, ObjectiveDefinition objective)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(objective);
        int self = world.Scenario.IndexOf(objective.Faction);
        return objective.Kind switch
        {
            ObjectiveKind.HoldPlace => objective.Cities.Min(c => TurnsHeld(world, c, objective.Faction)),
            ObjectiveKind.PlacesHeld => objective.Cities.Count(c => world.City(c).Controller == objective.Faction),
            ObjectiveKind.DenyPlace => objective.Cities.All(c => world.City(c).Controller != objective.Other) ? 1 : 0,
            ObjectiveKind.Corridor => Open(world, objective) ? 1 : 0,
            ObjectiveKind.CutCorridor => Open(world, objective) ? 0 : 1,
            ObjectiveKind.HarmCaused => Humanitarian.CausedBy(world, self).Sum,
            ObjectiveKind.Evacuated => world.Factions[self].Evacuated,
            ObjectiveKind.Cohesion => world.Factions[self].Cohesion,
            ObjectiveKind.Pool => world.Factions[self].Pool,
            ObjectiveKind.MenKept => MenKept(world, objective.Faction),
            ObjectiveKind.Displaced => Humanitarian.DisplacedIn(world),
            _ => throw new ArgumentException($"no measure for {objective.Kind}", nameof(objective)),
        };
    }

    /// <summary>
    /// Turns for which a faction has held a place: up to its loss, or since it was taken. A place is remembered by its last change of
    /// hands, so an earlier tenure that was interrupted does not count.
    /// </summary>
    private static int TurnsHeld(World world, CityId id, FactionId faction)
    {
        CityState city = world.City(id);
        int played = world.Turn - 1;
        if (city.Controller == faction) return city.ChangedTurn == 0 ? played : played - city.ChangedTurn + 1;
        bool lost = city.Before == faction && world.Scenario.City(id).Controller == faction;
        return lost ? city.ChangedTurn - 1 : 0;
    }

    private static bool Open(World world, ObjectiveDefinition objective)
    {
        Scenario scenario = world.Scenario;
        foreach (CorridorDefinition corridor in scenario.Corridors)
        {
            if (corridor.Id != objective.Corridor) continue;
            // A corridor is open for those who live by it, whoever measures it.
            FactionId user = corridor.For.Count > 0 ? corridor.For[0] : objective.Faction;
            int self = scenario.IndexOf(user), from = scenario.IndexOf(corridor.From), to = scenario.IndexOf(corridor.To);
            RoadMap map = RoadMap.Of(world);
            return Usable(scenario, map, self, from) && Usable(scenario, map, self, to)
                && Ways.Find(scenario, map, self, from, to, WayUse.Supply) is not null;
        }
        return false;
    }

    // The search does not test its ends; a corridor that ends in hostile hands leads nowhere.
    private static bool Usable(Scenario scenario, RoadMap map, int self, int city) =>
        scenario.Cities[city].Class == PlaceClass.OffMap || Ways.Passable(scenario, map, self, city, WayUse.Supply);

    private static int MenKept(World world, FactionId faction)
    {
        int start = 0, now = 0;
        foreach (ForceDefinition force in world.Scenario.Forces)
        {
            if (force.Faction == faction) start += force.Men;
        }
        foreach (Force force in world.Forces)
        {
            if (force.Faction == faction) now += force.Men;
        }
        foreach (Delivery delivery in world.Deliveries)
        {
            if (delivery.Force is { } force && force.Faction == faction) now += force.Men;
        }
        return start == 0 ? 1000 : (int)(now * 1000L / start);
    }

    private static string Words(Scenario scenario, ObjectiveDefinition objective, int value) => objective.Kind switch
    {
        ObjectiveKind.HoldPlace => $"{Rules.Words.Count(value, "turn")} of {scenario.Turns}",
        ObjectiveKind.PlacesHeld => $"{value} of {Rules.Words.Count(objective.Cities.Count, "place")}",
        ObjectiveKind.DenyPlace => value == 1 ? "kept out" : "taken",
        ObjectiveKind.Corridor or ObjectiveKind.CutCorridor => value == 1 == (objective.Kind == ObjectiveKind.Corridor) ? "open" : "cut",
        ObjectiveKind.HarmCaused => $"{Range(value)} killed or wounded",
        ObjectiveKind.Evacuated => $"{Rules.Words.Number((value + 50) / 100 * 100)} people",
        ObjectiveKind.Cohesion => $"{value} of 1,000",
        ObjectiveKind.Pool => Rules.Words.Count(value, "point"),
        ObjectiveKind.MenKept => $"{Rules.Words.Percent(value)} percent",
        ObjectiveKind.Displaced => $"{Rules.Words.Number((value + 500) / 1000 * 1000)} people",
        _ => Rules.Words.Number(value),
    };

    private static string Range(int exact)
    {
        Band band = Humanitarian.Range(exact);
        return band.Low == band.High ? Rules.Words.Number(band.Low) : $"{Rules.Words.Number(band.Low)}–{Rules.Words.Number(band.High)}";
    }
}
