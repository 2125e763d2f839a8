using Microsoft.AspNetCore.Http.HttpResults;
using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>Control runs a session: clock, seats, join code.</summary>
public static class SessionControl
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapSessionControl(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("sessions/{session}").WithTags("Control").For(Access.Control);
        session.MapPost("clock", Act).WithName("ActOnClock").WithSummary("Starts, pauses, resumes, extends, closes, goes on, ends.");
        session.MapPut("seats/{faction}", Change).WithName("ChangeSeat").WithSummary("Changes who plays a seat.");
        session.MapPost("join-code", Renew).WithName("RenewJoinCode").WithSummary("A new join code; the old one stops.");
        session.MapDelete("join-code", Close).WithName("CloseJoinCode").WithSummary("Nobody can join any more.");
        session.MapGet("cities/{city}/history", History).WithName("GetCityHistory").WithSummary("What became of a place, turn by turn, as it truly was.");
    }

    private static async Task<Results<NoContent, ProblemResult>> Act(SessionId session, ActOnClock body, Caller caller, IGrainFactory grains) =>
        Answer(await grains.Session(session).Act(body.AsImmutable(), caller.Name));

    private static async Task<Results<NoContent, ProblemResult>> Change(
        SessionId session, string faction, SeatPlan body, Caller caller, IGrainFactory grains, SessionDirectory directory)
    {
        var seat = new FactionId(faction);
        if (await directory.Of(session) is not { } names || !names.Seats.Contains(seat)) return Fault.UnknownSeat();
        return Answer(await grains.Session(session).ChangeSeat((body with { Faction = seat }).AsImmutable(), caller.Name));
    }

    private static async Task<Results<Ok<OpenedSession>, ProblemResult>> Renew(SessionId session, HttpContext http, JoinDesk desk, IGrainFactory grains) =>
        (await grains.Session(session).Brief())?.Value.Standing.Phase is null or Phase.Ended ? Fault.Refused(CommandRefusals.NotRunning) : TypedResults.Ok(await desk.Renew(session, http));

    private static async Task<NoContent> Close(SessionId session, JoinDesk desk)
    {
        await desk.Close(session);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<IReadOnlyList<CityTurn>>, ProblemResult>> History(SessionId session, string city, IGrainFactory grains, SessionDirectory directory)
    {
        var id = new CityId(city);
        if (await directory.Of(session) is not { } names || !names.Cities.Contains(id)) return Fault.UnknownCity();
        return TypedResults.Ok((await grains.City(session, id).History()).Value);
    }

    private static Results<NoContent, ProblemResult> Answer(CommandRefusal? refusal) => refusal is null ? TypedResults.NoContent() : Fault.Refused(refusal);
}
