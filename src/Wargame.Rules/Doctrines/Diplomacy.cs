namespace Wargame.Rules;

/// <summary>Asking for support and answering for it.</summary>
internal static class Diplomacy
{
    // Above this chance a power agrees at once, below that it refuses at once; between the two the reckoning is left to the dice.
    private const int Sure = 880, Hopeless = 60;

    /// <summary>Answers requests as a power, and counter-offers as an asker.</summary>
    public static void Answer(Plan plan)
    {
        List<SupportCase> cases = plan.Sight.Cases;
        if (cases.Count == 0) return;
        // What can be granted is judged before anything is: as the list of what waits shows it.
        var empty = new SheetSoFar(plan.Sight, []);
        for (int i = 0; i < cases.Count; i++)
        {
            if (!AnswerRequest.WaitsFor(plan.Sight, cases[i]) || Bonds.Offer(plan.Scenario, cases[i]) is not { } offer) continue;
            if (cases[i].Power == plan.Sight.Faction) AsPower(plan, cases[i], offer, empty);
            else AsAsker(plan, cases[i], offer);
        }
    }

    /// <summary>Says whether what others send each other may pass: no for enemies, yes for allies, no for enemies of allies; else the rule speaks.</summary>
    public static void Stop(Plan plan)
    {
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
        int at = plan.Scenario.IndexOf(side);
        for (int f = 0; f < plan.Scenario.Factions.Count; f++)
        {
            if (f != plan.Sight.Self && plan.Sight.With(f) == Relation.Allied && plan.Scenario.Board.Between(f, at) == Relation.Hostile) return true;
        }
        return false;
    }

    private static void AsPower(Plan plan, SupportCase waiting, SupportOffer offer, SheetSoFar empty)
    {
        int lean = (plan.Doctrine.Trust - 450) / 250;
        int chance = Dice.AtLeast(SupportReckoning.GrantFrom - SupportReckoning.Sum(offer, waiting.Amount, waiting.Terms, SupportDesk.Facts(plan.Sight, waiting)) - lean);
        if (chance >= Sure && AnswerRequest.Capacity(plan.Sight, empty, waiting) is null) Say(plan, waiting, Rules.Answer.Grant, "We will help. Use it well.");
        else if (chance <= Hopeless) Say(plan, waiting, Rules.Answer.Refuse, "We cannot help in this.");
    }

