using System.Text.RegularExpressions;
using Parquet;
using Wargame.Tool.Rollouts;

namespace Wargame.Tool.Tests;

/// <summary><c>rollout</c>: the same seed gives the same rows on any number of threads, and the table says how sure it is.</summary>
public sealed class RolloutTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rollout-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (int Code, string Text, string Errors) Rollout(int games, ulong seed, int threads, string? file, params string[] doctrines)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = RolloutVerb.Run("homs-2024", games, seed, doctrines, file is null ? null : Path.Combine(folder, file), Quiet(threads), new Paper(output, 96, false), errors);
        return (code, output.ToString(), errors.ToString());
    }

    internal static Games Quiet(int threads = 2, CancellationToken stop = default) => new(threads, new Progress(TextWriter.Null, false), stop);

    [Fact]
    public void Same_seed_gives_the_same_file_whatever_the_number_of_threads()
    {
        Rollout(12, 5, 1, "one.csv");
        Rollout(12, 5, 4, "four.csv");
        Rollout(12, 6, 4, "other.csv");
        string one = File.ReadAllText(Path.Combine(folder, "one.csv"));
        Assert.Equal(one, File.ReadAllText(Path.Combine(folder, "four.csv")));
        Assert.NotEqual(one, File.ReadAllText(Path.Combine(folder, "other.csv")));
        string[] lines = one.TrimEnd('\n').Split('\n');
        Assert.Equal(13, lines.Length);
        Assert.StartsWith("game,seed,turns,homs-lost,", lines[0], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.Equal(lines[0].Count(c => c == ','), l.Count(c => c == ',')));
    }

    [Fact]
    public async Task Parquet_holds_the_same_rows()
    {
        Rollout(6, 5, 2, "rows.csv");
        Rollout(6, 5, 2, "rows.parquet");
        string[][] rows = [.. (await File.ReadAllLinesAsync(Path.Combine(folder, "rows.csv"), TestContext.Current.CancellationToken)).Select(l => l.Split(','))];
        await using FileStream file = File.OpenRead(Path.Combine(folder, "rows.parquet"));
        await using ParquetReader reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(rows[0], reader.Schema.GetDataFields().Select(f => f.Name));
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        Assert.Equal(6, group.RowCount);
    }

    [Fact]
    public void Table_tells_every_outcome_with_its_interval_and_ends_with_the_pace()
    {
        (int code, string text, _) = Rollout(20, 1, 2, null, "GOV=best");
        Assert.Equal(0, code);
        Assert.Contains("Government: Everything to Homs", text, StringComparison.Ordinal);
        Assert.Contains("Turn in which Homs falls · median", text, StringComparison.Ordinal);
        Assert.Contains("Wilson for shares", text, StringComparison.Ordinal);
        Assert.Matches(new Regex(@"\n20 games, \d+ turns, \d+\.\d s, \d+ turns/s\n$"), text);
        Assert.All(text.Split('\n'), l => Assert.True(l.Length <= 96, $"{l.Length}: {l}"));
    }

    [Fact]
    public void Game_of_a_rollout_is_the_game_that_play_shows()
    {
        Rollout(3, 9, 2, "rows.csv");
        string[] row = File.ReadAllLines(Path.Combine(folder, "rows.csv"))[2].Split(',');
        using var account = new StringWriter();
        PlayVerb.Run("homs-2024", ulong.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), [], new Paper(account, 96, false), TextWriter.Null);
        Assert.Equal(int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture), Regex.Count(account.ToString(), @"^Turn \d+ of 12", RegexOptions.Multiline));
    }

    [Fact]
    public void Who_gives_up_gets_no_file()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        string file = Path.Combine(folder, "never.csv");
        Assert.ThrowsAny<OperationCanceledException>(() =>
            RolloutVerb.Run("homs-2024", 10, 1, [], file, Quiet(2, stop.Token), new Paper(TextWriter.Null, 96, false), TextWriter.Null));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData(10, "rows.xlsx", ".csv or .parquet"), InlineData(0, "rows.csv", "1 or more")]
    public void What_cannot_be_done_is_said_before_anything_is_played(int games, string file, string said)
    {
        (int code, _, string errors) = Rollout(games, 1, 1, file);
        Assert.Equal(2, code);
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }
}
