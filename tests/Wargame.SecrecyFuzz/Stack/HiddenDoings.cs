using System.Text.Json.Nodes;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>Something that others do at a moment of a turn, in the one session otherwise than in the other.</summary>
/// <param name="pair">The pair.</param>
/// <param name="moment">0 when planning has begun, 1 before the watched seats order, 2 before they seal.</param>
internal delegate Task HiddenDoing(Pair pair, int moment);

/// <summary>What others may do without a watched seat's learning of it, one kind each, through the real endpoints.</summary>
internal static class HiddenDoings
{
    /// <summary>The kind for which the server is started anew.</summary>
    public const string Restart = "who acts first after a restart";

    /// <summary>The kind that is played on servers whose limits are soon reached.</summary>
    public const string UsedUp = "another seat's use of its limits";

    private const int MostTries = 2_000;
    private static readonly System.Net.IPAddress elsewhere = System.Net.IPAddress.Parse("127.0.0.2");
    private static readonly HiddenDoing[] together = [Drafts, ChangesOfMind, Refused, Questions, Messages, UnreleasedInjects, InjectForAnother, ControlLooks, Observers, Connections, OtherDoctrine, OtherSession, SignIns];

    /// <summary>All kinds by name.</summary>
    public static IReadOnlyList<(string Kind, HiddenDoing Do)> All { get; } =
    [
        ("drafts of another seat", Drafts),
        ("changes of mind of another seat", ChangesOfMind),
        ("refused orders of another seat", Refused),
        ("questions of another seat", Questions),
        ("secret orders of another seat", SecretOrders),
        ("when another seat seals", Seals),
        ("messages between others", Messages),
        ("control's previews and injects not released", UnreleasedInjects),
        ("an inject for another seat", InjectForAnother),
        ("what control looks at", ControlLooks),
        ("who observes", Observers),
        ("another seat's connections", Connections),
        ("another seat's doctrine", OtherDoctrine),
        ("another session of the server", OtherSession),
        ("another seat's sign-ins", SignIns),
        ("injects for another seat among those for all", AmongInjects),
        ("two hidden things at once", Two),
        ("who looks while a seat looks away", LooksAway),
        (UsedUp, UseUp),
        (Restart, AfterRestart),
    ];

    private static async Task Drafts(Pair pair, int moment)
    {
        await pair.Other.At(pair.Actor).Write(await pair.AnOrder(pair.Other, pair.Actor), "Draft", pair.Turn, pair.Canaries.Word("a draft's reason"));
        if (moment == 1) await pair.Other.At(pair.Actor).Drop(1, pair.Turn);
    }

    private static async Task ChangesOfMind(Pair pair, int moment)
    {
        Guest actor = pair.Other.At(pair.Actor);
        JsonNode answer = JsonNode.Parse(await actor.Write(await pair.AnOrder(pair.Other, pair.Actor), "Filed", pair.Turn))!;
        if ((int?)answer["id"] is > 0 and var id) await actor.Drop(id, pair.Turn);
    }

    private static async Task Refused(Pair pair, int moment)
    {
        Guest actor = pair.Other.At(pair.Actor);
        JsonNode foreign = await pair.AnOrder(pair.Other, pair.Seats[0]);
        await actor.Write(foreign, "Filed", pair.Turn + 1);
        await actor.Write(new JsonObject { ["kind"] = "Hold", ["city"] = "nowhere", ["posture"] = "Stand" }, "Filed", pair.Turn);
        await actor.Drop(77, pair.Turn);
    }

    private static async Task Questions(Pair pair, int moment)
    {
        var asking = new Asking(pair.Actor, pair.Seats[0], pair.ACity(), pair.Turn, await pair.AnOrder(pair.Other, pair.Actor), pair.Chance, "");
        foreach (string operation in (string[])["GetOptions", "GetSupport", "Forecast", "GetCards", "GetTable", "GetReplay"])
        {
            foreach (Call call in SeatCalls.Of(operation, asking)) await pair.Other.At(pair.Actor).Send(call);
        }
    }

    private static async Task SecretOrders(Pair pair, int moment)
    {
        foreach (Side side in pair.Sides) await side.At(pair.Actor).Write(await pair.AnOrder(side, pair.Actor), "Filed", pair.Turn, pair.Canaries.Word("a filed order's reason"));
    }

    // In the one session early, in the other as the last but one; another two the other way round.
    private static Task Seals(Pair pair, int moment) => moment switch
    {
        0 => pair.One.At(pair.Actor).Seal(pair.Turn),
        2 => pair.Other.At(pair.Actor).Seal(pair.Turn),
        _ => Task.CompletedTask,
    };

