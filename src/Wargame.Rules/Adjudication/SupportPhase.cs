using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>
/// Foreign support (systems 11 and 12), in the order of the opening: other commitments drain the powers, terms are checked, answers take
/// effect, what nobody answered for a whole turn is answered by the rule, and new requests are put.
/// </summary>
internal static class SupportPhase
{
    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work)
    {
        PatronDrain.Play(work);
        SupportTerms.Check(work);
        SupportVetoes.Play(work);
        foreach ((FactionId faction, AnswerRequest order) in work.Orders<AnswerRequest>())
        {
            Answer(work, faction, order);
        }
        ByRule(work);
        foreach ((FactionId faction, RequestSupport order) in work.Orders<RequestSupport>())
        {
            Ask(work, faction, order);
        }
    }

    // Requests compete for what a power has left: those with most in their favour are answered first.
    private static void ByRule(TurnWork work)
    {
        List<SupportCase>? asked = null;
        foreach (SupportCase open in CollectionsMarshal.AsSpan(work.World.Support))
        {
            if (open.Turn >= work.Turn) continue;
            if (open.State == SupportState.Asked) (asked ??= []).Add(open);
            else if (open.State == SupportState.Countered && work.Turn - open.Turn >= work.Figures.CounterTurns) SupportAnswers.Lapsed(work, open);
        }
        if (asked is null) return;
        if (asked.Count > 1) Rank(work.World, asked);
        foreach (SupportCase open in asked) SupportAnswers.ByRule(work, open);
    }

    // Most worth first, of equals the lowest number.
    private static void Rank(World world, List<SupportCase> asked)
    {
        long[] ranks = new long[asked.Count];
        for (int i = 0; i < ranks.Length; i++) ranks[i] = ((long)-SupportReckoning.Worth(world, asked[i]) << 32) + asked[i].Number;
        ranks.AsSpan().Sort(CollectionsMarshal.AsSpan(asked));
    }

    private static void Answer(TurnWork work, FactionId faction, AnswerRequest order)
    {
        SupportCase? open = SupportCases.Find(work.World, order.Request);
        bool waits = open is not null && open.Turn < work.Turn
            && (open.State == SupportState.Asked && open.Power == faction || open.State == SupportState.Countered && open.Asker == faction);
        if (open is null || !waits || Bonds.Offer(work.Scenario, open) is not { } offer)
        {
            work.Fail(faction, order, RefusalCode.NotWaiting, "No such request waits for your answer.", "Choose one from the list of requests.");
            return;
        }
        switch (order.Answer)
        {
            case Rules.Answer.Grant when AnswerRequest.CostOf(offer, open.Amount) > work.World.Faction(open.Power).Pool:
                // The asker accepts what the power can no longer pay for: that is the power's refusal, not the asker's mistake.
                if (open.Asker == faction) SupportAnswers.CannotPay(work, open);
                else work.Fail(faction, order, RefusalCode.NoCapacity, "Other commitments have taken the capacity that this needs.", "Counter with a smaller amount, or refuse.");
                break;
            case Rules.Answer.Grant:
                SupportAnswers.Granted(work, open, faction, offer, Line(order.Text));
                break;
            case Rules.Answer.Refuse:
                SupportAnswers.Refused(work, open, faction, offer, Line(order.Text));
                break;
            case Rules.Answer.Counter when order.Amount < 1 || order.Amount > offer.Most || !Known(offer, order.Terms):
                work.Fail(faction, order, RefusalCode.OutOfRange, "The counter-offer names an amount or a term that is not on offer.", "Name what is on the list.");
                break;
            case Rules.Answer.Counter:
                SupportAnswers.Countered(work, open, faction, offer, order.Amount, order.Terms, Line(order.Text));
                break;
        }
    }

    private static void Ask(TurnWork work, FactionId faction, RequestSupport order)
    {
        if (!work.Commands(faction, order) || !work.Knows(faction, order, order.Where)) return;
        if (work.Scenario.IndexOf(order.Power) < 0 || Bonds.Offer(work.Scenario, faction, order.Power, order.What) is not { } offer)
        {
            work.Fail(faction, order, RefusalCode.NotOnOffer, "The power does not give this.", "Ask for something else, or ask another power.");
            return;
        }
        if (order.Amount < 1 || order.Amount > offer.Most || !Known(offer, order.Terms) || RequestSupport.NeedsPlace(order.What) && order.Where is null)
        {
            work.Fail(faction, order, RefusalCode.OutOfRange, "The request names an amount, a term or a place that is not on offer.", "Name what is on the list.");
            return;
        }
        if (work.World.Faction(order.Power).Collapsed)
        {
            work.Fail(faction, order, RefusalCode.Collapsed, $"{work.Scenario.Faction(order.Power).Name} {work.Scenario.Faction(order.Power).Form("has", "have")} collapsed.", "Ask another power.");
            return;
        }
        int between = 0;
        foreach (SupportCase earlier in CollectionsMarshal.AsSpan(work.World.Support))
        {
            if (earlier.Asker != faction || earlier.Power != order.Power) continue;
            between++;
            if (earlier.Kind == order.What && earlier.State is SupportState.Asked or SupportState.Countered)
            {
                work.Fail(faction, order, RefusalCode.AlreadyAsked, "The same is already asked and waits for an answer.", "Wait for the answer.");
                return;
            }
        }
        SupportAnswers.Asked(work, SupportCases.Open(work, faction, order, between), offer);
    }

    private static bool Known(SupportOffer offer, IReadOnlyList<string>? terms)
    {
        if (terms is null) return false;
        for (int i = 0; i < terms.Count; i++)
        {
            bool found = false;
            for (int t = 0; t < offer.Terms.Length && !found; t++) found = offer.Terms[t].Id == terms[i];
            if (!found) return false;
        }
        return true;
    }

    // Sheets come checked; the cut only keeps a hand-made journal from carrying more.
    private static string Line(string? text) => text is null ? "" : text.Length <= AnswerRequest.MostText ? text : text[..AnswerRequest.MostText];
}
