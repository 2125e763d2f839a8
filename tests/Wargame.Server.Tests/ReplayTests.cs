using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Wargame.Server.Tests;

public sealed class ReplayTests(RunningServer server)
{
    [Fact]
    public async Task Running_session_is_replayed_for_control_and_for_nobody_else()
    {
        OpenedTable table = await PlayedTurn();
        Player observer = await table.Join("Dana", null);
        foreach (string what in new[] { "", "/turns/1?whom=truth", "/export" })
            Assert.Equal("StillRunning", (await observer.Browser.Get($"/api/replays/{table.Session}{what}")).Code);
        Assert.Equal(1, (int?)(await table.Control.Get($"/api/replays/{table.Session}/turns/1?whom=GOV")).Good()["turn"]);
        using Browser stranger = server.Stranger();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Get($"/api/replays/{table.Session}")).Status);
    }

    [Fact]
    public async Task Finished_session_is_replayed_for_those_who_played_it_as_any_seat_saw_it()
    {
        OpenedTable table = await PlayedTurn();
        Player observer = await table.Join("Dana", null);
        (await table.Act("End")).Good();
        (await observer.Browser.Get($"/api/replays/{table.Session}")).Good();
        JsonNode own = (await observer.Browser.Get($"/api/replays/{table.Session}/turns/1?whom=GOV")).Good(), truth = (await observer.Browser.Get($"/api/replays/{table.Session}/turns/1?whom=truth")).Good();
        Assert.Equal(("GOV", true), ((string?)own["view"]!["seat"], (bool)truth["view"]!["truth"]!));
        Assert.Equal("UnknownTurn", (await observer.Browser.Get($"/api/replays/{table.Session}/turns/99?whom=truth")).Code);
        Assert.Equal("UnknownSeat", (await observer.Browser.Get($"/api/replays/{table.Session}/turns/1?whom=XYZ")).Code);
    }

    [Fact]
    public async Task Exported_session_is_read_by_another_server()
    {
        OpenedTable table = await PlayedTurn();
        (await table.Act("End")).Good();
        byte[] archive = await table.Control.Bytes($"/api/replays/{table.Session}/export");
        await using var other = new RunningServer();
        await other.Start();
        using Browser control = await other.Control();
        Assert.Equal(table.Session, (string?)(await Import(control, archive)).Good()["session"]);
        string here = (await table.Control.Get($"/api/replays/{table.Session}/turns/1?whom=truth")).Text;
        Assert.Equal(here, (await control.Get($"/api/replays/{table.Session}/turns/1?whom=truth")).Text);
    }

    [Fact]
    public async Task Changed_archive_is_refused()
    {
        OpenedTable table = await PlayedTurn();
        byte[] archive = await table.Control.Bytes($"/api/replays/{table.Session}/export");
        archive[archive.Length / 2] ^= 1;
        Answer answer = await Import(table.Control, archive);
        Assert.Equal((HttpStatusCode.BadRequest, "BrokenArchive"), (answer.Status, answer.Code));
    }

    private async Task<OpenedTable> PlayedTurn()
    {
        OpenedTable table = await OpenedTable.Open(server);
        await table.Begin();
        (await table.Act("Close")).Good();
        return table;
    }

    private static Task<Answer> Import(Browser control, byte[] archive)
    {
        var body = new ByteArrayContent(archive);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/gzip");
        return control.Send(new HttpRequestMessage(HttpMethod.Post, "/api/replays") { Content = body });
    }
}
