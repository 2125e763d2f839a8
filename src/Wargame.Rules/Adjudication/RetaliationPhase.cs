namespace Wargame.Rules;

/// <summary>Answers to strikes (system 15): whoever struck too often has another front to man.</summary>
internal static class RetaliationPhase
{
    // Two dice from which the answer binds the striker.
    public const int BindsFrom = 6;

    /// <summary>Carries the answers out.</summary>
    public static void Play(TurnWork work)
    {
        foreach ((FactionId faction, Retaliate order) in work.Orders<Retaliate>())
        {
            if (!work.Commands(faction, order)) continue;
            int other = work.Scenario.IndexOf(order.Against);
            if (other < 0 || work.World.Faction(faction).StruckBy[other] == 0 || work.World.Factions[other].Escalation < work.Figures.EscalationAnswer)
            {
                work.Fail(faction, order, RefusalCode.NotHostile, "There is nothing to answer any more.", "Strikes of that side have to be unanswered when the turn opens.");
                continue;
            }
            Answer(work, faction, work.World.Factions[other]);
        }
    }

    private static void Answer(TurnWork work, FactionId faction, FactionState striker)
    {
        FactionState struck = work.World.Faction(faction);
        Roll roll = work.Dice.TwoDice(work.Turn, $"retaliate-{faction}-{striker.Id}", Purpose.Strike);
        bool binds = roll.Sum >= BindsFrom, pool = striker.Pool > 0;
        if (binds && pool) striker.Pool--;
        // Aircraft that watch the other front are missing in the turn that is planned next.
        if (binds) striker.GrantedAir -= work.Figures.RetaliationAir;
        if (binds) work.Shake(striker.Id, $"{work.Scenario.Faction(faction).Name} answered its strikes", Clauses.Retaliation, -work.Figures.RetaliationCohesion);
        int settled = Math.Min(3, striker.Escalation);
        striker.Escalation -= settled;
        // A front that was opened by an answer is there to stay, whatever is held against the striker afterwards.
        if (binds) striker.Answered += settled;
        struck.StruckBy[work.Scenario.IndexOf(striker.Id)] = 0;
        // An answer escalates too, and is paid for.
        struck.Escalation++;
        struck.Legitimacy = Math.Max(0, struck.Legitimacy - work.Figures.StrikeLegitimacy);
        if (struck.Pool > 0) struck.Pool--;
        if (work.Ledger.WantsEvents) work.Ledger.Add(new StrikesAnswered(faction, striker.Id, binds) { Audience = Audience.Public });
        if (work.Ledger.WantsCards) Explain(work, struck, striker, roll, binds, pool);
    }

    private static void Explain(TurnWork work, FactionState struck, FactionState striker, Roll roll, bool binds, bool pool)
    {
        string by = work.Scenario.Faction(struck.Id).Name, on = work.Scenario.Faction(striker.Id).Name, outcome = binds ? "binds it" : "comes to nothing";
        int chance = Dice.AtLeast(BindsFrom);
        Audience both = Audience.Of(struck.Id, striker.Id);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-retaliate-{struck.Id}-{striker.Id}".ToLowerInvariant(), Turn = work.Turn, Kind = CardKind.Interdiction, Faction = struck.Id,
            Title = $"{by} answered the strikes of {on}", Summary = binds ? $"{by} answered the strikes of {on}, and there is another front to man." : $"{by} answered the strikes of {on}; it came to nothing.",
            Sentence = $"Two dice {roll.Sum}; {BindsFrom} or more binds the striker.", Clause = Clauses.Retaliation, Unit = "on two dice", Roll = roll,
            Odds = [new("comes to nothing", 1000 - chance), new("binds it", chance)], Outcome = outcome,
            Effects =
            [
                new(binds && pool ? "Capacity" : "Escalation", binds && pool ? "−1 point" : "−3", striker.Id, "", Audience.Of(striker.Id)),
                .. binds ? new[] { new CardEffect("Air", $"−{work.Figures.RetaliationAir} next turn", striker.Id, "", Audience.Of(striker.Id)) } : [],
                new("Legitimacy", $"−{work.Figures.StrikeLegitimacy}", struck.Id, "", Audience.Of(struck.Id)),
            ],
            WhatIf = binds ? $"{roll.Sum - BindsFrom + 1} less on the dice and it would have come to nothing." : $"{BindsFrom - roll.Sum} more on the dice would have bound it.",
            Audience = Audience.Public, FullFor = both,
        });
    }
}
