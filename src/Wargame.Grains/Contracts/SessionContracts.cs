using System.ComponentModel.DataAnnotations;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>What control says when it opens a session.</summary>
/// <param name="Scenario">Id of a scenario of the library.</param>
/// <param name="Name">Name, 1-80 characters.</param>
/// <param name="PlanningSeconds">Planning time of a turn, 30-7200; 0 for no clock.</param>
/// <param name="ReportSeconds">Time for the report, 10-3600; 0 for until control goes on.</param>
/// <param name="Observers">What observers may see.</param>
/// <param name="Seats">Who plays what; seats that are not named are played by their first doctrine.</param>
/// <param name="Seed">Seed of the dice, a whole number; absent for a random one.</param>
public sealed record OpenSession(
    [property: MaxLength(IdLimits.Longest)] string Scenario, [property: PlainText(TextLimits.SessionName)] string Name, int PlanningSeconds, int ReportSeconds, ObserverPolicy Observers,
    IReadOnlyList<SeatPlan> Seats, [property: MaxLength(20)] string? Seed);

/// <summary>What a session is, for every document that a browser gets.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name given by control.</param>
/// <param name="ScenarioId">Scenario.</param>
/// <param name="ScenarioTitle">Its title.</param>
/// <param name="ShortTitle">Its short title.</param>
/// <param name="Turns">Number of turns.</param>
/// <param name="TurnHours">Hours of one turn.</param>
/// <param name="StartsAt">Scenario time at which turn 1 begins, local, ISO 8601.</param>
/// <param name="Facilitator">Who opened it.</param>
public sealed record SessionHead(
    SessionId Id, string Name, string ScenarioId, string ScenarioTitle, string ShortTitle, int Turns, int TurnHours, string StartsAt, string Facilitator);

/// <summary>Where a session stands.</summary>
/// <param name="Phase">Phase.</param>
/// <param name="Turn">Turn, from 1; 1 in the briefing.</param>
/// <param name="EndsAt">When the phase ends, Unix milliseconds of the server's clock; absent for no clock or while paused.</param>
/// <param name="Paused">Every clock stands.</param>
/// <param name="RemainingMs">Time left while paused.</param>
/// <param name="DurationMs">Full length of this phase with its extensions; absent for no clock.</param>
public sealed record SessionStanding(Phase Phase, int Turn, long? EndsAt, bool Paused, long? RemainingMs, long? DurationMs);

/// <summary>A person at a seat.</summary>
/// <param name="Name">Name.</param>
/// <param name="Here">Connected now.</param>
/// <param name="AwaySince">When the last connection was lost, Unix milliseconds; absent while here.</param>
public sealed record PersonView(string Name, bool Here, long? AwaySince);

/// <summary>What everybody in a session may know of a seat.</summary>
/// <param name="Player">Who plays it.</param>
/// <param name="People">Names of the people in it, in order of joining.</param>
public sealed record SeatPublic(Player Player, IReadOnlyList<string> People);

/// <summary>An order on a sheet.</summary>
/// <param name="Id">Number on the sheet, from 1.</param>
/// <param name="State">Draft, filed or sealed.</param>
/// <param name="Order">The order.</param>
/// <param name="Line">How the rail and the map show it.</param>
/// <param name="Why">Reason in one line.</param>
/// <param name="By">Who wrote it last.</param>
/// <param name="Refusal">Why it cannot be filed as it stands; absent when it can.</param>
public sealed record SheetLine(int Id, OrderState State, Order Order, OrderLine Line, string Why, string By, Refusal? Refusal);

/// <summary>A faction's sheet of a turn.</summary>
/// <param name="Turn">Turn.</param>
/// <param name="Sealed">Sealed: nothing can be changed any more.</param>
/// <param name="SealedBy">Who sealed it.</param>
/// <param name="Orders">Orders by number.</param>
/// <param name="Totals">Means used by filed orders, of those there are; absent for past turns.</param>
public sealed record SheetView(int Turn, bool Sealed, string? SealedBy, IReadOnlyDictionary<int, SheetLine> Orders, SheetTotals? Totals);

/// <summary>A message.</summary>
/// <param name="From">Seat it comes from; absent for control.</param>
/// <param name="To">Seat it goes to; absent for all, or for control.</param>
/// <param name="Name">Who wrote it.</param>
/// <param name="Text">Plain text.</param>
/// <param name="At">Unix milliseconds.</param>
public sealed record MessageView(FactionId? From, FactionId? To, string Name, string Text, long At);

