using Microsoft.AspNetCore.Http.HttpResults;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>The rulebook as the browser shows it: every clause that a card can cite.</summary>
public static class RulebookPages
{
    private static readonly IReadOnlyList<RulebookClause> all = [.. Chapters.Clauses.Select(c => new RulebookClause(c.Number, Chapters.Title(c), c.Text))];

    /// <summary>Maps the endpoint.</summary>
    public static void MapRulebook(this IEndpointRouteBuilder api) =>
        api.MapGet("rulebook", All).For(Access.Anyone).WithTags("Rulebook").WithName("GetRulebook").WithSummary("Every clause of the rulebook, by chapter.");

    private static Ok<IReadOnlyList<RulebookClause>> All() => TypedResults.Ok(all);
}

/// <summary>A clause.</summary>
/// <param name="Clause">Its number, e.g. <c>2.3</c>.</param>
/// <param name="Chapter">Title of its chapter.</param>
/// <param name="Text">What it says.</param>
public sealed record RulebookClause(string Clause, string Chapter, string Text);
