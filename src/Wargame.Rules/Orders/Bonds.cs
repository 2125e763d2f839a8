using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>Terms that a seat has agreed to and has to honour.</summary>
internal static class Bonds
{
    /// <summary>Adds the terms in force on the seat as asker, with the negotiation in which they were agreed.</summary>
    public static void Collect(Sight sight, List<(SupportCase Case, TermDefinition Term)> terms)
    {
        foreach (SupportCase negotiation in sight.Cases)
        {
            if (negotiation.State is not (SupportState.Granted or SupportState.Done) || negotiation.Asker != sight.Faction) continue;
            if (negotiation.Terms.Count == 0 || Offer(sight.Scenario, negotiation) is not { } offer) continue;
            for (int i = 0; i < offer.Terms.Length; i++)
            {
                if (Name(negotiation.Terms, offer.Terms[i].Id)) terms.Add((negotiation, offer.Terms[i]));
            }
        }
    }

    /// <summary>What a power gives an asker of a kind; null where it does not. A power may give one kind to several on different terms.</summary>
    public static SupportOffer? Offer(Scenario scenario, FactionId asker, FactionId power, SupportKind kind)
    {
        int from = scenario.IndexOf(asker);
        return from < 0 ? null : scenario.Board.Support.Offer(from, scenario.IndexOf(power), kind);
    }

    /// <summary>True where terms, by their ids, name one.</summary>
    public static bool Name(IReadOnlyList<string> terms, string term)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i] == term) return true;
        }
        return false;
    }

    /// <summary>True where one side has agreed with somebody to break with the other.</summary>
    public static bool Broken(Scenario scenario, List<SupportCase> cases, FactionId a, FactionId b)
    {
        SupportBoard board = scenario.Board.Support;
        int first = scenario.IndexOf(a), second = scenario.IndexOf(b);
        if ((board.Breaks(first) >> second & 1) == 0 && (board.Breaks(second) >> first & 1) == 0) return false;
        foreach (SupportCase agreed in CollectionsMarshal.AsSpan(cases))
        {
            if (agreed.State is not (SupportState.Granted or SupportState.Done) || (agreed.Asker != a && agreed.Asker != b)) continue;
            if (agreed.Terms.Count == 0 || Offer(scenario, agreed) is not { } offer) continue;
            for (int t = 0; t < offer.Terms.Length; t++)
            {
                TermDefinition term = offer.Terms[t];
                if (term.Effect == TermEffect.BreakWith && term.Other == (agreed.Asker == a ? b : a) && Name(agreed.Terms, term.Id)) return true;
            }
        }
        return false;
    }

    /// <summary>The offer that a negotiation is about.</summary>
    public static SupportOffer? Offer(Scenario scenario, SupportCase negotiation) =>
        Offer(scenario, negotiation.Asker, negotiation.Power, negotiation.Kind);
}
