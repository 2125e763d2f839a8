using System.Runtime.InteropServices;

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
    /// <param name="Rivals">Other open requests before the power, by whomever.</param>
    /// <param name="Met">The condition that the power named for this kind before is on the table.</param>
    /// <param name="Word">What the asker's word counts for where terms are offered: -1, 0 or +1.</param>
    /// <param name="LostGreat">The asker has lost a great city.</param>
    /// <param name="Estranged">The asker has broken with the power.</param>
    public readonly record struct Facts(
        int Cohesion, int Abandoned, int Broken, int Pool, int Repeats, int Rivals = 0, bool Met = false, int Word = 0, bool LostGreat = false, bool Estranged = false);

    /// <summary>The facts of a case as they truly are.</summary>
    public static Facts Of(World world, SupportCase asked)
    {
        FactionState asker = world.Faction(asked.Asker);
        int repeats = 0, rivals = 0;
        bool met = false;
        foreach (SupportCase earlier in CollectionsMarshal.AsSpan(world.Support))
        {
            if (earlier.Power != asked.Power || earlier.Number == asked.Number) continue;
            if (earlier.State == SupportState.Asked) rivals++;
            if (earlier.Kind != asked.Kind || earlier.Asker != asked.Asker) continue;
            met = met || Named(earlier, asked);
            if (earlier.State != SupportState.Refused || earlier.Number >= asked.Number) continue;
            // Asking for less, or offering something else, is another request; asking for more is not.
            if (asked.Amount >= earlier.Amount && asked.Terms.SequenceEqual(earlier.Terms)) repeats++;
        }
        return new Facts(
            asker.Cohesion, asker.AbandonedLastTurn, asker.PromisesBroken, world.Faction(asked.Power).Pool, repeats, rivals, met,
            Word(world.Scenario.Parameters, asker.Credibility, asked.Terms), LostGreat(world, asker.Id), Bonds.Broken(world.Scenario, world.Support, asked.Asker, asked.Power));
    }

    /// <summary>True where an earlier negotiation about the same ended after the power had named what is on the table now.</summary>
    public static bool Met(List<SupportCase> cases, SupportCase asked)
    {
        foreach (SupportCase earlier in CollectionsMarshal.AsSpan(cases))
        {
            if (earlier.Kind == asked.Kind && earlier.Number != asked.Number && earlier.Asker == asked.Asker && earlier.Power == asked.Power && Named(earlier, asked)) return true;
        }
        return false;
    }

    private static bool Named(SupportCase earlier, SupportCase asked)
    {
        for (int s = 0; s < earlier.Steps.Count; s++)
        {
            SupportStep step = earlier.Steps[s];
            if (step.Step == SupportState.Countered && step.Turn < asked.Steps[0].Turn && asked.Amount <= step.Amount && Within(step.Terms, asked.Terms)) return true;
        }
        return false;
    }

    private static bool Within(IReadOnlyList<string> terms, IReadOnlyList<string> others)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (!Bonds.Name(others, terms[i])) return false;
        }
        return true;
    }

    /// <summary>What a side's word counts for: nothing where it promises nothing.</summary>
    public static int Word(RuleParameters figures, int credibility, IReadOnlyList<string> terms) =>
        terms.Count == 0 ? 0 : credibility < figures.NotBelieved ? -1 : credibility >= figures.Believed ? 1 : 0;

    private static bool LostGreat(World world, FactionId asker)
    {
        foreach (int c in world.Scenario.Board.GreatPlaces(world.Scenario.IndexOf(asker)))
        {
            if (world.Cities[c].Controller != asker) return true;
        }
        return false;
    }

    /// <summary>Sum of all that speaks for and against a request; far below nothing where the power does not give it.</summary>
    public static int Worth(World world, SupportCase asked)
    {
        if (Bonds.Offer(world.Scenario, asked) is not { } offer) return -99;
        return Sum(offer, asked.Amount, asked.Terms, Of(world, asked));
    }

    /// <summary>Modifiers of the power's answer, each with its reason; lines of 0 are left out.</summary>
    public static List<CardLine> Lines(SupportOffer offer, int amount, IReadOnlyList<string> terms, Facts facts) => Reckon(offer, amount, terms, facts, lines: true).Lines;

    /// <summary>Sum of the modifiers of the power's answer.</summary>
    public static int Sum(SupportOffer offer, int amount, IReadOnlyList<string> terms, Facts facts) => Reckon(offer, amount, terms, facts, lines: false).Sum;

    private static Reasons Reckon(SupportOffer offer, int amount, IReadOnlyList<string> terms, Facts facts, bool lines)
    {
        var reasons = new Reasons(lines);
        reasons.Add("Interest of the power", Clauses.SupportInterest, offer.Interest);
        for (int i = 0; i < offer.Terms.Length; i++)
        {
            TermDefinition term = offer.Terms[i];
            if (Bonds.Name(terms, term.Id)) reasons.Add(term.Text, Clauses.SupportTerms, term.Worth);
        }
        // Outsiders see in which band cohesion lies, not its figure.
        if (facts.Cohesion >= 450) reasons.Add("The asker's ranks seem firm", Clauses.SupportViability, 1);
        if (facts.Cohesion < 300) reasons.Add("The asker's ranks seem to dissolve", Clauses.SupportViability, -2);
        reasons.Add("Places abandoned in the last turn", Clauses.SupportViability, -Math.Min(2, facts.Abandoned));
        if (facts.Pool < Stretched) reasons.Add("The power is stretched", Clauses.SupportStretch, -2);
        // Model silent on the price: the first point is what interest already weighs, each further one counts against.
        reasons.Add("What it costs the power", Clauses.SupportCost, -Math.Max(0, AnswerRequest.CostOf(offer, amount) - 1));
        reasons.Add("Asked before and refused, unchanged", Clauses.SupportRepeat, -facts.Repeats);
        reasons.Add("Promises broken by the asker", Clauses.SupportPromises, -Math.Min(3, facts.Broken));
        reasons.Add(facts.Word < 0 ? "The asker's word is doubted" : "The asker's word is believed", Clauses.SupportPromises, facts.Word);
        reasons.Add("A great city was lost", Clauses.SupportViability, facts.LostGreat ? -1 : 0);
        reasons.Add("What the power named before is offered now", Clauses.SupportMet, facts.Met ? 1 : 0);
        reasons.Add("Other requests before the power", Clauses.SupportCrowd, -Math.Min(2, facts.Rivals / 2));
        reasons.Add("The asker has broken with the power", Clauses.SupportTerms, facts.Estranged ? -6 : 0);
        return reasons;
    }

    /// <summary>The condition that a power names when it bargains: the term of most worth that is not on the table, else half the amount.</summary>
    public static Condition? ConditionFor(SupportOffer offer, int amount, IReadOnlyList<string> terms)
    {
        TermDefinition? best = null;
        for (int i = 0; i < offer.Terms.Length; i++)
        {
            TermDefinition term = offer.Terms[i];
            if ((best is null || term.Worth > best.Worth) && !Bonds.Name(terms, term.Id)) best = term;
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
