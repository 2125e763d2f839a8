using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>The flood is played from its first turn to its last in a browser, and nothing on the screen speaks of war.</summary>
public sealed partial class FloodTests(Chromium chromium, TutorialTests.Alone alone) : IClassFixture<TutorialTests.Alone>
{
    [Fact]
    public async Task A_province_plays_the_flood_to_the_end_and_reads_no_word_of_war()
    {
        await using var control = new Script(alone.Server.Address);
        await control.SignIn();
        OpenedSession session = await control.Open("Evening class", ["LOW"], scenario: "arn-flood", seed: "4");
        await using SeatScript seat = await SeatScript.Join(alone.Server.Address, session.Id, session.Code, "LOW", "Ines");
        await using IBrowserContext browser = await chromium.Profile(alone.Server.Address);
        IPage page = await browser.NewPageAsync();
        var table = new PlayerAtTable(page, "Lowland");
        var found = new SortedSet<string>(StringComparer.Ordinal);
        await control.Clock(session.Id, "Next");
        await table.ComeBack(seat);
        for (int turn = 1; turn <= 8; turn++)
        {
            await table.Planning(turn);
            await Read(page, found, $"planning-{turn}");
            await table.Choose("Lode");
            await Expect(page.GetByText("Level, the Arn")).ToBeVisibleAsync();
            if (turn <= 3)
            {
                ILocator form = await table.Compose("Hold", "Lode");
                await Read(page, found, $"hold-{turn}");
                await form.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
                await form.GetByRole(AriaRole.Button, new() { Name = "File order" }).ClickAsync();
                await Expect(table.Line("Hold")).ToHaveCountAsync(1);
            }
            if (turn == 2)
            {
                await table.Order("Evacuate", "Lode", "Kirkmoor");
                await table.Compose("Reinforce", "Westpolder");
                await Read(page, found, "reinforce");
                await table.Compose("Announce", "Lode");
                await Read(page, found, "announce");
                await table.Choose("Lode");
            }
            await table.Seal(drafts: turn > 3 || turn == 2);
            await Expect(page.GetByText(turn == 8 ? "Final report" : $"Report of turn {turn}", new() { Exact = true }).First).ToBeVisibleAsync();
            await Read(page, found, $"report-{turn}");
            if (turn < 8) await control.Clock(session.Id, "Next");
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task Read(IPage page, SortedSet<string> found, string name)
    {
        string text = await page.EvaluateAsync<string>("() => document.body.innerText");
        foreach (Match match in OfWar().Matches(text))
        {
            int from = Math.Max(0, match.Index - 60);
            found.Add(text[from..Math.Min(text.Length, match.Index + 60)].ReplaceLineEndings(" "));
        }
        if (Environment.GetEnvironmentVariable("WARGAME_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"flood-{name}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }

    [GeneratedRegex(@"\b(men|garrisons?|soldiers?|troops|armed|attack\w*|enem(y|ies)|hostile|battles?|war|fight\w*|deserted|fortif\w*|strikes?|siege|Syria\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfWar();
}
