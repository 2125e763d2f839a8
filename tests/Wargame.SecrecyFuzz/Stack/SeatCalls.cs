using System.Text.Json.Nodes;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>What a seat asks with at one moment.</summary>
/// <param name="Seat">The seat; null for an observer.</param>
/// <param name="Other">A seat that is not its own.</param>
/// <param name="City">A place.</param>
/// <param name="Turn">The turn.</param>
/// <param name="Order">An order.</param>
/// <param name="Chance">Chance of this pair.</param>
/// <param name="Text">What it writes.</param>
internal sealed record Asking(FactionId? Seat, FactionId Other, CityId City, int Turn, JsonNode Order, Random Chance, string Text)
{
    /// <summary>Address of the own seat; of another's for who has none.</summary>
    public string Chair => $"/api/sessions/{{session}}/seats/{Seat ?? Other}";

    /// <summary>Address of a seat that is not the own.</summary>
    public string Foreign => $"/api/sessions/{{session}}/seats/{Other}";

    /// <summary>An operation id that is the same in both sessions.</summary>
    public Guid Operation()
    {
        var bytes = new byte[16];
        Chance.NextBytes(bytes);
        return new Guid(bytes);
    }
}

/// <summary>
/// Every operation of the API, by its name in the OpenAPI document, as a seat may call it: the allowed ones for their answers, the forbidden ones for
/// their refusals. A test reads the document and fails where one is missing here, so a new endpoint is in the net or the build is red.
/// </summary>
internal static class SeatCalls
{
    private const string Session = "/api/sessions/{session}";

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, Func<Asking, IEnumerable<(string Method, string Path, object? Body)>>> Operations { get; } =
        new Dictionary<string, Func<Asking, IEnumerable<(string, string, object?)>>>(StringComparer.Ordinal)
        {
            ["SignIn"] = _ => [Post("/api/control/sign-in", new { passphrase = "a wrong guess", name = "Eve" })],
            ["SignOut"] = _ => [Post("/api/control/sign-out")],
            ["GetControlMe"] = _ => [Get("/api/control/me")],
            ["GetMe"] = _ => [Get("/api/me")],
            ["RenewPassphrase"] = _ => [Post("/api/control/passphrase", new { passphrase = "a wrong guess" })],
            ["ListFacilitators"] = _ => [Get("/api/control/facilitators")],
            ["InviteFacilitator"] = _ => [Post("/api/control/facilitators", new { name = "Eve" })],
            ["RevokeFacilitator"] = _ => [("DELETE", "/api/control/facilitators/1", null)],
            ["RemovePerson"] = _ => [("DELETE", $"{Session}/people/000000000000", null)],
            ["GetRulebook"] = _ => [Get("/api/rulebook")],
            ["BeginTutorial"] = _ => [Post("/api/tutorial")],
            ["GoOnInTutorial"] = _ => [Post($"{Session}/tutorial/next")],
            ["ListScenarios"] = _ => [Get("/api/scenarios")],
            ["GetScenario"] = _ => [Get("/api/scenarios/homs-2024")],
            ["ListSessions"] = _ => [Get("/api/sessions")],
            ["OpenSession"] = _ => [Post("/api/sessions", new { scenario = "homs-2024", name = "Mine", planningSeconds = 0, reportSeconds = 0, observers = "Public", seats = Array.Empty<object>() })],
            ["GetSession"] = _ => [Get(Session), Get("/api/sessions/s-00000000000000000000000000")],
            ["GetSessionScenario"] = _ => [Get($"{Session}/scenario")],
            ["GetBriefing"] = a => [Get($"{Session}/briefing"), Get($"{Session}/briefing?chair={a.Other}")],
            ["GetTable"] = a => [Get($"{Session}/table"), Get($"{Session}/table?chair={a.Other}")],
            ["GetControl"] = _ => [Get($"{Session}/control")],
            ["GetPublic"] = _ => [Get($"{Session}/public")],
            ["ActOnClock"] = _ => [Post($"{Session}/clock", new { action = "Next", seconds = 0, reason = "" })],
            ["ChangeSeat"] = a => [("PUT", a.Foreign, new { faction = a.Other.Value, player = "Control", doctrine = "" })],
            ["RenewJoinCode"] = _ => [Post($"{Session}/join-code")],
            ["CloseJoinCode"] = _ => [("DELETE", $"{Session}/join-code", null)],
            ["GetCityHistory"] = a => [Get($"{Session}/cities/{a.City}/history")],
            ["AddInject"] = _ => [Post($"{Session}/injects", Inject())],
            ["ChangeInject"] = _ => [("PUT", $"{Session}/injects/c1", Inject())],
            ["PreviewInject"] = _ => [Post($"{Session}/injects/preview", Inject())],
            ["GetOptions"] = a => [Get($"{a.Chair}/options?city={a.City}"), Get($"{a.Foreign}/options?city={a.City}"), Get($"{a.Chair}/options?city=nowhere")],
            ["GetSupport"] = a => [Get($"{a.Chair}/support"), Get($"{a.Foreign}/support")],
            ["Forecast"] = a => [Post($"{a.Chair}/forecast", new { order = a.Order }), Post($"{a.Foreign}/forecast", new { order = a.Order })],
            ["WriteOrder"] = a => [Post($"{a.Chair}/orders", Written(a, "Filed", a.Turn)), Post($"{a.Chair}/orders", Written(a, "Draft", a.Turn)), Post($"{a.Chair}/orders", Written(a, "Filed", a.Turn + 3)), Post($"{a.Foreign}/orders", Written(a, "Filed", a.Turn))],
            ["DropOrder"] = a => [("DELETE", $"{a.Chair}/orders/1?operation={a.Operation()}&turn={a.Turn}", null), ("DELETE", $"{a.Foreign}/orders/1?operation={a.Operation()}&turn={a.Turn}", null)],
            ["SealSheet"] = a => [Post($"{a.Foreign}/seal", new { operation = a.Operation(), turn = a.Turn }), Post($"{a.Chair}/seal", new { operation = a.Operation(), turn = a.Turn + 2 })],
            ["GetCards"] = a => [Get($"{a.Chair}/turns/{Math.Max(1, a.Turn - 1)}/cards"), Get($"{a.Chair}/turns/{a.Turn}/cards"), Get($"{a.Foreign}/turns/1/cards")],
            ["WriteMessage"] = a => [Post($"{Session}/messages", new { to = (string?)null, text = a.Text }), Post($"{Session}/messages", new { to = a.Other.Value, text = "" })],
            ["RenewReturnCode"] = _ => [Post($"{Session}/return-code")],
            // Of another session: leaving its own would end the seat's part in the game.
            ["LeaveSession"] = _ => [Post("/api/sessions/000000000000/leave")],
            ["Join"] = a => [Post("/api/join", new { code = "ZZZZZZ", name = "Eve", seat = a.Other.Value }), Post("/api/join", new { code = "{code}", name = "Eve", seat = "NOBODY" })],
            ["LookAtSession"] = _ => [Post("/api/join/look", new { code = "{code}" }), Post("/api/join/look", new { code = "ZZZZZZ" })],
            ["Return"] = _ => [Post("/api/join/return", new { returnCode = "one two three 44" })],
            ["ImportReplay"] = _ => [Post("/api/replays", new { })],
            ["GetReplay"] = _ => [Get("/api/replays/{session}")],
            ["GetReplayTurn"] = _ => [Get("/api/replays/{session}/turns/1"), Get("/api/replays/{session}/turns/1?whom=truth")],
            ["ExportReplay"] = _ => [Get("/api/replays/{session}/export")],
        };

