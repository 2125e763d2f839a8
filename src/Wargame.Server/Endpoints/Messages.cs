using Microsoft.AspNetCore.Http.HttpResults;
using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Control writes to one seat or to all; a seat writes to control.</summary>
public static class Messages
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapMessages(this IEndpointRouteBuilder api) => api.MapPost("sessions/{session}/messages", Say).For(Access.Session)
        .WithTags("Messages").WithName("WriteMessage").WithSummary("From control to a seat or to all, or from the caller's seat to control.").MayNameChair()
        .RequireRateLimiting(RequestLimits.Messages);

    private static async Task<Results<NoContent, ProblemResult>> Say(SessionId session, WriteMessage body, Caller caller, IGrainFactory grains)
    {
        if (!caller.IsControl && caller.Seat is null) return Fault.NoSeat();
        var from = caller.IsControl ? null : caller.Seat;
        return await grains.Session(session).Say(from, caller.Name, body.AsImmutable()) is { } refusal ? Fault.Refused(refusal) : TypedResults.NoContent();
    }
}
