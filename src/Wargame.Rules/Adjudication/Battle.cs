namespace Wargame.Rules;

/// <summary>Battle for a city (system 2): two strengths, a ratio, two dice and a table. It makes pressure; will decides most falls.</summary>
internal static class Battle
{
    /// <summary>Outcome of the lowest row.</summary>
    public const string ThrownBack = "thrown back";

    private sealed record Row(string Outcome, int AttackLoss, int DefenceLoss, int AttackMorale, int DefenceMorale, int Grip);

    // Rows by the two dice with the shift: up to 4, 5-6, 7-8, 9-10, 11-12, 13 and up.
    private static readonly Row[] Table =
    [
        new(ThrownBack, 15, 4, -60, 25, -120),
        new("stalled", 10, 5, -25, 10, 0),
        new("gains ground", 8, 8, -10, -20, 120),
        new("breaks in", 6, 10, 5, -45, 250),
        new("takes districts", 5, 14, 20, -80, 400),
        new("breaks the garrison", 4, 20, 30, -120, 700),
    ];

    // Upper ends of the ratio's steps as numerator and denominator, with the shift below each; from 6 to 1 on it is +5.
    private static readonly (int Over, int Under, int Shift)[] Steps = [(1, 3, -4), (1, 2, -3), (2, 3, -2), (1, 1, -1), (3, 2, 0), (2, 1, 1), (3, 1, 2), (4, 1, 3), (6, 1, 4)];

    // Attackers whose morale is below this do not go on.
    private const int LeastMorale = 300;
    private const int MostShift = 5;
    // Grip that a garrison wins back in a turn without an assault, and what a level of works adds to the ground's help.
    private const int WonBack = 60, FortHelp = 150;

    /// <summary>Permille of strength that each strike point takes from columns before a place, and the most that all of them take.</summary>
    public const int ApproachLoss = 40, ApproachMost = 200;
    /// <summary>The same of forces inside a place.</summary>
    public const int CityLoss = 80, CityMost = 400;

    /// <summary>Plays the assault, if there is one; true where the place fell.</summary>
    public static bool Play(CityWork work)
    {
        int attacker = work.Leader(attackers: true);
        if (!Assaults(work))
        {
            Fade(work);
            return false;
        }
        work.City.Fought = true;
        int attackMen = work.Men(true), defenceMen = work.Men(false);
        (long attack, long defence, int ground) = Strengths(work);
        List<CardLine>? lines = work.Ledger.WantsCards ? new List<CardLine>(4) : null;
        int shift = Reckon(work, attack, defence, lines);
        Roll roll = work.Dice.TwoDice(work.Turn, work.City.Id.Value, Purpose.Battle);
        int total = roll.Sum + shift;
        Row row = Of(total);
        int attackLost = work.Bleed(true, row.AttackLoss), defenceLost = work.Bleed(false, row.DefenceLoss);
        work.Hearten(true, row.AttackMorale);
        work.Hearten(false, row.DefenceMorale);
        Exhaust(work);
        // Ground that gives the defender cover also makes each street slower to take.
        int gain = row.Grip > 0 ? row.Grip * 1500 / work.Scenario.City(work.City.Id).Terrain : row.Grip;
        int before = work.City.Grip;
        work.City.Grip = Math.Clamp(before + gain, 0, 1000);
        work.City.Contender = work.Scenario.Factions[attacker].Id;
        FactionId holder = work.City.Controller!.Value;
        bool fell = work.City.Grip >= 1000;
        bool thrownBack = !fell && work.City.Grip == 0 && row == Table[0];
        bool spent = !fell && work.Morale(true) < LeastMorale;
        if (lines is not null)
        {
            BattleCard.Explain(work, attacker, new BattleCard.Facts(
                attackMen, defenceMen, attack, defence, ground, lines, roll, total, t => Of(t).Outcome, Odds(shift), attackLost, defenceLost, before, fell, row.Outcome));
        }
        if (fell) Fall(work, attacker, holder);
        else if (thrownBack || spent) FallBack(work, thrownBack);
        return fell;
    }

    // Men who were told to stand, dig in or rest besiege; all others inside a hostile place assault.
    private static bool Assaults(CityWork work)
    {
        foreach (Force force in work.Forces)
        {
            if (work.Attacks(force) && work.Acts.Postures[work.Of(force)] is null) return true;
        }
        return false;
    }

    // A turn without an assault lets the garrison win a little of the place back.
    private static void Fade(CityWork work) => work.City.Grip = Math.Max(0, work.City.Grip - WonBack);

    private static (long Attack, long Defence, int Ground) Strengths(CityWork work)
    {
        long attack = 0, defence = 0;
        foreach (Force force in work.Forces)
        {
            bool attacks = work.Attacks(force);
            if (!attacks && !work.Defends(force)) continue;
            if (attacks && work.Acts.Postures[work.Of(force)] is not null) continue;
            long power = Strength(force, work.Acts.Supply[work.Of(force)], attacks);
            if (attacks) attack += power;
            else defence += power;
            work.Tally.Bring(work.Of(force), (int)power);
        }
        attack = attack * (1000 - Math.Min(ApproachMost, ApproachLoss * Points(work, work.Acts.ApproachPoints, byDefenders: true))) / 1000;
        attack = attack * (1000 - Math.Min(CityMost, CityLoss * Points(work, work.Acts.CityPoints, byDefenders: true))) / 1000;
        defence = defence * (1000 - Math.Min(CityMost, CityLoss * Points(work, work.Acts.CityPoints, byDefenders: false))) / 1000;
        int help = work.Scenario.City(work.City.Id).Terrain - 1000 + (FortHelp * work.City.Fort);
        int ground = 1000 + (help * (1000 - work.City.Grip) / 1000);
        return (Math.Max(1, attack), Math.Max(1, defence * ground / 1000), ground);
    }

