namespace Wargame.Tool.Rollouts;

/// <summary>A figure over many games with its 95 % interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Error">Standard error; 0 where the interval was not made from one.</param>
internal readonly record struct Figure(double Value, double Low, double High, double Error)
{
    /// <summary>Standard errors on either side of a normal 95 % interval.</summary>
    public const double Z = 1.959964;

    /// <summary>A share of games, 0 to 1, with the Wilson score interval, which holds for small counts and for shares near 0 and 1.</summary>
    public static Figure Share(int hits, int games)
    {
        if (games == 0) return new Figure(double.NaN, double.NaN, double.NaN, 0);
        double p = hits / (double)games, z2 = Z * Z;
        double middle = (p + z2 / (2 * games)) / (1 + z2 / games);
        double half = Z / (1 + z2 / games) * Math.Sqrt(p * (1 - p) / games + z2 / (4.0 * games * games));
        return new Figure(p, Math.Max(0, middle - half), Math.Min(1, middle + half), Math.Sqrt(p * (1 - p) / games));
    }

    /// <summary>A mean with its normal interval.</summary>
    public static Figure Mean(IReadOnlyList<double> values)
    {
        (double mean, double error) = Moments(values);
        return Around(mean, error);
    }

    /// <summary>Mean of one set over mean of another with the same seeds, less 1; the interval is linearised (delta method) over the pairs.</summary>
    public static Figure RelativeChange(IReadOnlyList<double> now, IReadOnlyList<double> before)
    {
        double to = Moments(now).Mean, from = Moments(before).Mean;
        if (from == 0) return new Figure(double.NaN, double.NaN, double.NaN, 0);
        double ratio = to / from;
        var rests = new double[now.Count];
        for (int i = 0; i < rests.Length; i++) rests[i] = (now[i] - ratio * before[i]) / from;
        return Around(ratio - 1, Moments(rests).Error);
    }

    /// <summary>The value below and above which half of the games lie; the interval is between order statistics (binomial).</summary>
    public static Figure Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0) return new Figure(double.NaN, double.NaN, double.NaN, 0);
        double half = Z * Math.Sqrt(sorted.Length) / 2;
        double At(double rank) => sorted[Math.Clamp((int)rank, 0, sorted.Length - 1)];
        return new Figure(At((sorted.Length - 1) / 2.0), At(Math.Floor((sorted.Length - 1) / 2.0 - half)), At(Math.Ceiling((sorted.Length - 1) / 2.0 + half)), 0);
    }

    /// <summary>The value at a share of the sorted values.</summary>
    public static double Percentile(double[] sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];

    private static Figure Around(double value, double error) => new(value, value - Z * error, value + Z * error, error);

    private static (double Mean, double Error) Moments(IReadOnlyList<double> values)
    {
        int n = values.Count;
        if (n == 0) return (double.NaN, double.NaN);
        double sum = 0;
        foreach (double value in values) sum += value;
        double mean = sum / n, squares = 0;
        foreach (double value in values) squares += (value - mean) * (value - mean);
        return (mean, n < 2 ? 0 : Math.Sqrt(squares / (n - 1) / n));
    }
}