    private static async Task Messages(Pair pair, int moment)
    {
        await pair.Other.At(pair.Actor).Send("WriteMessage", "POST", "/api/sessions/{session}/messages", new { to = (string?)null, text = pair.Canaries.Word("a seat's message to control") });
        await pair.Other.AsControl("WriteMessage", "POST", "/api/sessions/{session}/messages", new { to = pair.Actor.Value, text = pair.Canaries.Word("control's message to another seat") });
        // What comes to all after them must not tell that they came before.
        if (moment == 1) await pair.Both(side => side.AsControl("WriteMessage", "POST", "/api/sessions/{session}/messages", new { to = (string?)null, text = "Ten more minutes." }));
    }

    private static async Task UnreleasedInjects(Pair pair, int moment)
    {
        object secret = Inject(pair, [], "an inject that is not released");
        await pair.Other.AsControl("PreviewInject", "POST", "/api/sessions/{session}/injects/preview", secret);
        string id = (string)(await pair.Other.AsControl("AddInject", "POST", "/api/sessions/{session}/injects", new { turn = pair.Turns, state = "Held", content = secret }))["id"]!;
        await pair.Other.AsControl("ChangeInject", "PUT", $"/api/sessions/{{session}}/injects/{id}", new { turn = pair.Turns, state = moment == 1 ? "Skipped" : "Held", content = secret });
        if (moment == 1) await Public(pair);
    }

    // What all read afterwards must not tell that others read something before.
    private static Task Public(Pair pair) => Public(pair, "A bridge is closed", pair.Turn, "Released");

    private static Task Public(Pair pair, string title, int turn, string state)
    {
        object open = new { title, text = "Until the evening.", from = "Radio", audience = Array.Empty<string>(), secretText = "", secretFor = Array.Empty<string>(), effects = Array.Empty<object>() };
        return pair.Both(side => side.AsControl("AddInject", "POST", "/api/sessions/{session}/injects", new { turn, state, content = open }));
    }

    private static async Task InjectForAnother(Pair pair, int moment)
    {
        object secret = Inject(pair, [pair.Actor.Value], "an inject for another seat");
        await pair.Other.AsControl("AddInject", "POST", "/api/sessions/{session}/injects", new { turn = pair.Turn, state = "Released", content = secret });
        if (moment == 1) await Public(pair);
    }

    private static async Task ControlLooks(Pair pair, int moment)
    {
        string[] paths = ["control", "public", $"table?chair={pair.Seats[0]}", $"briefing?chair={pair.Seats[0]}", $"cities/{pair.ACity()}/history", "scenario", ""];
        foreach (string path in paths) await pair.Other.Control.Send(pair.Other.Here(new Call("Control", "GET", $"/api/sessions/{{session}}/{path}".TrimEnd('/'))));
        await pair.Other.Control.Send(pair.Other.Here(new Call("GetReplayTurn", "GET", "/api/replays/{session}/turns/1?whom=truth")));
        await pair.Other.Control.Send(pair.Other.Here(new Call("ExportReplay", "GET", "/api/replays/{session}/export")));
        await pair.Other.Control.Send(new Call("ListSessions", "GET", "/api/sessions"));
        await using HubWire desk = await HubWire.Connect(pair.Other.Control, "control's hub");
        await desk.Invoke("Watch", pair.Other.Id.ToString(), "Control", 0);
        await desk.Invoke("WatchSeat", pair.Other.Id.ToString(), pair.Seats[0].Value, 0);
    }

    private static async Task Observers(Pair pair, int moment)
    {
        Guest observer = await pair.Other.Join(pair.Canaries.Word("an observer's name")[..30], null);
        await observer.Watch(bySeat: false);
    }

    private static async Task Connections(Pair pair, int moment)
    {
        Wire actor = pair.Other.At(pair.Actor).Wire;
        await using HubWire one = await HubWire.Connect(actor, "another tab"), two = await HubWire.Connect(actor, "a third tab");
        await one.Invoke("Watch", pair.Other.Id.ToString(), "Seat", 0);
        await two.Invoke("WatchSeat", pair.Other.Id.ToString(), pair.Actor.Value, 7);
    }

    private static async Task OtherDoctrine(Pair pair, int moment)
    {
        IReadOnlyList<DoctrineDefinition> all = pair.Scenario.Faction(pair.Actor).Doctrines;
        await pair.Other.AsControl("ChangeSeat", "PUT", $"/api/sessions/{{session}}/seats/{pair.Actor}", new SeatPlan(pair.Actor, Player.Human, all[(moment + 1) % all.Count].Name));
    }

    private static async Task OtherSession(Pair pair, int moment)
    {
        var stranger = new Wire(pair.Other.Host.Address, new Masks());
        await stranger.Send(new Call("BeginTutorial", "POST", "/api/tutorial"));
        stranger.Dispose();
    }