    /// <summary>Strength of a force: men × quality × morale × supply, and × tempo for attackers.</summary>
    public static long Strength(Force force, int supply, bool attacks)
    {
        long power = (long)force.Men * force.Quality / 1000 * (200 + (8 * force.Morale / 10)) / 1000 * supply / 1000;
        return attacks ? power * (700 + (3 * force.Tempo / 10)) / 1000 : power;
    }

    private static int Points(CityWork work, int[] points, bool byDefenders)
    {
        int sum = 0;
        for (int f = 0; f < points.Length; f++)
        {
            if (byDefenders ? work.Defends(f) : work.Attacks(f)) sum += points[f];
        }
        return sum;
    }

    // The shift, and its lines where they are wanted.
    private static int Reckon(CityWork work, long attack, long defence, List<CardLine>? lines)
    {
        int ratio = Shift(attack, defence);
        lines?.Add(new($"Ratio of strengths {Ratio(attack, defence)}", Clauses.Ratio, ratio));
        int ways = 0;
        for (int f = 0; f < work.Acts.AttackWays.Length; f++)
        {
            if (work.Attacks(f)) ways += work.Acts.AttackWays[f];
        }
        int sum = ratio;
        if (ways >= 2)
        {
            lines?.Add(new CardLine("Attack along two or more ways", Clauses.TwoWays, 1));
            sum++;
        }
        if (work.City.Digest > 0)
        {
            lines?.Add(new CardLine("Entered without a fight and not settled", Clauses.Rivals, Rivals.Unsettled));
            sum += Rivals.Unsettled;
        }
        if (Points(work, work.Acts.ApproachPoints, byDefenders: true) > 0)
        {
            lines?.Add(new CardLine("Strikes on the attacker's columns", Clauses.AirOverDefender, -1));
            sum--;
        }
        if (Math.Abs(sum) <= MostShift) return sum;
        int bound = Math.Sign(sum) * MostShift;
        lines?.Add(new CardLine("Bound of five", Clauses.Ratio, bound - sum));
        return bound;
    }

    /// <summary>The shift for a ratio of strengths, -4 to +5.</summary>
    public static int Shift(long attack, long defence)
    {
        foreach ((int over, int under, int shift) in Steps)
        {
            if (attack * under < defence * over) return shift;
        }
        return MostShift;
    }

    /// <summary>A ratio with one decimal, e.g. "1.4 to 1".</summary>
    public static string Ratio(long attack, long defence)
    {
        long tenths = attack * 10 / defence;
        return $"{tenths / 10}.{tenths % 10} to 1";
    }

    private static Row Of(int total) => total <= 4 ? Table[0] : total >= 13 ? Table[5] : Table[(total - 3) / 2];

    private static CardOdds[] Odds(int shift)
    {
        var odds = new CardOdds[Table.Length];
        for (int i = 0; i < odds.Length; i++)
        {
            int from = i == 0 ? 1000 : Dice.AtLeast((2 * i) + 3 - shift);
            int next = i == odds.Length - 1 ? 0 : Dice.AtLeast((2 * i) + 5 - shift);
            odds[i] = new CardOdds(Table[i].Outcome, from - next);
        }
        return odds;
    }

    private static void Exhaust(CityWork work)
    {
        foreach (Force force in work.Forces)
        {
            if (work.Attacks(force)) force.Tempo = Math.Max(0, force.Tempo - work.Figures.TempoPerBattle);
        }
    }

    private static void Fall(CityWork work, int taker, FactionId holder)
    {
        Rout.Play(work, attackers: false);
        work.Take(taker);
        work.Ledger.Add(new CityFell(work.City.Id, holder, work.Scenario.Factions[taker].Id) { Audience = Audience.Public });
    }

    private static void FallBack(CityWork work, bool thrownBack)
    {
        work.Repulsed = thrownBack;
        FactionId against = work.City.Contender!.Value;
        foreach (Force force in work.Forces)
        {
            if (!work.Attacks(force)) continue;
            // Back the way they came, else to the nearest place of their own; with neither they stay and fight on.
            CityId? refuge = work.RetreatTo(work.Of(force)), back = refuge is null ? null : force.CameFrom ?? refuge;
            if (back is not { } place || place == work.City.Id) continue;
            work.Ledger.Add(new ForceRetreated(force.Number, force.Faction, work.City.Id, place, force.Men, true) { Audience = Audience.Of(force.Faction) });
            force.City = place;
            force.CameFrom = work.City.Id;
            force.CameTurn = work.Turn;
        }
        if (work.Men(true) > 0) return;
        work.City.Contender = null;
        work.City.Grip = 0;
        if (!thrownBack) work.Ledger.Add(CityAdjudication.Held(work, against));
    }
}
