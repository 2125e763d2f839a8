using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>The steps of a negotiation: what each one changes in the case and in the world.</summary>
internal static class SupportCases
{
    /// <summary>Opens a case for a request of this turn; the power has a turn to answer.</summary>
    /// <param name="work">The turn.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="between">Cases of before between the two.</param>
    public static SupportCase Open(TurnWork work, FactionId asker, RequestSupport request, int between)
    {
        var opened = new SupportCase
        {
            Number = NumberFor(work.Scenario, asker, request.Power, between), Asker = asker, Power = request.Power, Kind = request.What, Where = request.Where,
            Amount = request.Amount, Terms = request.Terms, State = SupportState.Asked, Turn = work.Turn,
            Steps = [new SupportStep(work.Turn, asker, SupportState.Asked, request.Amount, request.Terms, "")],
        };
        work.World.Support.Add(opened);
        return opened;
    }

    /// <summary>
    /// A number that no other case has and that tells its two parties nothing but how often they have negotiated: a number that ran
    /// through the whole world would count what others do.
    /// </summary>
    private static int NumberFor(Scenario scenario, FactionId asker, FactionId power, int between)
    {
        int factions = scenario.Factions.Length;
        return (((between * factions) + scenario.IndexOf(asker)) * factions) + scenario.IndexOf(power) + 1;
    }

    /// <summary>Agrees to what is on the table: the pool pays, terms that cost at once are paid, and the support sets out.</summary>
    public static void Grant(TurnWork work, SupportCase agreed, FactionId by, SupportOffer offer, string text)
    {
        FactionState power = work.World.Faction(agreed.Power);
        FactionState asker = work.World.Faction(agreed.Asker);
        power.Pool = Math.Max(0, power.Pool - AnswerRequest.CostOf(offer, agreed.Amount));
        Step(work, agreed, by, SupportState.Granted, text);
        for (int t = 0; t < offer.Terms.Length; t++)
        {
            TermDefinition term = offer.Terms[t];
            if (!Bonds.Name(agreed.Terms, term.Id)) continue;
            if (term.Effect is TermEffect.Cohesion or TermEffect.BreakWith) work.Shake(asker.Id, $"Agreed: {term.Text}", Clauses.SupportTerms, -term.Amount);
            if (term.Effect == TermEffect.Legitimacy) asker.Legitimacy = Math.Clamp(asker.Legitimacy - term.Amount, 0, 1000);
        }
        Bargains.Settle(work.World);
        SupportLoads.Send(work, agreed, offer);
    }

    /// <summary>Puts other amounts or terms on the table; the other side has a turn to answer.</summary>
    public static void Counter(TurnWork work, SupportCase open, FactionId by, int amount, IReadOnlyList<string> terms, string text)
    {
        open.Amount = amount;
        open.Terms = [.. terms];
        Step(work, open, by, by == open.Power ? SupportState.Countered : SupportState.Asked, text);
    }

    /// <summary>Ends a negotiation without support.</summary>
    public static void Refuse(TurnWork work, SupportCase open, FactionId by, string text) => Step(work, open, by, SupportState.Refused, text);

    /// <summary>Ends a negotiation to which nobody answered.</summary>
    public static void Lapse(TurnWork work, SupportCase open, FactionId by) => Step(work, open, by, SupportState.Lapsed, "No answer came in time.");

    /// <summary>A term was broken: what is still to come does not come, and all remember.</summary>
    public static void Break(TurnWork work, SupportCase agreed, TermDefinition term)
    {
        work.World.Faction(agreed.Asker).BreakPromise(work.Figures.PromiseLegitimacy, work.Figures.PromiseCredibility);
        SupportLoads.Stop(work, agreed);
        Step(work, agreed, agreed.Power, SupportState.Refused, $"Term not kept: {term.Text}.");
    }

    /// <summary>Who learns of a negotiation: its two parties.</summary>
    public static Audience Parties(SupportCase open) => Audience.Of(open.Asker, open.Power);

    /// <summary>The part of a card's id, or of the subject of dice, that names a case without counting anything.</summary>
    public static CaseKey Key(SupportCase open) => new(open.Asker, open.Power, open.Kind);

    /// <summary>The case of a number; null for none.</summary>
    public static SupportCase? Find(World world, int number)
    {
        foreach (SupportCase known in CollectionsMarshal.AsSpan(world.Support))
        {
            if (known.Number == number) return known;
        }
        return null;
    }

    private static void Step(TurnWork work, SupportCase open, FactionId by, SupportState state, string text)
    {
        open.State = state;
        open.Turn = work.Turn;
        var steps = new SupportStep[open.Steps.Count + 1];
        for (int i = 0; i + 1 < steps.Length; i++) steps[i] = open.Steps[i];
        steps[^1] = new SupportStep(work.Turn, by, state, open.Amount, open.Terms, text);
        open.Steps = steps;
        if (state != SupportState.Asked && work.Ledger.WantsEvents)
        {
            work.Ledger.Add(new SupportAnswered(open.Number, by, state) { Audience = Parties(open) });
        }
    }
}

/// <summary>Names a negotiation by its parties and its kind, in lower case, e.g. "gov-rus-arms".</summary>
internal readonly record struct CaseKey(FactionId Asker, FactionId Power, SupportKind Kind)
{
    /// <summary>The name as a text.</summary>
    public override string ToString() => $"{Asker.Value}-{Power.Value}-{Kind}".ToLowerInvariant();
}
