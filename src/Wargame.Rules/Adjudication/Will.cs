using System.Numerics;

namespace Wargame.Rules;

/// <summary>The will of a threatened garrison (system 7): most places fall here and not by assault.</summary>
internal static class Will
{
    // 7 or more holds, 5-6 wavers, 3-4 leaves unbidden, 2 or less melts away or hands over.
    private const int Holds = 7, Wavers = 5, Leaves = 3;
    private const int WaverShare = 60, EliteMen = 500;
    // A garrison of a collapsed faction still resists on this.
    private const int ResistsAt = 10;

    /// <summary>Tests the garrison.</summary>
    /// <param name="work">The city.</param>
    /// <param name="inside">Hostile men stand in the place.</param>
    /// <param name="first">They met it for the first time this turn.</param>
    public static void Play(CityWork work, bool inside, bool first)
    {
        int leader = work.Leader(attackers: false);
        if (leader < 0) return;
        Reasons reasons = Reckon(work, leader, inside, first);
        int shift = reasons.Sum;
        Roll roll = work.Dice.TwoDice(work.Turn, work.City.Id.Value, Purpose.Will);
        int total = roll.Sum + shift, morale = reasons.Wanted ? work.Morale(false) : 0, men = reasons.Wanted ? work.Men(false) : 0;
        FactionId? enemy = inside ? work.Scenario.Factions[work.Leader(attackers: true)].Id : null;
        FactionId holder = work.City.Controller!.Value;
        switch (total)
        {
            case >= Holds:
                if (inside || work.Repulsed) work.Ledger.Add(CityAdjudication.Held(work, enemy));
                break;
            case >= Wavers:
                foreach (Force force in work.Forces)
                {
                    if (work.Defends(force)) Rout.Scatter(work, force, force.Men * WaverShare / 1000);
                }
                if (inside || work.Repulsed) work.Ledger.Add(CityAdjudication.Held(work, enemy));
                break;
            case >= Leaves:
                Rout.Play(work, attackers: false);
                GiveUp(work, holder, enemy, handedOver: false);
                break;
            default:
                Rout.Leave(work, attackers: false, 0, inOrder: false);
                GiveUp(work, holder, enemy, handedOver: true);
                break;
        }
        if (reasons.Wanted) Explain(work, leader, holder, reasons.Lines, shift, roll, total, morale, men, inside);
    }

