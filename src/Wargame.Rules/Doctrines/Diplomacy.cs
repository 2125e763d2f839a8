namespace Wargame.Rules;

/// <summary>Asking for support and answering for it.</summary>
internal static class Diplomacy
{
    // Above this chance a power agrees at once, below that it refuses at once; between the two the reckoning is left to the dice.
    private const int Sure = 880, Hopeless = 60;

    /// <summary>Answers requests as a power, and counter-offers as an asker.</summary>
    public static void Answer(Plan plan)
    {
        foreach (WaitingRequest waiting in SupportDesk.Waiting(plan.Sight, plan.Sheet))
        {
            if (waiting.AsPower) AsPower(plan, waiting);
            else AsAsker(plan, waiting);
        }
    }

    private static void AsPower(Plan plan, WaitingRequest waiting)
    {
        int lean = (plan.Doctrine.Trust - 450) / 250;
        int chance = Dice.AtLeast(SupportReckoning.GrantFrom - waiting.Advice.Sum(l => l.Value) - lean);
        if (chance >= Sure && waiting.Refusal is null) Say(plan, waiting, Rules.Answer.Grant, "We will help. Use it well.");
        else if (chance <= Hopeless) Say(plan, waiting, Rules.Answer.Refuse, "We cannot help in this.");
    }

    private static void AsAsker(Plan plan, WaitingRequest waiting)
    {
        var terms = waiting.Terms.Where(t => waiting.Case.Terms.Contains(t.Id)).ToList();
        bool able = terms.All(t => t.Refusal is null && !TooDear(plan, waiting.With, waiting.Case.Kind, t.Id));
        // Who trusts nobody finds every price too high but the lowest.
        bool fair = terms.Sum(t => t.Worth) <= 2 + (plan.Doctrine.Trust / 200);
        Say(plan, waiting, able && fair ? Rules.Answer.Grant : Rules.Answer.Refuse, able && fair ? "Agreed." : "The price is too high.");
    }

    private static void Say(Plan plan, WaitingRequest waiting, Answer answer, string text) =>
        plan.File(new AnswerRequest(waiting.Case.Number, answer, 0, [], text));

    /// <summary>Asks the powers for what is on offer: the trusting ask all that helps, with terms; others now and then, offering nothing.</summary>
    public static void Ask(Plan plan)
    {
        if (plan.Sight.Turn < plan.Levers.AskFrom) return;
        int asked = 0;
        var wishes = new List<(int Rank, PowerOptions Power, SupportKindOptions Kind)>();
        foreach (PowerOptions power in SupportDesk.Powers(plan.Sight, plan.Sheet))
        {
            foreach (SupportKindOptions kind in power.Kinds) wishes.Add((Wanted(kind.Kind) * 10 - Inclined(plan, power, kind), power, kind));
        }
        foreach ((_, PowerOptions power, SupportKindOptions kind) in wishes.OrderBy(w => w.Rank))
        {
            if (asked >= plan.Levers.AskMost) return;
            if (kind.Refusal is not null || !Useful(plan, kind.Kind) || !Hopeful(plan, power, kind)) continue;
            if (plan.Doctrine.Trust < 550)
            {
                if (!plan.Chance(plan.Doctrine.Trust / 2, $"ask:{power.Power}:{kind.Kind}")) continue;
            }
            else if (Inclined(plan, power, kind) < -1)
            {
                // A refusal may become known: who plans asks where there is some hope.
                continue;
            }
            if (Request(plan, power, kind)) asked++;
        }
    }

    // The power's interest as the briefing has it, with the terms that would be offered.
    private static int Inclined(Plan plan, PowerOptions power, SupportKindOptions kind)
    {
        int interest = Bonds.Offer(plan.Scenario, plan.Sight.Faction!.Value, power.Power, kind.Kind)?.Interest ?? -9;
        return interest + Offered(plan, power, kind).Sum(id => kind.Terms.First(t => t.Id == id).Worth) - Math.Max(0, kind.Cost - 1) - (power.Capacity <= 1 ? 2 : 0);
    }

    private static bool Request(Plan plan, PowerOptions power, SupportKindOptions kind)
    {
        CityId? where = null;
        if (kind.NeedsPlace)
        {
            where = kind.Places.Where(p => p.Refusal is null)
                .OrderBy(p => Sought(plan, kind.Kind, p.City)).ThenBy(p => p.Arrives).Select(p => (CityId?)p.City).FirstOrDefault();
            if (where is null) return false;
        }
        IReadOnlyList<string> terms = plan.Doctrine.Trust < 550 ? [] : Offered(plan, power, kind);
        return plan.File(new RequestSupport(power.Power, kind.Kind, kind.Most, where, terms));
    }

    // The terms that can be honoured, those of most worth. Who is near breaking does not pay in cohesion.
    private static List<string> Offered(Plan plan, PowerOptions power, SupportKindOptions kind) =>
        [.. kind.Terms.Where(t => t.Refusal is null && t.Worth > 0 && !TooDear(plan, power.Power, kind.Kind, t.Id))
            .OrderByDescending(t => t.Worth).Take(plan.Levers.AskTerms).Select(t => t.Id)];

    private static bool TooDear(Plan plan, FactionId power, SupportKind kind, string term) =>
        plan.Sight.Cohesion < 300 && Bonds.Offer(plan.Scenario, plan.Sight.Faction!.Value, power, kind) is { } offer
        && offer.Terms.Any(t => t.Id == term && t.Effect == TermEffect.Cohesion);

    // Strikes where the enemy stands inside or next to what is kept; men and arms to what is kept and threatened.
    private static int Sought(Plan plan, SupportKind kind, CityId city)
    {
        int at = plan.At(city);
        int rank = plan.KeepRank(at) * 10 + (plan.Threat(at) > 0 ? 0 : 500);
        return kind is SupportKind.Intelligence ? (plan.Sight.With(plan.Sight.Controller(at)) == Relation.Hostile ? 0 : 100) : rank;
    }

    private static bool Useful(Plan plan, SupportKind kind) => kind switch
    {
        SupportKind.Asylum => false,
        SupportKind.Money => plan.Sight.Cohesion < 600 && plan.Sight.Aid(kind) == 0,
        SupportKind.Mediation or SupportKind.Relief or SupportKind.Intelligence => plan.Sight.Aid(kind) == 0 && (plan.Doctrine.Trust >= 550 || kind == SupportKind.Intelligence),
        _ => true,
    };

    // After two refusals of a kind nobody asks a third time, nor in the turn after the first.
    private static bool Hopeful(Plan plan, PowerOptions power, SupportKindOptions kind)
    {
        int refused = 0, last = -9;
        foreach (SupportCase earlier in power.History)
        {
            if (earlier.Kind != kind.Kind) continue;
            if (earlier.State is SupportState.Refused or SupportState.Lapsed) refused++;
            last = Math.Max(last, earlier.Turn);
        }
        return refused < 2 && plan.Sight.Turn - last >= 2;
    }

    private static int Wanted(SupportKind kind) => kind switch
    {
        SupportKind.Troops => 0,
        SupportKind.AirStrikes => 1,
        SupportKind.Money => 2,
        SupportKind.Arms => 3,
        SupportKind.Mediation => 4,
        _ => 5,
    };
}
