namespace Wargame.Rules;

/// <summary>Answers to requests: by the rule's dice where a power is silent, freely where it speaks. Each makes its card for the two parties.</summary>
internal static class SupportAnswers
{
    private const string Grants = "granted", Counters = "named a condition", Refuses = "refused";
    /// <summary>From this roll on a refusal becomes known.</summary>
    private const int LeakFrom = 8;
    /// <summary>Cohesion that a refusal costs the asker once it is known.</summary>
    private const int LeakPrice = 10;
    /// <summary>What two dice give on average: the reckoning without the throw.</summary>
    private const int Mean = 7;
    /// <summary>Departing from the reckoning by so much costs a point.</summary>
    private const int Departure = 3;

    /// <summary>A new request is on the power's table.</summary>
    public static void Asked(TurnWork work, SupportCase open, SupportOffer offer)
    {
        if (!work.Ledger.WantsCards) return;
        work.Ledger.Add(Base(work, open, "-asked") with
        {
            Title = $"Request to {Name(work, open.Power)}: {Kind(open)}", Summary = Table(work, open, offer),
            Sentence = "The power has a turn to answer; after that the rule answers for it.", Outcome = "asked",
            WhatIf = "The request changes nothing until it is answered.",
        });
    }

    /// <summary>Two dice answer for a power that was silent for a whole turn.</summary>
    public static void ByRule(TurnWork work, SupportCase open)
    {
        FactionState power = work.World.Faction(open.Power);
        if (power.Collapsed || Bonds.Offer(work.Scenario, open) is not { } offer)
        {
            SupportCases.Lapse(work, open, open.Power);
            return;
        }
        SupportReckoning.Facts facts = SupportReckoning.Of(work.World, open);
        var scales = new Scales(
            offer, open.Terms, SupportReckoning.ConditionFor(offer, open.Amount, open.Terms), AnswerRequest.CostOf(offer, open.Amount) <= power.Pool,
            SupportReckoning.Sum(offer, open.Amount, open.Terms, facts), work.Dice.TwoDice(work.Turn, $"support-{SupportCases.Key(open)}", Purpose.Support));
        string outcome = scales.Outcome(scales.Total);
        string said = outcome switch
        {
            Grants => "Agreed.",
            Counters => $"Agreed, if: {scales.Condition!.Text}.",
            _ => scales.CanPay ? Reason(SupportReckoning.Lines(offer, open.Amount, open.Terms, facts)) : "Other commitments leave nothing for this.",
        };
        if (work.Ledger.WantsCards) Explain(work, open, scales, facts, outcome, said);
        switch (outcome)
        {
            case Grants:
                SupportCases.Grant(work, open, open.Power, offer, said);
                break;
            case Counters:
                SupportCases.Counter(work, open, open.Power, scales.Condition!.Amount, scales.Condition.Terms, said);
                break;
            default:
                SupportCases.Refuse(work, open, open.Power, said);
                MayLeak(work, open);
                break;
        }
    }

    /// <summary>What the rule weighs when it answers for a power.</summary>
    /// <param name="Offer">What the power gives.</param>
    /// <param name="Terms">Terms on the table.</param>
    /// <param name="Condition">What it would agree to; null where nothing is left to ask for.</param>
    /// <param name="CanPay">Its capacity carries what is asked.</param>
    /// <param name="Modifiers">Sum of the reckoning.</param>
    /// <param name="Roll">Dice.</param>
    private readonly record struct Scales(SupportOffer Offer, IReadOnlyList<string> Terms, SupportReckoning.Condition? Condition, bool CanPay, int Modifiers, Roll Roll)
    {
        public int Total => Roll.Sum + Modifiers;

        public string Outcome(int total) => !CanPay || total < SupportReckoning.CounterFrom ? Refuses
            : total >= SupportReckoning.GrantFrom || Condition is null ? Grants : Counters;

        public string Nearest(List<CardLine> lines, string outcome)
        {
            if (!CanPay) return "A smaller request would have been within the power's capacity.";
            int missing = (outcome == Refuses ? SupportReckoning.CounterFrom : SupportReckoning.GrantFrom) - Total;
            TermDefinition? least = null;
            foreach (TermDefinition term in Offer.Terms)
            {
                if (!Terms.Contains(term.Id) && term.Worth >= missing && (least is null || term.Worth < least.Worth)) least = term;
            }
            return outcome != Grants && least is not null
                ? $"Offering “{least.Text}” (+{least.Worth}) would have made it: {Outcome(Total + least.Worth)}."
                : WhatIf.Nearest(lines, Total, Outcome);
        }
    }

