using System.Globalization;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>What a folded session has to say to seats: used by the session grain, and by a faction grain that wakes before it was spoken to.</summary>
public static class SessionWords
{
    /// <summary>What the session is.</summary>
    public static SessionHead Head(SessionId id, SessionState state, Scenario scenario) => new(
        id, state.Opened!.Name, scenario.Id, scenario.Title, scenario.ShortTitle, scenario.Turns, scenario.TurnHours,
        scenario.StartsAt.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), state.Opened.Facilitator);

    /// <summary>Where it stands.</summary>
    public static SessionStanding Standing(SessionState state) => new(state.Phase, state.Turn, state.EndsAt, state.Paused, state.RemainingMs, state.DurationMs);

    /// <summary>Who plays what, for everybody.</summary>
    public static IReadOnlyDictionary<FactionId, SeatPublic> Seats(SessionState state, Scenario scenario) => scenario.Factions.ToDictionary(
        f => f.Id, f => new SeatPublic(state.Seats[f.Id].Player, [.. state.People.Where(p => p.Seat == f.Id).Select(p => p.Name)]));

    /// <summary>People of a kind, with their presence where it is known.</summary>
    public static IReadOnlyDictionary<string, PersonView> People(SessionState state, Func<PersonJoined, bool> which, Func<string, PersonView?> presence) =>
        state.People.Where(which).ToDictionary(p => p.Person, p => presence(p.Person) is { } at ? at with { Name = p.Name } : new PersonView(p.Name, false, null));

    /// <summary>Messages of a kind.</summary>
    public static IReadOnlyDictionary<int, MessageView> Messages(SessionState state, Func<MessageSent, bool> which) => state.Messages.Where(m => which(m.Message)).ToDictionary(
        m => m.Message.Id, m => new MessageView(m.Message.From, m.Message.To, m.Message.Name, m.Message.Text, m.At));

    /// <summary>All that a seat is told.</summary>
    public static SeatAdvice Advice(SessionState state, Scenario scenario, FactionId seat, Func<string, PersonView?> presence) => new(
        Standing(state), state.Adjudicated, Seats(state, scenario), People(state, p => p.Seat == seat, presence),
        Messages(state, m => m.From == seat || (m.From is null && (m.To is null || m.To == seat))), InjectNews.For(state, scenario, seat));
}
