using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>The replay of a session: a scrubber, two maps, what was decided.</summary>
public sealed class ReplayPage(IPage page)
{
    /// <summary>What was decided in the shown turn.</summary>
    public ILocator Decisions => Side.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Homs" });

    private ILocator Side => page.GetByRole(AriaRole.Tabpanel);

    /// <summary>Moves the scrubber to a turn.</summary>
    public async Task Go(int turn)
    {
        ILocator stop = page.GetByRole(AriaRole.Toolbar, new() { Name = "Turns" }).GetByRole(AriaRole.Button, new() { NameRegex = new($"^T{turn}\\b") });
        await stop.ClickAsync();
        await Expect(stop).ToHaveAttributeAsync("aria-current", "step");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = $"Turn {turn}" })).ToBeVisibleAsync();
    }

    /// <summary>Shows one of the two maps as somebody knew it, and waits until it is drawn.</summary>
    public async Task ShownAs(int map, string whom)
    {
        await page.GetByLabel("Shown as").Nth(map).SelectOptionAsync(new SelectOptionValue { Label = whom });
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = whom }).GetByRole(AriaRole.Group, new() { Name = "Places on the map" }).First).ToBeVisibleAsync();
    }

    /// <summary>Opens the first card of the turn, and goes back to the decisions.</summary>
    public async Task Cards()
    {
        await page.GetByRole(AriaRole.Tab, new() { NameRegex = new("^Cards") }).ClickAsync();
        await Side.GetByRole(AriaRole.Button).First.ClickAsync();
        ILocator dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Every card carries this line")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Decisions" }).ClickAsync();
    }

    /// <summary>Downloads the session as one file; gives its length in bytes.</summary>
    public async Task<long> Export()
    {
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Export" }).ClickAsync());
        Assert.EndsWith(".wargame", file.SuggestedFilename, StringComparison.Ordinal);
        return new FileInfo(await file.PathAsync()).Length;
    }
}
