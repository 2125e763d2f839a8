using System.Globalization;
using Microsoft.Playwright;

namespace Wargame.Browser.Tests;

/// <summary>Measures, in the pages themselves, how long the last seal of a turn takes to reach the other screen. Never asserted: a measure, not a rule.</summary>
public sealed class SealClock
{
    private static readonly string script = Embedded.Text("seal-clock.js");
    private readonly List<double> inDocument = [], painted = [];

    /// <summary>Seals on one page and waits for the turn's report on the other.</summary>
    public async Task Measure(IPage seals, IPage waits, int turn, Func<Task> seal)
    {
        foreach (IPage page in new[] { seals, waits }) await page.EvaluateAsync(script);
        await seals.EvaluateAsync("() => sealClock.start()");
        await waits.EvaluateAsync("words => sealClock.watch(words)", $"Report of turn {turn}");
        await seal();
        double clicked = await seals.EvaluateAsync<double>("() => sealClock.clicked");
        double[] changed = await waits.EvaluateAsync<double[]>("() => sealClock.changed");
        inDocument.Add(changed[0] - clicked);
        painted.Add(changed[1] - clicked);
    }

    /// <summary>One line for the log.</summary>
    public override string ToString() => $"last seal to the other screen: {Line(inDocument)} (painted: {Line(painted)})";

    private static string Line(List<double> all) => string.Join(", ", all.Select(ms => string.Create(CultureInfo.InvariantCulture, $"{ms:0} ms")));
}
