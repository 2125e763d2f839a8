using Microsoft.AspNetCore.Http.HttpResults;
using Orleans.Concurrency;
using Wargame.Grains;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Server;

/// <summary>One person alone learns the interface: a session of the library's tutorial with one seat for that person and no facilitator.</summary>
public static class Tutorials
{
    private const string Facilitator = "Tutorial";

    /// <summary>Maps the endpoints.</summary>
    public static void MapTutorials(this IEndpointRouteBuilder api)
    {
        api.MapPost("tutorial", Begin).For(Access.Anyone).WithTags("Tutorial").WithName("BeginTutorial").WithSummary("Opens a tutorial and takes its seat; sets a cookie.")
            .RequireRateLimiting(RequestLimits.Tutorials);
        api.MapPost("sessions/{session}/tutorial/next", GoOn).For(Access.Session).WithTags("Tutorial").WithName("GoOnInTutorial").WithSummary("From the report to the next turn, in a tutorial only.");
    }

    private static async Task<Results<Ok<Joined>, ProblemResult>> Begin(HttpContext http, ScenarioShelf shelf, IGrainFactory grains, Identities identities)
    {
        if (shelf.All().FirstOrDefault(s => s.Scenario?.Tutorial is not null) is not { Scenario: { Tutorial: { } lessons } scenario } shelved) return Fault.UnknownScenario();
        IReadOnlyList<SeatPlan> seats = [.. scenario.Factions.Select(f => new SeatPlan(f.Id, f.Id == lessons.Seat ? Player.Human : Player.Doctrine, f.Doctrines[0].Name))];
        SessionId session = SessionId.New();
        var opening = new SessionOpened(scenario.Title, shelved.Files.Texts(), scenario.Rulebook, Secrets.Seed(), 0, 0, ObserverPolicy.Public, seats, Facilitator);
        if (await grains.Session(session).Open(opening.AsImmutable()) is { } closed) return Fault.Refused(closed);
        var person = new Person(Secrets.Person(), session, "You", lessons.Seat);
        if (await grains.Session(session).Join(person.Id, person.Name, person.Seat) is { } refusal) return Fault.Refused(refusal);
        if (await grains.Session(session).Act(new ActOnClock(ClockAction.Next, 0, "").AsImmutable(), Facilitator) is { } stuck) return Fault.Refused(stuck);
        using IDisposable turn = await SlowHash.Turn(CancellationToken.None);
        var (token, returnCode) = identities.Admit(person, null);
        Tokens.GivePerson(http, session, token, identities.SeatLife);
        return TypedResults.Ok(new Joined(session, person.Seat, person.Name, returnCode));
    }

    private static async Task<Results<NoContent, ProblemResult>> GoOn(SessionId session, Caller caller, IGrainFactory grains, SessionScenarios scenarios)
    {
        if (await scenarios.Of(session) is not { Tutorial: { } lessons } || caller.Person?.Seat != lessons.Seat) return Fault.ControlOnly();
        return await grains.Session(session).Act(new ActOnClock(ClockAction.Next, 0, "").AsImmutable(), caller.Person.Name) is { } refusal ? Fault.Refused(refusal) : TypedResults.NoContent();
    }
}
