using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Wargame.Server;

/// <summary>Control signs in and out. Each facilitator has a name and a passphrase of its own.</summary>
public static class ControlDesk
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapControlDesk(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("control").WithTags("Control");
        desk.MapPost("sign-in", SignIn).For(Access.Anyone).WithName("SignIn").WithSummary("Signs in as control; sets a cookie.");
        desk.MapPost("sign-out", SignOut).For(Access.Control).WithName("SignOut").WithSummary("Signs out of control; its open pages close.");
        desk.MapGet("me", Me).For(Access.Control).WithName("GetControlMe").WithSummary("Who signed in as control in this browser.");
        desk.MapPost("passphrase", Renew).For(Access.Control).WithName("RenewPassphrase").WithSummary("A new passphrase for the caller, shown once; its other browsers are signed out.");
    }

    private static async Task<Results<Ok<SignedIn>, ProblemResult>> SignIn(
        ControlSignIn body, HttpContext http, Facilitators facilitators, Identities identities, Guesses guesses, ILogger<Facilitators> log)
    {
        if (PersonName.Read(body.Name) is not { } name) return PersonName.Wrong();
        using IDisposable turn = await SlowHash.Turn(http.RequestAborted);
        if (http.MustWait(guesses, Guessed.Passphrase) is { } wait) return wait;
        if (facilitators.Admit(name, body.Passphrase) is not var (who, own)) return Wrong(http, guesses);
        log.SignedIn(who.Id, http.Connection.RemoteIpAddress);
        Tokens.GiveControl(http, identities.SignIn(who, Tokens.KeptForControl(http.Request)), identities.ControlLife);
        return TypedResults.Ok(new SignedIn(who.Name!, own));
    }

    private static NoContent SignOut(HttpContext http, Identities identities)
    {
        if (Tokens.OfControl(http.Request) is { } token) identities.End(token, TokenEnd.SignedOut);
        Tokens.TakeControl(http);
        return TypedResults.NoContent();
    }

    private static Ok<Me> Me(Caller caller) => TypedResults.Ok(new Me(caller.Name, true, null, null));

    private static async Task<Results<Ok<SignedIn>, ProblemResult>> Renew(TypedPassphrase body, Caller caller, HttpContext http, Facilitators facilitators, Identities identities, Guesses guesses)
    {
        using IDisposable turn = await SlowHash.Turn(http.RequestAborted);
        if (http.MustWait(guesses, Guessed.Passphrase) is { } wait) return wait;
        if (facilitators.Of(caller.Control!.Id) is not { } who || facilitators.Renew(who, body.Passphrase) is not { } made) return Wrong(http, guesses);
        Tokens.GiveControl(http, identities.SignIn(who, null), identities.ControlLife);
        return TypedResults.Ok(new SignedIn(who.Name!, made));
    }

    private static ProblemResult Wrong(HttpContext http, Guesses guesses)
    {
        http.GuessedWrong(guesses, Guessed.Passphrase);
        return Fault.WrongPassphrase();
    }
}

/// <summary>What control types to sign in.</summary>
/// <param name="Passphrase">The facilitator's own passphrase, or that of an invitation; spaces, hyphens and case do not matter.</param>
/// <param name="Name">Name of the facilitator, 1-40 characters.</param>
public sealed record ControlSignIn([property: MaxLength(200)] string Passphrase, [property: MaxLength(PersonName.Most)] string Name);

/// <summary>A passphrase as typed.</summary>
/// <param name="Passphrase">The caller's present one.</param>
public sealed record TypedPassphrase([property: MaxLength(200)] string Passphrase);

/// <summary>Control is signed in.</summary>
/// <param name="Name">Name of the facilitator.</param>
/// <param name="Passphrase">The passphrase that works from now on, shown once; absent where the one that was typed stays.</param>
public sealed record SignedIn(string Name, string? Passphrase);
