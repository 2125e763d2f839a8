using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Wargame.Browser.Tests;

/// <summary>
/// Every screen, on a laptop and on a phone, light and dark: nobody is shut out, nothing scrolls sideways, no label lies on another. Where
/// WARGAME_SCREENSHOTS names a folder, each leaves its pictures there.
/// </summary>
public sealed class LookTests(Chromium chromium, Stage stage) : IClassFixture<Stage>
{
    private static readonly string labels = Embedded.Text("labels.js");

    public static TheoryData<string> Screens => [.. Screen.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_screen_shuts_nobody_out_and_nothing_on_it_overlaps(string name)
    {
        Screen screen = Screen.All.Single(s => s.Name == name);
        var faults = new List<string>();
        foreach ((string device, int width, int height) in new[] { ("wide", 1440, 900), ("phone", 390, 844) })
        {
            await using IBrowserContext browser = await chromium.Profile(stage.Server.Address, width, height);
            IPage page = await screen.Open(browser, stage);
            foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                string look = $"{name}, {device}, {scheme}";
                // Colours are all that differs between light and dark: one full examination a device, each in another scheme.
                if ((device == "wide") == (scheme == ColorScheme.Light)) faults.AddRange(await Barriers(page, look));
                faults.AddRange((await page.EvaluateAsync<string[]>(labels)).Select(pair => $"{look}: overlap of {pair}"));
                int over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (over > 0) faults.Add($"{look}: the page is {over} px wider than the screen");
                await Picture(page, $"{name}-{device}-{scheme.ToString().ToLowerInvariant()}.png");
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<IEnumerable<string>> Barriers(IPage page, string look)
    {
        AxeResult result = await page.RunAxe();
        return result.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{look}: {v.Id}, {v.Help}: {string.Join("; ", v.Nodes.Take(4).Select(n => $"{n.Target} {n.Html[..Math.Min(160, n.Html.Length)]}"))}");
    }

    private static async Task Picture(IPage page, string file)
    {
        if (Environment.GetEnvironmentVariable("WARGAME_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), Animations = ScreenshotAnimations.Disabled });
    }
}
