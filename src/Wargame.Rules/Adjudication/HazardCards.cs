namespace Wargame.Rules;

/// <summary>Cards of hazards: works tried, works opened, a dam let go, a road closed. Levels are measured by all; hidden weakness is the holder's.</summary>
internal static class HazardCards
{
    public static Card Tried(TurnWork work, int h, int c, List<CardLine> lines, int shift, Roll roll, int stands, int works)
    {
        HazardState state = work.World.Hazards[h];
        HazardDefinition hazard = work.Scenario.HazardBoards[h].Definition;
        CityState city = work.World.Cities[c];
        string name = work.Scenario.Cities[c].Name;
        string Outcome(int sum) => sum >= HazardPhase.GivesWay ? "gives way" : sum >= HazardPhase.Seeps ? "lets some through" : "holds";
        int total = roll.Sum + shift, way = Dice.AtLeast(HazardPhase.GivesWay - shift), seep = Dice.AtLeast(HazardPhase.Seeps - shift) - way;
        var effects = new List<CardEffect>();
        if (works != city.Fort) effects.Add(new("Works", $"{works} to {city.Fort}", city.Controller, "levels", Audience.Public));
        if (state.BlameOn[c] >= 0 && state.Broken[c])
        {
            effects.Add(new("Share of what was let go upstream", $"{Words.Percent(state.Blame[c])} percent", work.Scenario.Factions[state.BlameOn[c]].Id, "answers for so much of the harm", Audience.Public));
        }
        return new Card
        {
            Id = $"t{work.Turn}-works-{hazard.Id}-{city.Id}", Turn = work.Turn, Kind = CardKind.Hazard, City = city.Id, Faction = city.Controller,
            Title = $"{name}: the {hazard.Works} {Outcome(total)}",
            Summary = total >= HazardPhase.GivesWay ? $"The {hazard.Works} at {name} gave way to {hazard.Name}."
                : total >= HazardPhase.Seeps ? $"The {hazard.Works} at {name} held, and let some of {hazard.Name} through." : $"The {hazard.Works} at {name} held.",
            Sentence = $"{HazardPhase.GivesWay} or more on two dice and it gives way, {HazardPhase.Seeps} or more and it lets some through; the dice show {roll.Sum}, with modifiers {total}.",
            Clause = Clauses.HazardWorks, SeeAlso = total >= HazardPhase.Seeps ? [Clauses.HazardRise, Clauses.HazardGauge, Clauses.HazardTaken] : [Clauses.HazardRise, Clauses.HazardGauge],
            Inputs =
            [
                new("Level", null, $"{Words.Number(state.Level[c])} {hazard.Unit}", "gauge"),
                new("The works withstand", city.Controller, $"{Words.Number(stands)} {hazard.Unit}", "own"),
                new("Levels of works", city.Controller, Words.Number(works), "own"),
            ],
            Formula = $"Each {Words.Number(hazard.Step)} {hazard.Unit} above what the works withstand counts one",
            Lines = lines, Total = total, Unit = "on two dice, with the roll",
            Odds = [new("holds", 1000 - way - seep), new("lets some through", seep), new("gives way", way)], Roll = roll, Outcome = Outcome(total),
            Effects = effects, WhatIf = WhatIf.Nearest(lines, total, Outcome), Audience = Audience.Public, FullFor = OnTheSpot(work, c),
        };
    }

    public static Card Opened(TurnWork work, HazardDefinition hazard, int c, FactionId by, int price)
    {
        string name = work.Scenario.Cities[c].Name;
        HazardPlace place = work.Scenario.HazardBoards[Position(work, hazard)].Place(c)!;
        return new Card
        {
            Id = $"t{work.Turn}-opened-{hazard.Id}-{work.World.Cities[c].Id}", Turn = work.Turn, Kind = CardKind.Hazard, City = work.World.Cities[c].Id, Faction = by,
            Title = $"{name}: the {hazard.Works} was opened", Summary = $"{work.Scenario.Faction(by).Name} opened the {hazard.Works} at {name}.",
            Sentence = $"While {name} fills, {Words.Number(place.Takes)} {hazard.Unit} less move on to the next places a turn later; who opened it answers for the harm in it.",
            Clause = Clauses.HazardOpen,
            Lines = [new("Works opened", Clauses.HazardOpen, -price)], Total = -price, Unit = "points of legitimacy", Outcome = "opened",
            Effects =
            [
                new("Taken in a turn", $"{Words.Percent(place.Fills)} percent of the place", null, "until it is full", Audience.Public),
                new("Kept from moving on", $"{Words.Number(place.Takes)} {hazard.Unit}", null, "while it fills", Audience.Public),
            ],
            WhatIf = $"Without the order the {hazard.Works} would have been tried by the level alone.", Audience = Audience.Public, FullFor = Audience.Public,
        };
    }