    private static async Task SignIns(Pair pair, int moment)
    {
        await pair.Other.At(pair.Actor).Send("RenewReturnCode", "POST", "/api/sessions/{session}/return-code");
        await pair.Other.At(pair.Actor).Send("SignIn", "POST", "/api/control/sign-in", new { passphrase = "guess", name = "Actor" });
        await pair.Other.At(pair.Actor).Send("Return", "POST", "/api/join/return", new { returnCode = "two three four 55" });
    }

    // Released at one moment, and set beforehand for the same turn: before, between and after what all read.
    private static async Task AmongInjects(Pair pair, int moment)
    {
        (int turn, string state) = moment == 0 ? (pair.Turn + 1, "Set") : (pair.Turn, "Released");
        if (moment == 2 || turn > pair.Turns) return;
        for (int i = 0; i < 3; i++)
        {
            await pair.Other.AsControl("AddInject", "POST", "/api/sessions/{session}/injects", new { turn, state, content = Inject(pair, [pair.Actor.Value], "an inject among others") });
            if (i < 2) await Public(pair, $"Bridge {i + 1} is closed", turn, state);
        }
    }

    private static async Task Two(Pair pair, int moment)
    {
        foreach (HiddenDoing one in pair.Chance.GetItems(together, 2)) await one(pair, moment);
    }

    // The watched leave, two things come to all, and they come back. In the one session control looked on at their own table, and another seat at the public page.
    private static async Task LooksAway(Pair pair, int moment)
    {
        if (moment != 1) return;
        await pair.Leave();
        await using HubWire desk = await HubWire.Connect(pair.Other.Control, "control's hub"), page = await HubWire.Connect(pair.Other.At(pair.Actor).Wire, "another seat's hub");
        await desk.Invoke("WatchSeat", pair.Other.Id.ToString(), pair.Seats[0].Value, 0);
        await page.Invoke("Watch", pair.Other.Id.ToString(), "Public", 0);
        for (int i = 0; i < 2; i++) await pair.Both(side => side.AsControl("WriteMessage", "POST", "/api/sessions/{session}/messages", new { to = (string?)null, text = $"{9 - i} more minutes." }));
        pair.Tick();
        await pair.Connect();
    }

    // It asks, files, says, joins and connects until every limit refuses it, and from another address it guesses until that must wait. It has sealed before.
    private static async Task UseUp(Pair pair, int moment)
    {
        if (moment == 0) await pair.Both(side => side.At(pair.Actor).Seal(pair.Turn));
        Guest actor = pair.Other.At(pair.Actor);
        JsonNode order = await pair.AnOrder(pair.Other, pair.Actor);
        using var phone = new Wire(pair.Other.Host.Address, new Masks(), elsewhere);
        await UntilRefused(() => actor.Send("Forecast", "POST", $"/api/sessions/{{session}}/seats/{pair.Actor}/forecast", new { order }));
        await UntilRefused(() => actor.Write(order, "Draft", pair.Turn));
        await UntilRefused(() => actor.Send("WriteMessage", "POST", "/api/sessions/{session}/messages", new { to = (string?)null, text = "Hello?" }));
        await UntilRefused(() => phone.Send(new Call("LookAtSession", "POST", "/api/join/look", new { code = "ZZZZZZ" })));
        await UntilRefused(() => phone.Send(new Call("GetMe", "GET", "/api/me")));
        for (int i = 0; moment == 1 && i < 14; i++)
        {
            HubWire tab = await HubWire.Connect(actor.Wire, "one tab too many");
            await tab.Invoke("Watch", pair.Other.Id.ToString(), "Seat", 0);
            pair.Other.Keep(tab);
        }
        if (moment == 2) await UntilRefused(() => actor.Send("GetMe", "GET", "/api/me"));
    }

    private static async Task UntilRefused(Func<Task<string>> ask)
    {
        for (int i = 0; i < MostTries; i++)
        {
            if ((await ask()).Contains("\"code\":\"TooMany", StringComparison.Ordinal)) return;
        }
        throw new InvalidOperationException("No limit was reached");
    }

    // The server starts anew. In the one session another seat acts before a watched one comes back, in the other it does not.
    private static async Task AfterRestart(Pair pair, int moment)
    {
        if (moment != 1) return;
        await pair.Restart();
        await pair.Other.At(pair.Actor).Write(await pair.AnOrder(pair.Other, pair.Actor), "Draft", pair.Turn);
        pair.Tick();
        await pair.Connect();
    }

    private static object Inject(Pair pair, string[] audience, string secret) => new
    {
        title = pair.Canaries.Word($"title of {secret}"), text = pair.Canaries.Word($"text of {secret}"), from = pair.Canaries.Word($"sender of {secret}"), audience,
        secretText = pair.Canaries.Word($"secret text of {secret}"), secretFor = new[] { pair.Actor.Value }, effects = Array.Empty<object>(),
    };
}
