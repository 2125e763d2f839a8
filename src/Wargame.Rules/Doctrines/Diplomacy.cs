namespace Wargame.Rules;

/// <summary>Asking for support and answering for it.</summary>
internal static class Diplomacy
{
    // Above this chance a power agrees at once, below that it refuses at once; between the two the reckoning is left to the dice.
    private const int Sure = 880, Hopeless = 60;
    // From this trust on a doctrine plans what it asks for.
    private const int Planner = 550;

    /// <summary>Answers requests as a power, and counter-offers as an asker.</summary>
    public static void Answer(Plan plan)
    {
        if (!plan.Sight.IsAsked) return;
        foreach (SupportCase waiting in plan.Sight.Cases)
        {
            if (!AnswerRequest.WaitsFor(plan.Sight, waiting) || Bonds.Offer(plan.Scenario, waiting) is not { } offer) continue;
            if (waiting.Power == plan.Sight.Faction) AsPower(plan, waiting, offer);
            else AsAsker(plan, waiting, offer);
        }
    }

    /// <summary>Says whether what others send each other may pass: no for enemies, yes for allies, no for enemies of allies; else the rule speaks.</summary>
    public static void Stop(Plan plan)
    {
        if (!plan.Sight.HasSay) return;
        foreach (TransitView transit in plan.Sight.Transits())
        {
            Relation asker = plan.Sight.With(plan.Scenario.IndexOf(transit.Asker)), power = plan.Sight.With(plan.Scenario.IndexOf(transit.Power));
            if (asker == Relation.Hostile || power == Relation.Hostile) plan.File(new Veto(transit.Request, true, "Not past us."));
            else if (asker == Relation.Allied || power == Relation.Allied) plan.File(new Veto(transit.Request, false, ""));
            else if (Troubles(plan, transit.Power) || Troubles(plan, transit.Asker)) plan.File(new Veto(transit.Request, true, "Not past us."));
        }
    }

    // A side whom an ally of the seat fights.
    private static bool Troubles(Plan plan, FactionId side)
    {
        Board board = plan.Scenario.Board;
        return (board.Friends(plan.Sight.Self) & ~(1UL << plan.Sight.Self) & board.Foes(plan.Scenario.IndexOf(side))) != 0;
    }

    private static void AsPower(Plan plan, SupportCase waiting, SupportOffer offer)
    {
        int lean = (plan.Doctrine.Trust - 450) / 250;
        int chance = Dice.AtLeast(SupportReckoning.GrantFrom - SupportReckoning.Sum(offer, waiting.Amount, waiting.Terms, SupportDesk.Facts(plan.Sight, waiting)) - lean);
        // What can be granted is judged before anything is: as the list of what waits shows it.
        if (chance >= Sure && AnswerRequest.CostOf(offer, waiting.Amount) <= plan.Sight.Pool) Say(plan, waiting, Rules.Answer.Grant, "We will help. Use it well.");
        else if (chance <= Hopeless) Say(plan, waiting, Rules.Answer.Refuse, "We cannot help in this.");
    }

    private static void AsAsker(Plan plan, SupportCase waiting, SupportOffer offer)
    {
        int worth = 0;
        bool able = true;
        for (int i = 0; i < offer.Terms.Length; i++)
        {
            TermDefinition term = offer.Terms[i];
            if (!waiting.Terms.Contains(term.Id)) continue;
            worth += term.Worth;
            able &= RequestSupport.Honours(plan.Sight, term) && !TooDear(plan, plan.Scenario.IndexOf(waiting.Power), waiting.Kind, term.Id);
        }
        // Who trusts nobody finds every price too high but the lowest.
        bool agrees = able && worth <= 2 + (plan.Doctrine.Trust / 200);
        Say(plan, waiting, agrees ? Rules.Answer.Grant : Rules.Answer.Refuse, agrees ? "Agreed." : "The price is too high.");
    }

    private static void Say(Plan plan, SupportCase waiting, Answer answer, string text) => plan.File(new AnswerRequest(waiting.Number, answer, 0, [], text));

    /// <summary>Asks the powers for what is on offer: the trusting ask all that helps, with terms; others now and then, offering nothing.</summary>
    public static void Ask(Plan plan)
    {
        if (plan.Sight.Turn < plan.Levers.AskFrom) return;
        ReadOnlySpan<Giving> givings = plan.Scenario.Board.Support.To(plan.Sight.Self);
        var ranking = new Ranking(stackalloc long[givings.Length], stackalloc int[givings.Length]);
        for (int i = 0; i < givings.Length; i++)
        {
            (int power, SupportOffer offer) = givings[i];
            if (power == plan.Sight.Self || !Useful(plan, offer.Kind) || !Feels(plan, i) || !Hopeful(plan, power, offer.Kind)) continue;
            int inclined = Inclined(plan, power, offer);
            // A refusal may become known: who plans asks where there is some hope.
            if (plan.Doctrine.Trust >= Planner && inclined < -1) continue;
            ranking.Add((Wanted(offer.Kind) * 10) - inclined, i);
        }
        int asked = 0;
        foreach (int i in ranking.Items)
        {
            if (asked >= plan.Levers.AskMost) return;
            if (Request(plan, givings[i].Power, givings[i].Offer)) asked++;
        }
    }

    // Who trusts few asks now and then.
    private static bool Feels(Plan plan, int giving) => plan.Doctrine.Trust >= Planner || plan.Asks(giving);

