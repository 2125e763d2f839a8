namespace Wargame.Rules;

/// <summary>The explanation of a strike.</summary>
internal static class StrikeCard
{
    /// <summary>Words the card; <paramref name="parties"/> stands in for whoever would see a strike of its kind.</summary>
    public static void Explain(
        TurnWork work, FactionId faction, Strike order, string name, int city, int? route, string clause, string sentence, IReadOnlyList<CardLine> lines,
        Roll? roll, IReadOnlyList<CardOdds> odds, string outcome, IReadOnlyList<CardEffect> effects, string whatIf, Audience? parties = null)
    {
        if (!work.Ledger.WantsCards) return;
        Scenario scenario = work.Scenario;
        string subject = order.City?.Value ?? order.Route!.Value.Value, aim = order.Aim.ToString().ToLowerInvariant();
        int total = roll?.Sum ?? 0;
        foreach (CardLine line in lines) total += line.Value;
        CardLine[] all = roll is null ? [.. lines] : [new("Two dice", clause, roll.Value.Sum), .. lines];
        string aimed = order.Aim switch
        {
            StrikeAim.Approach => $"Strikes on columns before {name}",
            StrikeAim.City => $"Strikes on forces in {name}",
            StrikeAim.Crossing => $"Strike on the crossing {name}",
            StrikeAim.Convoy => $"Strikes on convoys, {name}",
            _ => $"Strike on the road {name}",
        };
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-strike-{aim}-{subject}-{faction.Value.ToLowerInvariant()}", Turn = work.Turn,
            Kind = order.Aim is StrikeAim.Crossing or StrikeAim.Convoy ? CardKind.Interdiction : CardKind.Strike,
            City = order.City, Route = route is { } r ? scenario.Routes[r].Id : null, Faction = faction,
            Title = $"{aimed}: {outcome}", Summary = $"{scenario.Faction(faction).Name}: {char.ToLowerInvariant(aimed[0])}{aimed[1..]}.", Sentence = sentence, Clause = clause, SeeAlso = SeeAlso(order.Aim),
            Inputs = [new("Air points", faction, Words.Number(order.Points), "own")], Lines = all, Total = total, Unit = roll is null ? "" : "on two dice",
            Odds = odds, Roll = roll, Outcome = outcome, Effects = effects, WhatIf = whatIf,
            Audience = parties ?? StrikePhase.Seen(work, faction, city), FullFor = Audience.Of(faction),
        });
    }

    private static string[] SeeAlso(StrikeAim aim) => aim switch
    {
        StrikeAim.City => [Clauses.AirPoints, Clauses.StrikePrice, Clauses.HarmStrikes],
        StrikeAim.Crossing or StrikeAim.Convoy => [Clauses.AirPoints, Clauses.Escalation],
        _ => [Clauses.AirPoints],
    };

    /// <summary>A route by its ends, e.g. "Homs–Nabk".</summary>
    public static string Name(Scenario scenario, RouteDefinition route) => $"{scenario.City(route.A).Name}–{scenario.City(route.B).Name}";
}
