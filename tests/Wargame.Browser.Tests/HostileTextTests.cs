using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wargame.Browser.Tests;

/// <summary>
/// Words that would run if a page took them for HTML: names, messages, injects, reasons, a whole scenario. On every screen that shows them
/// nothing runs, nothing is even tried that the content policy would have to stop, and what is no Markdown is shown as it was typed.
/// </summary>
public sealed class HostileTextTests(Chromium chromium) : IAsyncLifetime, IDisposable
{
    // Turned and hidden characters, a heap of marks, and a word of three lines without a space.
    private static readonly string odd = $"\u202Eevil\u202C \u2066x\u2069 a{new string('\u0301', 40)} {new string('W', 300)}";
    private readonly ServerProcess server = new();

    public async ValueTask InitializeAsync()
    {
        HostileScenario.WriteTo(server.Data);
        await server.InitializeAsync();
    }

    [Fact]
    public async Task Nothing_that_people_or_a_scenario_write_runs_on_any_screen_and_words_are_shown_as_words()
    {
        await using var control = new Script(server.Address);
        await control.SignIn();
        (string session, string code) = await control.Open($"{HostileScenario.Script} {HostileScenario.Image}", ["COAST"], HostileScenario.Id);
        await using SeatScript seat = await SeatScript.Join(server.Address, session, code, "COAST", HostileScenario.Image);
        await using var observer = new Script(server.Address);
        await observer.Post("/api/join", new { code, name = HostileScenario.Drawing });
        await seat.Watch();
        await Talk(control, seat, session);
        var faults = new List<string>();
        foreach ((int width, int height) in new[] { (1440, 900), (390, 844) })
        {
            await using IBrowserContext desk = await Watched(width, height), table = await Watched(width, height), wall = await Watched(width, height), door = await Watched(width, height);
            await desk.PostFrom(server.Address, "/api/control/sign-in", new { passphrase = ServerProcess.Passphrase, name = "Dr Ada" });
            await table.PostFrom(server.Address, "/api/join/return", new { returnCode = seat.ReturnCode });
            await wall.PostFrom(server.Address, "/api/join", new { code, name = HostileScenario.Image });
            faults.AddRange(await Look(door, $"/join/{code.Replace(" ", "", StringComparison.Ordinal)}", HostileScenario.Image));
            faults.AddRange(await Look(desk, "/", HostileScenario.Image, page => page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Hostile") }).ClickAsync()));
            faults.AddRange(await Look(desk, $"/control/{session}", HostileScenario.Script));
            faults.AddRange(await Look(desk, $"/control/{session}", HostileScenario.Drawing, async page =>
            {
                await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
                await page.GetByRole(AriaRole.Menuitem, new() { Name = "People" }).ClickAsync();
            }));
            faults.AddRange(await Look(table, $"/table/{session}", HostileScenario.Quoted, Menu("Briefing")));
            faults.AddRange(await Look(table, $"/table/{session}", HostileScenario.Script, width > 760 ? null : page => page.GetByRole(AriaRole.Button, new() { NameRegex = new("^News") }).ClickAsync()));
            faults.AddRange(await Look(wall, $"/watch/{session}", HostileScenario.Script));
            faults.AddRange(await Look(wall, $"/watch/{session}", HostileScenario.Quoted, Menu("Briefing")));
        }
        await control.Clock(session, "Close");
        await control.Clock(session, "End", HostileScenario.Script);
        await using IBrowserContext after = await Watched(1440, 900);
        await after.PostFrom(server.Address, "/api/join/return", new { returnCode = seat.ReturnCode });
        faults.AddRange(await Look(after, $"/table/{session}", HostileScenario.Image));
        faults.AddRange(await Look(after, $"/replay/{session}", HostileScenario.Script, page => page.GetByRole(AriaRole.Toolbar, new() { Name = "Turns" }).GetByRole(AriaRole.Button).Nth(1).ClickAsync()));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    public void Dispose() => server.ExplainFailure();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task Talk(Script control, SeatScript seat, string session)
    {
        string path = $"/api/sessions/{session}";
        await control.Clock(session, "Next");
        await control.Post($"{path}/messages", new { text = odd });
        await control.Post($"{path}/messages", new { text = $"{HostileScenario.Script} [x](javascript:window.__ran=40) {HostileScenario.Image}" });
        await control.Post($"{path}/injects", new
        {
            turn = 1, state = "Released",
            content = new { title = $"{HostileScenario.Script} flood", text = HostileScenario.Markdown[..1900], from = HostileScenario.Image, audience = Array.Empty<string>(), secretText = HostileScenario.Script, secretFor = new[] { "COAST" }, effects = Array.Empty<object>() },
        });
        await seat.Write(1, new { kind = "Hold", city = "alder", posture = "DigIn" }, $"{HostileScenario.Script} because");
    }

    private static Func<IPage, Task> Menu(string item) => async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    };

    // A browser that remembers what its pages tried.
    private async Task<IBrowserContext> Watched(int width, int height)
    {
        IBrowserContext browser = await chromium.Profile(server.Address, width, height);
        await browser.AddInitScriptAsync("window.__tried = []; addEventListener('securitypolicyviolation', (e) => window.__tried.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));");
        return browser;
    }

    /// <summary>Opens a page, shows what it has, and says what is wrong with it.</summary>
    private static async Task<IEnumerable<string>> Look(IBrowserContext browser, string path, string words, Func<IPage, Task>? show = null)
    {
        IPage page = await browser.NewPageAsync();
        var faults = new List<string>();
        page.Dialog += async (_, dialog) => { faults.Add($"{path}: a dialog said {dialog.Message}"); await dialog.DismissAsync(); };
        page.PageError += (_, error) => faults.Add($"{path}: {error}");
        await page.GotoAsync(path);
        if (show is not null) await show(page);
        await Expect(page.GetByText(words).First).ToBeAttachedAsync();
        await page.Mouse.MoveAsync(200, 300);
        await page.EvaluateAsync("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        string[] found = await page.EvaluateAsync<string[]>(
            """
            () => {
              const widest = () => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((e) => e.outerHTML.replace(/svelte-\w+/g, '').slice(0, 90)).slice(0, 3).join(' | ');
              const own = new Set([...document.scripts].map((s) => s.src).filter((src) => src.startsWith(location.origin + '/assets/')));
              const bad = [...document.querySelectorAll('*')].filter((e) =>
                [...e.attributes].some((a) => /^on/i.test(a.name) || (/^(?:href|src|action|formaction|data|xlink:href)$/i.test(a.name) && /^\s*(?:javascript|vbscript|data:(?!image\/))/i.test(a.value))) ||
                /^(?:iframe|object|embed|base|form:not|math|video|audio)$/i.test(e.localName) || (e.localName === 'script' && !own.has(e.src)) || (e.localName === 'meta' && e.httpEquiv));
              const inProse = [...document.querySelectorAll('.prose *')].filter((e) => !/^(?:p|h[1-4]|ul|ol|li|b|strong|i|em|blockquote|table|thead|tbody|tr|th|td|hr|br|code|a|sup)$/.test(e.localName) || e.id || e.getAttribute('name') || e.getAttribute('style') || e.className);
              const out = [...document.querySelectorAll('.prose a')].filter((a) => a.hasAttribute('href') && !/^(?:https?:|\/rulebook#)/.test(a.getAttribute('href')));
              const lost = [...document.querySelectorAll('header button, header a, nav button')].filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
              return [
                ...lost.map((e) => `out of reach ${e.outerHTML.slice(0, 90)}`), ...(window.__ran === undefined ? [] : [`ran ${window.__ran}`]), ...window.__tried.map((t) => `tried ${t}`),
                ...bad.map((e) => `element ${e.outerHTML.slice(0, 120)}`), ...inProse.map((e) => `in prose ${e.outerHTML.slice(0, 120)}`), ...out.map((a) => `link to ${a.getAttribute('href')}`),
                ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? [`${document.documentElement.scrollWidth - document.documentElement.clientWidth} px too wide: ${widest()}`] : []),
              ];
            }
            """);
        await Picture(page, path);
        await page.CloseAsync();
        return [.. faults, .. found.Select(fault => $"{path}: {fault}")];
    }

    private static async Task Picture(IPage page, string path)
    {
        if (Environment.GetEnvironmentVariable("WARGAME_SCREENSHOTS") is not { Length: > 0 } folder) return;
        string name = path.Trim('/').Split('/')[0] is { Length: > 0 } first ? first : "lobby";
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"hostile-{name}-{page.ViewportSize!.Width}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
