namespace Wargame.Rules;

/// <summary>Cards of leaderships that go: the terms now and a turn later, and who gains.</summary>
internal static class LeadershipCards
{
    public static void Departed(
        TurnWork work, int f, LeadershipDefinition definition, HostDefinition? host, bool secretly, List<CardLine> lines, Roll? roll, int number, bool taken)
    {
        FactionDefinition faction = work.Scenario.Factions[f];
        string outcome = taken ? "taken" : secretly ? "left in secret" : "in exile";
        int chance = 1000 - Dice.AtLeast(number + 1);
        int grade = taken ? 0 : ExitTerms.Grade(lines);
        string next = host is null ? "" : ExitTerms.Say(ExitTerms.Grade(work.World, f, host, secretly, 1));
        work.Ledger.Add(Base(work, f, "departure") with
        {
            Title = taken ? $"{definition.Title} was taken" : secretly ? $"{definition.Title} left" : $"{definition.Title} went into exile",
            Summary = taken ? $"{definition.Title} of {faction.Name} was taken on the way out." : secretly
                ? $"{definition.Title} of {faction.Name} does not answer any more and is said to have left." : $"{definition.Title} of {faction.Name} went to {host!.Place} with a public word.",
            Sentence = host is null ? "No host had granted asylum." : $"Terms of {host.Place}: {ExitTerms.Say(grade)}; a turn later they would have been {next}.",
            Clause = secretly ? Clauses.LeaveSecretly : Clauses.Exile,
            Inputs = [new("Hostile men inside the seat", null, roll is null ? "none" : "yes", "own")],
            Lines = Bounded(lines), Total = ExitTerms.Grade(lines), Unit = "grade of the terms", Roll = roll,
            Odds = roll is null ? [] : [new("taken", chance), new(secretly ? "left in secret" : "in exile", 1000 - chance)], Outcome = outcome,
            Effects = Effects(work, f, secretly, grade, host),
            WhatIf = work.World.Factions[f].Leadership.HandedOver ? "Staying would have left the person to whoever comes." : "Handing power over first would have kept the army together and bettered the terms by two grades.",
        });
    }

    public static void SeatLost(
        TurnWork work, int f, LeadershipDefinition definition, HostDefinition? host, List<CardLine> lines, Roll roll, int number, bool inPublic, bool taken)
    {
        FactionDefinition faction = work.Scenario.Factions[f];
        int chance = 1000 - Dice.AtLeast(number + 1);
        work.Ledger.Add(Base(work, f, "seat-lost") with
        {
            City = definition.Seat, Title = taken ? $"{definition.Title} was taken" : $"{definition.Title} got away",
            Summary = taken ? $"{definition.Title} of {faction.Name} was taken with the capital." : $"{definition.Title} of {faction.Name} was not found in the capital.",
            Sentence = $"Taken on {number} or less; the dice show {roll.Sum}. {(host is null ? "No host had granted asylum." : $"{host.Place}: {ExitTerms.Say(ExitTerms.Grade(lines))}.")}",
            Clause = Clauses.Capture, Inputs = [new("In public this turn", faction.Id, inPublic ? "yes" : "no", "own")],
            Lines = Bounded(lines), Total = ExitTerms.Grade(lines), Unit = "grade of the terms", Roll = roll,
            Odds = [new("taken", chance), new("got away", 1000 - chance)], Outcome = taken ? "taken" : "got away", Effects = Effects(work, f, true, ExitTerms.Grade(lines), host),
            WhatIf = inPublic ? "Out of public view it is taken on 4 or less." : "Leaving before the seat was lost would have needed no luck.",
        });
    }

    public static void Transferred(
        TurnWork work, int f, LeadershipDefinition definition, List<(CellDefinition Cell, Roll Roll, int Shift, bool Follows)> cells, int barracks, int home, bool again, int unprepared)
    {
        FactionDefinition faction = work.Scenario.Factions[f];
        Audience own = Audience.Of(faction.Id);
        var effects = new List<CardEffect>
        {
            new("To barracks in order", $"{Words.Number(barracks)} men", faction.Id, "", own), new("Went home", $"{Words.Number(home)} men", faction.Id, "", own),
        };
        if (unprepared > 0) effects.Add(new("Institutions", $"−{unprepared}", faction.Id, "nobody was there to take the offices over", own));
        foreach ((CellDefinition cell, Roll roll, int shift, bool follows) in cells)
        {
            effects.Add(new(cell.Name, follows ? "follows" : "keeps its arms", faction.Id, $"{roll.Sum} on the dice and {Words.Signed(shift)} against {work.Figures.ObeysAt}", own));
        }
        work.Ledger.Add(Base(work, f, "transfer") with
        {
            Title = again ? $"What was left of {faction.Name} stands down" : $"{definition.Title} hands power over",
            Summary = again ? $"The last garrisons of {faction.Name} laid down their arms." : $"{definition.Title} of {faction.Name} handed power over; its army was told to stand down.",
            Sentence = $"{work.Figures.StandDownKept} of 1,000 go to barracks in order; places stand open and nobody fights for them.", Clause = Clauses.TransferPower, SeeAlso = unprepared > 0 ? [Clauses.Defiance, Clauses.Unprepared] : [Clauses.Defiance],
            Outcome = "handed over", Effects = effects, WhatIf = "Held on to, each place would have been fought for or left in disorder.",
        });
    }

    // What lies beyond the scale is a line of its own, so that the lines add up.
    private static List<CardLine> Bounded(List<CardLine> lines)
    {
        int sum = 0;
        foreach (CardLine line in lines) sum += line.Value;
        int grade = ExitTerms.Grade(lines);
        return sum == grade ? lines : [.. lines, new("Ends of the scale", Clauses.ExitTerms, grade - sum)];
    }

    private static List<CardEffect> Effects(TurnWork work, int f, bool secretly, int grade, HostDefinition? host)
    {
        FactionDefinition faction = work.Scenario.Factions[f];
        Audience own = Audience.Of(faction.Id);
        var effects = new List<CardEffect> { new("Terms", ExitTerms.Say(grade), faction.Id, "", own) };
        if (!work.World.Factions[f].Leadership.HandedOver)
        {
            effects.Add(new("Garrisons", "will −3, nobody leads", faction.Id, "", own));
            foreach (FactionDefinition other in work.Scenario.Factions)
            {
                if (other.Patron is null && work.Scenario.Board.Between(f, work.Scenario.IndexOf(other.Id)) == Relation.Hostile)
                {
                    effects.Add(new("Who gains", other.Name, other.Id, "meets garrisons without a leader", own));
                }
            }
        }
        if (host is not null) effects.Add(new("Host", work.Scenario.Faction(host.Power).Name, host.Power, host.Place, secretly ? Audience.Of(faction.Id, host.Power) : Audience.Public));
        return effects;
    }

    private static Card Base(TurnWork work, int f, string what)
    {
        FactionId id = work.Scenario.Factions[f].Id;
        return new Card
        {
            Id = $"t{work.Turn}-leadership-{id.Value.ToLowerInvariant()}-{what}", Turn = work.Turn, Kind = CardKind.Leadership, Faction = id,
            Title = "", Summary = "", Clause = Clauses.LeaderGone, SeeAlso = [Clauses.LeaderGone, Clauses.Institutions], Audience = Audience.Public, FullFor = Audience.Of(id),
        };
    }
}