/// <summary>Everything that a seat's screen shows and that changes: the document whose changes the seat's feed carries.</summary>
/// <param name="Head">What the session is.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Seats">All seats and who plays them.</param>
/// <param name="People">People of this seat.</param>
/// <param name="View">What the seat may see; absent in the briefing.</param>
/// <param name="Sheet">Its sheet; absent in the briefing.</param>
/// <param name="Past">Sheets of the turns before, by turn: what I ordered.</param>
/// <param name="Injects">Injects released since the last adjudication, as news; later ones are in the view's news.</param>
/// <param name="Messages">Messages to and from the seat, by number.</param>
public sealed record TableDocument(
    SessionHead Head, SessionStanding Standing, FactionId Seat, IReadOnlyDictionary<FactionId, SeatPublic> Seats,
    IReadOnlyDictionary<string, PersonView> People, View? View, SheetView? Sheet,
    IReadOnlyDictionary<int, SheetView> Past, IReadOnlyDictionary<string, NewsView> Injects, IReadOnlyDictionary<int, MessageView> Messages);

/// <summary>What observers see.</summary>
/// <param name="Head">What the session is.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Seats">All seats and who plays them.</param>
/// <param name="View">The public view; absent in the briefing.</param>
/// <param name="Injects">Public injects released since the last adjudication, as news.</param>
/// <param name="Messages">Messages from control to all, by number.</param>
public sealed record PublicDocument(
    SessionHead Head, SessionStanding Standing, IReadOnlyDictionary<FactionId, SeatPublic> Seats, View? View,
    IReadOnlyDictionary<string, NewsView> Injects, IReadOnlyDictionary<int, MessageView> Messages);

/// <summary>A seat as control sees it.</summary>
/// <param name="Player">Who plays it.</param>
/// <param name="Doctrine">Doctrine that plays when nobody else does.</param>
/// <param name="People">People in it, by person.</param>
/// <param name="Drafts">Drafts on its sheet.</param>
/// <param name="Filed">Filed orders on its sheet.</param>
/// <param name="Sealed">The sheet is sealed.</param>
public sealed record SeatControl(Player Player, string Doctrine, IReadOnlyDictionary<string, PersonView> People, int Drafts, int Filed, bool Sealed);

/// <summary>An inject on control's list.</summary>
/// <param name="Turn">Turn at whose opening it is due; the first that it may come in, where it waits for something.</param>
/// <param name="State">State.</param>
/// <param name="Content">What it says and does.</param>
/// <param name="By">Who put it there; empty for the scenario.</param>
/// <param name="When">What it waits for, a clause such as "Homs has changed hands"; absent for one that comes in its turn.</param>
public sealed record InjectView(int Turn, InjectState State, Inject Content, string By, string? When);

/// <summary>Everything that control's page shows and that changes.</summary>
/// <param name="Head">What the session is.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="JoinCode">Code for joining; absent when closed.</param>
/// <param name="JoinCodeUntil">When it expires, Unix milliseconds.</param>
/// <param name="Seats">All seats.</param>
/// <param name="Observers">People who observe.</param>
/// <param name="Truth">The true view; absent in the briefing.</param>
/// <param name="Injects">The list of injects by id.</param>
/// <param name="Messages">All messages.</param>
public sealed record ControlDocument(
    SessionHead Head, SessionStanding Standing, string? JoinCode, long? JoinCodeUntil, IReadOnlyDictionary<FactionId, SeatControl> Seats,
    IReadOnlyDictionary<string, PersonView> Observers, View? Truth, IReadOnlyDictionary<string, InjectView> Injects, IReadOnlyDictionary<int, MessageView> Messages);

/// <summary>One push: what changed in a document, or the whole of it.</summary>
/// <param name="N">Number of this state of the document; each push is one more than the one before, else there was a gap.</param>
/// <param name="Whole">The whole document; absent in a change.</param>
/// <param name="Patch">A JSON merge patch (RFC 7396) to the document; absent with the whole.</param>
/// <param name="At">Server's clock, Unix milliseconds, so that a countdown is right on a laptop whose clock is not.</param>
public sealed record FeedMessage(long N, System.Text.Json.JsonElement? Whole, System.Text.Json.JsonElement? Patch, long At);
