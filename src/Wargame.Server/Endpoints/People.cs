using Microsoft.AspNetCore.Http.HttpResults;
using Wargame.Grains;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Control takes people off their seats.</summary>
public static class People
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapPeople(this IEndpointRouteBuilder api) => api.MapDelete("sessions/{session}/people/{person}", Remove).For(Access.Control)
        .WithTags("Control").WithName("RemovePerson").WithSummary("Takes a person out of the session: its tokens and its return code end, its open pages close.");

    private static async Task<Results<NoContent, ProblemResult>> Remove(SessionId session, string person, Caller caller, IdentityStore store, Identities identities, IGrainFactory grains)
    {
        if (store.PersonOf(session, person) is not { } who) return Fault.UnknownPerson();
        // First the door, then the list: a list that cannot be written leaves nobody inside.
        identities.Remove(who);
        await grains.Session(session).Remove(who.Id, caller.Name);
        return TypedResults.NoContent();
    }
}
