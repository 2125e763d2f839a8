namespace Wargame.Rules;

/// <summary>
/// What an order would change, as a band from what the seat knows: played out in two imagined worlds, one kind and one unkind, with and
/// without the order. It never reads the true world and never uses the session's dice.
/// </summary>
public static class Forecast
{
    // How far the sample itself may be off, permille, added to both ends.
    private const int Slack = 25;
    // Two turns: what is ordered now bites in the next one too.
    private const int MostTurns = 2;

    /// <summary>Forecasts an order beside what stands on the sheet; no lines where it changes nothing that can be forecast.</summary>
    public static OrderForecast Of(Sight sight, IReadOnlyList<Order> sheet, Order order)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(order);
        if (sight.Self < 0 || Rulebook.Check(sight, sheet, order) is not null) return new OrderForecast([], "No forecast: the order is not legal.");
        IReadOnlyList<Order> with = [.. sheet, order];
        List<ForecastLine> lines = order switch
        {
            Reinforce o => Holding(sight, sheet, with, MostTurns, o.To, o.From),
            Withdraw o => Holding(sight, sheet, with, MostTurns, o.To),
            Hold o => Holding(sight, sheet, with, MostTurns, o.City),
            Strike { Aim: StrikeAim.Approach } o => Holding(sight, sheet, with, MostTurns, o.City!.Value),
            Strike { Aim: StrikeAim.City } o => [.. Taking(sight, sheet, with, 1, o.City!.Value, 12), .. Harm(sight, sheet, with, o.City!.Value)],
            Advance o => Taking(sight, sheet, with, Turns(sight, o.From, o.To), o.To, 4),
            NegotiateHandover o => Taking(sight, sheet, with, 1, o.City, 24),
            Evacuate o => People(sight, sheet, with, o),
            RequestSupport o => [.. Agreement(sight, o.Power, o.What, o.Amount, o.Terms), .. IfGranted(sight, sheet, o.Power, o.What, o.Amount, o.Where)],
            AnswerRequest { Answer: Answer.Counter } o when sight.Negotiation(o.Request) is { } n && n.Asker == sight.Faction =>
                [.. Agreement(sight, n.Power, n.Kind, o.Amount, o.Terms), .. IfGranted(sight, sheet, n.Power, n.Kind, o.Amount, n.Where)],
            AnswerRequest { Answer: Answer.Grant } o when sight.Negotiation(o.Request) is { } n && n.Asker == sight.Faction =>
                IfGranted(sight, sheet, n.Power, n.Kind, n.Amount, n.Where),
            Decree or StepDown or Declare => StateForecast.Of(sight, sheet, with, order),
            _ => [],
        };
        if (sight.Scenario.Hazards.Length > 0) lines.InsertRange(0, HazardForecast.Of(sight, sheet, order));
        return new OrderForecast(lines, lines.Count == 0 ? "Nothing to forecast for this order." : "From your reports, played on many times by the rules").In(sight.Scenario.Vocabulary);
    }

    private static int Turns(Sight sight, CityId from, CityId to)
    {
        Way? way = sight.Find(sight.Scenario.IndexOf(from), sight.Scenario.IndexOf(to), WayUse.March);
        return way is null ? 1 : Math.Min(MostTurns, 1 + sight.TurnsOn(way));
    }

    private static List<ForecastLine> Holding(
        Sight sight, IReadOnlyList<Order> without, IReadOnlyList<Order> with, int turns, params IReadOnlyList<CityId> cities)
    {
        var lines = new List<ForecastLine>();
        (ImaginedFutures kind, ImaginedFutures unkind) = Pair(sight, turns == 1 ? 4 : 3, 16);
        foreach (CityId id in cities)
        {
            int city = sight.Scenario.IndexOf(id);
            if (!sight.Friendly(city) || GarrisonChoices.HostileNextTo(sight, city) is null) continue;
            bool Ours(int holder) => holder >= 0 && sight.With(holder) == Relation.Allied;
            int through = sight.Turn + turns - 1;
            lines.Add(Line($"{sight.Scenario.Cities[city].Name} holds through turn {through}", id,
                Both(r => r.Chance(without, city, turns, Ours, true)), Both(r => r.Chance(with, city, turns, Ours, true))));
        }
        return lines;

        Band Both(Func<ImaginedFutures, int> count) => Sorted(count(kind), count(unkind));
    }

    private static List<ForecastLine> Taking(
        Sight sight, IReadOnlyList<Order> without, IReadOnlyList<Order> with, int turns, CityId id, int openings)
    {
        (ImaginedFutures kind, ImaginedFutures unkind) = Pair(sight, openings, openings > 8 ? 4 : 16);
        int city = sight.Scenario.IndexOf(id);
        bool Ours(int holder) => holder >= 0 && sight.With(holder) == Relation.Allied;
        Band Both(IReadOnlyList<Order> sheet) => Sorted(kind.Chance(sheet, city, turns, Ours, false), unkind.Chance(sheet, city, turns, Ours, false));
        return [Line($"{sight.Scenario.Cities[city].Name} is yours by the end of turn {sight.Turn + turns - 1}", id, Both(without), Both(with))];
    }

    private static List<ForecastLine> People(Sight sight, IReadOnlyList<Order> without, IReadOnlyList<Order> with, Evacuate order)
    {
        (ImaginedFutures kind, ImaginedFutures unkind) = Pair(sight, 12, 1);
        string name = sight.Scenario.City(order.City).Name;
        List<TurnResult> kindly = [.. kind.Play(with)], unkindly = [.. unkind.Play(with)];
        List<TurnResult> kindlyNot = [.. kind.Play(without)], unkindlyNot = [.. unkind.Play(without)];
        int Saved(TurnResult r) => r.Events.OfType<ConvoyArrived>().Where(e => e.From == order.City && e.By == sight.Faction).Sum(e => e.People);
        int Hurt(TurnResult r) => Harmed(r, order.City);
        Band saved = Spread(kindly.Concat(unkindly), Saved, 100), before = Spread(kindlyNot.Concat(unkindlyNot), Saved, 100);
        Band harm = Spread(kindly.Concat(unkindly), Hurt, 1), unhelped = Spread(kindlyNot.Concat(unkindlyNot), Hurt, 1);
        int scale = Math.Max(Math.Max(saved.High, before.High), order.Lots * sight.Figures.PeoplePerLot);
        var lines = new List<ForecastLine> { new($"People of {name} brought to safety in turn {sight.Turn}", order.City, ForecastUnit.People, scale, before, saved) };
        if (unhelped.High > 0)
        {
            lines.Add(new($"Civilians killed or wounded in {name} in turn {sight.Turn}", order.City, ForecastUnit.Harmed, Math.Max(unhelped.High, harm.High), unhelped, harm));
        }
        return lines;
    }

    private static List<ForecastLine> Harm(Sight sight, IReadOnlyList<Order> without, IReadOnlyList<Order> with, CityId city)
    {
        (ImaginedFutures kind, ImaginedFutures unkind) = Pair(sight, 6, 1);
        Band Both(IReadOnlyList<Order> sheet) => Spread(kind.Play(sheet).Concat(unkind.Play(sheet)), r => Harmed(r, city), 1);
        Band before = Both(without), after = Both(with);
        return [new($"Civilians killed or wounded in {sight.Scenario.City(city).Name} in turn {sight.Turn}", city, ForecastUnit.Harmed, Math.Max(before.High, after.High), before, after)];
    }

    // A power's reckoning, with its pool as reported and its mood a step either way.
    private static List<ForecastLine> Agreement(Sight sight, FactionId power, SupportKind kind, int amount, IReadOnlyList<string> terms)
    {
        if (sight.Faction is not { } self || Bonds.Offer(sight.Scenario, self, power, kind) is not { } offer) return [];
        int bars = sight.Capacity(sight.Scenario.IndexOf(power));
        int pool = bars * (sight.Scenario.Faction(power).Patron?.Pool ?? 0) / 5;
        int refused = sight.Negotiations().Count(n => n.Power == power && n.Kind == kind && n.State == SupportState.Refused && n.Asker == self
            && amount >= n.Amount && n.Terms.SequenceEqual(terms));
        int Chance(int left, int step) => left < AnswerRequest.CostOf(offer, amount) ? 0 : Dice.AtLeast(SupportReckoning.GrantFrom - step
            - SupportReckoning.Sum(offer, amount, terms, new(sight.Cohesion, 0, sight.PromisesBroken(sight.Self), left, refused)));
        Band band = Sorted(Chance(pool + 1, 1), Chance(Math.Max(0, pool - 1), 0));
        return [new($"Agreement of {sight.Scenario.Faction(power).Name}", null, ForecastUnit.Chance, 1000, new Band(0, 0), band)];
    }

    // The place for which support is asked, with the support at work and without: as if it were there now.
    private static List<ForecastLine> IfGranted(Sight sight, IReadOnlyList<Order> sheet, FactionId power, SupportKind kind, int amount, CityId? where)
    {
        if (where is not { } id || !Granted.Holds(kind) || sight.Faction is not { } self || Bonds.Offer(sight.Scenario, self, power, kind) is not { } offer) return [];
        int city = sight.Scenario.IndexOf(id);
        if (!sight.Friendly(city) || GarrisonChoices.HostileNextTo(sight, city) is null) return [];
        bool Ours(int holder) => holder >= 0 && sight.With(holder) == Relation.Allied;
        int Chance(Mood mood, Granted? granted) => new ImaginedFutures(sight, mood, 3, 16, granted).Chance(sheet, city, MostTurns, Ours, true);
        Band Both(Granted? granted) => Sorted(Chance(Mood.Kind, granted), Chance(Mood.Unkind, granted));
        return [Line($"{sight.Scenario.Cities[city].Name} holds {MostTurns} turns, if granted", id, Both(null), Both(new Granted(offer, power, amount, id)))];
    }

    private static (ImaginedFutures Kind, ImaginedFutures Unkind) Pair(Sight sight, int openings, int samples) =>
        (new ImaginedFutures(sight, Mood.Kind, openings, samples), new ImaginedFutures(sight, Mood.Unkind, openings, samples));

    private static int Harmed(TurnResult result, CityId city) => result.Events.OfType<CiviliansHarmed>().Where(e => e.City == city).Sum(e => e.Killed + e.Wounded);

    private static Band Sorted(int a, int b) => new(Math.Max(0, Math.Min(a, b) - Slack), Math.Min(1000, Math.Max(a, b) + Slack));

    // What was counted in all but the rarest courses, lowest to highest, rounded.
    private static Band Spread(IEnumerable<TurnResult> results, Func<TurnResult, int> count, int step)
    {
        var counts = results.Select(count).Order().ToList();
        return new Band(counts[counts.Count / 16] / step * step, (counts[counts.Count - 1 - (counts.Count / 16)] + step - 1) / step * step);
    }

    private static ForecastLine Line(string title, CityId city, Band without, Band with) => new(title, city, ForecastUnit.Chance, 1000, without, with);
}