    public static Card Released(TurnWork work, HazardDefinition hazard, int c, int by, int extra, int before, int after)
    {
        FactionId who = work.Scenario.Factions[by].Id;
        string name = work.Scenario.Cities[c].Name;
        return new Card
        {
            Id = $"t{work.Turn}-released-{hazard.Id}-{work.World.Cities[c].Id}", Turn = work.Turn, Kind = CardKind.Hazard, City = work.World.Cities[c].Id, Faction = who,
            Title = $"{name} lets {hazard.Name} go", Summary = $"{work.Scenario.Faction(who).Name} opened {name}: more moves on to the next places.",
            Sentence = $"{Words.Number(extra)} {hazard.Unit} are added to what moves on; the store falls from {Words.Percent(before)} to {Words.Percent(after)} percent.",
            Clause = Clauses.HazardDam, Lines = [new("Let go", Clauses.HazardDam, extra)], Total = extra, Unit = hazard.Unit, Outcome = "opened",
            Effects = [new("Store", $"{Words.Percent(before)} to {Words.Percent(after)} percent", who, "full", Audience.Public)],
            WhatIf = "Closed, it would have kept a part back for as long as it had room.", Audience = Audience.Public, FullFor = Audience.Public,
        };
    }

    public static Card Full(TurnWork work, HazardDefinition hazard, int c) => new()
    {
        Id = $"t{work.Turn}-full-{hazard.Id}-{work.World.Cities[c].Id}", Turn = work.Turn, Kind = CardKind.Hazard, City = work.World.Cities[c].Id,
        Faction = work.World.Cities[c].Controller, Title = $"{work.Scenario.Cities[c].Name} is full", Summary = $"{work.Scenario.Cities[c].Name} is full: all that comes moves on.",
        Sentence = "A full dam keeps nothing back.", Clause = Clauses.HazardDam, Outcome = "full", WhatIf = "Opened earlier, it would have room now.",
        Audience = Audience.Public, FullFor = Audience.Public,
    };

    public static Card Shut(TurnWork work, HazardDefinition hazard, HazardRoute closed, int r, int level, int inside)
    {
        RouteDefinition route = work.Scenario.Routes[r];
        string way = $"{work.Scenario.City(route.A).Name}–{work.Scenario.City(route.B).Name}";
        return new Card
        {
            Id = $"t{work.Turn}-shut-{route.Id}", Turn = work.Turn, Kind = CardKind.Hazard, Route = route.Id,
            Title = $"{way} is closed", Summary = $"{Words.Capital(hazard.Name)} has closed {way}.",
            Sentence = $"It is closed from {Words.Number(closed.Above)} {hazard.Unit} at {work.Scenario.City(closed.At).Name}, or while three tenths of that place are taken.",
            Clause = Clauses.HazardRoute,
            Inputs =
            [
                // No finer than what closes it: gauges are read with an error, and this card is for all.
                new($"Level at {work.Scenario.City(closed.At).Name}", null, $"{Words.Number(closed.Above)} {hazard.Unit} {(level >= closed.Above ? "or more" : "not reached")}", "gauge"),
                new("Share taken", null, inside >= HazardPhase.RouteShut ? "three tenths or more" : "less than three tenths", "public"),
            ],
            Outcome = "closed", WhatIf = $"Below {Words.Number(closed.Above)} {hazard.Unit} it would have stayed open.", Audience = Audience.Public, FullFor = Audience.Public,
        };
    }

    private static int Position(TurnWork work, HazardDefinition hazard)
    {
        int at = 0;
        while (work.Scenario.Hazards[at] != hazard) at++;
        return at;
    }

    // The holder, and whoever has people in the place.
    private static Audience OnTheSpot(TurnWork work, int c)
    {
        var who = new List<FactionId>();
        CityState city = work.World.Cities[c];
        foreach (FactionState faction in work.World.Factions)
        {
            if (faction.Id == city.Controller || Columns.Men(work.World, faction.Id, city.Id) > 0) who.Add(faction.Id);
        }
        return Audience.Of(who);
    }
}
