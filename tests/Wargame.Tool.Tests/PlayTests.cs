namespace Wargame.Tool.Tests;

/// <summary><c>play</c>: an account that fits its page and ends with a hash that every run repeats.</summary>
public sealed class PlayTests
{
    private static (int Code, string[] Lines, string Errors) Play(ulong seed, int width = 96, params string[] doctrines)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = PlayVerb.Run("homs-2024", seed, doctrines, new Paper(output, width, colour: false), errors);
        return (code, output.ToString().TrimEnd('\n').Split('\n'), errors.ToString());
    }

    [Fact]
    public void Same_seed_tells_the_same_story_to_the_last_line()
    {
        (int code, string[] lines, _) = Play(7);
        Assert.Equal(0, code);
        Assert.Matches("^final state [0-9a-f]{64}$", lines[^1]);
        Assert.Equal(lines, Play(7).Lines);
        Assert.NotEqual(lines[^1], Play(8).Lines[^1]);
    }

    [Theory]
    [InlineData(80), InlineData(100)]
    public void No_line_is_wider_than_the_page(int width) => Assert.All(Play(7, width).Lines, l => Assert.True(l.Length <= width, $"{l.Length}: {l}"));

    [Fact]
    public void Account_names_turns_battles_and_the_people()
    {
        string account = string.Join('\n', Play(3).Lines);
        Assert.Contains("Turn 1 of 12 · night, Fri 6 Dec 18:00 to Sat 7 Dec 06:00", account, StringComparison.Ordinal);
        Assert.Contains("Cohesion    Government", account, StringComparison.Ordinal);
        Assert.Contains("left their homes", account, StringComparison.Ordinal);
        Assert.Contains("civilians killed", account, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", account, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctrine_is_chosen_by_name_and_a_wrong_one_is_refused_with_the_right_ones()
    {
        Assert.Contains(Play(7, 96, "GOV=best").Lines, l => l.Contains("Government: Everything to Homs", StringComparison.Ordinal));
        (int code, _, string errors) = Play(7, 96, "GOV=wurst");
        Assert.Equal(2, code);
        Assert.Contains("historical, cautious, best", errors, StringComparison.Ordinal);
        Assert.Equal(2, Play(7, 96, "NOBODY=best").Code);
    }

    [Fact]
    public void Unknown_scenario_is_named_with_the_shipped_ones()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, PlayVerb.Run("nowhere", 1, [], new Paper(TextWriter.Null, 80, false), errors));
        Assert.Contains("homs-2024", errors.ToString(), StringComparison.Ordinal);
    }
}
