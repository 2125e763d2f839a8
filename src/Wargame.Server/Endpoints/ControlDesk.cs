using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Wargame.Server;

/// <summary>Control signs in and out.</summary>
public static class ControlDesk
{
    private const int MostInName = 40;

    /// <summary>Maps the endpoints.</summary>
    public static void MapControlDesk(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("control").WithTags("Control");
        desk.MapPost("sign-in", SignIn).For(Access.Anyone).WithName("SignIn").WithSummary("Signs in as control; sets a cookie.");
        desk.MapPost("sign-out", SignOut).For(Access.Control).WithName("SignOut").WithSummary("Signs out of control.");
        desk.MapGet("me", Me).For(Access.Control).WithName("GetControlMe").WithSummary("Who signed in as control in this browser.");
    }

    private static Results<Ok<Me>, ProblemResult> SignIn(ControlSignIn body, HttpContext http, ControlPassphrase passphrase, Identities identities, Guesses guesses)
    {
        string name = body.Name.Trim();
        if (name.Length is 0 or > MostInName) return Fault.OutOfRange($"A name has 1 to {MostInName} characters.");
        if (http.MustWait(guesses) is { } wait) return wait;
        if (!passphrase.Is(body.Passphrase))
        {
            guesses.Count(http.Connection.RemoteIpAddress);
            return Fault.WrongPassphrase();
        }
        Tokens.GiveControl(http, identities.SignIn(name));
        return TypedResults.Ok(new Me(name, true, null, null));
    }

    private static NoContent SignOut(HttpContext http, Identities identities)
    {
        if (Tokens.OfControl(http.Request) is { } token) identities.SignOut(token);
        Tokens.TakeControl(http);
        return TypedResults.NoContent();
    }

    private static Ok<Me> Me(Caller caller) => TypedResults.Ok(new Me(caller.Name, true, null, null));
}

/// <summary>What control types to sign in.</summary>
/// <param name="Passphrase">The passphrase that the server prints.</param>
/// <param name="Name">Name of the facilitator, 1-40 characters.</param>
public sealed record ControlSignIn([property: MaxLength(200)] string Passphrase, [property: MaxLength(40)] string Name);
