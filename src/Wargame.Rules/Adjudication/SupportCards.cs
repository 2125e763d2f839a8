namespace Wargame.Rules;

/// <summary>Cards of support under way: landing, waiting, lost, and the rumour of an asylum.</summary>
internal static class SupportCards
{
    public static void Landing(TurnWork work, SupportCase agreed, Delivery load, string outcome, string effect, string clause)
    {
        if (!work.Ledger.WantsCards) return;
        Scenario scenario = work.Scenario;
        string what = Words.Of(agreed.Kind).ToLowerInvariant();
        string where = load.Target is { } target ? $" for {scenario.City(target).Name}" : "";
        string power = scenario.Faction(agreed.Power).Name;
        string part = load.Force is { } force ? $"-{force.Number}" : "";
        work.Ledger.Add(new Card
        {
            // The turn of the grant tells two grants of one kind apart; a force's number is the asker's own.
            Id = $"t{work.Turn}-support-{SupportCases.Key(agreed)}-from-t{agreed.Turn}{part}-{outcome}", Turn = work.Turn, Kind = CardKind.Support,
            City = load.Target, Route = load.Way.Count > 0 ? load.Way[^1] : null, Faction = agreed.Asker,
            Title = $"{Words.Capital(what)} from {power}{where}: {outcome}", Summary = $"{Words.Capital(what)} from {power}{where} {outcome}.",
            Sentence = effect, Clause = clause, Inputs = [new("Granted", agreed.Power, Words.Amount(agreed.Kind, load.Amount), "agreed")],
            Formula = load.Way.Count > 0 ? "Way: " + Words.List([.. load.Way.Select(r => Ends(scenario, r))]) : "It needs no way.",
            Outcome = outcome, Effects = [new(Words.Capital(outcome), effect, agreed.Asker, "", SupportCases.Parties(agreed))],
            WhatIf = outcome == "landed"
                ? load.Way.Count > 0 ? $"A cut between {Ends(scenario, load.Way[^1])} would have kept it away." : "Nothing on the ground could have kept it away."
                : "An open way for one turn would have let it through.",
            Audience = SupportCases.Parties(agreed), FullFor = SupportCases.Parties(agreed),
        });
    }

    public static Card Rumour(TurnWork work, SupportCase agreed, Roll roll, int from, int price)
    {
        string asker = work.Scenario.Faction(agreed.Asker).Name;
        int chance = Dice.AtLeast(from);
        return new Card
        {
            Id = $"t{work.Turn}-leak-{SupportCases.Key(agreed)}", Turn = work.Turn, Kind = CardKind.Leak, Faction = agreed.Asker,
            Title = $"{asker}: rumour of a refuge abroad", Summary = $"It is rumoured that the leadership of {asker} has a refuge abroad.",
            Sentence = $"An accepted asylum is rumoured on {from} or more.", Clause = Clauses.Leak, Unit = "on two dice", Total = roll.Sum, Roll = roll,
            Odds = [new("stays quiet", 1000 - chance), new("is rumoured", chance)], Outcome = "is rumoured",
            Effects = [new("Cohesion", Words.Signed(-price), agreed.Asker, "", Audience.Of(agreed.Asker))],
            WhatIf = $"{roll.Sum - from + 1} less on the dice and it would have stayed quiet.", Audience = Audience.Public, FullFor = Audience.Of(agreed.Asker),
        };
    }

    private static string Ends(Scenario scenario, RouteId id)
    {
        RouteDefinition route = scenario.Route(id);
        return $"{scenario.City(route.A).Name} and {scenario.City(route.B).Name}";
    }
}
