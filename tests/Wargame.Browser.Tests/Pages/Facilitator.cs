using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>Control at its own browser: what a facilitator clicks.</summary>
public sealed class Facilitator(IPage page)
{
    private static readonly Regex joinCode = new("^[0-9A-Z]{3} [0-9A-Z]{3}$");

    public IPage Page => page;

    /// <summary>The session's id, once it is open and control's desk is shown.</summary>
    public string Session { get; private set; } = "";

    public async Task SignIn(string name)
    {
        await page.GotoAsync("/");
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("Passphrase").FillAsync(ServerProcess.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Session", Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Opens a session of Homs without a clock, with people in the named seats and doctrines in the others. Gives the join code.</summary>
    public async Task<string> Open(string name, params string[] human)
    {
        // The lobby leaves the seed to chance; a test plays the same game at each run.
        await page.RouteAsync("**/api/sessions", route => route.Request.Method != "POST" ? route.ContinueAsync() : route.ContinueAsync(new() { PostData = Seeded(route.Request.PostData!) }));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^The battle for Homs") }).ClickAsync();
        ILocator seats = page.GetByRole(AriaRole.Row);
        await Expect(seats.Filter(new() { HasText = "Government" })).ToBeVisibleAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Radio, new() { Name = "No clock" }).ClickAsync();
        foreach (ILocator seat in await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Radiogroup).AllAsync())
        {
            string faction = await seat.GetAttributeAsync("aria-label") ?? "";
            ILocator player = seat.GetByRole(AriaRole.Radio, new() { Name = human.Contains(faction) ? "Human" : "Doctrine" });
            await player.ClickAsync();
            await Expect(player).ToBeCheckedAsync();
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the session" }).ClickAsync();
        ILocator code = page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).Locator("xpath=ancestor::section").GetByText(joinCode);
        return (await code.InnerTextAsync()).Trim();
    }

    /// <summary>Starts the first turn from the lobby; control's desk takes its place.</summary>
    public async Task Begin()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Start turn 1" }).ClickAsync();
        await page.WaitForURLAsync("**/control/*");
        Session = new Uri(page.Url).Segments[^1].Trim('/');
    }

    /// <summary>Goes on from a turn's report to the next turn's planning.</summary>
    public Task NextTurn(int turn) => page.GetByRole(AriaRole.Button, new() { Name = $"Go on to turn {turn}" }).ClickAsync();

    /// <summary>Writes an inject for everybody, reads what each seat will see of it, and releases it.</summary>
    public async Task ReleaseInject(string title, string text, string from)
    {
        ILocator editor = page.GetByRole(AriaRole.Region, new() { Name = "Inject", Exact = true });
        await editor.GetByLabel("Title").FillAsync(title);
        await editor.GetByLabel("Text for all who see it").FillAsync(text);
        await editor.GetByLabel("Seems to come from").FillAsync(from);
        await Expect(editor.GetByText($"“{text}”")).ToBeVisibleAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Release now" }).ClickAsync();
        ILocator listed = page.GetByRole(AriaRole.Region, new() { Name = "MSEL" }).GetByRole(AriaRole.Row).Filter(new() { HasText = title });
        await Expect(listed.GetByText("Released")).ToBeVisibleAsync();
    }

    /// <summary>Ends the session before its last turn.</summary>
    public async Task End(string reason)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "End the session" }).ClickAsync();
        ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "End the session" });
        await dialog.GetByLabel("Why, for the debrief").FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "End the session" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Replay" })).ToBeVisibleAsync();
    }

    /// <summary>Opens the replay of the session that was played.</summary>
    public async Task<ReplayPage> LookBack()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Replay" }).ClickAsync();
        await page.WaitForURLAsync("**/replay/*");
        return new ReplayPage(page);
    }

    private static byte[] Seeded(string body)
    {
        JsonNode session = JsonNode.Parse(body)!;
        session["seed"] = "7";
        return Encoding.UTF8.GetBytes(session.ToJsonString());
    }
}
