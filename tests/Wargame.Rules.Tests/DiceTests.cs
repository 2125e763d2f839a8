namespace Wargame.Rules.Tests;

/// <summary>Counter-based dice.</summary>
public sealed class DiceTests
{
    [Theory]
    [InlineData(2, 1000)]
    [InlineData(3, 972)]
    [InlineData(4, 916)]
    [InlineData(5, 833)]
    [InlineData(6, 722)]
    [InlineData(7, 583)]
    [InlineData(8, 416)]
    [InlineData(9, 277)]
    [InlineData(10, 166)]
    [InlineData(11, 83)]
    [InlineData(12, 27)]
    [InlineData(13, 0)]
    public void Chances_are_those_of_two_dice_rounded_down(int target, int permille) => Assert.Equal(permille, Dice.AtLeast(target));

    [Fact]
    public void Same_question_same_roll_and_another_question_another()
    {
        var dice = new Dice(42);
        Assert.Equal(dice.TwoDice(3, "homs", Purpose.Battle), dice.TwoDice(3, "homs", Purpose.Battle));
        string Rolls(Func<int, Roll> roll) => string.Join(" ", Enumerable.Range(1, 20).Select(n => roll(n).ToString()));
        string battle = Rolls(n => dice.TwoDice(n, "homs", Purpose.Battle));
        Assert.NotEqual(battle, Rolls(n => dice.TwoDice(n, "homs", Purpose.Will)));
        Assert.NotEqual(battle, Rolls(n => dice.TwoDice(n, "hama", Purpose.Battle)));
        Assert.NotEqual(battle, Rolls(n => new Dice(43).TwoDice(n, "homs", Purpose.Battle)));
    }

    [Fact]
    public void Every_face_comes_up_as_often_as_it_should()
    {
        var counts = new int[13];
        for (int n = 0; n < 36_000; n++) counts[new Dice((ulong)n).TwoDice(n % 12, "place", Purpose.Will).Sum]++;
        for (int sum = 2; sum <= 12; sum++) Assert.InRange(counts[sum], (6 - Math.Abs(7 - sum)) * 900, (6 - Math.Abs(7 - sum)) * 1_100);
    }

    [Fact]
    public void A_subject_put_together_from_pieces_rolls_as_its_text_does()
    {
        CityId city = new("homs");
        FactionId? nobody = null;
        for (int n = -1; n < 1_200; n += 7)
        {
            string text = $"claim-{city}:{n}-{nobody}-{ClaimKind.Denial}-{'x'}{"y"}";
            Assert.Equal(new Dice(5).TwoDice(n, text, Purpose.Leak), new Dice(5).TwoDice(n, $"claim-{city}:{n}-{nobody}-{ClaimKind.Denial}-{'x'}{"y"}", Purpose.Leak));
        }
    }
}
