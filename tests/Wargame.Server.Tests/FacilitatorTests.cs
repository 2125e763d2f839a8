using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wargame.Server.Tests;

public sealed partial class FacilitatorTests : IAsyncLifetime
{
    private readonly RunningServer server = new();

    public async ValueTask InitializeAsync() => await server.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task First_start_says_a_passphrase_of_four_words_once_and_keeps_its_hash_only()
    {
        await using var fresh = new RunningServer { Settings = ["--Passphrase", ""] };
        await fresh.Start();
        string made = Passphrase().Match(fresh.Terminal.ToString()).Groups[1].Value;
        Assert.Matches("^[a-z]+-[a-z]+-[a-z]+-[a-z]+$", made);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(fresh.Data, "identity.db")));
        Assert.DoesNotContain(Directory.EnumerateFiles(fresh.Data), path => path.EndsWith("passphrase", StringComparison.Ordinal));
        using Browser ada = await SignIn(fresh, "Ada", made);
        await fresh.Stop();
        await fresh.Start();
        Assert.DoesNotContain(made, fresh.Terminal.ToString(), StringComparison.Ordinal);
        Assert.Contains("Facilitators        Ada", fresh.Terminal.ToString(), StringComparison.Ordinal);
        using Browser again = await SignIn(fresh, "Ada", made);
    }

    [Fact]
    public async Task Passphrase_that_an_older_version_kept_readable_still_works_and_its_file_is_gone()
    {
        await using var old = new RunningServer { Settings = ["--Passphrase", ""] };
        string file = Path.Combine(old.Data, "control-passphrase");
        await File.WriteAllTextAsync(file, "mild-otter-basin-kettle\n", TestContext.Current.CancellationToken);
        await old.Start();
        Assert.False(File.Exists(file));
        Assert.DoesNotContain("mild-otter", old.Terminal.ToString(), StringComparison.Ordinal);
        using Browser ada = await SignIn(old, "Ada", "mild otter basin kettle");
    }

    [Fact]
    public async Task Whoever_starts_the_server_can_make_a_facilitator_another_passphrase()
    {
        using Browser ada = await server.Control();
        await server.Stop();
        await using var helped = new RunningServer { Settings = ["--Passphrase", "", "--NewPassphrase", "dr ada"], Data = server.Data };
        await helped.Start();
        string made = Passphrase().Match(helped.Terminal.ToString()).Groups[1].Value;
        using Browser again = await SignIn(helped, RunningServer.Facilitator, made);
        using Browser old = helped.Stranger();
        Assert.Equal("WrongPassphrase", (await old.Post("/api/control/sign-in", new { name = RunningServer.Facilitator, passphrase = RunningServer.Passphrase })).Code);
    }

    [Fact]
    public async Task First_sign_in_names_the_first_facilitator_and_no_other_name_has_the_passphrase()
    {
        using Browser ada = await server.Control(), other = server.Stranger();
        Assert.Equal("WrongPassphrase", (await other.Post("/api/control/sign-in", new { name = "Ben", passphrase = RunningServer.Passphrase })).Code);
        Assert.Equal(RunningServer.Facilitator, (string?)Assert.Single((await ada.Get("/api/control/facilitators")).Good().AsArray())!["name"]);
    }

    [Fact]
    public async Task Browsers_of_one_person_may_all_be_the_first_to_sign_in()
    {
        await using var fresh = new RunningServer();
        await fresh.Start();
        Browser[] browsers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fresh.Control()));
        foreach (Browser browser in browsers) browser.Dispose();
    }

    [Fact]
    public async Task Invited_facilitator_signs_in_once_with_the_invitation_and_then_with_a_passphrase_of_its_own()
    {
        using Browser ada = await server.Control();
        string invitation = await Invite(ada, "Ben");
        using Browser ben = server.Stranger();
        JsonNode signedIn = (await ben.Post("/api/control/sign-in", new { name = "Ben", passphrase = invitation })).Good();
        using Browser late = server.Stranger();
        Assert.Equal("WrongPassphrase", (await late.Post("/api/control/sign-in", new { name = "Ben", passphrase = invitation })).Code);
        using Browser again = await SignIn(server, "Ben", (string)signedIn["passphrase"]!);
        Assert.Equal("Ben", (string?)(await again.Get("/api/control/me")).Good()["name"]);
        Assert.Equal("NameTaken", (await ada.Post("/api/control/facilitators", new { name = "BEN" })).Code);
    }

    [Fact]
    public async Task What_a_facilitator_does_stands_under_its_name()
    {
        OpenedTable table = await OpenedTable.Open(server);
        using Browser ben = await SignIn(server, "Ben", await Invite(table.Control, "Ben"));
        (await ben.Post($"{table.Path}/messages", new { text = "from Ben" })).Good();
        (await table.Control.Post($"{table.Path}/messages", new { text = "from Ada" })).Good();
        var messages = (await ben.Get($"{table.Path}/control")).Good()["whole"]!["messages"]!.AsObject().Select(m => m.Value!);
        Assert.Equal([("Ben", "from Ben"), (RunningServer.Facilitator, "from Ada")], messages.Select(m => ((string)m["name"]!, (string)m["text"]!)));
    }

    [Fact]
    public async Task One_facilitator_ends_anothers_access_and_nobody_elses()
    {
        OpenedTable table = await OpenedTable.Open(server);
        using Browser ben = await SignIn(server, "Ben", await Invite(table.Control, "Ben")), cem = await SignIn(server, "Cem", await Invite(table.Control, "Cem"));
        await using Feed his = await Feed.Watch(ben, table.Session, "Control"), hers = await Feed.Watch(cem, table.Session, "Control");
        JsonArray all = (await table.Control.Get("/api/control/facilitators")).Good().AsArray();
        long Id(string name) => (long)all.Single(f => (string?)f!["name"] == name)!["id"]!;
        (await table.Control.Delete($"/api/control/facilitators/{Id("Ben")}")).Good();
        Assert.Contains("Removed: ", await his.Closed, StringComparison.Ordinal);
        Assert.Equal("Removed", (await ben.Get("/api/sessions")).Code);
        (await cem.Get("/api/sessions")).Good();
        (await table.Control.Post($"{table.Path}/messages", new { text = "Hello" })).Good();
        await hers.Until(d => d["messages"]!.AsObject().Count == 1);
        Assert.Equal("Yourself", (await table.Control.Delete($"/api/control/facilitators/{Id(RunningServer.Facilitator)}")).Code);
        Assert.Equal("UnknownFacilitator", (await table.Control.Delete("/api/control/facilitators/99")).Code);
    }

    [Fact]
    public async Task New_passphrase_needs_the_present_one_and_signs_other_browsers_out()
    {
        using Browser ada = await server.Control(), elsewhere = await server.Control();
        Assert.Equal("WrongPassphrase", (await ada.Post("/api/control/passphrase", new { passphrase = "x" })).Code);
        string made = (string)(await ada.Post("/api/control/passphrase", new { passphrase = RunningServer.Passphrase })).Good()["passphrase"]!;
        Assert.Equal("SignedOut", (await elsewhere.Get("/api/control/me")).Code);
        (await ada.Get("/api/control/me")).Good();
        using Browser again = await SignIn(server, RunningServer.Facilitator, made);
    }

    private static async Task<string> Invite(Browser by, string name) => (string)(await by.Post("/api/control/facilitators", new { name })).Good()["passphrase"]!;

    private static async Task<Browser> SignIn(RunningServer at, string name, string passphrase)
    {
        Browser browser = at.Stranger();
        (await browser.Post("/api/control/sign-in", new { name, passphrase })).Good();
        return browser;
    }

    [GeneratedRegex(@"Control passphrase\s+(\S+)")]
    private static partial Regex Passphrase();
}
