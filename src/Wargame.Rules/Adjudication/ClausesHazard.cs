using System.Collections.Immutable;

namespace Wargame.Rules;

// System 21: hazards.
public static partial class Clauses
{
    /// <summary>21.1</summary>
    public const string HazardRise = "21.1";
    /// <summary>21.2</summary>
    public const string HazardWorks = "21.2";
    /// <summary>21.3</summary>
    public const string HazardLevel = "21.3";
    /// <summary>21.4</summary>
    public const string HazardCrews = "21.4";
    /// <summary>21.5</summary>
    public const string HazardSoaked = "21.5";
    /// <summary>21.6</summary>
    public const string HazardWeak = "21.6";
    /// <summary>21.7</summary>
    public const string HazardTaken = "21.7";
    /// <summary>21.8</summary>
    public const string HazardOpen = "21.8";
    /// <summary>21.9</summary>
    public const string HazardDam = "21.9";
    /// <summary>21.10</summary>
    public const string HazardRoute = "21.10";
    /// <summary>21.11</summary>
    public const string HazardHarm = "21.11";
    /// <summary>21.12</summary>
    public const string HazardCause = "21.12";
    /// <summary>21.13</summary>
    public const string HazardFear = "21.13";
    /// <summary>21.14</summary>
    public const string HazardShock = "21.14";
    /// <summary>21.15</summary>
    public const string HazardGauge = "21.15";
    /// <summary>21.16</summary>
    public const string HazardWarning = "21.16";
    /// <summary>21.17</summary>
    public const string ShelterClosed = "21.17";

    /// <summary>What each clause of system 21 says, in one line.</summary>
    public static ImmutableArray<Clause> Hazards { get; } =
    [
        new(HazardRise, "A hazard's level in a place is what its schedule brings, more or less by the session's draw, plus the given share of what moved on from the places before it a turn ago, plus the dice less 7 times its spread."),
        new(HazardWorks, "Works are tried from two steps below what they withstand: with modifiers, 11 or more on two dice and they give way, 9-10 and they let some through, less and they hold."),
        new(HazardLevel, "Works: +1 for each full step of the level above what they withstand, at most +6; -1 for each full step below. Each level of works raises what they withstand by the hazard's figure; digging in adds a level, also in an ally's place, and takes the hazard's figure of people of one side."),
        new(HazardCrews, "Works: people on the spot with the order to stand or to dig in -2."),
        new(HazardSoaked, "Works: +1 for each turn in a row in which they were tried before, at most +2."),
        new(HazardWeak, "Works: a hidden weakness adds its figure; only the holder knows it."),
        new(HazardTaken, "Works that gave way have no level left; while the level is above what they withstand the hazard takes the place's share each turn, and its figure less moves on; below that it gives up its figure each turn until the works are closed at none. Works that let some through lose a level and 80 permille of the place."),
        new(HazardOpen, "Works that may be opened are opened by an order of the holder's side; the hazard then comes in from six steps below. It costs 10 of legitimacy in an own place and 40 in another's."),
        new(HazardDam, "A dam keeps its figure from moving on while it has room and fills by its share; full, it keeps nothing back. Opened by an order it adds its figure to what moves on and empties by its share."),
        new(HazardRoute, "A route is closed through the next turn where the level at its place reaches its figure or three tenths of that place are taken."),
        new(HazardHarm, "A hazard harms by the formula of 19.1 with an intensity of its figure times the share taken in the turn and a twelfth of the share that is taken in all."),
        new(HazardCause, "The harm is the hazard's own; whoever opened the works answers for all of it, whoever let a dam go for the part of the excess over the works that it made, whoever refused a corridor or closed a shelter for those kept in."),
        new(HazardFear, "Fear: a hazard at the works +150, in the place +250. Such a place counts as threatened, and one that is taken as fought over."),
        new(HazardShock, "A place taken costs its holder its value times the share; works that held against a level at or above what they withstand give a fifth of it."),
        new(HazardGauge, "Whoever holds a place or has people in it reads its gauge; others have the river service's figure, of now or a turn old by their intelligence, the wider where the place is taken. Forecasts are made from these figures and the schedule."),
        new(HazardWarning, "A warning brings 300 permille × credibility of those at risk under shelter and adds 80 of fear; it was true where the hazard threatens the place before it is looked into."),
        new(ShelterClosed, "A place ordered to turn people away takes in nobody from places of others in that turn; convoys bound for it stay, and whoever closed it answers for those kept in."),
    ];
}
