namespace Wargame.Rules;

/// <summary>Adjudicates one city by itself: battle, will, morale and desertion, harm. It reads its situation and nothing else; a rollout is asked for refuges besides.</summary>
internal static class CityAdjudication
{
    /// <summary>What becomes of the city. The situation is used up: its city and forces are changed in place.</summary>
    public static CityResult Resolve(Scenario scenario, in CitySituation situation)
    {
        CityWork work = new CityWork().Lay(scenario.Amended(situation.Truces), situation, new CityTally(scenario.Factions.Length), new Ledger(situation.WantsCards));
        Play(work);
        return work.Result(told: true);
    }

    /// <summary>The same for a city of a turn that is played in one go, on the turn's bench. In a rollout what happens goes straight to the turn's ledger.</summary>
    public static CityResult Resolve(TurnWork turn, int city)
    {
        if (turn.Spends && Situations.Idle(turn, city)) return Idle(turn.World.Cities[city]);
        CityWork work = turn.Bench.City;
        if (turn.Spends) work.Lay(turn, Situations.Complete(turn, city), city);
        else work.Lay(turn.Scenario, Situations.Of(turn, city), turn.Bench.Tallies[city], new Ledger(turn.Ledger.WantsCards, turn.Ledger.WantsEvents));
        Play(work);
        return work.Result(told: !turn.Spends);
    }

    // Nobody is there and nothing was done: only that is over which was in the turn before.
    private static CityResult Idle(CityState city)
    {
        city.Fought = false;
        return new CityResult(city, [], [], [], null, false, false, [], []);
    }

    private static void Play(CityWork work)
    {
        work.City.Fought = false;
        if (work.Holder >= 0) Fight(work);
        Desertion.Play(work);
        work.ReportLosses();
        CivilHarm.Apply(work, work.Tally.Power);
    }

    private static void Fight(CityWork work)
    {
        bool enemies = work.Stood(attackers: true);
        if (!work.Stood(attackers: false))
        {
            if (enemies) Occupy(work);
            return;
        }
        if (!enemies)
        {
            work.City.Contender = null;
            work.City.Grip = 0;
        }
        if (enemies && work.Acts.Broken && Will.HandsOver(work)) return;
        // Will reads whether men had fought here before this turn: the first contact steadies.
        bool first = enemies && !work.FoughtBefore;
        if (enemies && Battle.Play(work)) return;
        bool inside = work.Men(attackers: true) > 0;
        if (inside || work.Acts.EnemyNear) Will.Play(work, inside, first);
        else if (enemies && work.Repulsed) work.Ledger.Add(Held(work, null));
    }

    /// <summary>The news that a place was held.</summary>
    public static CityHeld Held(CityWork work, FactionId? against) => new(work.City.Id, work.City.Controller!.Value, against) { Audience = work.Seen };

    // The holder's side has nobody left in it: whoever stands in it holds it.
    private static void Occupy(CityWork work)
    {
        FactionId from = work.City.Controller!.Value;
        int taker = work.Leader(attackers: true);
        work.Take(taker);
        work.Abandoned = from;
        work.InOrder = true;
        FactionId to = work.Scenario.Factions[taker].Id;
        work.Ledger.Add(new CityOccupied(work.City.Id, from, to) { Audience = Audience.Public });
        if (!work.Ledger.WantsCards) return;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-occupied-{work.City.Id}", Turn = work.Turn, Kind = CardKind.Advance, City = work.City.Id, Faction = to,
            Title = $"{work.Name}: taken without a fight", Summary = $"{work.Scenario.Faction(to).Name} took {work.Name}; {work.Scenario.Faction(from).Name} had left it.",
            Sentence = "Nobody of the holder's side stood in the place.", Clause = Clauses.EmptyPlace, Outcome = "taken",
            WhatIf = "A garrison would have had to be fought.", Audience = Audience.Public, FullFor = Audience.Public,
        });
    }
}
