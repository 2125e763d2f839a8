namespace Wargame.Tool.Tests;

/// <summary>Lines of bounded width.</summary>
public sealed class PaperTests
{
    [Fact]
    public void Text_breaks_between_words_and_long_words_are_cut() =>
        Assert.Equal(["one two", "three", "fourfiv", "e"], Paper.Wrap("one two three fourfive", 7));

    [Fact]
    public void Entry_hangs_under_its_heading()
    {
        using var output = new StringWriter();
        new Paper(output, 80, colour: false).Entry("People", string.Join(' ', Enumerable.Repeat("word", 20)));
        string[] lines = output.ToString().TrimEnd('\n').Split('\n');
        Assert.StartsWith("People      word", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("            word", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_written_only_where_it_is_wanted()
    {
        using var plain = new StringWriter();
        using var coloured = new StringWriter();
        new Paper(plain, 80, colour: false).Line("held", Ink.Good);
        new Paper(coloured, 80, colour: true).Line("held", Ink.Good);
        Assert.Equal("held\n", plain.ToString());
        Assert.Equal("\u001b[32mheld\u001b[0m\n", coloured.ToString());
    }

    [Theory]
    [InlineData(0, "░░░░"), InlineData(500, "██░░"), InlineData(1000, "████"), InlineData(2000, "████")]
    public void Bar_shows_the_share(int permille, string bar) => Assert.Equal(bar, Paper.Bar(permille, 4));
}
