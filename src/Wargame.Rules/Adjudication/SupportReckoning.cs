namespace Wargame.Rules;

/// <summary>
/// What speaks for and against a request (system 11). The same lines answer for an absent power and advise a present one;
/// they take plain figures, so that a forecast can feed them with what a seat believes.
/// </summary>
internal static class SupportReckoning
{
    /// <summary>From this total a request is granted.</summary>
    public const int GrantFrom = 10;
    /// <summary>From this total a condition is named.</summary>
    public const int CounterFrom = 8;
    /// <summary>A pool below this is stretched.</summary>
    public const int Stretched = 2;

    /// <summary>The figures that a reckoning rests on.</summary>
    /// <param name="Cohesion">Asker's cohesion, permille.</param>
    /// <param name="Abandoned">Places that the asker gave up without a fight last turn.</param>
    /// <param name="Broken">Promises that the asker has broken.</param>
    /// <param name="Pool">Points that the power has left.</param>
    /// <param name="Repeats">Earlier requests that were refused and are now repeated unchanged.</param>
    public readonly record struct Facts(int Cohesion, int Abandoned, int Broken, int Pool, int Repeats);

    /// <summary>The facts of a case as they truly are.</summary>
    public static Facts Of(World world, SupportCase asked)
    {
        FactionState asker = world.Faction(asked.Asker);
        int repeats = 0;
        foreach (SupportCase earlier in world.Support)
        {
            if (earlier.Number >= asked.Number || earlier.State != SupportState.Refused) continue;
            if (earlier.Asker != asked.Asker || earlier.Power != asked.Power || earlier.Kind != asked.Kind) continue;
            // Asking for less, or offering something else, is another request; asking for more is not.
            if (asked.Amount >= earlier.Amount && asked.Terms.SequenceEqual(earlier.Terms)) repeats++;
        }
        return new Facts(asker.Cohesion, asker.AbandonedLastTurn, asker.PromisesBroken, world.Faction(asked.Power).Pool, repeats);
    }

    /// <summary>Modifiers of the power's answer, each with its reason; lines of 0 are left out.</summary>
    public static List<CardLine> Lines(SupportOffer offer, int amount, IReadOnlyList<string> terms, Facts facts)
    {
        var lines = new List<CardLine>();
        Add("Interest of the power", Clauses.SupportInterest, offer.Interest);
        foreach (TermDefinition term in offer.Terms)
        {
            if (terms.Contains(term.Id)) Add(term.Text, Clauses.SupportTerms, term.Worth);
        }
        // Outsiders see in which band cohesion lies, not its figure.
        if (facts.Cohesion >= 450) Add("The asker's ranks seem firm", Clauses.SupportViability, 1);
        if (facts.Cohesion < 300) Add("The asker's ranks seem to dissolve", Clauses.SupportViability, -2);
        Add("Places abandoned in the last turn", Clauses.SupportViability, -Math.Min(2, facts.Abandoned));
        if (facts.Pool < Stretched) Add("The power is stretched", Clauses.SupportStretch, -2);
        // Model silent on the price: the first point is what interest already weighs, each further one counts against.
        Add("What it costs the power", Clauses.SupportCost, -Math.Max(0, AnswerRequest.CostOf(offer, amount) - 1));
        Add("Asked before and refused, unchanged", Clauses.SupportRepeat, -facts.Repeats);
        Add("Promises broken by the asker", Clauses.SupportPromises, -Math.Min(3, facts.Broken));
        return lines;

        void Add(string label, string clause, int value)
        {
            if (value != 0) lines.Add(new CardLine(label, clause, value));
        }
    }

    /// <summary>The condition that a power names when it bargains: the term of most worth that is not on the table, else half the amount.</summary>
    public static Condition? ConditionFor(SupportOffer offer, int amount, IReadOnlyList<string> terms)
    {
        TermDefinition? best = null;
        foreach (TermDefinition term in offer.Terms)
        {
            if (!terms.Contains(term.Id) && (best is null || term.Worth > best.Worth)) best = term;
        }
        if (best is not null) return new Condition(amount, [.. terms, best.Id], best.Text);
        return amount >= 2 ? new Condition(amount / 2, terms, "half of the amount") : null;
    }

    /// <summary>What a power would agree to.</summary>
    /// <param name="Amount">Amount.</param>
    /// <param name="Terms">Ids of all terms.</param>
    /// <param name="Text">What is new in it, for people.</param>
    public sealed record Condition(int Amount, IReadOnlyList<string> Terms, string Text);
}
