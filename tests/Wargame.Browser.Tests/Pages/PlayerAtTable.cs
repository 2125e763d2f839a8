using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>A player at their own browser: what a student clicks, from the code on the wall to the seal.</summary>
public sealed class PlayerAtTable(IPage page, string faction)
{
    public IPage Page => page;

    /// <summary>The seat's faction, as it is called on the screen.</summary>
    public string Faction => faction;

    /// <summary>The order sheet.</summary>
    public ILocator Sheet => page.GetByRole(AriaRole.Region, new() { Name = "Order sheet" });

    /// <summary>The news.</summary>
    public ILocator News => page.GetByRole(AriaRole.Region, new() { Name = "News" });

    /// <summary>The button that seals the sheet.</summary>
    public ILocator SealButton => Sheet.GetByRole(AriaRole.Button, new() { Name = "Seal sheet" });

    /// <summary>A person who joined by script goes on in this browser.</summary>
    public async Task ComeBack(SeatScript seat)
    {
        await page.Context.PostFrom(seat.Server, "/api/join/return", new { returnCode = seat.ReturnCode });
        await page.GotoAsync($"/table/{seat.Session}");
    }

    /// <summary>Code, name, seat, briefing, table.</summary>
    public async Task Join(string code, string name)
    {
        await page.GotoAsync("/join");
        await page.GetByLabel("Code").PressSequentiallyAsync(code);
        await Expect(page.GetByText("Homs")).Not.ToHaveCountAsync(0);
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose a seat" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{faction}") }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Take the {faction} seat" }).ClickAsync();
    }

    /// <summary>Reads both parts of the briefing, then goes to the table.</summary>
    public async Task ReadBriefing()
    {
        ILocator text = page.GetByRole(AriaRole.Tabpanel);
        await Expect(text).Not.ToBeEmptyAsync();
        string common = await text.InnerTextAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Your seat only" }).ClickAsync();
        await Expect(text).Not.ToHaveTextAsync(common);
        await Expect(text).Not.ToBeEmptyAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go to the table" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Map" })).ToBeVisibleAsync();
    }

    /// <summary>Waits until orders of this turn can be given.</summary>
    public async Task Planning(int turn)
    {
        await Expect(Sheet.GetByText($"turn {turn}", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(SealButton).ToBeEnabledAsync();
    }

    /// <summary>Chooses a place by its button on the map.</summary>
    public async Task Choose(string place)
    {
        await page.GetByRole(AriaRole.Group, new() { Name = "Places on the map" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(place)}[,.]") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = place, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Opens the composer for the chosen place.</summary>
    public async Task<ILocator> Compose(string verb, string place)
    {
        await Choose(place);
        await page.Locator("#panel").GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync();
        return page.GetByRole(AriaRole.Form, new() { Name = $"{verb} {place}" });
    }

    /// <summary>Gives an order for a place and files it: the named choice, or the one that is offered first.</summary>
    public async Task Order(string verb, string place, string? choice = null, bool file = true)
    {
        int before = await Sheet.GetByRole(AriaRole.Listitem).CountAsync();
        ILocator form = await Compose(verb, place);
        if (choice is not null) await form.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{Regex.Escape(choice)}") }).CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = file ? "File order" : "Keep draft" }).ClickAsync();
        await Expect(Sheet.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(before + 1);
    }

    /// <summary>A line of the sheet.</summary>
    public ILocator Line(string verb) => Sheet.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{verb} ?:") }) });

    /// <summary>Waits until a line stands on the sheet in a state.</summary>
    public Task Stands(string verb, string state) => Expect(Line(verb).GetByText(state, new() { Exact = true })).ToBeVisibleAsync();

    /// <summary>Undoes the last change of the sheet.</summary>
    public Task Undo() => page.Keyboard.PressAsync("z");

    /// <summary>Asks a power for support at a place, with the dialogue's own suggestion of how much and for what.</summary>
    public async Task Ask(string power, string what, string place)
    {
        await Choose(place);
        await page.Locator("#panel").GetByRole(AriaRole.Button, new() { Name = "Request support", Exact = true }).ClickAsync();
        ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Request support" });
        await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{power}") }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "File request" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    /// <summary>Offers a bargain: what the seat gives and what it wants, by their names.</summary>
    public async Task Bargain(string with, string gives, string wants)
    {
        await page.Keyboard.PressAsync("b");
        ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Bargain" });
        await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{with}") }).CheckAsync();
        await dialog.GetByRole(AriaRole.Group, new() { Name = "You give" }).GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex($"^{gives}", RegexOptions.IgnoreCase) }).CheckAsync();
        await dialog.GetByRole(AriaRole.Group, new() { Name = "You want" }).GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex($"^{wants}", RegexOptions.IgnoreCase) }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "File offer" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    /// <summary>Answers what waits on the sheet: opens its dialogue, agrees and files.</summary>
    public async Task Agree(string waits, string dialogue, string agree, string file)
    {
        await Sheet.GetByText(waits).Locator("xpath=..").GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        ILocator dialog = page.GetByRole(AriaRole.Dialog, new() { Name = dialogue });
        await dialog.GetByRole(AriaRole.Button, new() { Name = agree, Exact = true }).First.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = file }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    /// <summary>Seals the sheet, leaving drafts behind where there are some.</summary>
    public async Task Seal(bool drafts = false)
    {
        await SealButton.ClickAsync();
        if (drafts) await page.GetByRole(AriaRole.Dialog, new() { Name = "Seal this sheet?" }).GetByRole(AriaRole.Button, new() { Name = "Seal sheet" }).ClickAsync();
    }

    /// <summary>Waits for a turn's report and opens the card of its last item that has one.</summary>
    public async Task ReadCard(int turn)
    {
        await Expect(page.GetByText($"Report of turn {turn}", new() { Exact = true })).ToBeVisibleAsync();
        ILocator items = page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button);
        await Expect(items).Not.ToHaveCountAsync(0);
        await items.Last.ClickAsync();
        ILocator card = page.GetByRole(AriaRole.Article);
        await Expect(card.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeVisibleAsync();
        await Expect(card.GetByText("Every card carries this line")).ToBeVisibleAsync();
    }
}
