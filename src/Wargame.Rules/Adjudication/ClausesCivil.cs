using System.Collections.Immutable;

namespace Wargame.Rules;

// Systems 9, 10, 11, 12, 14, 17 and 19: people, patrons and words.
public static partial class Clauses
{
    /// <summary>9.1</summary>
    public const string Fear = "9.1";
    /// <summary>9.2</summary>
    public const string Flight = "9.2";
    /// <summary>9.3</summary>
    public const string Refuge = "9.3";
    /// <summary>9.4</summary>
    public const string Jam = "9.4";
    /// <summary>9.5</summary>
    public const string Returns = "9.5";
    /// <summary>10.1</summary>
    public const string Evacuation = "10.1";
    /// <summary>10.2</summary>
    public const string Passage = "10.2";
    /// <summary>10.3</summary>
    public const string PassageLegitimacy = "10.3";
    /// <summary>10.4</summary>
    public const string PassageMediator = "10.4";
    /// <summary>10.5</summary>
    public const string PassageReciprocity = "10.5";
    /// <summary>10.6</summary>
    public const string ConvoyStopped = "10.6";
    /// <summary>10.7</summary>
    public const string Shelter = "10.7";
    /// <summary>10.8</summary>
    public const string EvacuationPrice = "10.8";
    /// <summary>11.1</summary>
    public const string Support = "11.1";
    /// <summary>11.2</summary>
    public const string SupportInterest = "11.2";
    /// <summary>11.3</summary>
    public const string SupportTerms = "11.3";
    /// <summary>11.4</summary>
    public const string SupportViability = "11.4";
    /// <summary>11.5</summary>
    public const string SupportStretch = "11.5";
    /// <summary>11.6</summary>
    public const string SupportCost = "11.6";
    /// <summary>11.7</summary>
    public const string SupportRepeat = "11.7";
    /// <summary>11.8</summary>
    public const string SupportPromises = "11.8";
    /// <summary>11.10</summary>
    public const string SupportFreely = "11.10";
    /// <summary>11.11</summary>
    public const string SupportLeak = "11.11";
    /// <summary>11.12</summary>
    public const string TermsBind = "11.12";
    /// <summary>11.13</summary>
    public const string SupportWorks = "11.13";
    /// <summary>12.1</summary>
    public const string Drain = "12.1";
    /// <summary>14.1</summary>
    public const string Leak = "14.1";
    /// <summary>14.2</summary>
    public const string LeakDenied = "14.2";
    /// <summary>17.1</summary>
    public const string Claim = "17.1";
    /// <summary>17.2</summary>
    public const string Exposure = "17.2";
    /// <summary>17.3</summary>
    public const string Reports = "17.3";
    /// <summary>19.1</summary>
    public const string Harm = "19.1";
    /// <summary>19.2</summary>
    public const string HarmBattle = "19.2";
    /// <summary>19.3</summary>
    public const string HarmStrikes = "19.3";
    /// <summary>19.4</summary>
    public const string HarmSiege = "19.4";
    /// <summary>19.5</summary>
    public const string HarmRelief = "19.5";
    /// <summary>19.6</summary>
    public const string HarmCause = "19.6";

