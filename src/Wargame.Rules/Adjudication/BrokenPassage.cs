namespace Wargame.Rules;

/// <summary>A convoy that was let pass and whose road was struck in the same turn (system 10): a promise broken, or the bargain in which it was given.</summary>
internal static class BrokenPassage
{
    /// <summary>Takes the price from whoever broke it, and tells everybody.</summary>
    public static void Settle(TurnWork work, Convoy convoy, FactionState breaker)
    {
        string city = work.Scenario.Cities[convoy.From].Name;
        if (Bargains.LetsPass(work.World, breaker.Id, convoy.Faction) is { } bargain)
        {
            BargainPhase.Break(work, bargain, breaker.Id, openly: false, $"a strike on the road of a convoy out of {city}");
        }
        else
        {
            breaker.BreakPromise(work.Figures.PromiseLegitimacy, work.Figures.PromiseCredibility);
        }
        if (work.Ledger.WantsCards) Explain(work, convoy, breaker.Id, city);
    }

    private static void Explain(TurnWork work, Convoy convoy, FactionId by, string city)
    {
        string name = work.Scenario.Faction(by).Name, asker = work.Scenario.Faction(convoy.Faction).Name;
        Audience own = Audience.Of(by);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-passage-broken-{convoy.Order.City}-{convoy.Order.To}-{by.Value.ToLowerInvariant()}", Turn = work.Turn, Kind = CardKind.Evacuation,
            City = convoy.Order.City, Route = work.Scenario.Routes[convoy.Way.Routes[0]].Id, Faction = by, Title = $"{name} struck a road on which it had let a convoy pass",
            Summary = $"{name} agreed to let a convoy of {asker} out of {city} pass, and struck what moved on its road in the same turn.",
            Sentence = "A passage that was promised and not kept counts as a broken promise.", Clause = Clauses.PassageReciprocity, SeeAlso = [Clauses.BargainBroken, Clauses.Convoy],
            Outcome = "promise broken",
            Effects =
            [
                new("Promises broken", "+1", by, "remembered by all", Audience.Public),
                new("Legitimacy", $"−{work.Figures.PromiseLegitimacy}", by, "", own), new("Credibility", $"−{work.Figures.PromiseCredibility}", by, "", own),
            ],
            WhatIf = "Without the strike on that road it would have been a promise kept.", Audience = Audience.Public, FullFor = own,
        });
    }
}
