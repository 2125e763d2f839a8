using Orleans;
using Orleans.Concurrency;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>One faction of a session: its sheet, its view, its feed. Key: session/faction. Single writer of its own stream.</summary>
public interface IFactionGrain : IGrainWithStringKey
{
    /// <summary>Writes, changes or files an order. A refused one is kept as a draft with its refusal.</summary>
    Task<Immutable<SheetChange>> Write(Immutable<WriteOrder> command, string by);
    /// <summary>Drops an order.</summary>
    Task<Immutable<SheetChange>> Drop(Immutable<DropOrder> command, string by);
    /// <summary>Seals the sheet.</summary>
    Task<Immutable<SheetChange>> Seal(Immutable<SealSheet> command, string by);
    /// <summary>What can be ordered for a city, from the faction's own view and sheet.</summary>
    Task<Immutable<CityOptions>?> Options(CityId city);
    /// <summary>What can be asked of whom, and what waits for an answer.</summary>
    Task<Immutable<SupportOptions>> SupportOptions();
    /// <summary>What an order would change, from what the faction knows: bands.</summary>
    Task<Immutable<ForecastAnswer>> Forecast(Immutable<Order> order, int? instead);
    /// <summary>The cards of a turn that this seat may read.</summary>
    Task<Immutable<IReadOnlyList<Card>>> Cards(int turn);

    /// <summary>The session says where it stands: a phase, a clock, people, messages. Publishes what changed.</summary>
    Task Advise(Immutable<SeatAdvice> said);
    /// <summary>State of the sheet, for a session grain that comes back to life.</summary>
    Task<Immutable<SheetStanding>> Standing();
    /// <summary>
    /// The session takes the sheet for adjudication: it is sealed now, filed orders only. Where nobody plays and nothing was filed,
    /// <paramref name="doctrine"/> decides and seals; else <paramref name="by"/>, whoever or whatever closes the turn, seals it.
    /// </summary>
    Task<Immutable<Sheet>> TakeSheet(int turn, string? doctrine, string by);

    /// <summary>The whole table document with its number.</summary>
    Task<Immutable<FeedPush>> Whole();
    /// <summary>A host wants the pushes of this seat; renew within two minutes. Answers the number of the document's present state, by which a host sees what it missed.</summary>
    Task<long> Subscribe(IFeedObserver observer);
    /// <summary>A host no longer wants them.</summary>
    Task Unsubscribe(IFeedObserver observer);
}

/// <summary>What a command did to a sheet: the answer for the person, and what control's page shows.</summary>
/// <param name="Answer">For the person.</param>
/// <param name="Standing">State of the sheet.</param>
public sealed record SheetChange(SheetAnswer Answer, SheetStanding Standing);

/// <summary>State of a sheet in numbers.</summary>
/// <param name="Turn">Its turn.</param>
/// <param name="Drafts">Drafts on it.</param>
/// <param name="Filed">Filed orders on it.</param>
/// <param name="Sealed">Sealed.</param>
public sealed record SheetStanding(int Turn, int Drafts, int Filed, bool Sealed);

/// <summary>Forecast, or why there is none.</summary>
/// <param name="Forecast">Bands; null where refused.</param>
/// <param name="Refusal">Why the order is not legal.</param>
public sealed record ForecastAnswer(OrderForecast? Forecast, Refusal? Refusal);

/// <summary>What a session tells a faction grain.</summary>
/// <param name="Standing">Where the session stands.</param>
/// <param name="Adjudicated">Last turn that was adjudicated; 0 for none. A grain that is behind reads it from the journal or the silo's store.</param>
/// <param name="Seats">Seats and who plays them.</param>
/// <param name="People">People of this seat.</param>
/// <param name="Messages">Messages that this seat may read.</param>
/// <param name="Injects">Injects released since the last adjudication that this seat may read, as news.</param>
public sealed record SeatAdvice(
    SessionStanding Standing, int Adjudicated, IReadOnlyDictionary<FactionId, SeatPublic> Seats, IReadOnlyDictionary<string, PersonView> People,
    IReadOnlyDictionary<int, MessageView> Messages, IReadOnlyDictionary<string, NewsView> Injects);
