using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>A person who asks for more than the server gives is told so where it was asked, and what was typed stays.</summary>
public sealed class BusyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Message_too_many_says_how_long_to_wait_and_keeps_what_was_typed(int width, int height)
    {
        await using var server = new ServerProcess { Settings = ["--Limits:Messages:Burst", "1", "--Limits:Messages:PerSecond", "0.02"] };
        await server.InitializeAsync();
        await using var control = new Script(server.Address);
        await control.SignIn();
        (string session, string code) = await control.Open("Tuesday group", ["GOV"]);
        await using SeatScript seat = await SeatScript.Join(server.Address, session, code, "GOV", "Bea");
        await using IBrowserContext browser = await chromium.Profile(server.Address, width, height);
        IPage page = await browser.NewPageAsync();
        await new PlayerAtTable(page, "Government").ComeBack(seat);
        await control.Clock(session, "Next");
        await Write("When is the break?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Write("And where?");
        await Expect(page.GetByText("This browser asks for too much at once. Wait 50 seconds and try again.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox)).ToHaveValueAsync("And where?");
        if (Environment.GetEnvironmentVariable("WARGAME_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"busy-{width}.png"), Animations = ScreenshotAnimations.Disabled });

        async Task Write(string text)
        {
            if (width < 760)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
                await page.GetByRole(AriaRole.Menuitem, new() { Name = "Call control" }).ClickAsync();
            }
            else await page.GetByRole(AriaRole.Button, new() { Name = "Call control" }).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync(text);
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        }
    }
}
