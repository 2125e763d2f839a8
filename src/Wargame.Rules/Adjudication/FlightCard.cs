namespace Wargame.Rules;

/// <summary>
/// Cards of people leaving and coming home. Where they go is seen by all; what frightens them rests on figures of the holder.
/// They name no faction: who holds the place now is not everybody's knowledge yet.
/// </summary>
internal static class FlightCard
{
    public static Card Of(TurnWork work, int c, FearReasons fear, ReadOnlySpan<Refuge> goals, ReadOnlySpan<int> shares, int want, int left, int jammed)
    {
        Scenario scenario = work.Scenario;
        CityState city = work.World.Cities[c];
        string name = scenario.Cities[c].Name;
        var effects = new List<CardEffect>();
        var names = new List<string>();
        for (int i = 0; i < goals.Length; i++)
        {
            if (shares[i] == 0) continue;
            string goal = scenario.Cities[goals[i].City].Name;
            names.Add(goal);
            effects.Add(new($"To {goal}", $"{Words.Number(Round(shares[i]))} people", null, $"{goals[i].Km} km", Audience.Public));
        }
        if (jammed > 0) effects.Add(new("Found no room on the roads or no shelter", $"{Words.Number(Round(jammed))} people", null, "", Audience.Public));
        string outcome = left == 0 ? "nobody gets out" : $"about {Words.Number(Round(left))} leave";
        return new Card
        {
            Id = $"t{work.Turn}-flight-{city.Id}", Turn = work.Turn, Kind = CardKind.Flight, City = city.Id,
            Title = $"People leave {name}", Summary = left == 0 ? $"People want to leave {name} and find no way." : $"People leave {name} for {Words.List(names)}.",
            Sentence = $"Of those at risk {fear.After} × {work.Figures.Outflow} in 1,000,000 want to go{(fear.Threatened ? "" : ", a quarter of that while no enemy is near")}: {Words.Number(Round(want))}.",
            Clause = Clauses.Flight, SeeAlso = [Clauses.Refuge, Clauses.Jam],
            Inputs =
            [
                new("Fear before", null, $"{fear.Before} of 1,000", "own"),
                new("People at risk now", null, Words.Number((city.AtRisk + 500) / 1000 * 1000), "public estimate"),
            ],
            Formula = "Fear is the sum of its reasons; it rises at once and fades by half, by at most 250 in a turn",
            Lines = fear.Lines, Total = fear.Lines.Sum(l => l.Value), Unit = "points of fear", Outcome = outcome, Effects = effects,
            WhatIf = Nearest(fear),
            Audience = Audience.Public, FullFor = city.Controller is { } holder ? Audience.Of(holder) : Audience.ControlOnly,
        };
    }

    public static Card Home(TurnWork work, int c, int people)
    {
        string name = work.Scenario.Cities[c].Name;
        return new Card
        {
            Id = $"t{work.Turn}-returns-{work.World.Cities[c].Id}", Turn = work.Turn, Kind = CardKind.Flight, City = work.World.Cities[c].Id,
            Title = $"People return to {name}", Summary = $"It is quiet in {name}; people return.",
            Sentence = $"Each turn of quiet {work.Figures.Returns} in 1,000 of those who left go home.", Clause = Clauses.Returns,
            Outcome = $"about {Words.Number(Round(people))} return",
            Effects = [new("Returned", $"{Words.Number(Round(people))} people", null, "", Audience.Public)],
            WhatIf = "Fighting, or hostile men one road away, would have kept them from returning.", Audience = Audience.Public, FullFor = Audience.Public,
        };
    }

    private static string Nearest(FearReasons fear)
    {
        CardLine? most = null;
        foreach (CardLine line in fear.Lines)
        {
            if (most is null || line.Value > most.Value) most = line;
        }
        return most is null ? "Nothing frightens them." : $"Without “{most.Label}” ({Words.Signed(most.Value)}) fear would have been {Math.Max(0, fear.Target - most.Value)}.";
    }

    private static int Round(int people) => (people + 50) / 100 * 100;
}
