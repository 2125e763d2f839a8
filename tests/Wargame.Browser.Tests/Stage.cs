using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Wargame.Browser.Tests;

/// <summary>Three sessions of Homs on one server, played by script: one waits in the lobby, one is in the planning of its third turn, one is over.</summary>
public sealed class Stage : IAsyncLifetime
{
    private static readonly (string Name, string Faction)[] people = [("Bea", "GOV"), ("Cem", "HTS"), ("Dilan", "SDF"), ("Elif", "GOV"), ("Farid", "TUR"), ("Gül", "HTS")];
    private readonly List<SeatScript> seats = [];
    private Script control = null!;

    public ServerProcess Server { get; } = new();
    public OpenedSession Waiting { get; private set; } = null!;
    public OpenedSession Running { get; private set; } = null!;
    public OpenedSession Over { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        control = new Script(Server.Address);
        await control.SignIn();
        Over = await Open("Monday group");
        await PlayToTheEnd(Over);
        Running = await Open("Tuesday group");
        await PlayTwoTurns(Running);
        Waiting = await Open("Wednesday group");
        foreach ((string name, string faction) in people) await (await Seat(Waiting, faction, name)).Watch();
    }

    /// <summary>A browser that sits in a seat, observes, or is control's.</summary>
    public async Task Sit(IBrowserContext browser, OpenedSession session, string who)
    {
        (string path, object body) = who switch
        {
            "control" => ("/api/control/sign-in", new { passphrase = ServerProcess.Passphrase, name = "Dr Ada" }),
            "observer" => ("/api/join", new { code = session.Code, name = "Hana" }),
            _ => ("/api/join/return", (object)new { returnCode = seats.First(s => s.Session == session.Id && s.Faction == who).ReturnCode }),
        };
        await browser.PostFrom(Server.Address, path, body);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (SeatScript seat in seats) await seat.DisposeAsync();
        await control.DisposeAsync();
        await Server.DisposeAsync();
    }

    private Task<OpenedSession> Open(string name) => control.Open(name, ["GOV", "HTS", "SDF", "TUR"], planningSeconds: 1200);

    private async Task PlayTwoTurns(OpenedSession session)
    {
        SeatScript government = await Seat(session, "GOV", "Bea"), coalition = await Seat(session, "HTS", "Cem");
        await government.Watch();
        await coalition.Watch();
        for (int turn = 1; turn <= 2; turn++)
        {
            await Act(session, "Next");
            await government.Give(turn, "Evacuate", "homs", "Tartus", "Families leave while the road is open.");
            await government.Give(turn, "Hold", "homs", "Dig in", "The city is the axis of everything else.");
            await coalition.Give(turn, "Hold", "hama", "Rest");
            await coalition.Give(turn, "Reinforce", "rastan", "Hama", "Mass before the northern approach.");
            await Act(session, "Close");
        }
        await Act(session, "Next");
        await Release(session, "Bakeries in Homs run out of flour", "Queues form before dawn.", "News agencies");
        await control.Post($"/api/sessions/{session.Id}/messages?chair=control", new { text = "Ten minutes more for everybody after the break." });
        await government.Give(3, "Evacuate", "homs", "Tartus", "Families leave while the road is open.");
        await government.Give(3, "Hold", "homs", "Dig in", "The city is the axis of everything else.");
        await government.Give(3, "Hold", "damascus", "Rest", state: "Draft");
        await coalition.Give(3, "Hold", "hama", "Rest");
    }

    private async Task PlayToTheEnd(OpenedSession session)
    {
        await Seat(session, "GOV", "Bea");
        await Act(session, "Next");
        foreach ((string faction, string doctrine) in new[] { ("GOV", "best"), ("HTS", "cautious") })
        {
            await control.Put($"/api/sessions/{session.Id}/seats/{faction}", new { faction, player = "Doctrine", doctrine });
        }
        for (int turn = 1; turn <= 12; turn++)
        {
            if (turn > 1) await Act(session, "Next");
            await Act(session, "Close");
            if ((string)(await control.Get($"/api/sessions/{session.Id}"))["standing"]!["phase"]! == "Ended") return;
        }
    }

    private async Task<SeatScript> Seat(OpenedSession session, string faction, string name)
    {
        SeatScript seat = await SeatScript.Join(Server.Address, session.Id, session.Code, faction, name);
        seats.Add(seat);
        return seat;
    }

    private Task Act(OpenedSession session, string action) => control.Clock(session.Id, action);

    private async Task Release(OpenedSession session, string title, string text, string from) => await control.Post($"/api/sessions/{session.Id}/injects", new
    {
        turn = 3, state = "Released",
        content = new { title, text, from, audience = Array.Empty<string>(), secretText = "", secretFor = Array.Empty<string>(), effects = Array.Empty<object>() },
    });
}
