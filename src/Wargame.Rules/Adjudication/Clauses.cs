using System.Collections.Immutable;

namespace Wargame.Rules;

/// <summary>
/// Numbers of the rulebook's clauses. A card names the clause of its rule and of each modifier; the number never changes its meaning.
/// The first figure is the system: 0 orders at large, 1 advance, 2 battle, 3 supply, 4 reinforcement, 5 holding, 6 bombardment, 7 desertion and will,
/// 8 cohesion, 9 flight, 10 evacuation, 11 support, 12 patrons, 14 leaks, 15 interdiction, 16 opportunists, 17 claims, 19 harm.
/// </summary>
public static partial class Clauses
{
    /// <summary>0.1</summary>
    public const string Truth = "0.1";
    /// <summary>1.1</summary>
    public const string AdvanceBudget = "1.1";
    /// <summary>1.2</summary>
    public const string Tempo = "1.2";
    /// <summary>1.3</summary>
    public const string Pursuit = "1.3";
    /// <summary>1.4</summary>
    public const string Meeting = "1.4";
    /// <summary>2.1</summary>
    public const string Battle = "2.1";
    /// <summary>2.2</summary>
    public const string Ratio = "2.2";
    /// <summary>2.3</summary>
    public const string Terrain = "2.3";
    /// <summary>2.4</summary>
    public const string Fort = "2.4";
    /// <summary>2.5</summary>
    public const string Grip = "2.5";
    /// <summary>2.6</summary>
    public const string TwoWays = "2.6";
    /// <summary>2.7</summary>
    public const string AirOverDefender = "2.7";
    /// <summary>2.8</summary>
    public const string Fall = "2.8";
    /// <summary>2.9</summary>
    public const string Repulse = "2.9";
    /// <summary>3.1</summary>
    public const string Supply = "3.1";
    /// <summary>3.2</summary>
    public const string CutOff = "3.2";
    /// <summary>3.3</summary>
    public const string Corridor = "3.3";
    /// <summary>4.1</summary>
    public const string Reinforcement = "4.1";
    /// <summary>4.2</summary>
    public const string Lots = "4.2";
    /// <summary>4.3</summary>
    public const string Clog = "4.3";
    /// <summary>4.4</summary>
    public const string ThinGarrison = "4.4";
    /// <summary>4.5</summary>
    public const string FreshMen = "4.5";
    /// <summary>4.6</summary>
    public const string WayCut = "4.6";
    /// <summary>5.1</summary>
    public const string Orders = "5.1";
    /// <summary>5.2</summary>
    public const string NoOrders = "5.2";
    /// <summary>5.3</summary>
    public const string DigIn = "5.3";
    /// <summary>5.4</summary>
    public const string Rest = "5.4";
    /// <summary>5.5</summary>
    public const string Withdrawal = "5.5";
    /// <summary>5.6</summary>
    public const string Rout = "5.6";
    /// <summary>5.7</summary>
    public const string Handover = "5.7";
    /// <summary>5.8</summary>
    public const string HandoverTerms = "5.8";
    /// <summary>6.1</summary>
    public const string StrikeApproach = "6.1";
    /// <summary>6.2</summary>
    public const string StrikeCity = "6.2";
    /// <summary>6.3</summary>
    public const string StrikeRoad = "6.3";
    /// <summary>6.4</summary>
    public const string StrikePrice = "6.4";
    /// <summary>7.1</summary>
    public const string Morale = "7.1";
    /// <summary>7.2</summary>
    public const string Desertion = "7.2";
    /// <summary>7.3</summary>
    public const string Leavers = "7.3";
    /// <summary>7.4</summary>
    public const string Will = "7.4";
    /// <summary>7.5</summary>
    public const string WillMorale = "7.5";
    /// <summary>7.6</summary>
    public const string WillCohesion = "7.6";
    /// <summary>7.7</summary>
    public const string WillSupport = "7.7";
    /// <summary>7.8</summary>
    public const string WillPlace = "7.8";
    /// <summary>7.9</summary>
    public const string Contagion = "7.9";
    /// <summary>8.1</summary>
    public const string Cohesion = "8.1";
    /// <summary>8.2</summary>
    public const string CityValue = "8.2";
    /// <summary>8.3</summary>
    public const string DesertionShock = "8.3";
    /// <summary>8.4</summary>
    public const string Rally = "8.4";
    /// <summary>8.5</summary>
    public const string Collapse = "8.5";
    /// <summary>8.6</summary>
    public const string CollapsedGarrison = "8.6";
    /// <summary>8.7</summary>
    public const string Guard = "8.7";
    /// <summary>8.8</summary>
    public const string SupportSeen = "8.8";
    /// <summary>11.9</summary>
    public const string SupportLands = "11.9";
    /// <summary>15.1</summary>
    public const string Crossing = "15.1";
    /// <summary>15.2</summary>
    public const string Convoy = "15.2";
    /// <summary>15.3</summary>
    public const string Escalation = "15.3";
    /// <summary>16.1</summary>
    public const string EmptyPlace = "16.1";

