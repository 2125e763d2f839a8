using Microsoft.AspNetCore.Http.HttpResults;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>The rulebook as the browser shows it.</summary>
public static class RulebookPages
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapRulebook(this IEndpointRouteBuilder api) =>
        api.MapGet("rulebook", All).For(Access.Anyone).WithTags("Rulebook").WithName("GetRulebook").WithSummary("The rulebook: chapters with their clauses, Markdown.");

    private static Ok<IReadOnlyList<RulebookChapter>> All() => TypedResults.Ok(RulebookText.Chapters);
}
