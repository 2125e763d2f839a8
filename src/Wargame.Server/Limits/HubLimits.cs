using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;

namespace Wargame.Server;

/// <summary>
/// Limits of the hub: connections of a person and of a seat, calls of a connection and of a person, and an end for connections that watch
/// nothing. The page is told why, in the words of a problem.
/// </summary>
public sealed class HubLimits : IHubFilter, IAsyncDisposable
{
    private const string Silence = "silence";
    private const string Door = "door";
    private readonly Crowd<string> ofPerson;
    private readonly Crowd<string> ofSeat;
    private readonly PartitionedRateLimiter<Call> calls;
    private readonly LimitSettings limits;
    private readonly TimeProvider time;
    private readonly Lazy<Identities> identities;

    /// <summary>Limits as set.</summary>
    public HubLimits(ServerSettings settings, TimeProvider time, IServiceProvider services)
    {
        limits = settings.Limits;
        this.time = time;
        identities = new Lazy<Identities>(services.GetRequiredService<Identities>);
        ofPerson = new Crowd<string>(limits.Many(limits.HubOfPerson));
        ofSeat = new Crowd<string>(limits.Many(limits.HubOfSeat));
        calls = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<Call, string>(call => RateLimitPartition.GetTokenBucketLimiter(call.Connection, _ => limits.Bucket(limits.HubCalls))),
            PartitionedRateLimiter.Create<Call, string>(call => RateLimitPartition.GetTokenBucketLimiter(call.Party.Name, _ => limits.Bucket(limits.HubCallsOfPerson))));
    }

    /// <inheritdoc/>
    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        HubCallerContext connection = context.Context;
        connection.Items[Door] = Enter(Of(connection));
        connection.Items[Silence] = time.CreateTimer(_ => connection.Abort(), null, TimeSpan.FromSeconds(limits.IdleSeconds), Timeout.InfiniteTimeSpan);
        try
        {
            await next(context);
        }
        catch
        {
            // Whoever was not let in does not leave either.
            Leave(context.Context);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        Leave(context.Context);
        await next(context, exception);
    }

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.Context.Items[Door] is ProblemResult refused) throw GameHub.Refused(refused);
        using RateLimitLease lease = calls.AttemptAcquire(new Call(invocationContext.Context.ConnectionId, Of(invocationContext.Context)));
        if (!lease.IsAcquired)
        {
            // Calls of one connection are taken one by one: while this waits, the next ones do.
            await Task.Delay(TimeSpan.FromSeconds(limits.PauseSeconds), time, invocationContext.Context.ConnectionAborted);
            throw GameHub.Refused(Fault.TooManyRequests(RequestLimits.Wait(lease)));
        }
        object? answer = await next(invocationContext);
        Heard(invocationContext.Context);
        return answer;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => calls.DisposeAsync();

    // One that is not let in hears so when it asks to watch, for only then does its page listen; it is closed like one that watches nothing.
    private ProblemResult? Enter(Party party)
    {
        if (party.Kind == PartyKind.Person && !ofPerson.Enter(party.Key)) return Fault.TooManyTabs();
        if (party.Seat is not { } seat || ofSeat.Enter(seat)) return null;
        ofPerson.Leave(party.Key);
        return Fault.SeatCrowded();
    }

    private void Leave(HubCallerContext connection)
    {
        Heard(connection);
        if (connection.Items[Door] is not null) return;
        Party party = Of(connection);
        if (party.Kind == PartyKind.Person) ofPerson.Leave(party.Key);
        if (party.Seat is { } seat) ofSeat.Leave(seat);
    }

    private static void Heard(HubCallerContext connection)
    {
        if (connection.Items.Remove(Silence, out object? timer)) ((ITimer)timer!).Dispose();
    }

    private Party Of(HubCallerContext connection) => Party.Of(connection.GetHttpContext()!, identities.Value);

    private readonly record struct Call(string Connection, Party Party);
}
