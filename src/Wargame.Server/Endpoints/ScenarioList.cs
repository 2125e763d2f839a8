using Microsoft.AspNetCore.Http.HttpResults;
using Wargame.Rules;
using Wargame.Scenarios;

namespace Wargame.Server;

/// <summary>The library, for control's choice.</summary>
public static class ScenarioList
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapScenarios(this IEndpointRouteBuilder api)
    {
        var scenarios = api.MapGroup("scenarios").WithTags("Scenarios").For(Access.Control);
        scenarios.MapGet("", All).WithName("ListScenarios").WithSummary("Every scenario of the library; broken ones say what is wrong.");
        scenarios.MapGet("{id}", One).WithName("GetScenario").WithSummary("A scenario before it is opened: seats, doctrines, briefing, map.");
    }

    private static Ok<IReadOnlyList<ScenarioListed>> All(ScenarioShelf shelf) =>
        TypedResults.Ok<IReadOnlyList<ScenarioListed>>([.. shelf.All().Select(ScenarioListed.Of)]);

    private static Results<Ok<ScenarioStatic>, ProblemResult> One(string id, ScenarioShelf shelf) => shelf.Find(id) switch
    {
        null => Fault.UnknownScenario(),
        { Scenario: null } => Fault.BrokenScenario(),
        { Scenario: var scenario } => TypedResults.Ok(ScenarioStatic.ForLobby(scenario)),
    };
}

/// <summary>A scenario of the library. A broken one has what the reader said and nothing to play.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Title">Title; the folder's name for a broken one.</param>
/// <param name="Summary">One or two sentences; empty for a broken one.</param>
/// <param name="Turns">Number of turns.</param>
/// <param name="Seats">Number of seats.</param>
/// <param name="People">Fewest and most people for whom it works.</param>
/// <param name="Minutes">Typical length in minutes.</param>
/// <param name="Tutorial">It teaches the interface to one person.</param>
/// <param name="Broken">What is wrong, a line each with file, line and column; absent for a good one.</param>
public sealed record ScenarioListed(string Id, string Title, string Summary, int Turns, int Seats, IntRange People, int Minutes, bool Tutorial, string? Broken)
{
    internal static ScenarioListed Of(LibraryEntry shelved) => shelved.Scenario is { } scenario
        ? new(scenario.Id, scenario.Title, scenario.Summary, scenario.Turns, scenario.Factions.Length, scenario.People, scenario.Minutes, scenario.Tutorial is not null, null)
        : new(shelved.Id, shelved.Id, "", 0, 0, default, 0, false, string.Join('\n', shelved.Problems));
}
