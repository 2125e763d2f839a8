using Microsoft.AspNetCore.Http.HttpResults;
using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>
/// What a seat asks and orders. An order that is not legal is no HTTP error: the answer carries the refusal, and the order stays as a draft.
/// </summary>
public static class Seats
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapSeats(this IEndpointRouteBuilder api)
    {
        var seat = api.MapGroup("sessions/{session}/seats/{faction}").WithTags("Seat").For(Access.Seat);
        seat.MapGet("options", Options).WithName("GetOptions").WithSummary("What can be ordered for a place.");
        seat.MapGet("support", Support).WithName("GetSupport").WithSummary("What can be asked of whom, and what waits for an answer.");
        seat.MapPost("forecast", Forecast).WithName("Forecast").WithSummary("What an order would change, as far as the seat knows.")
            .RequireRateLimiting(RequestLimits.Thinking);
        seat.MapPost("orders", Write).WithName("WriteOrder").WithSummary("Writes, changes or files an order.").RequireRateLimiting(RequestLimits.Commands);
        seat.MapDelete("orders/{order}", Drop).WithName("DropOrder").WithSummary("Drops an order.").RequireRateLimiting(RequestLimits.Commands);
        seat.MapPost("seal", Seal).WithName("SealSheet").WithSummary("Seals the sheet.").RequireRateLimiting(RequestLimits.Commands);
        seat.MapGet("turns/{turn:int}/cards", Cards).WithName("GetCards").WithSummary("The cards of a turn that the seat may read.");
    }

    private static async Task<Results<Ok<CityOptions>, ProblemResult>> Options(SessionId session, string city, Caller caller, IGrainFactory grains, SessionDirectory directory)
    {
        // A name that somebody made up reaches no grain.
        var id = new CityId(city);
        if (await directory.Of(session) is not { } names || !names.Cities.Contains(id)) return Fault.UnknownCity();
        return await Faction(grains, session, caller).Options(id) is { } options ? TypedResults.Ok(options.Value) : Fault.UnknownCity();
    }

    private static async Task<Ok<SupportOptions>> Support(SessionId session, Caller caller, IGrainFactory grains) =>
        TypedResults.Ok((await Faction(grains, session, caller).SupportOptions()).Value);

    private static async Task<Ok<ForecastAnswer>> Forecast(SessionId session, AskForecast body, Caller caller, IGrainFactory grains) =>
        TypedResults.Ok((await Faction(grains, session, caller).Forecast(body.Order.AsImmutable(), body.Instead)).Value);

    private static async Task<Results<Ok<SheetAnswer>, ProblemResult>> Write(SessionId session, WriteOrder body, Caller caller, IGrainFactory grains)
    {
        if (body.State is not (OrderState.Draft or OrderState.Filed)) return Fault.OutOfRange("An order is written as a draft or filed.");
        return TypedResults.Ok((await grains.Session(session).Write(caller.Seat!.Value, body.AsImmutable(), caller.Name)).Value);
    }

    private static async Task<Ok<SheetAnswer>> Drop(SessionId session, int order, Guid operation, int turn, Caller caller, IGrainFactory grains) =>
        TypedResults.Ok((await grains.Session(session).Drop(caller.Seat!.Value, new DropOrder(operation, turn, order).AsImmutable(), caller.Name)).Value);

    private static async Task<Ok<SheetAnswer>> Seal(SessionId session, SealSheet body, Caller caller, IGrainFactory grains) =>
        TypedResults.Ok((await grains.Session(session).Seal(caller.Seat!.Value, body.AsImmutable(), caller.Name)).Value);

    private static async Task<Ok<IReadOnlyList<Card>>> Cards(SessionId session, int turn, Caller caller, IGrainFactory grains) =>
        TypedResults.Ok((await Faction(grains, session, caller).Cards(turn)).Value);

    private static IFactionGrain Faction(IGrainFactory grains, SessionId session, Caller caller) => grains.Faction(session, caller.Seat!.Value);
}

/// <summary>Asks what an order would change.</summary>
/// <param name="Order">The order.</param>
/// <param name="Instead">Number of the order on the sheet that it would replace; absent for a further one.</param>
public sealed record AskForecast(Order Order, int? Instead);
