namespace Wargame.Rules;

/// <summary>Ways to answer.</summary>
public enum Answer
{
    /// <summary>Agree to what is on the table.</summary>
    Grant,
    /// <summary>Refuse.</summary>
    Refuse,
    /// <summary>Name another amount or other terms.</summary>
    Counter,
}

/// <summary>A power answers a request, or the asker answers a counter-offer (system 11).</summary>
/// <param name="Request">Number of the request.</param>
/// <param name="Answer">Grant, refuse or counter.</param>
/// <param name="Amount">Amount named in a counter; ignored else.</param>
/// <param name="Terms">Terms named in a counter; ignored else.</param>
/// <param name="Text">A line that the other side reads, at most 200 characters.</param>
public sealed record AnswerRequest(int Request, Answer Answer, int Amount, IReadOnlyList<string> Terms, [property: PlainText(AnswerRequest.MostText)] string Text) : Order(OrderKind.AnswerRequest)
{
    /// <summary>Longest text.</summary>
    public const int MostText = 200;

    internal override bool Repeats(Order other) => other is AnswerRequest o && o.Request == Request;

    internal static Refusal? Check(Sight sight, SheetSoFar sheet, AnswerRequest order)
    {
        if (sight.Negotiation(order.Request) is not { } negotiation || !WaitsFor(sight, negotiation))
        {
            // The same words for a request that does not exist and for one between others.
            return new(RefusalCode.NotWaiting, "No such request waits for your answer.", "Choose one from the list of requests.");
        }
        if (!Enum.IsDefined(order.Answer)) return new(RefusalCode.UnknownName, "No such answer.", "Grant, refuse or counter.");
        if (sheet.Repeats(order))
        {
            return new(RefusalCode.AlreadyOrdered, "Your answer stands on the sheet already.", "Change that answer instead.");
        }
        if ((order.Text?.Length ?? 0) > MostText)
        {
            return new(RefusalCode.OutOfRange, $"The text is longer than {MostText} characters.", "Shorten it.");
        }
        SupportOffer offer = Bonds.Offer(sight.Scenario, negotiation)!;
        bool power = negotiation.Power == sight.Faction;
        if (order.Answer == Answer.Counter)
        {
            if (order.Amount < 1 || order.Amount > offer.Most)
            {
                return new(RefusalCode.OutOfRange, $"At most {Words.Amount(negotiation.Kind, offer.Most)} can be named.", $"Name 1 to {Words.Number(offer.Most)}.");
            }
            if (RequestSupport.TermsOf(sight, offer, order.Terms) is { } terms) return terms;
            return order.Amount == negotiation.Amount && order.Terms.SequenceEqual(negotiation.Terms)
                ? new(RefusalCode.OutOfRange, "This counter names what is on the table already.", "Change the amount or the terms, or grant it.")
                : null;
        }
        return order.Answer == Answer.Grant && power ? Capacity(sight, sheet, negotiation) : null;
    }

    /// <summary>Refuses a grant that the pool cannot carry, other grants on the sheet counted.</summary>
    internal static Refusal? Capacity(Sight sight, SheetSoFar sheet, SupportCase negotiation)
    {
        int left = sight.Pool;
        foreach (Order other in sheet.Filed)
        {
            if (other is AnswerRequest { Answer: Answer.Grant } grant && sight.Negotiation(grant.Request) is { } granted && granted.Power == sight.Faction)
            {
                left -= CostOf(sight.Scenario, granted);
            }
        }
        int cost = CostOf(sight.Scenario, negotiation);
        return cost <= left ? null
            : new(RefusalCode.NoCapacity, $"This takes {Words.Count(cost, "point")} of your capacity; {Math.Max(0, left)} is left.", "Counter with a smaller amount, or refuse.");
    }

    /// <summary>Pool points that granting what is on the table costs the power: the full price in proportion to the amount, rounded up.</summary>
    internal static int CostOf(Scenario scenario, SupportCase negotiation) =>
        Bonds.Offer(scenario, negotiation) is { } offer ? CostOf(offer, negotiation.Amount) : 0;

    /// <summary>Pool points that an amount of an offer costs.</summary>
    internal static int CostOf(SupportOffer offer, int amount) => (offer.Cost * amount + offer.Most - 1) / Math.Max(1, offer.Most);

    /// <summary>The seat has to answer: the power a request, the asker a counter-offer.</summary>
    internal static bool WaitsFor(Sight sight, SupportCase negotiation) => negotiation.State switch
    {
        SupportState.Asked => negotiation.Power == sight.Faction,
        SupportState.Countered => negotiation.Asker == sight.Faction,
        _ => false,
    };
}
