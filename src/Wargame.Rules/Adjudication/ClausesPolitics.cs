using System.Collections.Immutable;

namespace Wargame.Rules;

// Systems 13, 14 and 18, and the acts of a leadership in 7 and 8: power, words and parts.
public static partial class Clauses
{
    /// <summary>7.10</summary>
    public const string Threat = "7.10";
    /// <summary>8.9</summary>
    public const string Pay = "8.9";
    /// <summary>8.10</summary>
    public const string CellStands = "8.10";
    /// <summary>8.11</summary>
    public const string AfterCollapse = "8.11";
    /// <summary>8.12</summary>
    public const string Remnant = "8.12";
    /// <summary>13.1</summary>
    public const string StayInPublic = "13.1";
    /// <summary>13.2</summary>
    public const string SharePower = "13.2";
    /// <summary>13.3</summary>
    public const string TransferPower = "13.3";
    /// <summary>13.4</summary>
    public const string Exile = "13.4";
    /// <summary>13.5</summary>
    public const string ExitTerms = "13.5";
    /// <summary>13.6</summary>
    public const string LeaveSecretly = "13.6";
    /// <summary>13.7</summary>
    public const string Capture = "13.7";
    /// <summary>13.8</summary>
    public const string LeaderGone = "13.8";
    /// <summary>13.9</summary>
    public const string Demand = "13.9";
    /// <summary>13.10</summary>
    public const string Recognition = "13.10";
    /// <summary>13.11</summary>
    public const string Transition = "13.11";
    /// <summary>13.12</summary>
    public const string Withdrawn = "13.12";
    /// <summary>13.13</summary>
    public const string Institutions = "13.13";
    /// <summary>13.14</summary>
    public const string Unprepared = "13.14";
    /// <summary>14.3</summary>
    public const string LeakClosed = "14.3";
    /// <summary>18.1</summary>
    public const string Loyalty = "18.1";
    /// <summary>18.2</summary>
    public const string Obedience = "18.2";
    /// <summary>18.3</summary>
    public const string Late = "18.3";
    /// <summary>18.4</summary>
    public const string CellCohesion = "18.4";
    /// <summary>18.5</summary>
    public const string CellCollapse = "18.5";
    /// <summary>18.6</summary>
    public const string Defiance = "18.6";

    /// <summary>What each clause of these systems says, in one line, in the order of the rulebook.</summary>
    public static ImmutableArray<Clause> Politics { get; } =
    [
        new(Threat, "Punishment for desertion threatened: morale of all own men +10 where men left in the turn before, else -30; loyalty of every cell -20."),
        new(Pay, "Pay is raised once in a session: cohesion +15, and soldiers count as paid for two turns; loyalty of every cell +20."),
        new(CellStands, "Collapse: each cell with cohesion of its own that is not below its threshold takes 1 off the number, each that has fallen apart adds 1."),
        new(AfterCollapse, "When a faction has collapsed and lost its capital, or has handed power over, play goes on for the scenario's turns after a collapse, or until it holds no place and bears no arms."),
        new(Remnant, "After a collapse orders are still carried out by men of cells that hold out; people can still be brought out, asylum, mediation and relief asked for, and power or the person's own way out decided on."),
        new(StayInPublic, "A leadership that stays in public gives 20 of cohesion while hostile men stand in its seat or one road away, else 8; half where it stayed in the turn before. It costs a command point, as every decree does."),
        new(SharePower, "An offer to share power, once: two dice + (legitimacy - 500) / 100 + 1 where a power demands that the leadership goes + 1 with mediation at work. On 7 or more cohesion +30 and legitimacy +50, else cohesion -15."),
        new(TransferPower, "Power handed over: of its men 900 permille go to barracks in order, the others go home; its places stand empty for whoever comes, and nothing is fought for. What has fallen apart only goes home."),
        new(Exile, "Exile needs a host that granted asylum. The leadership goes openly: cohesion -60; after power was handed over it costs nothing."),
        new(ExitTerms, "Grade of the terms, 0 to 4: what the host gives, -1 for each turn with cohesion below 300, +1 where the host asked for it in public, +2 where power was handed over, +1 where an offer to share power was taken up, -1 for each broken promise (at most two), -1 in secret, -1 after the collapse."),
        new(LeaveSecretly, "A leadership that leaves in secret costs 120 of cohesion, and no garrison gets orders in that turn; without a granted asylum it finds no terms at all."),
        new(Capture, "A leadership in office whose seat is lost is taken on 4 or less on two dice, 8 or less where it stayed in public in that turn; else it gets away as one that leaves in secret. One that goes while hostile men are inside its seat is taken on 5 or less."),
        new(LeaderGone, "A leader is gone who left or was taken without having handed power over: will -3, collapse +3. Loyalty of every cell -60 in that turn."),
        new(Demand, "A power that demands that a leadership steps down costs it 8 of cohesion, 16 where the power gives the faction support, and 10 of legitimacy."),
        new(Recognition, "A power that recognises a faction gives it 25 of legitimacy and 8 of cohesion; a leadership at war with it loses as much."),
        new(Transition, "A power that recognises a transition: where power was shared, handed over, or nobody leads, the faction gains 25 of legitimacy and 8 of cohesion and its institutions 50 from each of the first two powers that do; else it counts as a demand."),
        new(Withdrawn, "A word taken back or changed costs the power 30 of credibility; what a recognition gave is lost again, what a demand cost comes back by half."),
        new(Institutions, "Institutions start at 1000: a collapse leaves at most 300, a secret departure or a capture takes 200, exile without a handing over 100, a turn of fighting in the capital 50."),
        new(Unprepared, "Power handed over to nobody takes 250 of institutions: where neither power was shared before nor a mediator is at work. After a collapse there is nothing left to prepare."),
        new(LeakClosed, "A hidden fact closed for a command point leaks from 11 on only."),
        new(Loyalty, "Loyalty of a cell, 0-1000, is drawn around the scenario's figure by up to 100, moves each turn by a tenth of its distance to the faction's cohesion, and by what its leadership does."),
        new(Obedience, "Where a doctrine plays a seat, an order of its first cell to men of another (reinforce, withdraw, advance, hold), or a grant by another member, is obeyed on two dice + (loyalty - 500) / 100 of 5 or more; 4 is late, less is not obeyed. A word on a leadership needs the least loyal member."),
        new(Late, "A late order is carried out in the next turn, before others of its faction, if it is still possible."),
        new(CellCohesion, "A cell with cohesion of its own feels its share of its faction's shocks, and in full the loss of its own places; while it stands, its faction feels half of that, and half of desertion where it has no places of its own. Its garrisons' will and morale follow it. A turn without one of its own places lost gives 8."),
        new(CellCollapse, "A cell below its threshold falls apart at two dice of 1 or less, plus 1 for each 35 below, plus 2 where its faction has collapsed. A collapse costs cells with places of their own 100; cells without go with their faction."),
        new(Defiance, "Where a doctrine plays the seat, a cell with places of its own follows a handing over of power only if it obeys; else it keeps its arms."),
    ];
}
