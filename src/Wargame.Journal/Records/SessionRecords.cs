using Wargame.Rules;

namespace Wargame.Journal;

/// <summary>Who plays a seat.</summary>
public enum Player
{
    /// <summary>People who joined it; its doctrine while nobody has.</summary>
    Human,
    /// <summary>A doctrine.</summary>
    Doctrine,
    /// <summary>Control.</summary>
    Control,
}

/// <summary>What observers may see.</summary>
public enum ObserverPolicy
{
    /// <summary>Nobody may observe.</summary>
    None,
    /// <summary>The public view.</summary>
    Public,
}

/// <summary>Where a session stands within a turn.</summary>
public enum Phase
{
    /// <summary>Open, briefing, waiting for control to start turn 1.</summary>
    Briefing,
    /// <summary>Orders are taken.</summary>
    Planning,
    /// <summary>The turn is being adjudicated.</summary>
    Adjudication,
    /// <summary>The report is read.</summary>
    Report,
    /// <summary>The session is over.</summary>
    Ended,
}

/// <summary>How a seat is to be played.</summary>
/// <param name="Faction">The seat.</param>
/// <param name="Player">By whom.</param>
/// <param name="Doctrine">Name of the doctrine that plays when nobody else does.</param>
public sealed record SeatPlan(FactionId Faction, Player Player, [property: System.ComponentModel.DataAnnotations.MaxLength(IdLimits.Longest)] string Doctrine);

/// <summary>First entry of a session: everything needed to play it again, on any machine, whatever became of the library.</summary>
/// <param name="Name">Name given by control.</param>
/// <param name="Scenario">The scenario's files, pinned: path to text.</param>
/// <param name="Rulebook">Id of the rulebook it is played by.</param>
/// <param name="Seed">Seed of all dice.</param>
/// <param name="PlanningSeconds">Planning time of a turn; 0 for no clock.</param>
/// <param name="ReportSeconds">Time for the report; 0 for until control goes on.</param>
/// <param name="Observers">What observers may see.</param>
/// <param name="Seats">Who plays what.</param>
/// <param name="Facilitator">Name of the facilitator who opened it.</param>
public sealed record SessionOpened(
    string Name, IReadOnlyDictionary<string, string> Scenario, string Rulebook, ulong Seed, int PlanningSeconds, int ReportSeconds,
    ObserverPolicy Observers, IReadOnlyList<SeatPlan> Seats, string Facilitator);

/// <summary>A phase began.</summary>
/// <param name="Turn">Turn, from 1.</param>
/// <param name="Phase">The phase.</param>
/// <param name="EndsAt">When it ends, Unix milliseconds; null for no clock.</param>
public sealed record PhaseBegan(int Turn, Phase Phase, long? EndsAt);

/// <summary>Control acted on the clock.</summary>
/// <param name="Paused">True while every clock stands.</param>
/// <param name="EndsAt">When the phase ends now, Unix milliseconds; null for no clock or while paused.</param>
/// <param name="RemainingMs">Time left while paused; null else.</param>
/// <param name="By">Who.</param>
public sealed record ClockChanged(bool Paused, long? EndsAt, long? RemainingMs, string By);

/// <summary>A seat is played by somebody else from now on.</summary>
/// <param name="Seat">The new plan.</param>
/// <param name="By">Who decided it.</param>
public sealed record SeatChanged(SeatPlan Seat, string By);

/// <summary>A person took a seat, or observes.</summary>
/// <param name="Person">Random id of the person in this session.</param>
/// <param name="Name">Name as typed, 1-40 characters.</param>
/// <param name="Seat">The seat; null for an observer.</param>
public sealed record PersonJoined(string Person, string Name, FactionId? Seat);

/// <summary>Control took a person out of the session.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="By">Who decided it.</param>
public sealed record PersonRemoved(string Person, string By);

/// <summary>A message from control or from a seat.</summary>
/// <param name="Id">Number in this session.</param>
/// <param name="From">The seat it comes from; null for control.</param>
/// <param name="To">The seat it goes to; null for all (from control) or for control (from a seat).</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Text">Plain text, 1-1000 characters.</param>
public sealed record MessageSent(int Id, FactionId? From, FactionId? To, string Name, string Text);

/// <summary>State of an inject on the list.</summary>
public enum InjectState
{
    /// <summary>Due at the opening of its turn.</summary>
    Set,
    /// <summary>Waits for control's word.</summary>
    Held,
    /// <summary>Shown to its audience at once; its effects play at the opening of this turn.</summary>
    Released,
    /// <summary>Effects have been played.</summary>
    Played,
    /// <summary>Taken off the list.</summary>
    Skipped,
}

/// <summary>An inject was put on the list, or changed.</summary>
/// <param name="Id">Id in this session.</param>
/// <param name="Turn">Turn at whose opening it is due.</param>
/// <param name="State">State from now on.</param>
/// <param name="Content">What it says and does.</param>
/// <param name="By">Who; empty for the scenario.</param>
public sealed record InjectListed(string Id, int Turn, InjectState State, Inject Content, string By);

/// <summary>A turn was adjudicated: inputs, outcome and hash, in one entry. This append is the commit point of the turn.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Sheets">Sealed sheets, in scenario order of factions.</param>
/// <param name="Injects">Injects that played at its opening.</param>
/// <param name="InjectIds">Their ids on the list.</param>
/// <param name="World">The world after, as a document.</param>
/// <param name="Events">What happened.</param>
/// <param name="Cards">Why.</param>
/// <param name="Hash">State hash of the world after.</param>
public sealed record TurnAdjudicated(
    int Turn, IReadOnlyList<Sheet> Sheets, IReadOnlyList<Inject> Injects, IReadOnlyList<string> InjectIds, System.Text.Json.JsonElement World,
    IReadOnlyList<Event> Events, IReadOnlyList<Card> Cards, string Hash);

/// <summary>Control ended the session before its last turn.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, for the debrief.</param>
public sealed record SessionEnded(string By, string Reason);