    private static void Explain(TurnWork work, SupportCase open, Scales scales, SupportReckoning.Facts facts, string outcome, string said)
    {
        List<CardLine> lines = SupportReckoning.Lines(scales.Offer, open.Amount, open.Terms, facts);
        string table = Table(work, open, scales.Offer);
        int grants = Dice.AtLeast((scales.Condition is null ? SupportReckoning.CounterFrom : SupportReckoning.GrantFrom) - scales.Modifiers);
        int notRefused = Dice.AtLeast(SupportReckoning.CounterFrom - scales.Modifiers);
        work.Ledger.Add(Base(work, open) with
        {
            Title = $"{Name(work, open.Power)} {outcome}: {Kind(open)}", Summary = $"{table} {Name(work, open.Power)} {outcome}: “{said}”",
            Sentence = $"Two dice {scales.Roll.Sum} and {Words.Signed(scales.Modifiers)} make {scales.Total}; 10 or more grants, 8-9 names one condition.",
            Inputs = Inputs(open, scales.Offer), Formula = "Two dice + interest + terms + viability − stretch − price", Lines = lines,
            Total = scales.Modifiers, Unit = "on two dice", Roll = scales.Roll, Outcome = outcome,
            Odds = scales.CanPay ? [new(Refuses, 1000 - notRefused), new(Counters, notRefused - grants), new(Grants, grants)] : [new(Refuses, 1000)],
            Effects = Effects(work, open, scales.Offer, outcome, scales.Condition), WhatIf = scales.Nearest(lines, outcome), FullFor = Audience.Of(open.Power),
        });
    }

    // What weighs most against a request is what the power says.
    private static string Reason(List<CardLine> lines)
    {
        CardLine? worst = null;
        foreach (CardLine line in lines)
        {
            if (line.Value < 0 && (worst is null || line.Value < worst.Value)) worst = line;
        }
        return worst is null ? "Not now." : worst.Clause == Clauses.SupportInterest ? "Not now: it is not in our interest." : $"Not now: {char.ToLowerInvariant(worst.Label[0])}{worst.Label[1..]}.";
    }

    /// <summary>A party agrees of its own accord.</summary>
    public static void Granted(TurnWork work, SupportCase open, FactionId by, SupportOffer offer, string text)
    {
        Freely(work, open, by, offer, Grants, text, departs: static advice => advice <= SupportReckoning.GrantFrom - Departure);
        SupportCases.Grant(work, open, by, offer, text);
    }

    /// <summary>A party refuses of its own accord.</summary>
    public static void Refused(TurnWork work, SupportCase open, FactionId by, SupportOffer offer, string text)
    {
        Freely(work, open, by, offer, Refuses, text, departs: static advice => advice >= SupportReckoning.CounterFrom - 1 + Departure);
        SupportCases.Refuse(work, open, by, text);
        if (by == open.Power) MayLeak(work, open);
    }

    /// <summary>A party puts something else on the table.</summary>
    public static void Countered(TurnWork work, SupportCase open, FactionId by, SupportOffer offer, int amount, IReadOnlyList<string> terms, string text)
    {
        SupportCases.Counter(work, open, by, amount, terms, text);
        Freely(work, open, by, offer, Counters, text, departs: static _ => false);
    }

    /// <summary>The asker accepts, but the power has nothing left.</summary>
    public static void CannotPay(TurnWork work, SupportCase open)
    {
        SupportCases.Refuse(work, open, open.Power, "Other commitments have taken what was offered.");
        if (!work.Ledger.WantsCards) return;
        work.Ledger.Add(Base(work, open) with
        {
            Title = $"{Name(work, open.Power)} cannot keep {work.Scenario.Faction(open.Power).Form("its", "their")} offer: {Kind(open)}", Summary = "Other commitments have taken what was offered.",
            Outcome = Refuses, Clause = Clauses.Drain, WhatIf = "Had the power kept its capacity for one more turn, the support would have set out.",
        });
    }

    /// <summary>A counter-offer that the asker left on the table.</summary>
    public static void Lapsed(TurnWork work, SupportCase open)
    {
        SupportCases.Lapse(work, open, open.Asker);
        if (!work.Ledger.WantsCards) return;
        work.Ledger.Add(Base(work, open) with
        {
            Title = $"Counter-offer lapsed: {Kind(open)}", Summary = $"{Name(work, open.Asker)} did not answer {Name(work, open.Power)} in time.",
            Outcome = "lapsed", WhatIf = "An answer in the turn after the counter-offer would have kept it open.",
        });
    }

    private static void Freely(
        TurnWork work, SupportCase open, FactionId by, SupportOffer offer, string outcome, string text, Func<int, bool> departs)
    {
        SupportReckoning.Facts facts = SupportReckoning.Of(work.World, open);
        int modifiers = SupportReckoning.Sum(offer, open.Amount, open.Terms, facts);
        // The asker's word is about its own terms; the reckoning is the power's.
        bool price = by == open.Power && departs(Mean + modifiers);
        FactionState power = work.World.Faction(open.Power);
        if (price) power.Pool = Math.Max(0, power.Pool - 1);
        if (!work.Ledger.WantsCards) return;
        List<CardEffect> effects = Effects(work, open, offer, outcome, null);
        if (price) effects.Add(new CardEffect("Departing from the reckoning", "1 point of capacity", open.Power, "", Audience.Of(open.Power)));
        string name = Name(work, by);
        work.Ledger.Add(Base(work, open) with
        {
            Title = $"{name} {outcome}: {Kind(open)}",
            Summary = $"{Table(work, open, offer)} {name} {outcome}{(text.Length > 0 ? $": “{text}”" : ".")}",
            Sentence = $"{name} decided freely; the reckoning stood at {Mean + modifiers} with average dice.", Clause = Clauses.SupportFreely,
            Inputs = Inputs(open, offer), Formula = "Two dice + interest + terms + viability − stretch − price, as advice", Lines = SupportReckoning.Lines(offer, open.Amount, open.Terms, facts),
            Total = modifiers, Unit = "on two dice", Outcome = outcome, Effects = effects,
            WhatIf = "No dice were rolled: another decision would have changed it.", FullFor = Audience.Of(open.Power),
        });
    }

