using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>A screen of the product, and how one comes to see it.</summary>
/// <param name="Name">Its name, also of its picture.</param>
/// <param name="Path">Its address, from the three sessions.</param>
/// <param name="Seat">Who looks at it: a seat, "control", or nobody in particular.</param>
/// <param name="Session">In which session.</param>
/// <param name="Show">What is clicked, and what has to be there, before one looks.</param>
public sealed record Screen(string Name, Func<Stage, string> Path, string? Seat, Func<Stage, OpenedSession> Session, Func<IPage, Task> Show)
{
    public static readonly IReadOnlyList<Screen> All =
    [
        new("door", _ => "/", null, s => s.Waiting, page => Text(page, "Players and observers")),
        new("lobby", s => $"/?session={s.Waiting.Id}", "control", s => s.Waiting, async page => { await Text(page, "Open, waiting to start"); await Maps(page); }),
        new("projector", s => $"/?session={s.Waiting.Id}", "control", s => s.Waiting, async page =>
        {
            await Button(page, "Project").ClickAsync();
            await Text(page, "and enter");
        }),
        new("facilitators", s => $"/?session={s.Waiting.Id}", "control", s => s.Waiting, async page =>
        {
            await Text(page, "Open, waiting to start");
            await page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "Facilitators" }).ClickAsync();
            ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Facilitators" });
            await dialog.GetByLabel("Name of a further facilitator").FillAsync("Prof. Ömer Aydın");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
            await Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("signs in with this name");
        }),
        new("people", s => $"/control/{s.Running.Id}", "control", s => s.Running, async page =>
        {
            await Maps(page);
            await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "People" }).ClickAsync();
            await Button(page, "Remove Bea?").ClickAsync();
        }),
        new("join", s => $"/join/{s.Waiting.Code.Replace(" ", "", StringComparison.Ordinal)}", null, s => s.Waiting, page => Text(page, "Wednesday group")),
        new("join-seat", s => $"/join/{s.Waiting.Code.Replace(" ", "", StringComparison.Ordinal)}", null, s => s.Waiting, async page =>
        {
            await Text(page, "Wednesday group");
            await page.GetByLabel("Your name").FillAsync("Gül");
            await Button(page, "Choose a seat").ClickAsync();
            await Text(page, "Several people may share a seat.");
        }),
        new("table", s => $"/table/{s.Running.Id}", "GOV", s => s.Running, async page =>
        {
            await Maps(page);
            await Place(page, "Homs");
        }),
        new("order", s => $"/table/{s.Running.Id}", "GOV", s => s.Running, async page =>
        {
            await Maps(page);
            await Place(page, "Homs");
            await Button(page, "Reinforce").First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Radio).First).ToBeVisibleAsync();
            await Expect(page.GetByText("from your reports").First).ToBeVisibleAsync();
            await Expect(page.Locator(".forecast")).ToHaveAttributeAsync("aria-busy", "false");
        }),
        new("support", s => $"/table/{s.Running.Id}", "GOV", s => s.Running, async page =>
        {
            await Maps(page);
            await Place(page, "Homs");
            await Button(page, "Request support").First.ClickAsync();
            ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Request support" });
            await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Russia") }).CheckAsync();
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Air strikes", Exact = true }).ClickAsync();
            await Expect(dialog.Locator("section.map .stage svg")).ToBeVisibleAsync();
        }),
        new("bargain", s => $"/table/{s.Running.Id}", "GOV", s => s.Running, async page =>
        {
            await Maps(page);
            await Place(page, "Homs");
            await Button(page, "Bargain").First.ClickAsync();
            ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Bargain" });
            await dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("transport lot") }).First.CheckAsync();
            await dialog.GetByLabel("Add a place").Last.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await Text(page, "File offer");
        }),
        new("report", s => $"/table/{s.Running.Id}", "GOV", s => s.Running, async page =>
        {
            await Maps(page);
            await Button(page, "Report").Last.ClickAsync();
            await Text(page, "Report of turn 2");
            await page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Evacuation of Homs") }).ClickAsync();
            await Text(page, "Every card carries this line");
        }),
        new("control", s => $"/control/{s.Running.Id}", "control", s => s.Running, async page => { await Text(page, "MSEL"); await Maps(page); }),
        new("replay", s => $"/replay/{s.Over.Id}", "control", s => s.Over, async page =>
        {
            await page.GetByRole(AriaRole.Toolbar, new() { Name = "Turns" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex(@"^T2\b") }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Turn 2" })).ToBeVisibleAsync();
            await Maps(page);
        }),
        new("final", s => $"/table/{s.Over.Id}", "GOV", s => s.Over, page => Text(page, "Final report")),
        new("watch", s => $"/watch/{s.Running.Id}", "observer", s => s.Running, Maps),
        new("rulebook-beside", s => $"/table/{s.Running.Id}", "GOV", s => s.Running, async page =>
        {
            await Maps(page);
            await Button(page, "Report").Last.ClickAsync();
            await page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Evacuation of Homs") }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Open in the rulebook" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Rulebook" }).GetByRole(AriaRole.Article)).Not.ToHaveCountAsync(0);
        }),
        new("rulebook", _ => "/rulebook", null, s => s.Waiting, page => Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Battle for a city" })).ToBeVisibleAsync()),
    ];

    /// <summary>Opens it in a page of its own and waits until it is all there.</summary>
    public async Task<IPage> Open(IBrowserContext browser, Stage stage)
    {
        if (Seat is not null) await stage.Sit(browser, Session(stage), Seat);
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync(Path(stage));
        await Show(page);
        await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))");
        return page;
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task Text(IPage page, string words) => Expect(page.GetByText(words).First).ToBeVisibleAsync();

    // A map is there when its borders are: the drawing of places needs no file, the country does.
    private static Task Maps(IPage page) => Expect(page.Locator("section.map .stage svg .land, section.map .stage svg .area").First).ToBeAttachedAsync();

    private static Task Place(IPage page, string name) =>
        page.GetByRole(AriaRole.Group, new() { Name = "Places on the map" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{name},") }).ClickAsync();
}
