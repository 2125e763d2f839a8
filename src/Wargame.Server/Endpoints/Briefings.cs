using Microsoft.AspNetCore.Http.HttpResults;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>What does not change in a session: its scenario as everybody may know it, and the briefings.</summary>
public static class Briefings
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapBriefings(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("sessions/{session}").WithTags("Sessions").For(Access.Session);
        session.MapGet("scenario", Static).WithName("GetSessionScenario").WithSummary("Places, routes, factions and map of the session's own scenario.");
        session.MapGet("briefing", Read).WithName("GetBriefing").WithSummary("The common briefing, and the caller's seat's own.").MayNameChair();
    }

    private static async Task<Results<Ok<ScenarioStatic>, ProblemResult>> Static(SessionId session, Caller caller, SessionScenarios scenarios) =>
        await scenarios.Of(session) is { } scenario ? TypedResults.Ok(ScenarioStatic.ForSession(scenario, caller.IsControl)) : Fault.NoSession();

    private static async Task<Results<Ok<Briefing>, ProblemResult>> Read(SessionId session, Caller caller, SessionScenarios scenarios)
    {
        if (await scenarios.Of(session) is not { } scenario) return Fault.NoSession();
        return TypedResults.Ok(new Briefing(scenario.Briefing, caller.Seat is { } seat ? scenario.Faction(seat).Briefing : null, caller.Seat));
    }
}

/// <summary>What a person reads before the first turn.</summary>
/// <param name="Common">For everybody, Markdown.</param>
/// <param name="Seat">For the caller's seat only, Markdown; absent for those without one.</param>
/// <param name="Faction">The seat.</param>
public sealed record Briefing(string Common, string? Seat, FactionId? Faction);
