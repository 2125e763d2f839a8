using Orleans;
using Orleans.Concurrency;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>One session: its clock, its seats, its turns. Key: the session's id. Single writer of the session stream.</summary>
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>Opens the session with its pinned scenario. Refused where it is open already.</summary>
    Task<CommandRefusal?> Open(Immutable<SessionOpened> opening);
    /// <summary>Looks at the clock: closes what is due. Called by its own timer, and once for every session after a start of the server, which brings it to life and rearms the timer.</summary>
    Task Wake();
    /// <summary>What the session is and where it stands; null where no such session exists.</summary>
    Task<Immutable<SessionBrief>?> Brief();
    /// <summary>A person takes a seat (null: observes). Refused where the seat is not open to people.</summary>
    Task<CommandRefusal?> Join(string person, string name, FactionId? seat);
    /// <summary>Control takes a person out of the session, while it runs; one who is not in it stays so.</summary>
    Task Remove(string person, string by);
    /// <summary>A person's connection came or went; shown to control and the own seat, kept nowhere.</summary>
    Task Present(string person, bool here);
    /// <summary>Control acts on the clock.</summary>
    Task<CommandRefusal?> Act(Immutable<ActOnClock> act, string by);
    /// <summary>Control changes who plays a seat.</summary>
    Task<CommandRefusal?> ChangeSeat(Immutable<SeatPlan> seat, string by);
    /// <summary>A message from control (<paramref name="from"/> null) or from a seat to control.</summary>
    Task<CommandRefusal?> Say(FactionId? from, string name, Immutable<WriteMessage> message);
    /// <summary>Puts an inject on the list or changes one (<paramref name="injectId"/> null for a new one); answers its id.</summary>
    Task<Immutable<InjectAnswer>> WriteInject(string? injectId, Immutable<WriteInject> inject, string by);
    /// <summary>What each seat and observers will see of an inject.</summary>
    Task<Immutable<IReadOnlyList<InjectPreview>>> PreviewInject(Immutable<Inject> inject);
    /// <summary>Shows the join code on control's page; null hides it. Kept by the host, not by the journal.</summary>
    Task ShowJoinCode(string? code, long? until);
    /// <summary>Passes an order to the faction's sheet, and shows control how the sheet stands.</summary>
    Task<Immutable<SheetAnswer>> Write(FactionId faction, Immutable<WriteOrder> command, string by);
    /// <summary>Drops an order from the faction's sheet.</summary>
    Task<Immutable<SheetAnswer>> Drop(FactionId faction, Immutable<DropOrder> command, string by);
    /// <summary>Seals the faction's sheet; the last seal closes the turn.</summary>
    Task<Immutable<SheetAnswer>> Seal(FactionId faction, Immutable<SealSheet> command, string by);
    /// <summary>The whole of control's document or of the public one, with its number.</summary>
    Task<Immutable<FeedPush>> Whole(FeedKind kind);
    /// <summary>A host wants the pushes of control's or the public feed; renew within two minutes. Answers the number of the document's present state, by which a host sees what it missed.</summary>
    Task<long> Subscribe(FeedKind kind, IFeedObserver observer);
    /// <summary>A host no longer wants them.</summary>
    Task Unsubscribe(FeedKind kind, IFeedObserver observer);
}

/// <summary>What the lobby and the join page show of a session.</summary>
/// <param name="Head">What it is.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Seats">Seats and who plays them.</param>
/// <param name="Observers">What observers may see.</param>
public sealed record SessionBrief(SessionHead Head, SessionStanding Standing, IReadOnlyDictionary<FactionId, SeatPublic> Seats, ObserverPolicy Observers);

/// <summary>Answer to a written inject.</summary>
/// <param name="Id">Its id; empty where refused.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record InjectAnswer(string Id, CommandRefusal? Refusal);