    private static void MayLeak(TurnWork work, SupportCase open)
    {
        Roll roll = work.Dice.TwoDice(work.Turn, $"refusal-{SupportCases.Key(open)}", Purpose.Leak);
        if (roll.Sum < LeakFrom) return;
        work.Shake(open.Asker, $"It became known that {Name(work, open.Power)} refused", Clauses.SupportLeak, -LeakPrice);
        if (work.Ledger.WantsEvents) work.Ledger.Add(new SupportAnswered(open.Number, open.Power, SupportState.Refused) { Audience = Audience.Public });
        if (!work.Ledger.WantsCards) return;
        int chance = Dice.AtLeast(LeakFrom);
        // That it refused becomes known; what was asked, and for which place, does not.
        work.Ledger.Add(Base(work, open) with
        {
            Id = $"t{work.Turn}-support-{open.Asker}-{open.Power}-leak".ToLowerInvariant(), City = null, Kind = CardKind.Leak, Title = $"{Name(work, open.Power)} refused {Name(work, open.Asker)}",
            Summary = $"It became known that {Name(work, open.Power)} refused a request of {Name(work, open.Asker)}.",
            Sentence = $"A refusal becomes known on {LeakFrom} or more.", Clause = Clauses.SupportLeak, Unit = "on two dice", Roll = roll,
            Odds = [new("stays quiet", 1000 - chance), new("becomes known", chance)], Outcome = "becomes known",
            Effects = [new("Cohesion", Words.Signed(-LeakPrice), open.Asker, "", SupportCases.Parties(open))],
            WhatIf = $"{roll.Sum - LeakFrom + 1} less on the dice and it would have stayed quiet.", Audience = Audience.Public,
        });
    }

    private static Card Base(TurnWork work, SupportCase open, string suffix = "") => new()
    {
        Id = $"t{work.Turn}-support-{SupportCases.Key(open)}{suffix}", Turn = work.Turn, Kind = CardKind.Support, City = open.Where, Faction = open.Asker,
        Title = "", Summary = "", Clause = Clauses.Support, Audience = SupportCases.Parties(open), FullFor = SupportCases.Parties(open),
    };

    private static CardInput[] Inputs(SupportCase open, SupportOffer offer) =>
    [
        new("On the table", open.Asker, Words.Amount(open.Kind, open.Amount), "asked"),
        new("Cost to the power", open.Power, Words.Count(AnswerRequest.CostOf(offer, open.Amount), "point"), "rulebook"),
        new("Why the power stands as it does", open.Power, offer.Note, "scenario"),
    ];

    private static List<CardEffect> Effects(TurnWork work, SupportCase open, SupportOffer offer, string outcome, SupportReckoning.Condition? condition)
    {
        Audience parties = SupportCases.Parties(open);
        var effects = new List<CardEffect>();
        if (outcome == Counters && condition is not null) effects.Add(new CardEffect("Condition", condition.Text, open.Power, "waits for the asker's answer", parties));
        if (outcome != Grants) return effects;
        string when = offer.Delay == 0 ? "this turn" : $"at the opening of turn {work.Turn + offer.Delay}";
        effects.Add(new CardEffect("Granted", Words.Amount(open.Kind, open.Amount), open.Asker, when, parties));
        foreach (TermDefinition term in offer.Terms)
        {
            if (open.Terms.Contains(term.Id)) effects.Add(new CardEffect("In return", term.Text, open.Asker, "", parties));
        }
        return effects;
    }

    private static string Table(TurnWork work, SupportCase open, SupportOffer offer)
    {
        string where = open.Where is { } city ? $" at {work.Scenario.City(city).Name}" : "";
        var terms = new List<string>();
        foreach (TermDefinition term in offer.Terms)
        {
            if (open.Terms.Contains(term.Id)) terms.Add(term.Text);
        }
        string inReturn = terms.Count > 0 ? $" in return for: {Words.List(terms)}" : "";
        return $"{Name(work, open.Asker)} asked for {Words.Amount(open.Kind, open.Amount)}{where}{inReturn}.";
    }

    private static string Kind(SupportCase open) => Words.Of(open.Kind).ToLowerInvariant();

    private static string Name(TurnWork work, FactionId id) => work.Scenario.Faction(id).Name;
}
