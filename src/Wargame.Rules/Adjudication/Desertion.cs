namespace Wargame.Rules;

/// <summary>Morale of every force in a place at the end of a turn, and who leaves for want of it (system 7).</summary>
internal static class Desertion
{
    private const int Threshold = 450, MostMove = 250, Hunger = 30;

    /// <summary>Moves morale and takes the leavers out.</summary>
    public static void Play(CityWork work)
    {
        bool contact = work.Holder >= 0 && work.Men(attackers: true) > 0;
        bool threatened = contact || work.Acts.EnemyNear;
        // Only a garrison under threat looks for it.
        bool seen = threatened && work.Holder >= 0 && Will.SupportSeen(work);
        int factions = work.Scenario.Factions.Length;
        int[]? before = work.Ledger.WantsCards ? [.. Enumerable.Range(0, factions).Select(work.Tally.Left)] : null;
        List<CardLine>?[]? reasons = before is null ? null : new List<CardLine>?[factions];
        foreach (Force force in work.Forces)
        {
            // Men who left the place this turn carry its shock already.
            if (!work.IsHere(force)) continue;
            int f = work.Of(force);
            Reasons move = Move(work, force, f, contact, threatened, seen);
            force.Morale = Bound(force, force.Morale + move.Sum);
            int share = Math.Max(0, Threshold - force.Morale) / 3 * Rate(force.Class) / 1000;
            if (share > 0) Rout.Scatter(work, force, (int)((long)force.Men * share / 1000));
            if (reasons is not null) reasons[f] ??= move.Lines;
        }
        for (int f = 0; before is not null && f < factions; f++)
        {
            if (work.Tally.Left(f) > before[f] && reasons![f] is { } lines) Explain(work, f, work.Tally.Left(f) - before[f], lines);
        }
    }

    /// <summary>Morale as it may become: on its scale, and within the bound of a turn from where it stood when the turn opened.</summary>
    public static int Bound(Force force, int morale) =>
        Math.Clamp(Math.Clamp(morale, force.MoraleBefore - MostMove, force.MoraleBefore + MostMove), 0, 1000);

    /// <summary>How readily a kind of force deserts, permille.</summary>
    public static int Rate(ForceClass kind) => kind switch
    {
        ForceClass.Conscript => 1000,
        ForceClass.Regular or ForceClass.Local => 700,
        ForceClass.Elite => 400,
        ForceClass.Rebel => 250,
        _ => 150,
    };

    private static Reasons Move(CityWork work, Force force, int f, bool contact, bool threatened, bool seen)
    {
        CityActs acts = work.Acts;
        var reasons = new Reasons(work.Ledger.WantsCards);
        reasons.Add("Drawn towards the cohesion of their faction", Clauses.Morale, (acts.Cohesion[f] - force.Morale) / 5);
        bool holders = work.Holder >= 0 && work.Defends(f);
        if (holders)
        {
            reasons.Add("Neighbours lost last turn", Clauses.Contagion, -40 * Math.Min(acts.FallenNeighbours, work.Figures.ContagionMost));
            reasons.Add("Support to be seen", Clauses.WillSupport, threatened && seen ? 20 : 0);
            reasons.Add("Cut off", Clauses.CutOff, work.City.CutOff > 0 ? -Hunger : 0);
            reasons.Add("Soldiers' families went to safety", Clauses.Orders, acts.FamiliesOut ? 20 : 0);
        }
        switch (acts.Postures[f])
        {
            case Posture.Rest when !contact:
                reasons.Add("Rest", Clauses.Rest, 20);
                break;
            case not null:
                reasons.Add("Clear orders", Clauses.Orders, 10);
                break;
            default:
                // Only a garrison that has somebody to fear asks where its orders are.
                reasons.Add("No orders", Clauses.NoOrders, holders && threatened ? -20 : 0);
                break;
        }
        reasons.Add("Announcements", Clauses.Morale, acts.Encouraged[f]);
        reasons.Add("Pay", Clauses.Morale, work.Factions[f].Aid[(int)SupportKind.Money] > 0 ? 15 : 0);
        return reasons;
    }

    private static void Explain(CityWork work, int faction, int left, List<CardLine> lines)
    {
        FactionDefinition whose = work.Scenario.Factions[faction];
        int total = 0;
        CardLine? worst = null;
        foreach (CardLine line in lines)
        {
            total += line.Value;
            if (line.Value < 0 && (worst is null || line.Value < worst.Value)) worst = line;
        }
        Audience own = Audience.Of(whose.Id);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-desertion-{work.City.Id}-{whose.Id.Value.ToLowerInvariant()}", Turn = work.Turn, Kind = CardKind.Desertion,
            City = work.City.Id, Faction = whose.Id, Title = $"Desertion in {work.Name}", Summary = $"Men of {whose.Name} left their units in {work.Name}.",
            Sentence = $"{Words.Number(left)} men left. Below {Threshold} of morale a third of the distance in permille leaves, by kind of force.", Clause = Clauses.Desertion, SeeAlso = [Clauses.Leavers],
            Inputs = [new("Units", whose.Id, Words.List([.. work.Forces.Where(x => x.Faction == whose.Id).Select(x => x.Name).Distinct()]), "own")],
            Formula = "Change of morale of the first unit", Lines = lines, Total = total, Unit = "points of morale", Outcome = "men left",
            Effects = [new("Left", $"{Words.Number(left)} men", whose.Id, "850 of 1,000 go home", own)],
            WhatIf = worst is null ? $"Morale of {Threshold} or more keeps them." : $"Without “{worst.Label}” ({Words.Signed(worst.Value)}) fewer would have left.",
            Audience = own, FullFor = own,
        });
    }
}
