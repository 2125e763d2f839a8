using Microsoft.AspNetCore.Http.HttpResults;
using Wargame.Grains;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>The whole documents whose changes the hub pushes, for scripts and for a page without its connection.</summary>
public static class Documents
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("sessions/{session}").WithTags("Documents");
        session.MapGet("table", Table).For(Access.Session).Produces<WholeTable>().WithName("GetTable")
            .WithSummary("The caller's seat: everything that its table shows.").MayNameChair();
        session.MapGet("control", Control).For(Access.Control).Produces<WholeControl>().WithName("GetControl").WithSummary("Everything that control's page shows.");
        session.MapGet("public", Public).For(Access.Session).Produces<WholePublic>().WithName("GetPublic").WithSummary("What observers see.");
    }

    private static async Task<IResult> Table(SessionId session, Caller caller, IGrainFactory grains) =>
        caller.Seat is { } seat ? Whole((await grains.Faction(session, seat).Whole()).Value) : Fault.NoSeat();

    private static async Task<IResult> Control(SessionId session, IGrainFactory grains) => Whole((await grains.Session(session).Whole(FeedKind.Control)).Value);

    private static async Task<IResult> Public(SessionId session, IGrainFactory grains) => Whole((await grains.Session(session).Whole(FeedKind.Public)).Value);

    // The grain's own bytes: the same that the hub pushes.
    private static FileContentHttpResult Whole(FeedPush push) => TypedResults.Bytes(push.Message, "application/json");
}

/// <summary>A seat's whole document.</summary>
/// <param name="N">Number of this state.</param>
/// <param name="Whole">The document.</param>
/// <param name="At">Server's clock, Unix milliseconds.</param>
public sealed record WholeTable(long N, TableDocument Whole, long At);

/// <summary>Control's whole document.</summary>
/// <param name="N">Number of this state.</param>
/// <param name="Whole">The document.</param>
/// <param name="At">Server's clock, Unix milliseconds.</param>
public sealed record WholeControl(long N, ControlDocument Whole, long At);

/// <summary>The whole public document.</summary>
/// <param name="N">Number of this state.</param>
/// <param name="Whole">The document.</param>
/// <param name="At">Server's clock, Unix milliseconds.</param>
public sealed record WholePublic(long N, PublicDocument Whole, long At);