    // The power's interest as the briefing has it, with the terms that would be offered.
    private static int Inclined(Plan plan, int power, SupportOffer offer)
    {
        int interest = plan.Scenario.Board.Support.Offer(plan.Sight.Self, power, offer.Kind)?.Interest ?? -9;
        var terms = new Ranking(stackalloc long[offer.Terms.Length], stackalloc int[offer.Terms.Length]);
        foreach (int i in Offered(plan, power, offer, ref terms)) interest += offer.Terms[i].Worth;
        return interest - Math.Max(0, offer.Cost - 1) - (plan.Sight.Capacity(power) <= 1 ? 2 : 0);
    }

    private static bool Request(Plan plan, int power, SupportOffer offer)
    {
        CityId? where = null;
        if (RequestSupport.NeedsPlace(offer.Kind))
        {
            int best = Best(plan, offer);
            if (best < 0) return false;
            where = plan.Id(best);
        }
        return plan.File(new RequestSupport(plan.Scenario.Factions[power].Id, offer.Kind, offer.Most, where, plan.Doctrine.Trust < Planner ? [] : Terms(plan, power, offer)));
    }

    private static List<string> Terms(Plan plan, int power, SupportOffer offer)
    {
        var ranking = new Ranking(stackalloc long[offer.Terms.Length], stackalloc int[offer.Terms.Length]);
        ReadOnlySpan<int> best = Offered(plan, power, offer, ref ranking);
        var terms = new List<string>(best.Length);
        foreach (int i in best) terms.Add(offer.Terms[i].Id);
        return terms;
    }

    // The place that is sought most of those that the power can reach: then as the list of places has it. A way is looked for where it decides.
    private static int Best(Plan plan, SupportOffer offer)
    {
        int best = -1, lowest = int.MaxValue;
        long first = long.MaxValue;
        // Before a place that is sought most and comes first on the list nothing can come.
        for (int c = 0; c < plan.Cities && (lowest > 0 || first > 0); c++)
        {
            if (Least(plan, offer.Kind, c) > lowest || !RequestSupport.ComesTo(plan.Sight, offer.Kind, c)) continue;
            int sought = Sought(plan, offer.Kind, c);
            if (sought > lowest || !SupportDesk.Works(plan.Sight, offer, c)) continue;
            int away = SupportDesk.Away(plan.Sight, offer.Kind, c);
            if ((sought == lowest && Ranking.Of(away, 0) >= first) || SupportDesk.Reach(plan.Sight, offer, c) is not { } km) continue;
            long listed = Ranking.Of(away, km);
            if (sought < lowest || listed < first) (best, lowest, first) = (c, sought, listed);
        }
        return best;
    }

    // The terms that can be honoured, those of most worth, by position. Who is near breaking does not pay in cohesion.
    private static ReadOnlySpan<int> Offered(Plan plan, int power, SupportOffer offer, ref Ranking ranking)
    {
        for (int i = 0; i < offer.Terms.Length; i++)
        {
            TermDefinition term = offer.Terms[i];
            if (term.Worth > 0 && RequestSupport.Honours(plan.Sight, term) && !TooDear(plan, power, offer.Kind, term.Id)) ranking.Add(-term.Worth, i);
        }
        return ranking.Items[..Math.Min(plan.Levers.AskTerms, ranking.Items.Length)];
    }

    private static bool TooDear(Plan plan, int power, SupportKind kind, string term)
    {
        if (plan.Sight.Cohesion >= 300 || plan.Scenario.Board.Support.Offer(plan.Sight.Self, power, kind) is not { } offer) return false;
        for (int i = 0; i < offer.Terms.Length; i++)
        {
            if (offer.Terms[i].Effect == TermEffect.Cohesion && offer.Terms[i].Id == term) return true;
        }
        return false;
    }

    // Strikes where the enemy stands inside or next to what is kept; men and arms to what is kept and threatened.
    private static int Sought(Plan plan, SupportKind kind, int city)
    {
        if (kind == SupportKind.Intelligence) return plan.Sight.With(plan.Sight.Controller(city)) == Relation.Hostile ? 0 : 100;
        int kept = Least(plan, kind, city);
        return plan.Threat(city) > 0 ? kept : kept + 500;
    }

    // No place is sought more than by its rank among those that are kept: what is known of it before anybody looks there.
    private static int Least(Plan plan, SupportKind kind, int city) => kind == SupportKind.Intelligence ? 0 : plan.KeepRank(city) * 10;

    private static bool Useful(Plan plan, SupportKind kind) => kind switch
    {
        SupportKind.Asylum => false,
        SupportKind.Money => plan.Sight.Cohesion < 600 && plan.Sight.Aid(kind) == 0,
        SupportKind.Mediation or SupportKind.Relief or SupportKind.Intelligence => plan.Sight.Aid(kind) == 0 && (plan.Doctrine.Trust >= Planner || kind == SupportKind.Intelligence),
        _ => true,
    };

    // After two refusals of a kind nobody asks a third time, nor in the turn after the first.
    private static bool Hopeful(Plan plan, int power, SupportKind kind)
    {
        FactionId asked = plan.Scenario.Factions[power].Id;
        int refused = 0, last = -9;
        FactionId self = plan.Sight.Faction!.Value;
        foreach (SupportCase earlier in plan.Sight.Cases)
        {
            if (earlier.Kind != kind || earlier.Power != asked || earlier.Asker != self) continue;
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
