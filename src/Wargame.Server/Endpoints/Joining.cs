using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>People come to a session with its join code, and back to their seat with their own return code.</summary>
public static class Joining
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapJoining(this IEndpointRouteBuilder api)
    {
        var join = api.MapGroup("join").WithTags("Join").For(Access.Anyone);
        join.MapPost("", Join).WithName("Join").WithSummary("Takes a seat, or observes; sets a cookie and gives a return code.").RequireRateLimiting(RequestLimits.Joining);
        join.MapPost("look", Look).WithName("LookAtSession").WithSummary("What a join code opens: the session, its seats and who is there.");
        join.MapPost("return", Return).WithName("Return").WithSummary("Back to the same seat from another device.");
        api.MapPost("sessions/{session}/return-code", Renew).For(Access.Person).WithTags("Join").WithName("RenewReturnCode")
            .WithSummary("A new return code for the caller; the old one stops.");
        api.MapPost("sessions/{session}/leave", Leave).For(Access.Person).WithTags("Join").WithName("LeaveSession")
            .WithSummary("Ends the caller's token on this device; its open pages close. The return code leads back.");
    }

    private static async Task<Results<Ok<JoinLook>, ProblemResult>> Look(
        TypedCode body, HttpContext http, JoinCodes codes, Guesses guesses, IGrainFactory grains, SessionScenarios scenarios)
    {
        if (http.MustWait(guesses, Guessed.JoinCode) is { } wait) return wait;
        if (codes.Open(body.Code) is not { } session) return Wrong(http, guesses, Guessed.JoinCode);
        if ((await grains.Session(session).Brief())?.Value is not { } brief || await scenarios.Of(session) is not { } scenario) return Fault.NoSession();
        return TypedResults.Ok(new JoinLook(session, brief.Head, brief.Standing, brief.Seats, brief.Observers, ScenarioStatic.ForSession(scenario, control: false).Factions));
    }

    private static async Task<Results<Ok<Joined>, ProblemResult>> Join(
        TakeSeat body, HttpContext http, JoinCodes codes, Guesses guesses, Identities identities, IGrainFactory grains)
    {
        if (PersonName.Read(body.Name) is not { } name) return PersonName.Wrong();
        if (http.MustWait(guesses, Guessed.JoinCode) is { } wait) return wait;
        if (codes.Open(body.Code) is not { } session) return Wrong(http, guesses, Guessed.JoinCode);
        var person = new Person(Secrets.Person(), session, name, body.Seat);
        if (await grains.Session(session).Join(person.Id, name, body.Seat) is { } refusal) return Fault.Refused(refusal);
        using IDisposable turn = await SlowHash.Turn(CancellationToken.None);
        var (token, returnCode) = identities.Admit(person, Tokens.KeptForPerson(http.Request, session));
        Tokens.GivePerson(http, session, token, identities.SeatLife);
        return TypedResults.Ok(new Joined(session, body.Seat, name, returnCode));
    }

    private static async Task<Results<Ok<Joined>, ProblemResult>> Return(TypedReturnCode body, HttpContext http, Guesses guesses, Identities identities)
    {
        using IDisposable turn = await SlowHash.Turn(http.RequestAborted);
        if (http.MustWait(guesses, Guessed.ReturnCode) is { } wait) return wait;
        if (identities.OfReturnCode(body.ReturnCode) is not { } person) return Wrong(http, guesses, Guessed.ReturnCode);
        Tokens.GivePerson(http, person.Session, identities.AnotherToken(person, Tokens.KeptForPerson(http.Request, person.Session)), identities.SeatLife);
        return TypedResults.Ok(new Joined(person.Session, person.Seat, person.Name, Secrets.ReadReturnCode(body.ReturnCode)));
    }

    private static async Task<Ok<Joined>> Renew(Caller caller, Identities identities, CancellationToken ct)
    {
        Person person = caller.Person!;
        using IDisposable turn = await SlowHash.Turn(ct);
        return TypedResults.Ok(new Joined(person.Session, person.Seat, person.Name, identities.RenewReturnCode(person)));
    }

    private static NoContent Leave(SessionId session, HttpContext http, Identities identities)
    {
        identities.End(Tokens.OfPerson(http.Request, session)!, TokenEnd.SignedOut);
        Tokens.TakePerson(http, session);
        return TypedResults.NoContent();
    }

    private static ProblemResult Wrong(HttpContext http, Guesses guesses, Guessed what)
    {
        http.GuessedWrong(guesses, what);
        return Fault.UnknownCode();
    }
}

/// <summary>A join code as typed.</summary>
/// <param name="Code">Six characters; spaces and case do not matter.</param>
public sealed record TypedCode([property: MaxLength(40)] string Code);

/// <summary>A person takes a seat.</summary>
/// <param name="Code">Join code.</param>
/// <param name="Name">Name, 1-40 characters.</param>
/// <param name="Seat">Seat; absent to observe.</param>
public sealed record TakeSeat([property: MaxLength(40)] string Code, [property: MaxLength(PersonName.Most)] string Name, FactionId? Seat);

/// <summary>A return code as typed.</summary>
/// <param name="ReturnCode">Three words and a number; spaces, hyphens and case do not matter.</param>
public sealed record TypedReturnCode([property: MaxLength(80)] string ReturnCode);

/// <summary>What a join code opens.</summary>
/// <param name="Session">The session.</param>
/// <param name="Head">What it is.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Seats">Seats and who is there.</param>
/// <param name="Observers">What observers may see.</param>
/// <param name="Factions">Names and marks of the seats.</param>
public sealed record JoinLook(
    SessionId Session, SessionHead Head, SessionStanding Standing, IReadOnlyDictionary<FactionId, SeatPublic> Seats, ObserverPolicy Observers,
    IReadOnlyList<ScenarioFaction> Factions);

/// <summary>A person who is in.</summary>
/// <param name="Session">The session.</param>
/// <param name="Seat">The seat; absent for an observer.</param>
/// <param name="Name">Name.</param>
/// <param name="ReturnCode">The person's own code for another device; shown once.</param>
public sealed record Joined(SessionId Session, FactionId? Seat, string Name, string ReturnCode);
