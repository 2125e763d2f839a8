using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>Coming and going as people see it: facilitators who invite each other, and those who are shown out.</summary>
public sealed class AccessTests(Chromium chromium, ServerProcess server) : IClassFixture<ServerProcess>, IDisposable
{
    [Fact]
    public async Task A_person_who_is_removed_reads_on_its_open_page_that_it_is_out_and_the_seat_is_free()
    {
        await using var control = new Script(server.Address);
        await control.SignIn();
        (string session, string code) = await control.Open("Tuesday group", ["GOV"]);
        await using IBrowserContext players = await chromium.Profile(server.Address), desk = await chromium.Profile(server.Address);
        IPage player = await players.NewPageAsync();
        await players.PostFrom(server.Address, "/api/join", new { code, name = "Eve", seat = "GOV" });
        await control.Clock(session, "Next");
        await player.GotoAsync($"/table/{session}");
        await player.GetByRole(AriaRole.Group, new() { Name = "Places on the map" }).WaitForAsync();

        IPage page = await desk.NewPageAsync();
        await new Facilitator(page).SignIn("Dr Ada");
        await page.GotoAsync($"/control/{session}");
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "People" }).ClickAsync();
        ILocator people = page.GetByRole(AriaRole.Dialog, new() { Name = "People" });
        await people.GetByRole(AriaRole.Button, new() { Name = "Remove Eve?" }).ClickAsync();
        await people.GetByRole(AriaRole.Button, new() { Name = "Remove Eve", Exact = true }).ClickAsync();
        await Expect(people.GetByText("Nobody yet")).ToBeVisibleAsync();
        await IsTold(player);
        await people.GetByRole(AriaRole.Button, new() { Name = "New join code" }).ClickAsync();
        await Expect(page.GetByText("The join code is a new one").First).ToBeVisibleAsync();
        await player.ReloadAsync();
        await IsTold(player);

        // The return code has ended with the access: nobody is sent to it.
        static async Task IsTold(IPage player)
        {
            await Expect(player.GetByText("A facilitator has taken you out of this session")).ToBeVisibleAsync();
            await Expect(player.GetByText("Your return code does not work any more. To come back, ask the facilitator for a new code.")).ToBeVisibleAsync();
            await Expect(player.GetByText("come back with your return code")).ToHaveCountAsync(0);
            await Expect(player.GetByRole(AriaRole.Group, new() { Name = "Places on the map" })).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task A_person_who_leaves_a_shared_computer_leaves_nothing_on_it()
    {
        await using var control = new Script(server.Address);
        await control.SignIn();
        (string session, string joinCode) = await control.Open("Shared computer", ["GOV"]);
        await using IBrowserContext browser = await chromium.Profile(server.Address);
        IPage page = await browser.NewPageAsync();
        await browser.PostFrom(server.Address, "/api/join", new { code = joinCode, name = "Fay", seat = "GOV" });
        await page.GotoAsync($"/table/{session}");
        await page.EvaluateAsync("(session) => localStorage.setItem(`draft/${session}/GOV`, '{}')", session);
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Leave this device" }).ClickAsync();
        ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Leave this device" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "I lost it: give me a new one" }).ClickAsync();
        string code = await dialog.GetByText(new Regex("^[a-z]+-[a-z]+-[a-z]+-[0-9]{3}$")).InnerTextAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Players and observers")).ToBeVisibleAsync();
        await Expect(page.GetByText("Back to the table")).ToHaveCountAsync(0);
        Assert.Empty(await browser.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("(session) => Object.keys(localStorage).filter((name) => name.includes(session)).length", session));
        await page.GoBackAsync();
        await page.GotoAsync($"/table/{session}");
        await Expect(page.GetByText("This needs a sign-in.")).ToBeVisibleAsync();
        await browser.PostFrom(server.Address, "/api/join/return", new { returnCode = code });
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Map" }).WaitForAsync();
    }

    [Fact]
    public async Task An_observer_in_a_browser_that_is_also_controls_leaves_the_session_and_stays_control()
    {
        await using var control = new Script(server.Address);
        await control.SignIn();
        (string session, string code) = await control.Open("Two chairs", []);
        await using IBrowserContext browser = await chromium.Profile(server.Address);
        IPage page = await browser.NewPageAsync();
        await new Facilitator(page).SignIn("Dr Ada");
        await browser.PostFrom(server.Address, "/api/join", new { code, name = "Ada" });
        await page.GotoAsync($"/watch/{session}");
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Leave this device" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Leave this device" }).GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/$"));
        Assert.Equal(["wg_control"], (await browser.CookiesAsync()).Select(cookie => cookie.Name));
    }

    [Fact]
    public async Task An_invited_facilitator_gets_a_passphrase_of_its_own_and_is_shown_out_by_the_one_who_invited_it()
    {
        await using IBrowserContext first = await chromium.Profile(server.Address), second = await chromium.Profile(server.Address);
        IPage ada = await first.NewPageAsync(), ben = await second.NewPageAsync();
        await new Facilitator(ada).SignIn("Dr Ada");
        await ada.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await ada.GetByRole(AriaRole.Menuitem, new() { Name = "Facilitators" }).ClickAsync();
        ILocator dialog = ada.GetByRole(AriaRole.Dialog, new() { Name = "Facilitators" });
        await dialog.GetByLabel("Name of a further facilitator").FillAsync("Ben");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        string invitation = await dialog.GetByText(new Regex("^[a-z]+-[a-z]+-[a-z]+-[a-z]+$")).InnerTextAsync();

        await SignIn(ben, "Ben", invitation);
        ILocator given = ben.GetByRole(AriaRole.Dialog, new() { Name = "Your passphrase" });
        string own = await given.GetByText(new Regex("^[a-z]+-[a-z]+-[a-z]+-[a-z]+$")).InnerTextAsync();
        Assert.NotEqual(invitation, own);
        await given.GetByRole(AriaRole.Button, new() { Name = "I have noted it" }).ClickAsync();
        Assert.DoesNotContain(own, await ben.EvaluateAsync<string>("() => location.href + JSON.stringify(history.state) + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
        string code = await new Facilitator(ben).Open("Ben's group", "Government");
        Assert.NotEmpty(code);

        // The list was made before Ben signed in: it is read anew.
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await ada.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await ada.GetByRole(AriaRole.Menuitem, new() { Name = "Facilitators" }).ClickAsync();
        ILocator bens = dialog.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ben" });
        await bens.GetByRole(AriaRole.Button, new() { Name = "End access" }).ClickAsync();
        await bens.GetByRole(AriaRole.Button, new() { Name = "End access" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(ben.GetByText("A facilitator has ended this access.")).ToBeVisibleAsync();
        await SignIn(ben, "Ben", own);
        await Expect(ben.GetByText("do not belong together")).ToBeVisibleAsync();
    }

    public void Dispose() => server.ExplainFailure();

    private static async Task SignIn(IPage page, string name, string passphrase)
    {
        if (!page.Url.StartsWith("http", StringComparison.Ordinal)) await page.GotoAsync("/");
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("Passphrase").FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
