using Microsoft.AspNetCore.SignalR;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// The hub. A connection watches one feed and gets its pushes as the event <c>feed</c> with a <see cref="FeedMessage"/>: at once the whole
/// document, then what changes. Commands go by HTTP.
/// </summary>
public sealed class GameHub(
    Identities identities, SessionDirectory directory, FeedRelay relay, Presence presence, ConnectionKeeper<GameHub> connections) : Hub
{
    private const string Chair = "chair";

    /// <summary>Watches control's feed, the public one, or that of the caller's own seat.</summary>
    /// <param name="session">The session.</param>
    /// <param name="kind">Which feed.</param>
    /// <param name="since">Number of the state that the page has; 0 for none.</param>
    public Task Watch(SessionId session, FeedKind kind, long since) => Watch(session, kind, null, since);

    /// <summary>Watches a seat's feed: the own one, or any for control.</summary>
    /// <param name="session">The session.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="since">Number of the state that the page has; 0 for none.</param>
    public Task WatchSeat(SessionId session, FactionId seat, long since) => Watch(session, FeedKind.Seat, seat, since);

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await Leave();
        await base.OnDisconnectedAsync(exception);
    }

    private async Task Watch(SessionId session, FeedKind kind, FactionId? seat, long since)
    {
        HttpRequest request = Context.GetHttpContext()!.Request;
        bool control = Tokens.OfControl(request) is { } token && identities.Control(token) is not null;
        Person? person = Tokens.OfPerson(request, session) is { } seatToken ? identities.Person(seatToken) : null;
        if (person?.Session != session) person = null;
        if (!control && person is null) throw Refused(Fault.NotSignedIn());
        if (await directory.Of(session) is not { } names) throw Refused(Fault.NoSession());
        if (kind == FeedKind.Control && !control) throw Refused(Fault.ControlOnly());
        if (kind == FeedKind.Seat)
        {
            seat ??= person?.Seat ?? throw Refused(Fault.NoSeat());
            if (!control && person!.Seat != seat) throw Refused(Fault.NotYourSeat());
            if (!names.Seats.Contains(seat.Value)) throw Refused(Fault.UnknownSeat());
        }
        // A browser may hold control's token beside a seat's: on control's page the person is not at the table.
        await Take(new FeedName(session, kind, seat), kind == FeedKind.Control || person?.Seat != seat ? null : person, since);
    }

    private async Task Take(FeedName feed, Person? person, long since)
    {
        await Leave();
        HubConnectionContext connection = connections.Find(Context.ConnectionId) ?? throw new HubException("Gone");
        var watcher = new Watcher((frame, ct) => connection.WriteAsync(frame.Message, ct).AsTask(), () => relay.Whole(feed), connection.Abort);
        Context.Items[Chair] = new Watching(feed, watcher, person);
        await relay.Add(feed, watcher);
        await watcher.Start(since);
        if (person is not null) await presence.Came(person);
    }

    private async Task Leave()
    {
        if (!Context.Items.Remove(Chair, out object? held) || held is not Watching watching) return;
        await relay.Remove(watching.Feed, watching.Watcher);
        await watching.Watcher.DisposeAsync();
        if (watching.Person is { } person) await presence.Went(person);
    }

    /// <summary>A refusal as the hub says it: the code, and the sentences for the person.</summary>
    internal static HubException Refused(ProblemResult problem) => new($"{problem.Problem.Code}: {problem.Problem.Title} {problem.Problem.Remedy}".TrimEnd());

    private sealed record Watching(FeedName Feed, Watcher Watcher, Person? Person);
}
