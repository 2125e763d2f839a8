namespace Wargame.Rules;

/// <summary>The card of an evacuation: lifted, left, refused by, harm avoided.</summary>
internal static class EvacuationCard
{
    /// <summary>What came of a convoy.</summary>
    /// <param name="Left">People who left.</param>
    /// <param name="Back">People who turned back.</param>
    /// <param name="Harmed">Killed and wounded on the road.</param>
    /// <param name="RiskBefore">People at risk in the place before.</param>
    /// <param name="ShelteredBefore">Of these, sheltered before.</param>
    public sealed record Figures(int Left, int Back, int Harmed, int RiskBefore, int ShelteredBefore);

    public static Card Of(TurnWork work, Convoy convoy, List<Passage> asked, Roll? road, ConvoyFate fate, Figures figures)
    {
        Scenario scenario = work.Scenario;
        CityState city = work.World.Cities[convoy.From];
        string name = scenario.Cities[convoy.From].Name, goal = scenario.Cities[convoy.To].Name;
        Passage? refusal = asked.Find(p => !p.Agreed);
        string outcome = refusal is null ? "passage agreed" : Words(fate);
        Audience own = Audience.Of(convoy.Faction);

        var effects = new List<CardEffect>
        {
            new("Lifted", $"{Rules.Words.Number(figures.Left)} people", convoy.Faction, $"to {goal}", Audience.Public),
        };
        if (figures.Back > 0) effects.Add(new("Turned back", $"{Rules.Words.Number(figures.Back)} people", null, "", Audience.Public));
        foreach (Passage passage in asked)
        {
            if (!passage.Agreed) effects.Add(new("Passage refused by", scenario.Faction(passage.By).Name, passage.By, "", Audience.Public));
        }
        if (figures.Harmed > 0)
        {
            effects.Add(new("Harmed on the road", $"{Humanitarian.RangeText(figures.Harmed)} people", refusal!.By, "killed and wounded", Audience.Public));
        }
        effects.Add(new("Warned and sheltered", $"{Rules.Words.Number(Round(city.Sheltered))} people", null, "suffer 650 permille of harm", Audience.Public));
        string avoided = Humanitarian.RangeText(Avoided(work, convoy, figures));
        effects.Add(new("Harm avoided if the place is fought over this turn", $"{avoided} killed and wounded", null, "by the same dice without the evacuation", Audience.Public));
        effects.Add(new("Cohesion", "−10", convoy.Faction, "", own));
        effects.Add(new("Morale of the garrison", convoy.Order.FamiliesFirst ? "+10" : "−10", convoy.Faction, convoy.Order.FamiliesFirst ? "families are out" : "", own));

        IReadOnlyList<CardLine> lines = refusal?.Lines ?? (asked.Count > 0 ? asked[0].Lines : []);
        Roll? roll = refusal is not null ? road : asked.Count > 0 ? asked[0].Roll : null;
        return new Card
        {
            // Whose dice it shows is part of the name, so that one name never shows two throws.
            Id = $"t{work.Turn}-evacuation-{convoy.Faction.Value.ToLowerInvariant()}-{convoy.Order.City}-{convoy.Order.To}{Asked(asked, refusal)}", Turn = work.Turn,
            Kind = CardKind.Evacuation, City = convoy.Order.City, Route = scenario.Routes[convoy.Way.Routes[0]].Id, Faction = convoy.Faction,
            Title = $"Evacuation of {name}: {outcome}", Summary = Summary(scenario, name, goal, refusal, fate), Sentence = Sentence(scenario, asked, road),
            Clause = Clauses.Evacuation, SeeAlso = [Clauses.Lots, Clauses.Passage, Clauses.ConvoyStopped, Clauses.Shelter, Clauses.EvacuationPrice],
            Inputs =
            [
                new("Transport", convoy.Faction, Rules.Words.Count(convoy.Lots, "lot"), "own"),
                new("People lifted", convoy.Faction, $"{Rules.Words.Number(convoy.Lift)}{(convoy.Crowded ? ", the road is crowded" : "")}", "own"),
                new("Of these soldiers' families", convoy.Faction, Rules.Words.Number(convoy.Families), "own"),
                new("Corridor", null, $"{convoy.Way.Km} km", "public"),
                new("People at risk before", null, Rules.Words.Number(Round(figures.RiskBefore)), "public estimate"),
            ],
            Formula = "Lots × people a lot; each hostile force on or beside the way agrees on two dice + legitimacy + mediator + reciprocity of 8 or more",
            Lines = refusal is null ? lines : [], Total = refusal is null ? lines.Sum(l => l.Value) : 0, Unit = "on two dice",
            Odds = Odds(asked, refusal), Roll = roll, Outcome = outcome, Effects = effects, WhatIf = Nearest(scenario, asked, refusal, road),
            Audience = Audience.Public, FullFor = own,
        };
    }

