using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>Control opens sessions and finds them again.</summary>
public static class Sessions
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("sessions").WithTags("Sessions");
        sessions.MapPost("", Open).For(Access.Control).WithName("OpenSession").WithSummary("Opens a session of a scenario and gives it a join code.");
        sessions.MapGet("", All).For(Access.Control).WithName("ListSessions").WithSummary("Every session on this server, the newest first; damaged ones say where.");
        sessions.MapGet("{session}", One).For(Access.Session).WithName("GetSession").WithSummary("What a session is and where it stands.");
    }

    private static async Task<Results<Created<OpenedSession>, ProblemResult>> Open(
        OpenSession body, Caller caller, HttpContext http, ScenarioShelf shelf, IGrainFactory grains, JoinDesk desk)
    {
        if (shelf.Find(body.Scenario) is not { } shelved) return Fault.UnknownScenario();
        if (shelved.Scenario is not { } scenario) return Fault.BrokenScenario();
        if (Mistake(body, scenario) is { } mistake) return mistake;
        ulong seed = body.Seed is { } given ? ulong.Parse(given, CultureInfo.InvariantCulture) : Secrets.Seed();
        var opening = new SessionOpened(
            body.Name.Trim(), shelved.Files.Texts(), scenario.Rulebook, seed, body.PlanningSeconds, body.ReportSeconds, body.Observers, Seats(body, scenario), caller.Name);
        SessionId id = SessionId.New();
        if (await grains.Session(id).Open(opening.AsImmutable()) is { } refusal) return Fault.Refused(refusal);
        return TypedResults.Created($"/api/sessions/{id}", await desk.Renew(id, http));
    }

    private static async Task<Ok<IReadOnlyList<SessionListed>>> All(SessionIndex index) => TypedResults.Ok(await index.All());

    private static async Task<Results<Ok<SessionBrief>, ProblemResult>> One(SessionId session, IGrainFactory grains) =>
        await grains.Session(session).Brief() is { } brief ? TypedResults.Ok(brief.Value) : Fault.NoSession();

    private static ProblemResult? Mistake(OpenSession body, Scenario scenario)
    {
        if (body.Name.Trim().Length == 0) return Fault.OutOfRange($"A name has 1 to {TextLimits.SessionName} characters.");
        if (body.PlanningSeconds is not (0 or (>= 30 and <= 7200))) return Fault.OutOfRange("Planning takes 30 to 7,200 seconds, or 0 for no clock.");
        if (body.ReportSeconds is not (0 or (>= 10 and <= 3600))) return Fault.OutOfRange("The report takes 10 to 3,600 seconds, or 0 for no clock.");
        if (body.Seed is not null && !ulong.TryParse(body.Seed, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Fault.OutOfRange("A seed is a whole number from 0 to 18,446,744,073,709,551,615.");
        if (body.Seats.Select(s => s.Faction).Distinct().Count() != body.Seats.Count) return Fault.OutOfRange("A seat is named once.");
        foreach (SeatPlan seat in body.Seats)
        {
            if (scenario.IndexOf(seat.Faction) < 0) return Fault.OutOfRange($"This scenario has no seat {seat.Faction}.");
            if (seat.Doctrine.Length > 0 && scenario.Faction(seat.Faction).Doctrines.All(d => d.Name != seat.Doctrine))
                return Fault.OutOfRange($"{seat.Faction} has no doctrine '{seat.Doctrine}'.");
        }
        return null;
    }

    // Every seat of the scenario, in its order; one that is not named, or named without a doctrine, has its first.
    private static IReadOnlyList<SeatPlan> Seats(OpenSession body, Scenario scenario) => [.. scenario.Factions.Select(faction =>
    {
        string first = faction.Doctrines[0].Name;
        SeatPlan plan = body.Seats.FirstOrDefault(s => s.Faction == faction.Id) ?? new SeatPlan(faction.Id, Player.Doctrine, first);
        return plan.Doctrine.Length > 0 ? plan : plan with { Doctrine = first };
    })];
}

/// <summary>A session that was opened, and how people join it.</summary>
/// <param name="Session">Its id.</param>
/// <param name="JoinCode">Code, as shown: <c>7QK 4MD</c>.</param>
/// <param name="JoinUrl">Address that opens the join page with the code.</param>
/// <param name="Until">When the code expires, Unix milliseconds.</param>
public sealed record OpenedSession(SessionId Session, string JoinCode, string JoinUrl, long Until);

/// <summary>A session on this server.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name given by control; empty for a damaged one.</param>
/// <param name="ScenarioTitle">Title of its scenario.</param>
/// <param name="ShortTitle">Short title.</param>
/// <param name="Phase">Phase.</param>
/// <param name="Turn">Turn.</param>
/// <param name="Turns">Number of turns.</param>
/// <param name="OpenedAt">When it was opened, Unix milliseconds.</param>
/// <param name="Damaged">Where its journal breaks; absent for a sound one.</param>
public sealed record SessionListed(
    SessionId Id, string Name, string ScenarioTitle, string ShortTitle, Phase Phase, int Turn, int Turns, long OpenedAt, string? Damaged)
{
    internal static SessionListed Broken(SessionSummary summary, string damage) =>
        new(summary.Id, "", "", "", Phase.Ended, 0, 0, summary.FirstAt.ToUnixTimeMilliseconds(), damage);
}
