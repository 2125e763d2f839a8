namespace Wargame.Server.Tests;

public sealed class SecretsTests
{
    [Fact]
    public void Words_are_2048_short_distinct_and_plain()
    {
        Assert.Equal(2048, Words.All.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Words.All, word => Assert.Matches("^[a-z]{3,9}$", word));
    }

    [Fact]
    public void Token_is_128_bits() => Assert.Matches("^[0-9a-f]{32}$", Secrets.Token());

    [Fact]
    public void Join_code_has_no_letters_that_look_or_sound_alike() =>
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Matches("^[2-9A-HJKMNP-TV-Z]{6}$", Secrets.JoinCode()));

    [Theory]
    [InlineData("7QK4MD", "7QK4MD")]
    [InlineData(" 7qk 4md ", "7QK4MD")]
    [InlineData("7QK-4MD", "7QK4MD")]
    [InlineData("7QK4M", null)]
    [InlineData("", null)]
    public void Join_code_is_read_as_people_type_it(string typed, string? read) => Assert.Equal(read, Secrets.ReadJoinCode(typed));

    [Fact]
    public void Return_code_is_read_as_people_type_it() => Assert.Equal("mild-otter-basin-527", Secrets.ReadReturnCode(" Mild otter  BASIN-527 "));

    [Fact]
    public void Return_code_is_three_words_and_a_number() => Assert.Matches("^[a-z]+-[a-z]+-[a-z]+-[1-9][0-9]{2}$", Secrets.ReturnCode());
}