    /// <summary>Killed and wounded that a battle this turn would cost without the evacuation, less what it costs with it, by the same dice.</summary>
    private static int Avoided(TurnWork work, Convoy convoy, Figures figures)
    {
        CityState city = work.World.Cities[convoy.From];
        Roll roll = work.Dice.TwoDice(work.Turn, $"harm-{city.Id}", Purpose.Harm);
        CivilHarm.Harm Of(int atRisk, int sheltered) => new()
        {
            Fire = 1000, Strikes = 0, Siege = 0, Relieved = false, AtRisk = atRisk, Sheltered = sheltered, Roll = roll,
        };
        int without = Of(figures.RiskBefore, figures.ShelteredBefore).Casualties(work.Figures, figures.ShelteredBefore);
        int with = Of(city.AtRisk, city.Sheltered).Casualties(work.Figures, city.Sheltered);
        return Math.Max(0, without - with - figures.Harmed);
    }

    private static CardOdds[] Odds(List<Passage> asked, Passage? refusal)
    {
        if (refusal is not null)
        {
            return
            [
                new(Words(ConvoyFate.Hit), Passages.Chance(ConvoyFate.Hit)), new(Words(ConvoyFate.Stopped), Passages.Chance(ConvoyFate.Stopped)),
                new(Words(ConvoyFate.Through), Passages.Chance(ConvoyFate.Through)),
            ];
        }
        if (asked.Count != 1) return [];
        int agrees = Dice.AtLeast(Passages.AgreesFrom - asked[0].Lines.Sum(l => l.Value));
        return [new("passage refused", 1000 - agrees), new("passage agreed", agrees)];
    }

    private static string Nearest(Scenario scenario, List<Passage> asked, Passage? refusal, Roll? road)
    {
        if (asked.Count == 0) return "Hostile men on or beside the way would have had to agree.";
        if (refusal is null)
        {
            Passage first = asked[0];
            return WhatIf.Nearest(first.Lines, first.Total, t => t >= Passages.AgreesFrom ? "passage agreed" : "passage refused");
        }
        int missing = Passages.AgreesFrom - refusal.Total;
        string name = scenario.Faction(refusal.By).Name;
        return missing <= 2 && !refusal.Lines.Any(l => l.Clause == Clauses.PassageMediator)
            ? $"With a mediator at work (+2) {name} would have agreed."
            : $"{missing} more on the dice and {name} would have agreed; on the road the dice showed {road!.Value.Sum}.";
    }

    private static string Summary(Scenario scenario, string name, string goal, Passage? refusal, ConvoyFate fate)
    {
        if (refusal is null) return $"Convoys brought people from {name} to {goal}.";
        string by = scenario.Faction(refusal.By).Name;
        return fate switch
        {
            ConvoyFate.Through => $"{by} refused passage; convoys from {name} reached {goal} all the same.",
            ConvoyFate.Stopped => $"{by} refused passage; a convoy from {name} to {goal} was stopped and half of it turned back.",
            _ => $"{by} refused passage; a convoy from {name} to {goal} was hit and half of it turned back.",
        };
    }

    private static string Sentence(Scenario scenario, List<Passage> asked, Roll? road)
    {
        if (asked.Count == 0) return "No hostile force stood on or beside the way.";
        var parts = asked.ConvertAll(p => $"{scenario.Faction(p.By).Name} {(p.Agreed ? "agreed" : "refused")} with {Reckoning(p)}");
        string way = road is { } r ? $" On the road without agreement: {r.Sum}." : "";
        return $"{string.Join("; ", parts)}.{way}";
    }

    private static string Reckoning(Passage passage)
    {
        int modifiers = passage.Lines.Sum(l => l.Value);
        return modifiers == 0 ? $"{passage.Roll.Sum}" : $"{passage.Roll.Sum} {Rules.Words.Signed(modifiers)} = {passage.Total}";
    }

    private static string Words(ConvoyFate fate) => fate switch
    {
        ConvoyFate.Hit => "stopped and hit",
        ConvoyFate.Stopped => "stopped",
        _ => "through without agreement",
    };

    private static string Asked(List<Passage> asked, Passage? refusal) => refusal is not null ? $"-refused-{refusal.By.Value.ToLowerInvariant()}"
        : asked.Count > 0 ? $"-asked-{asked[0].By.Value.ToLowerInvariant()}" : "";

    private static int Round(int people) => (people + 500) / 1000 * 1000;
}
