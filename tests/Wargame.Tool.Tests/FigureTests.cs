using Wargame.Tool.Rollouts;

namespace Wargame.Tool.Tests;

/// <summary>Intervals against values worked out by hand or by tables.</summary>
public sealed class FigureTests
{
    [Theory]
    // Wilson's interval for 8 of 10 and for 0 of 20, as in tables.
    [InlineData(8, 10, 0.4902, 0.9433), InlineData(0, 20, 0.0, 0.1611), InlineData(20, 20, 0.8389, 1.0)]
    public void Share_has_the_wilson_interval(int hits, int of, double low, double high)
    {
        Figure share = Figure.Share(hits, of);
        Assert.Equal(hits / (double)of, share.Value, 6);
        Assert.Equal(low, share.Low, 4);
        Assert.Equal(high, share.High, 4);
    }

    [Fact]
    public void Mean_has_the_normal_interval()
    {
        // Deviations -1, 0, 1: variance 1, standard error 1/√3.
        Figure mean = Figure.Mean([4, 5, 6]);
        Assert.Equal(5, mean.Value, 9);
        Assert.Equal(5 - (1.959964 / Math.Sqrt(3)), mean.Low, 6);
        Assert.True(mean.Low > 0);
        Assert.True(Figure.Mean([-1, 0, 1]) is { Low: < 0, High: > 0 });
        Assert.True(Figure.Mean([0, 0, 0]) is { Low: 0, High: 0 });
    }

    [Fact]
    public void Relative_change_of_pairs_that_move_together_is_known_exactly()
    {
        Figure change = Figure.RelativeChange([5, 10, 15], [10, 20, 30]);
        Assert.Equal(-0.5, change.Value, 9);
        Assert.Equal(0, change.Error, 9);
    }

    [Fact]
    public void Median_counts_what_never_came_as_later_than_all() =>
        Assert.Equal(3, Figure.Median([1, 3, double.PositiveInfinity]).Value);
}