    /// <summary>What each clause of these systems says, in one line, in the order of the rulebook.</summary>
    public static ImmutableArray<Clause> War { get; } =
    [
        new(Truth, "Orders are carried out against what is true; an order that has become impossible is not carried out, and says why."),
        new(AdvanceBudget, "A column goes as far along roads as its kilometres for the turn allow, leg by leg."),
        new(Tempo, "Tempo falls with every 10 km, every leg and every turn of battle; a place taken and a turn of rest raise it. Below 300 men cannot advance."),
        new(Pursuit, "Against a faction that has collapsed columns go farther in a turn."),
        new(Meeting, "Men who enter a place where hostile men stand fight for it; men attacked in their place cannot leave it in the same turn."),
        new(Battle, "Strength is men × quality × morale × supply, for attackers × tempo, for defenders × ground. Two dice plus the shift decide."),
        new(Ratio, "The ratio of strengths gives a shift from -4 to +5."),
        new(Terrain, "Ground helps the defender."),
        new(Fort, "Each level of fortification adds 150 permille to the ground's help."),
        new(Grip, "The ground's help shrinks with the share of the place that the attacker holds; at all of it the place falls."),
        new(TwoWays, "An attack along two or more ways has +1."),
        new(AirOverDefender, "Strikes flown against the attacker's columns give -1 and weaken him by 40 permille a point, at most 200."),
        new(Fall, "A garrison beaten out of its place keeps 300 to 700 permille of its men, if it has somewhere to go."),
        new(Repulse, "Attackers thrown back without a hold on the place fall back where they came from."),
        new(Supply, "A garrison with two sources of supply has 1000 permille, with one 900."),
        new(CutOff, "Without a source it has 850 and 150 less each turn, down to 400; morale falls by 30 a turn, and no reinforcement gets in."),
        new(Corridor, "A corridor is open where a usable way joins its ends; fighting in a place on it stops supplies, losing the place cuts it. Losing the first corridor that a faction lives by costs 40 of cohesion and 60 of its garrisons' morale; others cost 10."),
        new(Reinforcement, "Men on the road arrive after one turn for each 120 km begun; the first of these is the turn of the order."),
        new(Lots, "A transport lot carries 1,500 men or 10,000 people."),
        new(Clog, "A road half full of people costs a turn."),
        new(ThinGarrison, "A place left with fewer than 5 soldiers for 1,000 people risks unrest: 5 or less on two dice."),
        new(FreshMen, "500 or more fresh men of quality 600 give a garrison +2 will in the turn in which they come."),
        new(WayCut, "Men whose way is cut look for another; without one they wait, and if their goal is lost they turn to the nearest place of their own."),
        new(Orders, "Clear orders cost a command point: will +1, morale +10."),
        new(NoOrders, "A threatened garrison without orders: will -1, morale -20."),
        new(DigIn, "Digging in adds a level of fortification, up to 4, while nobody fights in the place."),
        new(Rest, "A turn of rest out of contact: tempo +200, morale +20."),
        new(Withdrawal, "Men who withdraw in order keep 950 permille; the place counts half for cohesion."),
        new(Rout, "Men who leave without orders keep 300 to 700 permille."),
        new(Handover, "A garrison hands its place over at 9 or more on two dice."),
        new(HandoverTerms, "Low morale, safe passage, amnesty, a guarantor and being cut off help; no enemy inside, broken terms and visible support hinder, and so do clear orders, more men inside than before it, a great city, a capital, and an offer that is not believed. An offer that is not met costs 20 of credibility. A guarantor counts where he has granted mediation to a side or has a bargain with one. Safe passage binds for the turn after: an attack on the place to which the men went breaks it."),
        new(StrikeApproach, "Strikes on columns take 40 permille of their strength a point, at most 200, and are seen by the garrison."),
        new(StrikeCity, "Strikes on forces in a city take 80 permille of their strength a point, at most 400; harm to its people grows with each point."),
        new(StrikeRoad, "A road or bridge hit on 6 or more is 40 km longer for two turns; each further point adds 1."),
        new(StrikePrice, "Harm done by strikes on a city costs the striker 15 of legitimacy for each 100 killed and wounded."),
        new(Morale, "Morale moves by a fifth of its distance to cohesion, by orders, support seen, battle, hunger and neighbours lost."),
        new(Desertion, "Below 450 of morale, a third of the distance in permille leaves each turn, by kind of force."),
        new(Leavers, "Of those who leave 850 permille go home, 100 surrender, 50 change sides where the other side stands."),
        new(Will, "The will of a threatened garrison: 7 or more on two dice holds, 5-6 wavers and 60 permille leave, 3-4 leaves, less melts away."),
        new(WillMorale, "Will: (morale - 500) / 100."),
        new(WillCohesion, "Will: cohesion from 550 gives 0, from 400 -1, from 200 -2, below -3."),
        new(WillSupport, "Will: support overhead or beside them +1, picked men in the place +1."),
        new(WillPlace, "Will: fortification of 3 or more +1, the capital +1, first contact +2, no enemy inside +2, cut off -1, leader gone -3."),
        new(Contagion, "Each neighbouring place lost in the turn before: will -1, morale -40, at most two."),
        new(Cohesion, "Cohesion changes by the sum of its reasons once a turn."),
        new(CityValue, "A place lost costs its value, half where it was left in order; whoever takes it wins a quarter."),
        new(DesertionShock, "Desertion costs six tenths of the army's share that left, at most 80."),
        new(Rally, "A turn without a place lost gives 8, an attack thrown back 8, or 25 at a place of great value."),
        new(Collapse, "Below its threshold a faction collapses at two dice of 1 or less, plus 1 for each 35 below (as many as the scenario lets count), 2 for a great city lost, 2 for an enemy in the capital, 3 for a leader gone."),
        new(CollapsedGarrison, "Garrisons of a collapsed faction resist on 10 or more; else they hand over as columns come."),
        new(Guard, "No index moves by more than 250 in a turn."),
        new(SupportSeen, "Support that arrives gives 15 of cohesion, men 20."),
        new(SupportLands, "Granted support lands at the opening of its turn, if its way is usable."),
        new(Crossing, "A strike on a crossing shuts it for two turns on 6 or more."),
        new(Convoy, "A strike on a convoy hits on 8 or more: marching men lose 100 permille, other loads 300, and a turn."),
        new(Escalation, "Striking crossings and convoys costs 10 of legitimacy, and 5 more for each such strike held against the striker already, at most four; it is one strike more."),
        new(EmptyPlace, "A place without a garrison is occupied by whoever comes; so is a neutral one held by fewer than 300 men."),
    ];
}

/// <summary>A clause of the rulebook.</summary>
/// <param name="Number">E.g. <c>2.3</c>.</param>
/// <param name="Text">One line.</param>
public sealed record Clause(string Number, string Text);
