using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Wargame.Server.Tests;

public sealed class RestartTests
{
    [Fact]
    public async Task Restarted_server_resumes_the_session_for_the_same_token_and_join_code()
    {
        await using var server = new RunningServer();
        await server.Start();
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await table.Begin();
        (await gov.Write(Player.DigInAtHoms)).Good();
        JsonNode before = (await gov.Browser.Get($"{table.Path}/table")).Good()["whole"]!;

        await server.Stop();
        await server.Start();

        Assert.Contains("1 open, resumed", server.Terminal.ToString(), StringComparison.Ordinal);
        using Browser again = With(gov.Browser, server.Address), control = With(table.Control, server.Address);
        JsonNode after = (await again.Get($"{table.Path}/table")).Good()["whole"]!;
        Assert.Equal(before["view"]!.ToJsonString(), after["view"]!.ToJsonString());
        Assert.Equal(before["sheet"]!.ToJsonString(), after["sheet"]!.ToJsonString());
        Assert.Equal(table.Code, (string?)(await control.Get($"{table.Path}/control")).Good()["whole"]!["joinCode"]);
        await using Feed feed = await Feed.Watch(again, table.Session, "Seat");
        Assert.Single(feed.Document["sheet"]!["orders"]!.AsObject());
    }

    [Fact]
    public async Task Damaged_journal_is_listed_with_its_place_and_the_rest_run()
    {
        await using var server = new RunningServer();
        await server.Start();
        OpenedTable hurt = await OpenedTable.Open(server), sound = await OpenedTable.Open(server);
        await hurt.Begin();
        await server.Stop();
        await Spoil(Path.Combine(server.Data, "journal.db"), hurt.Session, "session", "Tuesday");
        await server.Start();

        Assert.Contains($"Damaged session     {hurt.Session}: session entry 1", server.Terminal.ToString(), StringComparison.Ordinal);
        using Browser control = With(sound.Control, server.Address);
        JsonArray sessions = (await control.Get("/api/sessions")).Good().AsArray();
        Assert.Contains("session entry 1", (string?)sessions.Single(s => (string?)s!["id"] == hurt.Session)!["damaged"], StringComparison.Ordinal);
        Assert.Null(sessions.Single(s => (string?)s!["id"] == sound.Session)!["damaged"]);
        Assert.Equal("DamagedSession", (await control.Get($"{hurt.Path}/control")).Code);
        (await control.Post($"{sound.Path}/clock", new { action = "Next", seconds = 0, reason = "" })).Good();
    }

    [Fact]
    public async Task Where_the_entries_of_another_seat_are_damaged_is_told_control_and_no_seat()
    {
        await using var server = new RunningServer();
        await server.Start();
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV"), hts = await table.Join("Cem", "HTS"), dana = await table.Join("Dana", null);
        await table.Begin();
        (await hts.Write(new { kind = "Hold", city = "idlib", posture = "DigIn" })).Good();
        await server.Stop();
        await Spoil(Path.Combine(server.Data, "journal.db"), table.Session, "faction/HTS", "idlib");
        await server.Start();

        foreach (Player player in new[] { gov, dana })
        {
            using Browser again = With(player.Browser, server.Address);
            foreach (string path in new[] { $"{table.Path}", $"{table.Path}/table", $"{table.Path}/public", $"{table.Path}/scenario", $"{table.Path}/seats/GOV/support", $"/api/replays/{table.Session}" })
                Assert.DoesNotMatch("faction/|entry [0-9]", (await again.Get(path)).Text);
        }
        using Browser control = With(table.Control, server.Address);
        Answer told = await control.Get($"{table.Path}/control");
        Assert.Equal("DamagedSession", told.Code);
        Assert.Contains("faction/HTS entry 1", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_scenario_is_listed_with_the_readers_message_and_the_others_play()
    {
        await using var server = new RunningServer();
        string folder = Path.Combine(server.Data, "scenarios", "half-done");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "scenario.yaml"), "id: half-done\ntitel: Half done\n", TestContext.Current.CancellationToken);
        await server.Start();

        Assert.Contains("Broken scenario     half-done", server.Terminal.ToString(), StringComparison.Ordinal);
        using Browser control = await server.Control();
        JsonArray scenarios = (await control.Get("/api/scenarios")).Good().AsArray();
        Assert.Equal(["homs-2024", "arn-flood", "tutorial", "half-done"], scenarios.Select(s => (string?)s!["id"]));
        Assert.Matches("^[a-z/]+\\.(yaml|md):\\d+:\\d+: ", (string)scenarios.Single(s => (string?)s!["id"] == "half-done")!["broken"]!);
        object opening = new { scenario = "half-done", name = "x", planningSeconds = 0, reportSeconds = 0, observers = "None", seats = Array.Empty<object>() };
        Assert.Equal("BrokenScenario", (await control.Post("/api/sessions", opening)).Code);
        await OpenedTable.Open(server);
    }

    // The journal as somebody would spoil it: one byte of one entry.
    private static async Task Spoil(string journal, string session, string stream, string was)
    {
        await using var file = new SqliteConnection($"Data Source={journal};Pooling=False");
        await file.OpenAsync(TestContext.Current.CancellationToken);
        SqliteCommand change = file.CreateCommand();
        change.CommandText = "UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), $was, 'x') AS BLOB) WHERE session = $session AND stream = $stream AND seq = 1";
        change.Parameters.AddWithValue("$session", session);
        change.Parameters.AddWithValue("$stream", stream);
        change.Parameters.AddWithValue("$was", was);
        Assert.Equal(1, await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    // The same cookies, for the port that the server has now.
    private static Browser With(Browser old, Uri address)
    {
        var browser = new Browser(address);
        foreach (System.Net.Cookie cookie in old.Cookies.GetAllCookies()) browser.Cookies.Add(new System.Net.Cookie(cookie.Name, cookie.Value, "/", address.Host));
        return browser;
    }
}
