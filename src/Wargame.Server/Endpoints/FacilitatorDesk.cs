using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Wargame.Server;

/// <summary>Facilitators invite each other, and end each other's access.</summary>
public static class FacilitatorDesk
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapFacilitators(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("control/facilitators").WithTags("Control").For(Access.Control);
        desk.MapGet("", All).WithName("ListFacilitators").WithSummary("Everybody who may run sessions here, and open invitations.");
        desk.MapPost("", Invite).WithName("InviteFacilitator").WithSummary("Invites a facilitator: a passphrase that works once, for some days.");
        desk.MapDelete("{facilitator:long}", Revoke).WithName("RevokeFacilitator").WithSummary("Ends a facilitator's access; its open pages close.");
    }

    private static Ok<IReadOnlyList<FacilitatorListed>> All(Caller caller, Facilitators facilitators) => TypedResults.Ok<IReadOnlyList<FacilitatorListed>>(
        [.. facilitators.All().Where(f => f.Name is not null).Select(f => new FacilitatorListed(f.Id, f.Name!, f.Id == caller.Control!.Id, f.InvitedUntil))]);

    private static async Task<Results<Ok<Invitation>, ProblemResult>> Invite(InviteFacilitator body, Caller caller, Facilitators facilitators, CancellationToken ct)
    {
        if (PersonName.Read(body.Name) is not { } name) return PersonName.Wrong();
        using IDisposable turn = await SlowHash.Turn(ct);
        return facilitators.Invite(name, caller.Name) is var (passphrase, until) ? TypedResults.Ok(new Invitation(name, passphrase, until)) : Fault.NameTaken();
    }

    private static Results<NoContent, ProblemResult> Revoke(long facilitator, Caller caller, Facilitators facilitators, ILogger<Facilitators> log)
    {
        if (facilitator == caller.Control!.Id) return Fault.Yourself();
        if (!facilitators.Revoke(facilitator)) return Fault.UnknownFacilitator();
        log.AccessEnded(caller.Control.Id, facilitator);
        return TypedResults.NoContent();
    }
}

/// <summary>Whom to invite.</summary>
/// <param name="Name">Name, 1-40 characters: everything that this facilitator does stands under it.</param>
public sealed record InviteFacilitator([property: MaxLength(PersonName.Most)] string Name);

/// <summary>An invitation, for its facilitator's eyes.</summary>
/// <param name="Name">Name to sign in with.</param>
/// <param name="Passphrase">Passphrase for the first sign-in, which gives another; shown once.</param>
/// <param name="Until">Until when it works, Unix milliseconds.</param>
public sealed record Invitation(string Name, string Passphrase, long Until);

/// <summary>One who may run sessions.</summary>
/// <param name="Id">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="You">The caller.</param>
/// <param name="InvitedUntil">Until when the invitation works, Unix milliseconds; absent for one who has signed in.</param>
public sealed record FacilitatorListed(long Id, string Name, bool You, long? InvitedUntil);
