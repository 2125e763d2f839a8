using Wargame.InputFuzz;

namespace Wargame.Server.Tests;

/// <summary>Alone, for the heap that it looks at is everybody's.</summary>
[Collection(nameof(Alone))]
public sealed class InputTests
{
    private const long Inputs = 100_000, Slack = 96L << 20;

    // The same inputs with every run; tests/Wargame.InputFuzz tries others, and more.
    private const ulong Seed = 1;

    [Fact]
    public async Task Whatever_comes_in_is_answered_without_an_exception_a_500_a_hang_or_a_leak()
    {
        Report report = await Fuzz.Run(Inputs, Seed, TestContext.Current.CancellationToken);
        Figures.Note($"{report}; seed {Seed}");
        Assert.True(report.Findings.Count == 0, $"seed {Seed}\n{string.Join('\n', report.Findings)}");
        Assert.Equal(Inputs, report.Http + report.Hub + report.Scenarios + report.Archives);
        Assert.InRange(report.HeapAtEnd, 0, (report.HeapAfterTenth * 3 / 2) + Slack);
    }
}
