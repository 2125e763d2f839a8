namespace Wargame.Rules;

/// <summary>How a seat's objectives stand during play, from what the seat knows; <see cref="Results"/> measures the truth at the end.</summary>
public static class Standings
{
    /// <summary>The seat's own objectives as far as it can tell; empty for the public.</summary>
    public static IReadOnlyList<ObjectiveStanding> Of(Sight sight)
    {
        ArgumentNullException.ThrowIfNull(sight);
        if (sight.Self < 0) return [];
        int men = (sight.Leadership?.StoodDown ?? 0) + sight.Forces().Sum(f => f.Men)
            + sight.Deliveries().Where(d => d.From == sight.Faction && d.To == sight.Faction && d.Kind == SupportKind.Troops).Sum(d => d.Amount);
        Band harm = sight.HarmBy(sight.Self);
        return Objectives.Of(new ObjectiveFacts
        {
            Scenario = sight.Scenario, Faction = sight.Self, Map = sight.Map, ChangedTurn = sight.ChangedTurn, Played = sight.Turn - 1,
            Ended = sight.Ending is not null, Harm = (harm.Low + harm.High) / 2, Evacuated = sight.Rescued, Cohesion = sight.Cohesion,
            Pool = sight.Pool, ShutTurns = sight.ShutTurns, LeftTurn = sight.LeftTurn, Manned = c => Mans(sight, c), Granted = ObjectiveFacts.GrantedBy(sight.Negotiations(), sight.Faction!.Value), Escalation = sight.Escalation(sight.Self) + sight.Answered(sight.Self), Men = men, Displaced = sight.Displaced(),
            Legitimacy = sight.Legitimacy, Guests = sight.Guests, Worst = sight.WorstTaken,
            HarmIn = c => Middle(sight.Killed(c)) + Middle(sight.Wounded(c)),
            HarmInAll = Middle(sight.KilledInAll()) + Middle(sight.WoundedInAll()), Promises = Math.Max(0, sight.PromisesKept(sight.Self) - (2 * sight.PromisesBroken(sight.Self))),
            Leader = ObjectiveFacts.LeaderGrade(sight.Scenario, sight.Self, sight.Leadership ?? new(), sight.Map, sight.Cohesion, sight.Collapsed(sight.Self), Recognised(sight)),
            Institutions = f => f == sight.Self ? sight.Leadership?.Institutions ?? 1000 : Middle(sight.InstitutionsBand(f)),
        });
    }

    private static int Middle(Band band) => (band.Low + band.High) / 2;

    private static bool Mans(Sight sight, int city)
    {
        if (sight.Men(city) > 0) return true;
        for (int f = 0; f < sight.Scenario.Factions.Length; f++)
        {
            if (f != sight.Self && sight.With(f) == Relation.Allied && sight.Report(city, f) is { High: > 0 }) return true;
        }
        return false;
    }

    private static bool Recognised(Sight sight)
    {
        for (int p = 0; p < sight.Scenario.Factions.Length; p++)
        {
            if (sight.StanceOf(p, sight.Self) == Stance.RecognisesTransition) return true;
        }
        return false;
    }
}
