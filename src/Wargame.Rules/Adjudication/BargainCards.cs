namespace Wargame.Rules;

/// <summary>Cards of bargains. Terms are for the two sides; that a truce or a place was agreed, and that a promise was broken, all learn.</summary>
internal static class BargainCards
{
    /// <summary>Who learns that something became of a bargain.</summary>
    public static Audience Known(Bargain bargain) => bargain.State switch
    {
        BargainState.Broken => Audience.Public,
        BargainState.InForce or BargainState.Kept when bargain.Until > 0 && (bargain.Holds(PledgeKind.Truce) || bargain.Holds(PledgeKind.Place)) => Audience.Public,
        _ => Parties(bargain),
    };

    public static void OnTheTable(TurnWork work, Bargain bargain, FactionId by, string what)
    {
        if (!work.Ledger.WantsCards) return;
        FactionDefinition side = work.Scenario.Faction(by);
        string name = side.Name, other = Name(work, bargain.Other(by));
        work.Ledger.Add(Base(work, bargain, what) with
        {
            Faction = by, Title = $"{name} {what} {other} a bargain", Summary = $"{name} {side.Form("gives", "give")} {Text(work, bargain.GivenBy(by))} and {side.Form("wants", "want")} {Text(work, bargain.GivenBy(bargain.Other(by)))}.",
            Sentence = $"It would bind for {Words.Count(bargain.Turns, "turn")}. {other} {work.Scenario.Faction(bargain.Other(by)).Form("answers", "answer")} in turn {work.Turn + 1}.", Outcome = what,
            WhatIf = "It changes nothing until it is answered.", SeeAlso = Left(work, bargain),
        });
    }

    public static void Concluded(TurnWork work, Bargain bargain)
    {
        if (!work.Ledger.WantsCards) return;
        string a = Name(work, bargain.By), b = Name(work, bargain.With);
        Audience parties = Parties(bargain);
        work.Ledger.Add(Base(work, bargain, "concluded") with
        {
            Title = $"{a} and {b} have agreed", Clause = Clauses.Bargain, SeeAlso = [.. bargain.Gives.Concat(bargain.Wants).Select(p => ClauseOf(p.Kind)).Distinct(), .. Left(work, bargain)],
            Summary = bargain.Holds(PledgeKind.Truce) ? $"{a} and {b} have agreed not to attack each other." : $"{a} and {b} have come to an agreement.",
            Sentence = $"It binds both until turn {bargain.Until}; each can break it, and all would remember.", Outcome = "agreed",
            Inputs = [new(a, bargain.By, Text(work, bargain.Gives), "agreed"), new(b, bargain.With, Text(work, bargain.Wants), "agreed")],
            Effects = [.. bargain.Gives.Select(p => Effect(work, p, bargain.With, parties)), .. bargain.Wants.Select(p => Effect(work, p, bargain.By, parties))],
            WhatIf = "A refusal by either side would have left all as it was.", Audience = Known(bargain),
        });
    }

    // One side is what holds out of it.
    private static IReadOnlyList<string> Left(TurnWork work, Bargain bargain) =>
        work.World.Faction(bargain.By).Collapsed || work.World.Faction(bargain.With).Collapsed ? [Clauses.RemnantBargain] : [];

    private static string ClauseOf(PledgeKind kind) => kind switch
    {
        PledgeKind.Truce => Clauses.BargainTruce,
        PledgeKind.Place => Clauses.BargainPlace,
        PledgeKind.Pay or PledgeKind.Recognition => Clauses.BargainPay,
        _ => Clauses.BargainConvoys,
    };

    public static void Closed(TurnWork work, Bargain bargain, (int Legitimacy, int Credibility) price)
    {
        if (!work.Ledger.WantsCards) return;
        string a = Name(work, bargain.By), b = Name(work, bargain.With), outcome = bargain.State.ToString().ToLowerInvariant();
        Card card = Base(work, bargain, outcome) with
        {
            Title = $"Bargain between {a} and {b}: {outcome}", Summary = bargain.Text.Length > 0 ? $"The bargain between {a} and {b} is {outcome}: {bargain.Text}" : $"The bargain between {a} and {b} is {outcome}.",
            Sentence = $"{a}: {Text(work, bargain.Gives)}. {b}: {Text(work, bargain.Wants)}.", Outcome = outcome, Audience = Known(bargain),
            WhatIf = bargain.State == BargainState.Kept ? "Either side could have broken it." : "An agreement that both sides can carry out would have bound them.",
        };
        if (bargain.BrokenBy is { } breaker)
        {
            string who = Name(work, breaker);
            card = card with
            {
                Faction = breaker, Clause = Clauses.BargainBroken, Title = $"{who} broke {work.Scenario.Faction(breaker).Form("its", "their")} word to {Name(work, bargain.Other(breaker))}",
                Summary = $"{who} broke the bargain with {Name(work, bargain.Other(breaker))}: {bargain.Text}.",
                Effects =
                [
                    new("Promises broken", "+1", breaker, "remembered by all", Audience.Public),
                    new("Legitimacy", $"−{price.Legitimacy}", breaker, "", Audience.Of(breaker)), new("Credibility", $"−{price.Credibility}", breaker, "", Audience.Of(breaker)),
                ],
                WhatIf = $"Waiting until turn {bargain.Until + 1} would have kept it.",
            };
        }
        work.Ledger.Add(card);
    }

    /// <summary>What is given, for people; "nothing" for an empty list.</summary>
    public static string Text(TurnWork work, IReadOnlyList<Pledge> pledges) => Words.Of(work.Scenario, pledges);

    private static CardEffect Effect(TurnWork work, Pledge pledge, FactionId taker, Audience parties) =>
        new(Words.Capital(Words.Of(work.Scenario, [pledge])), pledge.Kind == PledgeKind.Truce ? "for both" : "given", taker, "", parties);

    private static Card Base(TurnWork work, Bargain bargain, string what) => new()
    {
        Id = $"t{work.Turn}-bargain-{bargain.By}-{bargain.With}-{what}".ToLowerInvariant(), Turn = work.Turn, Kind = CardKind.Bargain, Faction = bargain.By,
        Title = "", Summary = "", Clause = Clauses.Bargain, Audience = Parties(bargain), FullFor = Parties(bargain),
    };

    private static Audience Parties(Bargain bargain) => Audience.Of(bargain.By, bargain.With);

    private static string Name(TurnWork work, FactionId id) => work.Scenario.Faction(id).Name;
}
