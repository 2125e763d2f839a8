using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Wargame.Journal;

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

    // Chained and summed up as an archive is, around a body that no grain writes.
    [Theory]
    [InlineData(nameof(PhaseBegan), "\"turn\":1", "\"turn\":\"one\"")]
    [InlineData(nameof(OrderChanged), "\"kind\":", "\"kinds\":")]
    [InlineData(nameof(TurnAdjudicated), "\"turn\":1", "\"turn\":7")]
    [InlineData(nameof(TurnAdjudicated), "\"seed\":\"7\"", "\"seed\":\"x\"")]
    public async Task Archive_whose_records_nobody_wrote_is_refused(string kind, string was, string becomes)
    {
        OpenedTable table = await PlayedTurn();
        SessionArchive archive = SessionArchive.Read(new MemoryStream(await table.Control.Bytes($"/api/replays/{table.Session}/export"))).Archive!;
        Answer answer = await Import(table.Control, Forged(archive, kind, was, becomes));
        Assert.Equal((HttpStatusCode.BadRequest, "BrokenArchive"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Running_session_that_is_not_what_its_orders_lead_to_is_not_taken_in()
    {
        OpenedTable table = await PlayedTurn();
        SessionArchive archive = SessionArchive.Read(new MemoryStream(await table.Control.Bytes($"/api/replays/{table.Session}/export"))).Archive!;
        Answer answer = await Import(table.Control, Forged(archive, nameof(TurnAdjudicated), "\"morale\":", "\"morale\":-"));
        Assert.Equal((HttpStatusCode.BadRequest, "BrokenArchive"), (answer.Status, answer.Code));
        Assert.Contains("is not what its orders lead to", (string?)answer.Json!["title"], StringComparison.Ordinal);
    }

    private static byte[] Forged(SessionArchive archive, string kind, string was, string becomes)
    {
        var entries = new List<Entry>();
        var session = SessionId.New();
        bool done = false;
        foreach (Entry entry in archive.Entries)
        {
            byte[] before = entries is [.., var last] && last.Stream == entry.Stream ? last.Hash : EntryHash.Origin.ToArray();
            string body = Encoding.UTF8.GetString(entry.Body.Span);
            int at = !done && entry.Kind == kind ? body.IndexOf(was, StringComparison.Ordinal) : -1;
            if (at >= 0) (body, done) = (string.Concat(body.AsSpan(0, at), becomes, body.AsSpan(at + was.Length)), true);
            Entry forged = entry with { Session = session, Previous = before, Body = Encoding.UTF8.GetBytes(body) };
            entries.Add(forged with { Hash = EntryHash.Of(forged) });
        }
        Assert.True(done);
        using var file = new MemoryStream();
        new SessionArchive(session, entries).Write(file);
        return file.ToArray();
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
