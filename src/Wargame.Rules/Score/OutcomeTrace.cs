namespace Wargame.Rules;

/// <summary>Follows one game and measures the outcomes that its scenario names. Values stand in the scenario's order of outcomes.</summary>
public sealed class OutcomeTrace
{
    private readonly Scenario scenario;
    private readonly int[] cities, factions, values;
    private World? noted;

    /// <summary>Begins with a game that has not been played yet.</summary>
    public OutcomeTrace(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        this.scenario = scenario;
        int count = scenario.Outcomes.Length;
        cities = new int[count];
        factions = new int[count];
        values = new int[count];
        for (int i = 0; i < count; i++)
        {
            OutcomeDefinition outcome = scenario.Outcomes[i];
            cities[i] = outcome.City is { } city ? scenario.IndexOf(city) : -1;
            factions[i] = outcome.Faction is { } faction ? scenario.IndexOf(faction) : -1;
        }
    }

    /// <summary>
    /// Takes note of the world after a turn. Every turn has to be noted, in order; values are final after the last. Whoever reads values
    /// does so before the world is played on: what only the latest turn decides is measured when it is read.
    /// </summary>
    public void Note(World after)
    {
        ArgumentNullException.ThrowIfNull(after);
        int played = after.Turn - 1;
        for (int i = 0; i < values.Length; i++)
        {
            OutcomeDefinition outcome = scenario.Outcomes[i];
            if (outcome.Turn > 0 && played > outcome.Turn) continue;
            values[i] = outcome.Kind switch
            {
                OutcomeKind.PlaceLost => values[i] > 0 ? values[i] : Changed(after, cities[i]) ? played : 0,
                OutcomeKind.PlaceHeld => Held(after, i, played),
                _ => played == outcome.Turn ? Measure(after, outcome, cities[i], factions[i]) : values[i],
            };
        }
        noted = after;
    }

    /// <summary>The value of an outcome, by its position in the scenario.</summary>
    public int this[int outcome] => Value(outcome);

    /// <summary>All values so far; a copy.</summary>
    public int[] Values()
    {
        var all = new int[values.Length];
        for (int i = 0; i < all.Length; i++) all[i] = Value(i);
        return all;
    }

    private int Value(int i)
    {
        OutcomeDefinition outcome = scenario.Outcomes[i];
        bool kept = noted is null || outcome.Kind is OutcomeKind.PlaceLost or OutcomeKind.PlaceHeld || (outcome.Turn > 0 && noted.Turn - 1 >= outcome.Turn);
        return kept ? values[i] : Measure(noted!, outcome, cities[i], factions[i]);
    }

    // Turns held before the first loss; as long as the place is held it counts to the scenario's end, whenever the session ends.
    private int Held(World after, int i, int played)
    {
        if (played == 1) return Changed(after, cities[i]) ? 0 : scenario.Turns;
        return values[i] < scenario.Turns ? values[i] : Changed(after, cities[i]) ? played - 1 : scenario.Turns;
    }

    private bool Changed(World world, int city) => world.Cities[city].Controller != scenario.Cities[city].Controller;

    private int Measure(World world, OutcomeDefinition outcome, int city, int faction) => outcome.Kind switch
    {
        OutcomeKind.Collapse => world.Factions[faction].CollapsedTurn,
        OutcomeKind.Ending => world.Ending is { } ending ? (int)ending.Kind : (int)EndingKind.LastTurn,
        OutcomeKind.Leadership => (int)world.Factions[faction].Leadership.Standing,
        OutcomeKind.LeaderTerms => world.Factions[faction].Leadership.Grade,
        OutcomeKind.Institutions => world.Factions[faction].Leadership.Institutions,
        OutcomeKind.Length => world.Turn - 1,
        OutcomeKind.Harm => Killed(world, city) + Wounded(world, city),
        OutcomeKind.Killed => Killed(world, city),
        OutcomeKind.HarmCaused => Humanitarian.CausedBy(world, faction).Sum,
        OutcomeKind.Displaced => Humanitarian.DisplacedIn(world),
        OutcomeKind.Evacuated => Evacuated(world, faction),
        OutcomeKind.Cohesion => world.Factions[faction].Cohesion,
        OutcomeKind.Legitimacy => world.Factions[faction].Legitimacy,
        OutcomeKind.Credibility => world.Factions[faction].Credibility,
        OutcomeKind.Pool => world.Factions[faction].Pool,
        OutcomeKind.MenLost => world.Factions[faction].Lost,
        OutcomeKind.MenDeserted => world.Factions[faction].Deserted,
        OutcomeKind.PlacesHeld => Places(world, faction),
        OutcomeKind.Granted => Granted(world, faction),
        OutcomeKind.PlacesChanged => Places(world),
        OutcomeKind.Taken => Taken(world, city),
        _ => throw new ArgumentException($"no measure for {outcome.Kind}", nameof(outcome)),
    };

    private static int Killed(World world, int city)
    {
        int sum = 0;
        for (int c = 0; c < world.Cities.Length; c++)
        {
            if (city < 0 || c == city) foreach (int killed in world.Cities[c].Killed) sum += killed;
        }
        return sum;
    }

    private static int Taken(World world, int city)
    {
        int most = 0;
        foreach (HazardState hazard in world.Hazards) most = Math.Max(most, hazard.Worst[city]);
        return most;
    }

    private static int Wounded(World world, int city)
    {
        int sum = 0;
        for (int c = 0; c < world.Cities.Length; c++)
        {
            if (city < 0 || c == city) foreach (int wounded in world.Cities[c].Wounded) sum += wounded;
        }
        return sum;
    }

    private static int Evacuated(World world, int faction)
    {
        int sum = 0;
        for (int f = 0; f < world.Factions.Length; f++)
        {
            if (faction < 0 || f == faction) sum += world.Factions[f].Evacuated;
        }
        return sum;
    }

    private int Places(World world, int faction)
    {
        int count = 0;
        foreach (CityState city in world.Cities)
        {
            if (city.Controller == scenario.Factions[faction].Id) count++;
        }
        return count;
    }

    private int Places(World world)
    {
        int count = 0;
        for (int c = 0; c < world.Cities.Length; c++)
        {
            if (Changed(world, c)) count++;
        }
        return count;
    }

    private int Granted(World world, int faction)
    {
        int count = 0;
        foreach (SupportCase request in world.Support)
        {
            if ((faction < 0 || request.Power == scenario.Factions[faction].Id) && request.State is SupportState.Granted or SupportState.Done) count++;
        }
        return count;
    }
}
