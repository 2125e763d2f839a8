using Microsoft.AspNetCore.Http.HttpResults;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>Says a browser as whom it may speak: it cannot read its own cookies.</summary>
public static class Chairs
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapChairs(this IEndpointRouteBuilder api) =>
        api.MapGet("me", All).For(Access.Anyone).WithTags("Join").WithName("GetMe").WithSummary("Every chair that this browser holds: control's first, then seats; empty for a stranger.");

    private static Ok<IReadOnlyList<Me>> All(HttpContext http, Identities identities)
    {
        var chairs = new List<Me>();
        if (Tokens.OfControl(http.Request) is { } control && identities.Control(control) is { Name: { } name }) chairs.Add(new Me(name, true, null, null));
        foreach (string token in Tokens.OfPeople(http.Request))
        {
            if (identities.Person(token) is { } person) chairs.Add(new Me(person.Name, false, person.Session, person.Seat));
        }
        return TypedResults.Ok<IReadOnlyList<Me>>(chairs);
    }
}

/// <summary>One chair that a browser holds.</summary>
/// <param name="Name">Name of the person.</param>
/// <param name="Control">True for control.</param>
/// <param name="Session">Session of a person; absent for control.</param>
/// <param name="Seat">Seat of a player; absent for control and observers.</param>
public sealed record Me(string Name, bool Control, SessionId? Session, FactionId? Seat);
