using Microsoft.AspNetCore.Http.HttpResults;
using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>Control's list of injects.</summary>
public static class Injects
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapInjects(this IEndpointRouteBuilder api)
    {
        var injects = api.MapGroup("sessions/{session}/injects").WithTags("Injects").For(Access.Control);
        injects.MapPost("", Add).WithName("AddInject").WithSummary("Puts an inject on the list, or releases it at once.");
        injects.MapPut("{inject}", Change).WithName("ChangeInject").WithSummary("Changes an inject, holds it, skips it, releases it.");
        injects.MapPost("preview", Preview).WithName("PreviewInject").WithSummary("What each seat and observers would see of an inject.");
    }

    private static Task<Results<Ok<WrittenInject>, ProblemResult>> Add(SessionId session, WriteInject body, Caller caller, IGrainFactory grains) =>
        Write(session, null, body, caller, grains);

    private static Task<Results<Ok<WrittenInject>, ProblemResult>> Change(SessionId session, string inject, WriteInject body, Caller caller, IGrainFactory grains) =>
        Write(session, inject, body, caller, grains);

    private static async Task<Results<Ok<WrittenInject>, ProblemResult>> Write(SessionId session, string? id, WriteInject body, Caller caller, IGrainFactory grains)
    {
        InjectAnswer answer = (await grains.Session(session).WriteInject(id, body.AsImmutable(), caller.Name)).Value;
        return answer.Refusal is { } refusal ? Fault.Refused(refusal) : TypedResults.Ok(new WrittenInject(answer.Id));
    }

    private static async Task<Ok<IReadOnlyList<InjectPreview>>> Preview(SessionId session, Inject body, IGrainFactory grains) =>
        TypedResults.Ok((await grains.Session(session).PreviewInject(body.AsImmutable())).Value);
}

/// <summary>An inject that is on the list.</summary>
/// <param name="Id">Its id in this session.</param>
public sealed record WrittenInject(string Id);
