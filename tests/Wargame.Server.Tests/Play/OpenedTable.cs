using System.Text.Json.Nodes;

namespace Wargame.Server.Tests;

/// <summary>A session of Homs that control has opened, with the government and HTS for people and everybody else played by doctrines.</summary>
public sealed class OpenedTable
{
    private OpenedTable(RunningServer server, Browser control, JsonNode opened)
    {
        Server = server;
        Control = control;
        Session = (string)opened["session"]!;
        Code = (string)opened["joinCode"]!;
    }

    public RunningServer Server { get; }
    public Browser Control { get; }
    public string Session { get; }
    public string Code { get; }
    public string Path => $"/api/sessions/{Session}";

    public static async Task<OpenedTable> Open(RunningServer server, string observers = "Public")
    {
        Browser control = await server.Control();
        Answer opened = await control.Post("/api/sessions", new
        {
            scenario = "homs-2024", name = "Tuesday group", planningSeconds = 0, reportSeconds = 0, observers, seed = "7",
            seats = new[] { new { faction = "GOV", player = "Human", doctrine = "" }, new { faction = "HTS", player = "Human", doctrine = "" } },
        });
        return new OpenedTable(server, control, opened.Good());
    }

    /// <summary>A person takes a seat, or observes.</summary>
    public async Task<Player> Join(string name, string? seat)
    {
        Browser browser = Server.Stranger();
        JsonNode joined = (await browser.Post("/api/join", new { code = Code, name, seat })).Good();
        return new Player(this, browser, seat, (string)joined["returnCode"]!);
    }

    /// <summary>Control signs in anew in its browser.</summary>
    public async Task SignInAgain() => (await Control.Post("/api/control/sign-in", new { passphrase = RunningServer.Passphrase, name = RunningServer.Facilitator })).Good();

    /// <summary>Control starts the first turn.</summary>
    public async Task Begin() => (await Act("Next")).Good();

    public Task<Answer> Act(string action, int seconds = 0) => Control.Post($"{Path}/clock", new { action, seconds, reason = "" });
}

/// <summary>A person at the table.</summary>
public sealed record Player(OpenedTable Table, Browser Browser, string? Seat, string ReturnCode)
{
    /// <summary>The token that its browser holds now.</summary>
    public string Token => Browser.Cookies.GetCookies(Table.Server.Address)[$"wg_{Table.Session}"]!.Value;

    public string SeatPath => $"{Table.Path}/seats/{Seat}";

    /// <summary>The government digs in: a legal order.</summary>
    public static object DigInAtHoms => new { kind = "Hold", city = "homs", posture = "DigIn" };

    public Task<Answer> Write(object order, string state = "Filed", int turn = 1, int? id = null, Guid? operation = null) =>
        Browser.Post($"{SeatPath}/orders", new { operation = operation ?? Guid.NewGuid(), turn, id, state, order, why = "" });

    public Task<Answer> Seal(int turn = 1) => Browser.Post($"{SeatPath}/seal", new { operation = Guid.NewGuid(), turn });
}
