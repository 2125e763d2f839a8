using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>A new user alone: one click on the first page, then what the coach says, to the replay.</summary>
public sealed class TutorialTests(Chromium chromium, TutorialTests.Alone alone) : IClassFixture<TutorialTests.Alone>
{
    /// <summary>A server with nobody in it.</summary>
    public sealed class Alone : IAsyncLifetime
    {
        public ServerProcess Server { get; } = new();
        public async ValueTask InitializeAsync() => await Server.InitializeAsync();
        public async ValueTask DisposeAsync() => await Server.DisposeAsync();
    }

    [Fact]
    public async Task One_person_plays_the_tutorial_from_the_first_page_to_the_replay()
    {
        await using IBrowserContext browser = await chromium.Profile(alone.Server.Address);
        IPage page = await browser.NewPageAsync();
        ILocator coach = await Begin(page);
        var table = new PlayerAtTable(page, "Coast");
        await Picture(page, "1-welcome");
        await coach.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Step(page, coach, "Choose a place", "2-place");
        await table.Choose("Alder");
        await Step(page, coach, "What is known, and how well", "3-reports");
        await coach.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Step(page, coach, "Send men", "4-reinforce");
        ILocator form = await table.Compose("Reinforce", "Alder");
        await form.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Quay") }).CheckAsync();
        await Step(page, coach, "Look before you order", null);
        await form.GetByRole(AriaRole.Slider).PressAsync("ArrowRight");
        await Step(page, coach, "File the order", "5-file");
        await form.GetByRole(AriaRole.Button, new() { Name = "File order" }).ClickAsync();
        await Step(page, coach, "Bring people out", "6-evacuate");
        await table.Order("Evacuate", "Alder", "Meadow");
        await Step(page, coach, "Ask a friend", "7-support");
        await table.Ask("Island Union", "Relief", "Alder");
        await Step(page, coach, "Seal your sheet", "8-seal");
        await table.Seal();
        await Step(page, coach, "Why?", "9-report");
        await page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Step(page, coach, "On to the next turn", "10-card");
        for (int turn = 2; turn <= 3; turn++)
        {
            await coach.GetByRole(AriaRole.Button, new() { Name = $"To turn {turn}" }).ClickAsync();
            await Step(page, coach, "Now on your own", $"11-turn-{turn}");
            await table.Planning(turn);
            await table.Seal(drafts: true);
        }
        await Step(page, coach, "Look back", "12-over");
        await coach.GetByRole(AriaRole.Link, new() { Name = "Replay" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Toolbar, new() { Name = "Turns" })).ToBeVisibleAsync();
        await Picture(page, "13-replay");
        await page.GoBackAsync();
        await Expect(coach.GetByText("That was the tutorial")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_coach_is_skipped_folded_ended_and_begun_again_by_keyboard_and_shuts_nobody_out()
    {
        await using IBrowserContext browser = await chromium.Profile(alone.Server.Address);
        IPage page = await browser.NewPageAsync();
        ILocator coach = await Begin(page);
        // It comes first for whoever walks by keyboard.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(coach.GetByRole(AriaRole.Button, new() { Name = "Go on" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Step(page, coach, "Choose a place", null);
        await Expect(page.Locator("[data-coached]")).ToHaveCountAsync(1);
        // The button that was pressed is gone: the keyboard goes on where the step points.
        await Expect(page.Locator("[data-coached]:focus, [data-coached] :focus")).ToHaveCountAsync(1);
        await coach.GetByRole(AriaRole.Button, new() { Name = "Skip this step" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Step(page, coach, "What is known, and how well", null);
        await page.ReloadAsync();
        await Step(page, coach, "What is known, and how well", null);
        AxeResult result = await page.RunAxe();
        Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Select(n => n.Html))}"));
        await coach.GetByRole(AriaRole.Button, new() { Name = "End the tutorial" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(coach.GetByRole(AriaRole.Heading)).ToHaveCountAsync(0);
        await coach.GetByRole(AriaRole.Button, new() { Name = "Start over" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Step(page, coach, "This is your table", null);
    }

    [Fact]
    public async Task On_a_phone_the_coach_lies_above_the_map_and_the_orders_are_filed_under_it()
    {
        await using IBrowserContext browser = await chromium.Profile(alone.Server.Address, 390, 844);
        IPage page = await browser.NewPageAsync();
        ILocator coach = await Begin(page);
        await Picture(page, "phone-1");
        await coach.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Places on the map" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Alder") }).ClickAsync();
        await Step(page, coach, "What is known, and how well", "phone-2");
        await coach.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Step(page, coach, "Send men", null);
        await page.GetByRole(AriaRole.Button, new() { Name = "Reinforce", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^Quay") }).CheckAsync();
        await page.GetByRole(AriaRole.Slider).PressAsync("ArrowRight");
        await Step(page, coach, "File the order", "phone-3");
        await page.GetByRole(AriaRole.Button, new() { Name = "File order" }).ClickAsync();
        await Step(page, coach, "Bring people out", "phone-4");
        int over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"the page is {over} px wider than the screen");
    }

    [Fact]
    public async Task A_dialogue_begins_at_its_title_and_gives_the_focus_back()
    {
        await using IBrowserContext browser = await chromium.Profile(alone.Server.Address);
        IPage page = await browser.NewPageAsync();
        await Begin(page);
        await new PlayerAtTable(page, "Coast").Choose("Alder");
        ILocator ask = page.GetByRole(AriaRole.Button, new() { Name = "Request support", Exact = true });
        await ask.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Heading, new() { Name = "Request support" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(ask).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Undo_pressed_before_the_answer_is_here_takes_back_the_last_order_and_not_the_one_before()
    {
        await using IBrowserContext browser = await chromium.Profile(alone.Server.Address);
        IPage page = await browser.NewPageAsync();
        await Begin(page);
        var table = new PlayerAtTable(page, "Coast");
        await table.Order("Reinforce", "Alder", "Quay");
        await table.Stands("Reinforce", "Filed");
        var pressed = new TaskCompletionSource();
        await page.RouteAsync("**/orders", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            await pressed.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await table.Order("Evacuate", "Alder", "Meadow");
        await table.Undo();
        pressed.SetResult();
        await Expect(table.Line("Evacuate")).ToHaveCountAsync(0);
        await Expect(table.Line("Reinforce")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1024, 768)]
    [InlineData(390, 844)]
    public async Task A_toast_lies_beside_the_coach_never_on_it(int width, int height)
    {
        await using IBrowserContext browser = await chromium.Profile(alone.Server.Address, width, height);
        IPage page = await browser.NewPageAsync();
        ILocator coach = await Begin(page);
        await page.Keyboard.PressAsync("z");
        ILocator toast = page.Locator(".toast");
        await Expect(toast).ToBeVisibleAsync();
        LocatorBoundingBoxResult said = (await toast.BoundingBoxAsync())!, told = (await coach.BoundingBoxAsync())!;
        Assert.False(said.X < told.X + told.Width && told.X < said.X + said.Width && said.Y < told.Y + told.Height && told.Y < said.Y + said.Height, "the toast lies on the coach");
    }

    private static async Task<ILocator> Begin(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tutorial, 15 minutes, alone" }).ClickAsync();
        ILocator coach = page.GetByRole(AriaRole.Complementary, new() { Name = "Tutorial" });
        // The first session of a server's life waits for its compiler.
        await Expect(coach.GetByRole(AriaRole.Heading, new() { Name = "This is your table" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(page.Locator("section.map .stage svg .land, section.map .stage svg .area").First).ToBeAttachedAsync();
        return coach;
    }

    private static async Task Step(IPage page, ILocator coach, string title, string? picture)
    {
        await Expect(coach.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        if (picture is not null) await Picture(page, picture);
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("WARGAME_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"tutorial-{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
