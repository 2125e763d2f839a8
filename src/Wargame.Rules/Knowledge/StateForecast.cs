namespace Wargame.Rules;

/// <summary>What a leadership's decrees and its going, and the words of powers, are likely to change: from what the seat knows, as every forecast.</summary>
internal static class StateForecast
{
    // Openings of the turn that are played in each of the two imagined worlds.
    private const int Openings = 8;

    /// <summary>Lines for the order, most important first.</summary>
    public static List<ForecastLine> Of(Sight sight, IReadOnlyList<Order> without, IReadOnlyList<Order> with, Order order)
    {
        var lines = new List<ForecastLine>();
        if (order is Decree { What: DecreeKind.SharePower }) lines.Add(new("The offer to share power is taken up", null, ForecastUnit.Chance, 1000, new Band(0, 0), StateChoices.Sharing(sight)));
        if (order is Decree { What: DecreeKind.StayInPublic }) lines.Add(Escape(sight));
        if (order is Decree { What: DecreeKind.CloseLeak } close) lines.Add(Hidden(sight, sight.Secrets().First(s => s.Id == close.Secret)));
        if (order is StepDown { How: not Departure.TransferPower } && GetsAway(sight) is { } away) lines.Add(away);
        if (order is Decree { What: DecreeKind.CloseLeak }) return lines;
        Played(sight, without, with, order, lines);
        return lines;
    }

    // An index of the seat itself, or of the side that a word is about, at the end of the turn with the order and without it.
    private static void Played(Sight sight, IReadOnlyList<Order> without, IReadOnlyList<Order> with, Order order, List<ForecastLine> lines)
    {
        var kind = new ImaginedFutures(sight, Mood.Kind, Openings, 1);
        var unkind = new ImaginedFutures(sight, Mood.Unkind, Openings, 1);
        List<World> before = Courses(without), after = Courses(with);
        int of = order is Declare word ? sight.Scenario.IndexOf(word.About) : sight.Self;
        Add($"Cohesion of {sight.Scenario.Factions[of].Name} after turn {sight.Turn}", f => f.Cohesion, of == sight.Self ? null : sight.CohesionBand(of));
        if (order is StepDown or Declare { Stance: Stance.RecognisesTransition } && sight.Scenario.Factions[of].Leadership is not null)
        {
            Add("Institutions of the state", f => f.Leadership.Institutions, of == sight.Self ? null : sight.InstitutionsBand(of));
        }

        List<World> Courses(IReadOnlyList<Order> sheet) => [.. kind.Play(sheet).Concat(unkind.Play(sheet)).Select(r => r.After)];

        void Add(string title, Func<FactionState, int> index, Band? known)
        {
            Band plain = Range(before, index), moved = Range(after, index);
            // Of others only a band is known: the word moves it as it would move what is imagined.
            if (known is { } band)
            {
                int shift = Mean(after, index) - Mean(before, index);
                (plain, moved) = (band, new Band(Math.Clamp(band.Low + shift, 0, 1000), Math.Clamp(band.High + shift, 0, 1000)));
            }
            // A few courses do not hold both ends of one throw of the dice.
            if (order is Decree { What: DecreeKind.SharePower }) moved = new Band(Math.Max(0, plain.Low - sight.Figures.SharingRefused), Math.Min(1000, plain.High + sight.Figures.SharingCohesion));
            if (plain != moved) lines.Add(new(title, null, ForecastUnit.Points, 1000, plain, moved));
        }

        Band Range(List<World> worlds, Func<FactionState, int> index)
        {
            List<int> values = [.. worlds.Select(w => index(w.Factions[of])).Order()];
            return new Band(values[values.Count / 16], values[values.Count - 1 - (values.Count / 16)]);
        }

        int Mean(List<World> worlds, Func<FactionState, int> index) => worlds.Sum(w => index(w.Factions[of])) / worlds.Count;
    }

    private static ForecastLine Escape(Sight sight)
    {
        LeadershipDefinition office = sight.LeadershipDefinition!;
        int unseen = Dice.AtLeast(StepDownPhase.TakenWithSeat + 1), seen = Dice.AtLeast(StepDownPhase.TakenWithSeat + StepDownPhase.TakenInPublic + 1);
        return new($"If {sight.Scenario.City(office.Seat).Name} is lost this turn, {Low(office.Title)} gets away", office.Seat, ForecastUnit.Chance, 1000, new Band(unseen, unseen), new Band(seen, seen));
    }

    private static ForecastLine Hidden(Sight sight, SecretDefinition secret)
    {
        int open = 1000 - Dice.AtLeast(LeakPhase.LeaksFrom), closed = 1000 - Dice.AtLeast(LeakPhase.ClosedFrom);
        return new($"It stays hidden in turn {Math.Max(sight.Turn, secret.FromTurn)}: {secret.Text}", null, ForecastUnit.Chance, 1000, new Band(open, open), new Band(closed, closed));
    }

    // Only where hostile men are believed inside the seat does the way out need dice.
    private static ForecastLine? GetsAway(Sight sight)
    {
        LeadershipDefinition office = sight.LeadershipDefinition!;
        int seat = sight.Scenario.IndexOf(office.Seat);
        bool surrounded = false;
        for (int f = 0; f < sight.Scenario.Factions.Length; f++) surrounded |= sight.With(f) == Relation.Hostile && sight.Report(seat, f) is { High: > 0 };
        int chance = Dice.AtLeast(StepDownPhase.TakenOnTheWay + 1);
        return surrounded ? new($"{office.Title} gets away", office.Seat, ForecastUnit.Chance, 1000, new Band(0, 0), new Band(chance, chance)) : null;
    }

    private static string Low(string title) => char.ToLowerInvariant(title[0]) + title[1..];
}
