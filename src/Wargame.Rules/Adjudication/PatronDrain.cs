namespace Wargame.Rules;

/// <summary>Other commitments of the powers (system 12): each turn two dice at or under a power's figure take a point.</summary>
internal static class PatronDrain
{
    public static void Play(TurnWork work)
    {
        for (int f = 0; f < work.World.Factions.Length; f++)
        {
            if (work.Scenario.Factions[f].Patron is not { } patron) continue;
            FactionState power = work.World.Factions[f];
            if (power.Pool <= 0) continue;
            Roll roll = work.Dice.TwoDice(work.Turn, work.Scenario.Board.Subjects.Drain(f), Purpose.Drain);
            bool drained = roll.Sum <= patron.DrainAt;
            if (drained)
            {
                power.Pool--;
                if (work.Ledger.WantsEvents) work.Ledger.Add(new PoolDrained(power.Id, power.Pool) { Audience = Audience.Of(power.Id) });
            }
            if (work.Ledger.WantsCards) work.Ledger.Add(Explain(work, power, patron, roll, drained, Taker(work, power, patron)));
        }
    }

    // Which of its commitments took the point: it changes no figure, so it is drawn for the card alone.
    private static string Taker(TurnWork work, FactionState power, PatronDefinition patron) => patron.Commitments.Length == 0 ? "another commitment"
        : patron.Commitments[work.Dice.Below(patron.Commitments.Length, work.Turn, $"commitment-{power.Id}", Purpose.Drain)];

    private static Card Explain(TurnWork work, FactionState power, PatronDefinition patron, Roll roll, bool drained, string taker)
    {
        string name = work.Scenario.Faction(power.Id).Name;
        Audience own = Audience.Of(power.Id);
        int stays = Dice.AtLeast(patron.DrainAt + 1);
        return new Card
        {
            Id = $"t{work.Turn}-drain-{power.Id.Value.ToLowerInvariant()}", Turn = work.Turn, Kind = CardKind.Drain, Faction = power.Id,
            Title = drained ? $"{name}: {taker} takes a point" : $"{name}: other commitments take nothing",
            Summary = patron.DrainedBy, Sentence = $"Two dice at {patron.DrainAt} or less take a point of capacity.", Clause = Clauses.Drain,
            Inputs = [new CardInput("Capacity before", power.Id, Words.Count(power.Pool + (drained ? 1 : 0), "point"), "own")],
            Formula = patron.DrainedBy, Unit = "on two dice", Roll = roll,
            Odds = [new CardOdds("a point taken", 1000 - stays), new CardOdds("nothing taken", stays)],
            Outcome = drained ? "a point taken" : "nothing taken",
            Effects = [new CardEffect("Capacity left", Words.Count(power.Pool, "point"), power.Id, drained && power.Pool < SupportReckoning.Stretched ? "stretched" : "", own)],
            WhatIf = drained
                ? $"{patron.DrainAt + 1 - roll.Sum} more on the dice would have left the point."
                : $"{roll.Sum - patron.DrainAt} less on the dice would have taken a point.",
            Audience = own, FullFor = own,
        };
    }
}
