namespace Wargame.Rules;

/// <summary>Terms that bind after a grant, checked as each turn opens, against what is so and what is ordered.</summary>
internal static class SupportTerms
{
    public static void Check(TurnWork work)
    {
        for (int i = 0; i < work.World.Support.Count; i++)
        {
            SupportCase agreed = work.World.Support[i];
            if (agreed.State is not (SupportState.Granted or SupportState.Done) || agreed.Terms.Count == 0 || agreed.Turn >= work.Turn) continue;
            if (Bonds.Offer(work.Scenario, agreed) is not { } offer) continue;
            for (int t = 0; t < offer.Terms.Length; t++)
            {
                TermDefinition term = offer.Terms[t];
                if (!Bonds.Name(agreed.Terms, term.Id)) continue;
                if (Broken(work, agreed, term))
                {
                    SupportCases.Break(work, agreed, term);
                    Explain(work, agreed, term);
                    break;
                }
                if (Fulfilled(work, agreed, term)) work.World.Faction(agreed.Asker).PromisesKept++;
            }
        }
    }

    private static bool Broken(TurnWork work, SupportCase agreed, TermDefinition term)
    {
        bool running = work.Turn < agreed.Turn + term.Amount;
        return term.Effect switch
        {
            TermEffect.KeepGarrison => term.City is { } city && Columns.Men(work.World, agreed.Asker, city) < term.Amount,
            TermEffect.HoldPlace => running && term.City is { } city && work.World.City(city).Controller != agreed.Asker,
            TermEffect.NoStrikes => running && Strikes(work, agreed.Asker),
            _ => false,
        };
    }

    /// <summary>A term with an end is kept in the turn in which it ends; a garrison is owed to the end of the game and never kept early.</summary>
    private static bool Fulfilled(TurnWork work, SupportCase agreed, TermDefinition term) =>
        term.Effect is TermEffect.HoldPlace or TermEffect.NoStrikes && work.Turn == agreed.Turn + term.Amount;

    private static bool Strikes(TurnWork work, FactionId asker)
    {
        foreach ((FactionId faction, Strike _) in work.Orders<Strike>())
        {
            if (faction == asker) return true;
        }
        return false;
    }

    private static void Explain(TurnWork work, SupportCase agreed, TermDefinition term)
    {
        if (!work.Ledger.WantsCards) return;
        string asker = work.Scenario.Faction(agreed.Asker).Name, power = work.Scenario.Faction(agreed.Power).Name;
        string place = term.City is { } city ? work.Scenario.City(city).Name : "";
        string owed = term.Effect switch
        {
            TermEffect.KeepGarrison => $"{Words.Number(term.Amount)} men in {place}",
            TermEffect.HoldPlace => $"{place} held until turn {agreed.Turn + term.Amount}",
            _ => $"no strikes until turn {agreed.Turn + term.Amount}",
        };
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-support-{SupportCases.Key(agreed)}-from-t{agreed.Turn}-term", Turn = work.Turn, Kind = CardKind.Support,
            City = term.City, Faction = agreed.Asker, Title = $"{asker} did not keep a term", Clause = Clauses.TermsBind,
            Summary = $"According to {power}, {asker} did not keep a term: {term.Text}.", Sentence = $"Owed: {owed}. What was still to come does not come.",
            Inputs = [new("Owed", agreed.Asker, owed, "agreed")], Outcome = "broken",
            Effects =
            [
                new("Legitimacy", $"−{work.Figures.PromiseLegitimacy}", agreed.Asker, "promises broken are remembered by all", SupportCases.Parties(agreed)),
                new("Credibility", $"−{work.Figures.PromiseCredibility}", agreed.Asker, "", SupportCases.Parties(agreed)),
            ],
            WhatIf = $"Keeping to it — {owed} — would have kept the support.",
            Audience = SupportCases.Parties(agreed), FullFor = SupportCases.Parties(agreed),
        });
    }
}