    /// <summary>A garrison of a collapsed faction meets columns: it resists on 10 or more, else it hands over. True where it did.</summary>
    public static bool HandsOver(CityWork work)
    {
        Roll roll = work.Dice.TwoDice(work.Turn, work.City.Id.Value + ":collapsed", Purpose.Will);
        bool resists = roll.Sum >= ResistsAt;
        FactionId holder = work.City.Controller!.Value;
        int taker = work.Leader(attackers: true);
        if (!resists)
        {
            Rout.Leave(work, attackers: false, 0, inOrder: false);
            GiveUp(work, holder, work.Scenario.Factions[taker].Id, handedOver: true);
        }
        if (!work.Ledger.WantsCards) return !resists;
        string Outcome(int total) => total >= ResistsAt ? "resists" : "hands over";
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-collapsed-{work.City.Id}", Turn = work.Turn, Kind = CardKind.Will, City = work.City.Id, Faction = holder,
            Title = $"Garrison of {work.Name}: {Outcome(roll.Sum)}",
            Summary = resists ? $"The garrison of {work.Name} fights on." : $"The garrison of {work.Name} left; {work.Scenario.Factions[taker].Name} took it.",
            Sentence = $"Its faction has collapsed; {ResistsAt} or more on two dice resists. The dice show {roll.Sum}.", Clause = Clauses.CollapsedGarrison,
            Lines = [new("Two dice", Clauses.CollapsedGarrison, roll.Sum)], Total = roll.Sum, Unit = "on two dice", Roll = roll,
            Odds = [new("hands over", 1000 - Dice.AtLeast(ResistsAt)), new("resists", Dice.AtLeast(ResistsAt))], Outcome = Outcome(roll.Sum),
            WhatIf = WhatIf.Nearest([], roll.Sum, Outcome), Audience = resists ? work.Seen : Audience.Public, FullFor = work.InContact(),
        });
        return !resists;
    }

    private static Reasons Reckon(CityWork work, int leader, bool inside, bool first)
    {
        CityActs acts = work.Acts;
        var reasons = new Reasons(work.Ledger.WantsCards);
        reasons.Add("Morale of the garrison", Clauses.WillMorale, (work.Morale(false) - 500) / 100);
        reasons.Add("Cohesion of its faction", Clauses.WillCohesion, Band(acts.Cohesion[leader]));
        bool ordered = acts.Postures[leader] is not null;
        reasons.Add(ordered ? "Clear orders" : "No orders", ordered ? Clauses.Orders : Clauses.NoOrders, ordered ? 1 : -1);
        reasons.Add("Support to be seen", Clauses.WillSupport, SupportSeen(work) ? 1 : 0);
        reasons.Add("Fortified", Clauses.WillPlace, work.City.Fort >= 3 ? 1 : 0);
        reasons.Add("Picked men beside them", Clauses.WillSupport, Elite(work) >= EliteMen ? 1 : 0);
        reasons.Add("Fresh men came", Clauses.FreshMen, Fresh(work));
        reasons.Add("First contact", Clauses.WillPlace, first ? 2 : 0);
        reasons.Add("No enemy inside", Clauses.WillPlace, inside ? 0 : 2);
        reasons.Add("The capital", Clauses.WillPlace, acts.Capital ? work.Figures.CapitalWill : 0);
        reasons.Add("Cut off", Clauses.WillPlace, work.City.CutOff > 0 ? -1 : 0);
        reasons.Add("Neighbours lost last turn", Clauses.Contagion, -acts.FallenNeighbours);
        reasons.Add("The leadership is gone", Clauses.WillPlace, acts.LeaderGone ? -3 : 0);
        return reasons;
    }

    /// <summary>What cohesion adds to will: 0 from 550, -1 from 400, -2 from 200, -3 below.</summary>
    public static int Band(int cohesion) => cohesion switch
    {
        >= 550 => 0,
        >= 400 => -1,
        >= 200 => -2,
        _ => -3,
    };

    /// <summary>Strikes before the place by the holder's side, or men of an ally in it.</summary>
    public static bool SupportSeen(CityWork work)
    {
        for (ulong left = work.Defenders; left != 0; left &= left - 1)
        {
            if (work.Acts.ApproachPoints[BitOperations.TrailingZeroCount(left)] > 0) return true;
        }
        if (!work.HadAllies) return false;
        foreach (Force force in work.Forces)
        {
            if (work.Defends(force) && work.Of(force) != work.Holder) return true;
        }
        return false;
    }

    private static int Elite(CityWork work)
    {
        int men = 0;
        foreach (Force force in work.Forces)
        {
            if (work.Defends(force) && force.Class is ForceClass.Elite or ForceClass.Foreign) men += force.Men;
        }
        return men;
    }

    private static int Fresh(CityWork work)
    {
        int most = 0;
        for (ulong left = work.Defenders; left != 0; left &= left - 1) most = Math.Max(most, work.Acts.FreshWill[BitOperations.TrailingZeroCount(left)]);
        return most;
    }

    private static void GiveUp(CityWork work, FactionId holder, FactionId? enemy, bool handedOver)
    {
        work.Abandoned = holder;
        if (enemy is not { } taker) return;
        work.Take(work.Scenario.IndexOf(taker));
        work.Ledger.Add(handedOver
            ? new CityHandedOver(work.City.Id, holder, taker) { Audience = Audience.Public }
            : new CityFell(work.City.Id, holder, taker) { Audience = Audience.Public });
    }

    private static string Outcome(int total) => total switch
    {
        >= Holds => "holds",
        >= Wavers => "wavers",
        >= Leaves => "leaves",
        _ => "melts away",
    };

    private static void Explain(
        CityWork work, int leader, FactionId holder, List<CardLine> lines, int shift, Roll roll, int total, int morale, int men, bool inside)
    {
        FactionDefinition whose = work.Scenario.Factions[leader];
        int holds = Dice.AtLeast(Holds - shift), wavers = Dice.AtLeast(Wavers - shift), leaves = Dice.AtLeast(Leaves - shift);
        bool lost = total < Wavers;
        Audience own = Audience.Of(whose.Id);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-will-{work.City.Id}", Turn = work.Turn, Kind = CardKind.Will, City = work.City.Id, Faction = whose.Id,
            Title = $"Will of the garrison of {work.Name}: {Outcome(total)}",
            Summary = lost ? $"The garrison of {whose.Name} left {work.Name}." : $"The garrison of {whose.Name} stayed in {work.Name}.",
            Sentence = $"{roll.Sum} on the dice and {Words.Signed(shift)} make {total}; {Holds} or more holds.", Clause = Clauses.Will, SeeAlso = total < Wavers ? [Clauses.Rout, Clauses.Leavers] : total < Holds ? [Clauses.Leavers] : [],
            Inputs =
            [
                new("Garrison", whose.Id, $"{Words.Number(men)} men", "own"),
                new("Morale", whose.Id, Words.Number(morale), "own"),
                new("Cohesion", whose.Id, Words.Number(work.Acts.Cohesion[leader]), "own"),
                new("Enemy", null, inside ? "inside the place" : "one road away", "in contact"),
            ],
            Lines = [new("Two dice", Clauses.Will, roll.Sum), .. lines], Total = total, Unit = "on two dice",
            Odds = [new("melts away", 1000 - leaves), new("leaves", leaves - wavers), new("wavers", wavers - holds), new("holds", holds)],
            Roll = roll, Outcome = Outcome(total),
            Effects = work.Tally.Left(leader) is > 0 and var left ? [new("Left their units", $"{Words.Number(left)} men", whose.Id, "", own)] : [],
            WhatIf = WhatIf.Nearest(lines, total, Outcome),
            // Whether a garrison wavers is known to nobody else; that it left is seen.
            Audience = lost ? inside ? Audience.Public : work.Seen : own, FullFor = own,
        });
    }
}
