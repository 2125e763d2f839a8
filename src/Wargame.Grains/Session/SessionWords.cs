using System.Globalization;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>What a folded session has to say to seats: used by the session grain, and by a faction grain that wakes before it was spoken to.</summary>
public static class SessionWords
{
    /// <summary>
    /// How long the grains of a session stay awake though nobody calls them: while it runs, over a night and a day. Were they to fall asleep in a
    /// pause, the first to act would wake them, and the numbers of the feeds, which start from the clock, would tell the others when.
    /// </summary>
    public static TimeSpan Awake(Phase phase) => phase == Phase.Ended ? TimeSpan.FromSeconds(-1) : TimeSpan.FromHours(36);

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

    /// <summary>Messages of a kind, numbered by themselves: numbers that ran through the session would count what others write.</summary>
    public static IReadOnlyDictionary<int, MessageView> Messages(SessionState state, Func<MessageSent, bool> which)
    {
        var seen = new Dictionary<int, MessageView>();
        foreach (KeptMessage kept in state.Messages)
        {
            MessageSent m = kept.Message;
            if (which(m)) seen[seen.Count + 1] = new MessageView(m.From, m.To, m.Name, m.Text, kept.At);
        }
        return seen;
    }

    /// <summary>All that a seat is told.</summary>
    public static SeatAdvice Advice(SessionState state, Scenario scenario, FactionId seat, Func<string, PersonView?> presence) => new(
        Standing(state), state.Adjudicated, Seats(state, scenario), People(state, p => p.Seat == seat, presence),
        Messages(state, m => m.From == seat || (m.From is null && (m.To is null || m.To == seat))), InjectNews.For(state, scenario, seat));
}