    private static void AsAsker(Plan plan, SupportCase waiting, SupportOffer offer)
    {
        int worth = 0;
        bool able = true;
        for (int i = 0; i < offer.Terms.Count; i++)
        {
            TermDefinition term = offer.Terms[i];
            if (!waiting.Terms.Contains(term.Id)) continue;
            worth += term.Worth;
            able &= RequestSupport.Honours(plan.Sight, term) && !TooDear(plan, waiting.Power, waiting.Kind, term.Id);
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
        int asked = 0;
        List<Wish> wishes = Wishes(plan);
        var ranking = new Ranking(stackalloc long[wishes.Count], stackalloc int[wishes.Count]);
        for (int i = 0; i < wishes.Count; i++) ranking.Add((Wanted(wishes[i].Offer.Kind) * 10) - wishes[i].Inclined, i);
        foreach (int i in ranking.Items)
        {
            if (asked >= plan.Levers.AskMost) return;
            Wish wish = wishes[i];
            if (plan.Doctrine.Trust < 550)
            {
                if (!plan.Chance(plan.Doctrine.Trust / 2, $"ask:{wish.Power.Id}:{wish.Offer.Kind}")) continue;
            }
            else if (wish.Inclined < -1)
            {
                // A refusal may become known: who plans asks where there is some hope.
                continue;
            }
            if (Request(plan, wish)) asked++;
        }
    }

    // What a power gives that is of use and not hopeless, how it may lean with the terms that would be offered, and these terms.
    private readonly record struct Wish(FactionDefinition Power, SupportOffer Offer, int Inclined, List<string> Terms);

    private static List<Wish> Wishes(Plan plan)
    {
        var wishes = new List<Wish>();
        FactionId self = plan.Sight.Faction!.Value;
        for (int f = 0; f < plan.Scenario.Factions.Count; f++)
        {
            FactionDefinition power = plan.Scenario.Factions[f];
            if (f == plan.Sight.Self || power.Patron is not { } patron) continue;
            for (int i = 0; i < patron.Gives.Count; i++)
            {
                SupportOffer offer = patron.Gives[i];
                if (!offer.To.Contains(self) || !Useful(plan, offer.Kind) || !Hopeful(plan, power.Id, offer.Kind)) continue;
                List<string> terms = Offered(plan, power.Id, offer);
                wishes.Add(new Wish(power, offer, Inclined(plan, f, offer, terms), terms));
            }
        }
        return wishes;
    }

    // The power's interest as the briefing has it, with the terms that would be offered.
    private static int Inclined(Plan plan, int power, SupportOffer offer, List<string> terms)
    {
        int interest = Bonds.Offer(plan.Scenario, plan.Sight.Faction!.Value, plan.Scenario.Factions[power].Id, offer.Kind)?.Interest ?? -9;
        foreach (string id in terms) interest += Worth(offer, id);
        return interest - Math.Max(0, offer.Cost - 1) - (plan.Sight.Capacity(power) <= 1 ? 2 : 0);
    }

    private static int Worth(SupportOffer offer, string id)
    {
        for (int i = 0; i < offer.Terms.Count; i++)
        {
            if (offer.Terms[i].Id == id) return offer.Terms[i].Worth;
        }
        return 0;
    }

    private static bool Request(Plan plan, Wish wish)
    {
        CityId? where = null;
        if (RequestSupport.NeedsPlace(wish.Offer.Kind))
        {
            int best = Best(plan, wish.Offer);
            if (best < 0) return false;
            where = plan.Id(best);
        }
        IReadOnlyList<string> terms = plan.Doctrine.Trust < 550 ? [] : wish.Terms;
        return plan.File(new RequestSupport(wish.Power.Id, wish.Offer.Kind, wish.Offer.Most, where, terms));
    }

    // The place that is sought most of those that the power can reach; then as the list of places has it.
    private static int Best(Plan plan, SupportOffer offer)
    {
        int best = -1;
        (long Wish, long List) lowest = default;
        for (int c = 0; c < plan.Cities; c++)
        {
            if (!SupportDesk.Lists(plan.Sight, offer, c) || SupportDesk.Reach(plan.Sight, offer, c) is not { } km) continue;
            (long Wish, long List) rank = (Sought(plan, offer.Kind, c), Ranking.Of(SupportDesk.Away(plan.Sight, offer.Kind, c), km));
            if (best >= 0 && (rank.Wish > lowest.Wish || (rank.Wish == lowest.Wish && rank.List >= lowest.List))) continue;
            (best, lowest) = (c, rank);
        }
        return best;
    }

    // The terms that can be honoured, those of most worth. Who is near breaking does not pay in cohesion.
    private static List<string> Offered(Plan plan, FactionId power, SupportOffer offer)
    {
        var ranking = new Ranking(stackalloc long[offer.Terms.Count], stackalloc int[offer.Terms.Count]);
        for (int i = 0; i < offer.Terms.Count; i++)
        {
            TermDefinition term = offer.Terms[i];
            if (term.Worth > 0 && RequestSupport.Honours(plan.Sight, term) && !TooDear(plan, power, offer.Kind, term.Id)) ranking.Add(-term.Worth, i);
        }
        int most = Math.Min(plan.Levers.AskTerms, ranking.Items.Length);
        var terms = new List<string>(most);
        for (int i = 0; i < most; i++) terms.Add(offer.Terms[ranking.Items[i]].Id);
        return terms;
    }

    private static bool TooDear(Plan plan, FactionId power, SupportKind kind, string term) =>
        plan.Sight.Cohesion < 300 && Bonds.Offer(plan.Scenario, plan.Sight.Faction!.Value, power, kind) is { } offer
        && offer.Terms.Any(t => t.Id == term && t.Effect == TermEffect.Cohesion);

    // Strikes where the enemy stands inside or next to what is kept; men and arms to what is kept and threatened.
    private static int Sought(Plan plan, SupportKind kind, int city) => kind is SupportKind.Intelligence
        ? (plan.Sight.With(plan.Sight.Controller(city)) == Relation.Hostile ? 0 : 100)
        : (plan.KeepRank(city) * 10) + (plan.Threat(city) > 0 ? 0 : 500);

    private static bool Useful(Plan plan, SupportKind kind) => kind switch
    {
        SupportKind.Asylum => false,
        SupportKind.Money => plan.Sight.Cohesion < 600 && plan.Sight.Aid(kind) == 0,
        SupportKind.Mediation or SupportKind.Relief or SupportKind.Intelligence => plan.Sight.Aid(kind) == 0 && (plan.Doctrine.Trust >= 550 || kind == SupportKind.Intelligence),
        _ => true,
    };

    // After two refusals of a kind nobody asks a third time, nor in the turn after the first.
    private static bool Hopeful(Plan plan, FactionId power, SupportKind kind)
    {
        int refused = 0, last = -9;
        foreach (SupportCase earlier in plan.Sight.Cases)
        {
            if (earlier.Kind != kind || earlier.Asker != plan.Sight.Faction || earlier.Power != power) continue;
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
