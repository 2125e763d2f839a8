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
    Identities identities, SessionDirectory directory, FeedRelay relay, Presence presence, ConnectionKeeper<GameHub> connections, LiveConnections live) : Hub
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
        string? controls = Tokens.OfControl(request), persons = Tokens.OfPerson(request, session);
        bool control = controls is not null && identities.Control(controls) is not null;
        Person? person = persons is null ? null : identities.Person(persons);
        if (person?.Session != session) person = null;
        if (!control && person is null) throw Refused(Nobody(persons, controls));
        if (await directory.Of(session) is not { } names) throw Refused(Fault.NoSession());
        if (kind == FeedKind.Control && !control) throw Refused(Fault.ControlOnly());
        if (kind == FeedKind.Seat)
        {
            seat ??= person?.Seat ?? throw Refused(Fault.NoSeat());
            if (!control && person!.Seat != seat) throw Refused(Fault.NotYourSeat());
            if (!names.Seats.Contains(seat.Value)) throw Refused(Fault.UnknownSeat());
        }
        // A browser may hold control's token beside a seat's: on control's page the person is not at the table.
        bool asPerson = person is not null && (!control || (kind != FeedKind.Control && person.Seat == seat));
        await Take(new FeedName(session, kind, seat), TokenKey.Of(asPerson ? persons! : controls!), kind == FeedKind.Control || person?.Seat != seat ? null : person, since);
    }

    private async Task Take(FeedName feed, TokenKey token, Person? person, long since)
    {
        await Leave();
        HubConnectionContext connection = connections.Find(Context.ConnectionId) ?? throw new HubException("Gone");
        var watcher = new Watcher((frame, ct) => connection.WriteAsync(frame.Message, ct).AsTask(), () => relay.Whole(feed), connection.Abort);
        var watching = new Watching(feed, watcher, person, relay, presence);
        Context.Items[Chair] = watching;
        live.Sit(Context.ConnectionId, token, watching.DisposeAsync);
        // The token may have ended between the look at it and here: then nobody else closes this connection.
        if (!identities.Use(token))
        {
            await Leave();
            throw Refused(Fault.TokenEnded(identities.WhyNot(token) ?? TokenEnd.Expired));
        }
        await watching.Start(since);
    }

    private async Task Leave()
    {
        live.Leave(Context.ConnectionId);
        if (Context.Items.Remove(Chair, out object? held) && held is Watching watching) await watching.DisposeAsync();
    }

    /// <summary>A refusal as the hub says it: the code, and the sentences for the person.</summary>
    internal static HubException Refused(ProblemResult problem) => new($"{problem.Problem.Code}: {problem.Problem.Title} {problem.Problem.Remedy}".TrimEnd());

    // Whoever still holds a token that ended is told why.
    private ProblemResult Nobody(params IEnumerable<string?> tokens) =>
        tokens.OfType<string>().Select(token => identities.WhyNot(TokenKey.Of(token))).FirstOrDefault(why => why is not null) is { } ended ? Fault.TokenEnded(ended) : Fault.NotSignedIn();
}
