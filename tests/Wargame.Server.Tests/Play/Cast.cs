using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Client;

namespace Wargame.Server.Tests;

/// <summary>One session in one state, and the token of everybody who may try something in it.</summary>
/// <param name="State">How it is called in a failing test.</param>
/// <param name="Session">Its id.</param>
/// <param name="Over">It has ended.</param>
/// <param name="Back">Return codes of the people who have one.</param>
/// <param name="Tokens">Tokens by role; null for none.</param>
public sealed record Scene(string State, string Session, bool Over, IReadOnlyDictionary<Role, string> Back, IReadOnlyDictionary<Role, IReadOnlyList<string?>> Tokens);

/// <summary>
/// Sessions in every state, each with people in every role. A role may have several tokens: a person's and a facilitator's that ended. TUR is
/// played by control, GOV and HTS by people.
/// </summary>
public sealed class Cast(RunningServer server, Action<TimeSpan> advance)
{
    private static readonly (string State, string[] Acts)[] states =
    [
        ("briefing", []), ("planning", ["Next"]), ("paused", ["Next", "Pause"]), ("report", ["Next", "Close"]), ("ended", ["Next", "Close", "End"]),
    ];

    public async Task<IReadOnlyList<Scene>> Play()
    {
        using Browser ada = await server.Control();
        string formerly = await Facilitator(ada, "Formerly");
        var tables = new List<(OpenedTable Table, string Late)>();
        foreach (var _ in states)
        {
            OpenedTable table = await OpenedTable.Open(server);
            tables.Add((table, (await table.Join("Late", "GOV")).Token));
        }
        advance(TimeSpan.FromHours(1.5));
        string control = await Facilitator(null, RunningServer.Facilitator), gone = await Gone();
        OpenedTable other = await OpenedTable.Open(server);
        string elsewhere = (await other.Join("Elsewhere", "GOV")).Token;
        var scenes = new List<Scene>();
        foreach (((string state, string[] acts), (OpenedTable table, string late)) in states.Zip(tables))
        {
            await table.SignInAgain();
            Player ben = await table.Join("Ben", "GOV"), cem = await table.Join("Cem", "HTS"), dana = await table.Join("Dana", null), rem = await table.Join("Rem", "GOV");
            (await table.Control.Put($"{table.Path}/seats/TUR", new { faction = "TUR", player = "Control", doctrine = "historical" })).Good();
            string removed = (await table.Control.Get($"{table.Path}/control")).Good()["whole"]!["seats"]!["GOV"]!["people"]!.AsObject().Single(p => (string?)p.Value!["name"] == "Rem").Key;
            (await table.Control.Delete($"{table.Path}/people/{removed}")).Good();
            foreach (string act in acts) (await table.Act(act)).Good();
            scenes.Add(new Scene(state, table.Session, state == "ended", new Dictionary<Role, string> { [Role.Player] = ben.ReturnCode, [Role.Observer] = dana.ReturnCode }, new Dictionary<Role, IReadOnlyList<string?>>
            {
                [Role.Stranger] = [null], [Role.Elsewhere] = [elsewhere], [Role.Observer] = [dana.Token], [Role.Player] = [ben.Token],
                [Role.Control] = [control], [Role.ControlPlaying] = [control], [Role.Removed] = [rem.Token, gone], [Role.Expired] = [late, formerly],
            }));
        }
        return scenes;
    }

    /// <summary>A fresh token of somebody in a role, for what ends it.</summary>
    public async Task<string> Another(Scene scene, Role role)
    {
        if (!scene.Back.TryGetValue(role, out string? returnCode)) return await Facilitator(null, RunningServer.Facilitator);
        using Browser phone = server.Stranger();
        (await phone.Post("/api/join/return", new { returnCode })).Good();
        return phone.Cookies.GetCookies(server.Address)[$"wg_{scene.Session}"]!.Value;
    }

    private async Task<string> Gone()
    {
        using Browser ada = await server.Control();
        string token = await Facilitator(ada, "Gone");
        JsonNode id = (await ada.Get("/api/control/facilitators")).Good().AsArray().Single(f => (string?)f!["name"] == "Gone")!["id"]!;
        (await ada.Delete($"/api/control/facilitators/{id}")).Good();
        return token;
    }

    private async Task<string> Facilitator(Browser? inviter, string name)
    {
        string passphrase = inviter is null ? RunningServer.Passphrase : (string)(await inviter.Post("/api/control/facilitators", new { name })).Good()["passphrase"]!;
        using Browser browser = server.Stranger();
        (await browser.Post("/api/control/sign-in", new { name, passphrase })).Good();
        return browser.Cookies.GetCookies(server.Address)["wg_control"]!.Value;
    }
}
