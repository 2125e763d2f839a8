namespace Wargame.Rules;

/// <summary>
/// Figures of the rules that a scenario may set. Defaults and ranges come from the model brief; each is an integer,
/// permille where not said otherwise. New figures are added here with a default, so that old scenarios keep reading.
/// </summary>
public sealed record RuleParameters
{
    /// <summary>Kilometres by road in a turn. 20-500.</summary>
    public int MarchKm { get; init; } = 120;
    /// <summary>Kilometres in a turn against a collapsed faction.</summary>
    public int PursuitKm { get; init; } = 160;
    /// <summary>Tempo of rebel and regular columns at the start.</summary>
    public int Tempo { get; init; } = 700;
    /// <summary>Tempo lost for 10 km.</summary>
    public int TempoPer10Km { get; init; } = 8;
    /// <summary>Tempo lost for each leg.</summary>
    public int TempoPerLeg { get; init; } = 20;
    /// <summary>Tempo lost for a turn of battle.</summary>
    public int TempoPerBattle { get; init; } = 120;
    /// <summary>Tempo won by a city taken.</summary>
    public int TempoCityTaken { get; init; } = 50;
    /// <summary>Tempo won by a turn of rest.</summary>
    public int TempoRest { get; init; } = 200;
    /// <summary>Below this tempo an Advance is refused.</summary>
    public int TempoToAdvance { get; init; } = 300;
    /// <summary>Men that one transport lot carries.</summary>
    public int MenPerLot { get; init; } = 1500;
    /// <summary>People that one transport lot carries.</summary>
    public int PeoplePerLot { get; init; } = 10_000;
    /// <summary>People that an open road carries in a turn before it is full.</summary>
    public int RoadCapacity { get; init; } = 60_000;
    /// <summary>Outflow factor, per million: at-risk people × fear × this.</summary>
    public int Outflow { get; init; } = 200;
    /// <summary>Civilian harm factor, per 10^9: at-risk people × intensity × this.</summary>
    public int Harm { get; init; } = 230;
    /// <summary>Harm that the warned and sheltered suffer.</summary>
    public int ShelteredHarm { get; init; } = 650;
    /// <summary>Soldiers per 1,000 people under which a city is thinly held.</summary>
    public int ThinGarrison { get; init; } = 5;
    /// <summary>Displaced people in the whole country before the first turn.</summary>
    public int DisplacedBefore { get; init; }
    /// <summary>Of the displaced of a quiet place, share that returns each turn.</summary>
    public int Returns { get; init; } = 25;
    /// <summary>Largest contagion: neighbours fallen that count.</summary>
    public int ContagionMost { get; init; } = 2;
    /// <summary>Draw of starting morale by the seed, ± points.</summary>
    public int MoraleDraw { get; init; } = 60;
    /// <summary>Draw of patrons' pools by the seed, ± points.</summary>
    public int PoolDraw { get; init; } = 1;
    /// <summary>Will of a garrison that guards the capital, added to two dice.</summary>
    public int CapitalWill { get; init; } = 1;
    /// <summary>Taken off the talks over a place of great value: nobody likes to be the one who gave it away. 0-6.</summary>
    public int HandoverGreatPlace { get; init; } = 1;
    /// <summary>Will that a fresh elite reinforcement adds once.</summary>
    public int FreshWill { get; init; } = 2;
    /// <summary>Legitimacy that breaking a bargain, a term or an agreed handover costs; half where notice is given. 0-200.</summary>
    public int PromiseLegitimacy { get; init; } = 20;
    /// <summary>Credibility that it costs; half where notice is given. 0-500.</summary>
    public int PromiseCredibility { get; init; } = 100;
    /// <summary>Cohesion that pay under a bargain brings the paid, and costs a payer who is no power. 0-100.</summary>
    public int BargainPay { get; init; } = 15;
    /// <summary>Legitimacy that recognition under a bargain brings; half of it is spent by the giver. 0-200.</summary>
    public int BargainRecognition { get; init; } = 20;
    /// <summary>Turns for which a counter-offer of a power stays on the table, the one in which it was made counted. 1-6.</summary>
    public int CounterTurns { get; init; } = 2;
    /// <summary>Two dice and interest from which a silent third power stops what passes it.</summary>
    public int VetoFrom { get; init; } = 10;
    /// <summary>Legitimacy that stopping it costs a power without capacity left.</summary>
    public int VetoLegitimacy { get; init; } = 10;
    /// <summary>Below this credibility a side's promises count for less, permille.</summary>
    public int NotBelieved { get; init; } = 300;
    /// <summary>From this credibility on a side's promises count for more, permille.</summary>
    public int Believed { get; init; } = 700;
    /// <summary>Value from which a place is a great city, in talks and for the collapse of its holder.</summary>
    public int GreatValue { get; init; } = 80;
    /// <summary>Legitimacy that a strike on a crossing or a convoy costs; half as much again for each that is held against the striker already, at most four. 0-100.</summary>
    public int StrikeLegitimacy { get; init; } = 10;
    /// <summary>Strikes held against a faction from which whoever was struck may answer. 1-20.</summary>
    public int EscalationAnswer { get; init; } = 5;
    /// <summary>Cohesion that a striker loses to an answer.</summary>
    public int RetaliationCohesion { get; init; } = 15;
    /// <summary>Air points of a striker that an answer binds in the turn after it. 0-10.</summary>
    public int RetaliationAir { get; init; } = 2;
    /// <summary>Credibility that an offer of a bargain costs when it is refused.</summary>
    public int OfferRefused { get; init; } = 5;
    /// <summary>Men whom a place entered without a fight ties down. 0-5,000.</summary>
    public int DigestMen { get; init; } = 800;
    /// <summary>Turns for which it does. 0-12.</summary>
    public int DigestTurns { get; init; } = 3;
    /// <summary>Turns played after a faction has collapsed and lost its capital, or has handed power over. 0-60; 0 ends at once.</summary>
    public int TurnsAfterCollapse { get; init; }
    /// <summary>Draw of the loyalty of cells by the seed, ± points.</summary>
    public int LoyaltyDraw { get; init; } = 100;
    /// <summary>Two dice and loyalty from which an order that crosses cells is obeyed.</summary>
    public int ObeysAt { get; init; } = 5;
    /// <summary>Most that cohesion below the threshold adds to the number of a collapse, 1 for each 35 points. 0-20.</summary>
    public int CollapseMost { get; init; } = 20;
    /// <summary>Taken off a faction's number of collapse for each of its cells that stands firm on its own.</summary>
    public int CellStands { get; init; } = 1;
    /// <summary>Share of desertion, and of the loss of cells' own places, that a faction feels while a cell with cohesion of its own stands.</summary>
    public int CellBuffer { get; init; } = 500;
    /// <summary>Cohesion that a cell with places of its own loses when its faction collapses.</summary>
    public int CellShock { get; init; } = 100;
    /// <summary>Below this cohesion each turn takes a grade off the terms of leaving.</summary>
    public int LowCohesion { get; init; } = 300;
    /// <summary>Cohesion from a leadership that stays in public under threat.</summary>
    public int StayCohesion { get; init; } = 20;
    /// <summary>Cohesion from a rise of pay.</summary>
    public int PayCohesion { get; init; } = 15;
    /// <summary>Two dice and legitimacy from which an offer to share power is taken up.</summary>
    public int SharingAt { get; init; } = 7;
    /// <summary>Cohesion from an offer that is taken up.</summary>
    public int SharingCohesion { get; init; } = 30;
    /// <summary>Cohesion lost by one that is turned down.</summary>
    public int SharingRefused { get; init; } = 15;
    /// <summary>Cohesion lost when the leadership goes into exile openly.</summary>
    public int ExileCohesion { get; init; } = 60;
    /// <summary>Cohesion lost when it leaves in secret.</summary>
    public int SecretCohesion { get; init; } = 120;
    /// <summary>Of men who stand down, permille who stay in order.</summary>
    public int StandDownKept { get; init; } = 900;
    /// <summary>Cohesion that a demand to step down costs; double from a power that gives the faction support.</summary>
    public int DemandCohesion { get; init; } = 8;
    /// <summary>Legitimacy that a recognition gives, and takes from a leadership at war with the recognised.</summary>
    public int RecognitionLegitimacy { get; init; } = 25;
}
