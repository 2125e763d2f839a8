using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Wargame.Browser.Tests.Chromium))]

namespace Wargame.Browser.Tests;

/// <summary>
/// One real Chromium for all tests: the one that WARGAME_BROWSER names, or the system's. Playwright brings only the driver; no browser is downloaded.
/// Without a browser the tests are skipped, saying so; where CI=true they fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] names = ["chromium", "chromium-browser", "google-chrome"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A browser profile of its own: its cookies and its storage are nobody else's.</summary>
    public async Task<IBrowserContext> Profile(Uri server, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        IBrowserContext context = await Require().NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.ToString(),
            Locale = "en-GB",
            TimezoneId = "UTC",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            // The app moves things by CSS and settles at once without motion: pictures and boxes do not depend on the moment.
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = width < 760,
            IsMobile = width < 760,
            DeviceScaleFactor = width < 760 ? 2 : 1,
        });
        context.SetDefaultTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private IBrowser Require()
    {
        if (browser is not null) return browser;
        string why = $"No browser: set WARGAME_BROWSER to a Chromium, or install one of {string.Join(", ", names)} (on Debian: apt-get install chromium).";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(why);
        Assert.Skip(why);
        throw new InvalidOperationException(why);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("WARGAME_BROWSER") is { Length: > 0 } named) return File.Exists(named) ? named : null;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}

/// <summary>Requests that a test makes in a browser's name, beside its pages.</summary>
public static class BrowserRequests
{
    /// <summary>Posts with the browser's cookies, as a page of the server would.</summary>
    public static async Task<string> PostFrom(this IBrowserContext browser, Uri server, string path, object body)
    {
        IAPIResponse answer = await browser.APIRequest.PostAsync(path, new() { DataObject = body, Headers = new Dictionary<string, string> { ["Origin"] = server.GetLeftPart(UriPartial.Authority) } });
        Assert.True(answer.Ok, await answer.TextAsync());
        return await answer.TextAsync();
    }
}
