using System.Net;

namespace Wargame.Server.Tests;

public sealed class SignInTests(RunningServer server)
{
    [Fact]
    public async Task Passphrase_signs_control_in()
    {
        using Browser browser = server.Stranger();
        (await browser.Post("/api/control/sign-in", new { passphrase = "Plain otter basin KETTLE", name = " dr ada " })).Good();
        Assert.Equal("Dr Ada", (string?)(await browser.Get("/api/control/me")).Good()["name"]);
    }

    [Fact]
    public async Task Token_is_a_cookie_that_scripts_of_a_page_cannot_read()
    {
        using Browser browser = server.Stranger();
        Answer answer = await browser.Post("/api/control/sign-in", new { passphrase = RunningServer.Passphrase, name = RunningServer.Facilitator });
        Assert.Matches("^wg_control=[0-9a-f]{32}; max-age=[0-9]+; path=/; samesite=strict; httponly$", answer.Headers["Set-Cookie"]);
    }

    [Fact]
    public async Task Token_works_as_bearer_for_a_script()
    {
        using Browser control = await server.Control();
        string token = control.Cookies.GetCookies(server.Address)["wg_control"]!.Value;
        using Browser script = server.Stranger();
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/sessions");
        request.Headers.Authorization = new("Bearer", token);
        Assert.Equal(HttpStatusCode.OK, (await script.Send(request)).Status);
    }

    [Fact]
    public async Task Signing_out_makes_the_token_worthless()
    {
        using Browser control = await server.Control();
        string token = control.Cookies.GetCookies(server.Address)["wg_control"]!.Value;
        (await control.Post("/api/control/sign-out", new { })).Good();
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/control/me");
        request.Headers.Authorization = new("Bearer", token);
        using Browser thief = server.Stranger();
        Assert.Equal("SignedOut", (await thief.Send(request)).Code);
    }

    [Fact]
    public async Task Stranger_is_nobody_and_a_player_is_not_control()
    {
        OpenedTable table = await OpenedTable.Open(server);
        using Browser stranger = server.Stranger();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.Get("/api/sessions")).Status);
        Player player = await table.Join("Ben", "GOV");
        Answer refused = await player.Browser.Get("/api/sessions");
        Assert.Equal((HttpStatusCode.Forbidden, "ControlOnly"), (refused.Status, refused.Code));
        Assert.Equal("ControlOnly", (await player.Browser.Get($"{table.Path}/control")).Code);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("Ada\u202egnp.exe")]
    [InlineData("A\u200bda")]
    [InlineData("Ada\nBen")]
    public async Task Name_must_be_there_and_hide_nothing(string name)
    {
        using Browser browser = server.Stranger();
        Assert.Equal("OutOfRange", (await browser.Post("/api/control/sign-in", new { passphrase = RunningServer.Passphrase, name })).Code);
    }

    [Fact]
    public async Task Signing_in_anew_gives_another_token_and_ends_the_one_before()
    {
        using Browser control = await server.Control();
        string before = control.Cookies.GetCookies(server.Address)["wg_control"]!.Value;
        (await control.Post("/api/control/sign-in", new { passphrase = RunningServer.Passphrase, name = RunningServer.Facilitator })).Good();
        Assert.NotEqual(before, control.Cookies.GetCookies(server.Address)["wg_control"]!.Value);
        Assert.Equal("SignedOut", (await server.Bearer(before, "/api/control/me")).Code);
        (await control.Get("/api/control/me")).Good();
    }

    [Fact]
    public async Task Signing_out_closes_controls_open_pages_and_leaves_the_players_theirs()
    {
        OpenedTable table = await OpenedTable.Open(server);
        Player gov = await table.Join("Ben", "GOV");
        await using Feed desk = await Feed.Watch(table.Control, table.Session, "Control"), seat = await Feed.Watch(gov.Browser, table.Session, "Seat");
        (await table.Control.Post("/api/control/sign-out", new { })).Good();
        Assert.Contains("SignedOut: ", await desk.Closed, StringComparison.Ordinal);
        using Browser again = await server.Control();
        (await again.Post($"{table.Path}/messages", new { text = "Still here?" })).Good();
        await seat.Until(d => d["messages"]!.AsObject().Count == 1);
    }
}
