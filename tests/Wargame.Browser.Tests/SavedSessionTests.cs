using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>Sessions that were saved: read in from another server, and shown for what they are where their journal was changed.</summary>
public sealed class SavedSessionTests(Chromium chromium, ServerProcess server) : IClassFixture<ServerProcess>, IDisposable
{
    [Fact]
    public async Task An_archive_is_read_in_by_choosing_its_file_and_a_changed_one_is_refused_with_the_reason()
    {
        await using var control = new Script(server.Address);
        await control.SignIn();
        string session = await Played(control, "Taken along");
        byte[] archive = await control.Bytes($"/api/replays/{session}/export"), changed = [.. archive];
        changed[changed.Length / 2] ^= 1;

        await using var elsewhere = new ServerProcess();
        await elsewhere.InitializeAsync();
        await using IBrowserContext browser = await chromium.Profile(elsewhere.Address);
        IPage page = await browser.NewPageAsync();
        await new Facilitator(page).SignIn("Dr Ada");
        await page.GotoAsync("/replay");
        ILocator file = page.GetByRole(AriaRole.Region, new() { Name = "Read an archive" }).Locator("input[type=file]");
        await file.SetInputFilesAsync(new FilePayload { Name = "changed.wargame", MimeType = "application/gzip", Buffer = changed });
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Read an archive" })).ToContainTextAsync("not a sound session archive");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/replay$"));
        await file.SetInputFilesAsync(new FilePayload { Name = "session.wargame", MimeType = "application/gzip", Buffer = archive });
        await page.WaitForURLAsync($"**/replay/{session}");
        // The replay is played anew before it is shown: that takes longer than a click.
        await page.GetByRole(AriaRole.Toolbar, new() { Name = "Turns" }).GetByRole(AriaRole.Button).First.WaitForAsync();
    }

    [Fact]
    public async Task A_damaged_session_is_listed_with_its_place_and_nothing_to_open()
    {
        await using var control = new Script(server.Address);
        await control.SignIn();
        string hurt = await Played(control, "Hurt"), sound = await Played(control, "Sound");
        await server.Kill();
        DamagedCopy.Spoil(server.Data, hurt);
        await server.Start();

        await using IBrowserContext browser = await chromium.Profile(server.Address);
        IPage page = await browser.NewPageAsync();
        await new Facilitator(page).SignIn("Dr Ada");
        await page.GetByRole(AriaRole.Button, new() { Name = "Saved sessions" }).ClickAsync();
        ILocator list = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Listitem);
        ILocator damaged = list.Filter(new() { HasText = hurt });
        await Expect(damaged.GetByText("Damaged", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(damaged.GetByText("session entry")).ToBeVisibleAsync();
        await Expect(damaged.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        await Expect(list.Filter(new() { HasText = "Sound" }).GetByRole(AriaRole.Link, new() { Name = "Replay" })).ToHaveAttributeAsync("href", $"/replay/{sound}");
    }

    public void Dispose() => server.ExplainFailure();

    // Two turns that doctrines play, and control's end.
    private static async Task<string> Played(Script control, string name)
    {
        string session = (await control.Open(name, [])).Id;
        foreach (string action in new[] { "Next", "Close", "Next", "Close", "End" }) await control.Clock(session, action);
        return session;
    }
}