    /// <summary>Addresses outside of the API, and some that are none.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        ["/", "/health/live", "/health/ready", "/openapi/v1.json", "/join", "/assets/none.js", "/api/nothing", "/api/sessions/{session}/nothing", "/api/sessions/nobody/table", "/hub"];

    /// <summary>Dear or without a word about the session: asked once in a while.</summary>
    public static IReadOnlySet<string> Seldom { get; } = new HashSet<string>(StringComparer.Ordinal) { "GetRulebook", "BeginTutorial", "GetSessionScenario", "SignIn", "Return", "RenewReturnCode", "OpenSession" };

    /// <summary>The calls of an operation.</summary>
    public static IEnumerable<Call> Of(string operation, Asking asking) => Operations[operation](asking).Select(c => new Call(operation, c.Method, c.Path, c.Body));

    private static object Inject() => new
    {
        turn = 9, state = "Held",
        content = new { title = "Mine", text = "", from = "", audience = Array.Empty<string>(), secretText = "", secretFor = Array.Empty<string>(), effects = Array.Empty<object>() },
    };

    private static object Written(Asking a, string state, int turn) => new { operation = a.Operation(), turn, state, order = a.Order, why = a.Text };

    private static (string, string, object?) Get(string path) => ("GET", path, null);

    private static (string, string, object?) Post(string path, object? body = null) => ("POST", path, body);
}