    /// <summary>What each clause of these systems says, in one line, in the order of the rulebook.</summary>
    public static ImmutableArray<Clause> Civil { get; } =
    [
        new(Fear, "Fear is 150, plus 250 where there is fighting or 100 with an enemy one road away, plus a third of what the holder's cohesion lacks to 600, plus 150 where it changed hands and 50 for each place one road away that did, at most three; a strike on a place adds 50. It fades by half, moves by at most 250 and never passes 800."),
        new(Flight, "Of the people at risk, fear × 200 in 1,000,000 leave in a turn; where no enemy is near a quarter of that, and nobody below a fear of 200."),
        new(Refuge, "They go where welcome × safety over distance is greatest; a fought-over place has 300 of safety, a threatened one 600; places near their limit take half, full ones nobody."),
        new(Jam, "A road carries one and a half times its capacity; who finds no room stays. People on it are its clog for the next turn."),
        new(Returns, "Where no enemy is near and fear is below 200, a share of those who left it and of guests nearby goes home each turn."),
        new(Evacuation, "Each transport lot lifts 10,000 people along open roads to a place with room; on a crowded road 700 permille of that."),
        new(Passage, "Each hostile force of 300 or more on or beside the way is asked to let the convoy pass: 8 or more on two dice."),
        new(PassageLegitimacy, "Passage: (legitimacy of the force asked - 500) / 100."),
        new(PassageMediator, "Passage: a mediator at work for either side +2."),
        new(PassageReciprocity, "Passage: the asker has kept a promise or the other side evacuates too +1; the asker's credibility below 300 -1, from 700 +1. Who agrees and strikes convoys on that road in the same turn has broken a promise."),
        new(ConvoyStopped, "Without agreement two dice of 5 or less stop the convoy and half turn back; 3 or less and it is hit. Whoever refused answers for it."),
        new(Shelter, "Those warned by an evacuation take shelter and suffer 650 permille of the harm; a third of them go out again each turn without one."),
        new(EvacuationPrice, "An evacuation costs 10 of cohesion and 10 of the garrison's morale; soldiers' families first give it 20 of morale back."),
        new(Support, "A power answers on two dice plus interest, terms, viability, stretch and price: 10 or more grants, 8-9 names one condition, less refuses."),
        new(SupportInterest, "Support: the power's interest in giving it."),
        new(SupportTerms, "Support: each term has its worth."),
        new(SupportViability, "Support: cohesion of the asker from 450 +1, below 300 -2; each place abandoned last turn -1, at most two; a great city lost -1."),
        new(SupportStretch, "Support: a power with fewer than 2 points left has -2."),
        new(SupportCost, "Support: each pool point of its cost beyond the first -1."),
        new(SupportRepeat, "Support: each earlier request that was refused and is repeated unchanged -1."),
        new(SupportPromises, "Support: each promise that the asker has broken -1, at most three; where it offers terms, credibility below 300 -1, from 700 +1."),
        new(SupportFreely, "A power may answer as it likes; departing from the reckoning by 3 or more costs a pool point."),
        new(SupportLeak, "A refusal becomes known on 8 or more and costs the asker 10 of cohesion."),
        new(TermsBind, "Terms are checked each turn; a broken one ends what is still to come, costs 20 of legitimacy and 100 of credibility, and is remembered by all. A break with another power makes neutrals of allies for the rest of the session, and that power's interest falls by 6."),
        new(SupportWorks, "Money, mediation, intelligence and relief work for four turns; arms raise quality by 80 and supply by 300 where they land."),
        new(Drain, "Each turn two dice at or under a power's figure take a point for its other commitments."),
        new(Leak, "A hidden fact leaks on 8 or more and costs its owner cohesion."),
        new(LeakDenied, "Denied in the same turn or the one before, by a faction with 500 or more of credibility, a leak costs half."),
        new(Claim, "An announcement moves the morale of the announcer's men by 15 × credibility for a turn."),
        new(Exposure, "From the next turn on two dice plus sources on the spot, at most two, show on 8 or more what was true: a false claim costs 20 of cohesion and 150 of credibility, a true one gives 10 of credibility."),
        new(Reports, "Men on the spot or one road away see within a tenth; intelligence of 0-1000 and dice give two sources, one, or an ageing report. Where no fresh report is at hand a claim stands for one: letter C from a credibility of 700, D from 300, E below; number 2 where the last report agrees, 3 where there is none, 4 where it contradicts."),
        new(Harm, "Killed and wounded are people exposed × intensity × the scenario's figure, spread by two dice; one is killed for three wounded."),
        new(HarmBattle, "Fighting inside a place has an intensity of 1000."),
        new(HarmStrikes, "Each strike point on forces inside a place adds 400."),
        new(HarmSiege, "A siege without fighting has 40 for each turn cut off, at most 200."),
        new(HarmRelief, "Relief at work spares a tenth."),
        new(HarmCause, "Strikes are the striker's, fire on the ground is shared by power, a siege is the besieger's, those kept in by a refused corridor are the refuser's: the same for all."),
    ];
}
