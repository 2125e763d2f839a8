namespace Wargame.Rules;

/// <summary>Cards of support that arrives, and of the rumour of an asylum.</summary>
internal static class SupportCards
{
    public static Card Landed(TurnWork work, SupportCase agreed, Delivery load, string effect)
    {
        Scenario scenario = work.Scenario;
        string what = Words.Capital(Words.Of(agreed.Kind).ToLowerInvariant());
        string where = load.Target is { } target ? $" for {scenario.City(target).Name}" : "";
        string power = scenario.Faction(agreed.Power).Name;
        Audience parties = SupportCases.Parties(agreed);
        return new Card
        {
            // The turn of the grant tells two grants of one kind apart.
            Id = $"t{work.Turn}-support-{SupportCases.Key(agreed)}-from-t{agreed.Turn}-arrived", Turn = work.Turn, Kind = CardKind.Support,
            City = load.Target, Route = load.Way.Count > 0 ? load.Way[^1] : null, Faction = agreed.Asker,
            Title = $"{what} from {power}{where} arrived", Summary = $"{what} from {power}{where} arrived.", Sentence = Words.Capital(effect) + ".",
            Clause = Clauses.SupportWorks, SeeAlso = [Clauses.SupportLands], Inputs = [new("Granted", agreed.Power, Words.Amount(agreed.Kind, load.Amount), "agreed")],
            Formula = load.Way.Count > 0 ? "Way: " + Words.List([.. load.Way.Select(r => Ends(scenario, r))]) : "It needs no way.",
            Outcome = "arrived", Effects = [new("Effect", effect, agreed.Asker, "", parties)],
            WhatIf = load.Way.Count > 0 ? $"A cut between {Ends(scenario, load.Way[^1])} would have held it up." : "Nothing on the ground could have kept it away.",
            Audience = parties, FullFor = parties,
        };
    }

    public static Card Rumour(TurnWork work, SupportCase agreed, Roll roll, int from, int price)
    {
        string asker = work.Scenario.Faction(agreed.Asker).Name;
        int chance = Dice.AtLeast(from);
        return new Card
        {
            Id = $"t{work.Turn}-rumour-{agreed.Asker}".ToLowerInvariant(), Turn = work.Turn, Kind = CardKind.Leak, Faction = agreed.Asker,
            Title = $"{asker}: rumour of a refuge abroad", Summary = $"It is rumoured that the leadership of {asker} has a refuge abroad.",
            Sentence = $"An accepted asylum is rumoured on {from} or more.", Clause = Clauses.Leak, Unit = "on two dice", Roll = roll,
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
