namespace Wargame.Rules;

/// <summary>The card of harm to civilians: the same words and the same ranges for everybody.</summary>
internal static class HarmCard
{
    private static readonly CardOdds[] Odds = [new("lighter", 278), new("as expected", 444), new("heavier", 278)];

    public static Card Of(CityWork work, CivilHarm.Harm harm, int killed, int wounded, int[] weights)
    {
        Scenario scenario = work.Scenario;
        CityDefinition city = scenario.City(work.City.Id);
        var lines = new List<CardLine>();
        if (harm.Fire > 0) lines.Add(new CardLine("Fighting inside the place", Clauses.HarmBattle, harm.Fire));
        if (harm.Strikes > 0) lines.Add(new CardLine("Strikes on forces inside it", Clauses.HarmStrikes, harm.Strikes));
        if (harm.Siege > 0) lines.Add(new CardLine("Siege", Clauses.HarmSiege, harm.Siege));
        if (harm.Hazards > 0) lines.Add(new CardLine($"{Words.Capital(Words.List([.. scenario.Hazards.Select(h => h.Name)]))} in the place", Clauses.HazardHarm, harm.Hazards));
        if (harm.Relieved) lines.Add(new CardLine("Relief at work", Clauses.HarmRelief, harm.Intensity - harm.Fire - harm.Strikes - harm.Siege - harm.Hazards));

        var effects = new List<CardEffect>
        {
            new("Killed", Humanitarian.RangeText(killed), null, "civilians", Audience.Public),
            new("Wounded", Humanitarian.RangeText(wounded), null, "civilians", Audience.Public),
        };
        long sum = 0;
        foreach (int weight in weights) sum += weight;
        for (int f = 0; f < weights.Length && sum > 0; f++)
        {
            // Tenths only: finer shares of power would give strengths away.
            int tenths = (int)((weights[f] * 10L + sum / 2) / sum);
            if (weights[f] == 0) continue;
            string share = tenths == 0 ? "under 5 percent" : $"about {tenths * 10} percent";
            effects.Add(f < scenario.Factions.Length
                ? new CardEffect("Caused by", share, scenario.Factions[f].Id, Cause(work.Acts, harm, f, scenario), Audience.Public)
                : new CardEffect("Caused by", share, null, scenario.Hazards[f - scenario.Factions.Length].Name, Audience.Public));
        }

        RuleParameters figures = scenario.Parameters;
        int spared = harm.Casualties(figures, harm.Sheltered) - harm.Casualties(figures, harm.AtRisk);
        int saved = harm.Casualties(figures, 0) - harm.Casualties(figures, harm.Sheltered);
        if (saved > 0) effects.Add(new CardEffect("Spared by warning and shelter", Humanitarian.RangeText(saved), null, "killed and wounded, by the same dice", Audience.Public));
        return new Card
        {
            Id = $"t{work.Turn}-harm-{city.Id}",
            Turn = work.Turn,
            Kind = CardKind.Harm,
            City = city.Id,
            Title = $"{city.Name}: harm to civilians",
            Summary = $"Civilians were killed and wounded in {city.Name}.",
            Sentence = "People at risk, less what shelter spares, times intensity, times the scenario's harm figure, times what the dice say.",
            Clause = Clauses.Harm, SeeAlso = work.Acts.Hazards is null ? [Clauses.HarmCause] : [Clauses.HarmCause, Clauses.HazardCause],
            Inputs =
            [
                new CardInput("People at risk", null, Words.Number(Round(harm.AtRisk)), "public estimate"),
                new CardInput("Of these warned and sheltered", null, Words.Number(Round(harm.Sheltered)), "public estimate"),
                new CardInput("Harm of a full battle", null, $"{figures.Harm} in 1,000,000 of those at risk", "rulebook"),
            ],
            Formula = "Killed and wounded = people exposed × intensity × harm figure × (440 + 80 × two dice), one killed for three wounded",
            Lines = lines,
            Total = harm.Intensity,
            Unit = "permille of a full battle",
            Odds = Odds,
            Roll = harm.Roll,
            Outcome = harm.Roll.Sum switch { <= 5 => Odds[0].Outcome, <= 8 => Odds[1].Outcome, _ => Odds[2].Outcome },
            Effects = effects,
            WhatIf = spared > 0
                ? $"Had all at risk been warned and sheltered, {Humanitarian.RangeText(spared)} fewer would have been killed or wounded."
                : "All at risk were warned and sheltered; only fewer people or less fighting would have changed it.",
            Audience = Audience.Public,
            FullFor = Audience.Public,
        };
    }

    private static string Cause(CityActs acts, CivilHarm.Harm harm, int faction, Scenario scenario)
    {
        var causes = new List<string>();
        FactionId id = scenario.Factions[faction].Id;
        if (acts.CityPoints[faction] > 0) causes.Add("strikes");
        if (acts.Besieger == id && harm.Siege > 0) causes.Add("siege");
        if (acts.CorridorRefusedBy == id) causes.Add("refused corridor");
        if (acts.Hazards is { } hazards && hazards[faction] > 0) causes.Add("works opened, or let go upstream");
        if (harm.Fire > 0 && causes.Count == 0) causes.Add("fire on the ground");
        return Words.List(causes);
    }

    private static int Round(int people) => (people + 500) / 1000 * 1000;
}
