namespace Wargame.Rules.Tests;

/// <summary>A scenario's own words in place of the rules'.</summary>
public sealed class VocabularyTests
{
    private static readonly Vocabulary Words = new(new Dictionary<string, string>
    {
        ["men"] = "crews", ["garrison"] = "people on the spot", ["the garrison's morale"] = "their mood",
    });

    [Theory]
    [InlineData("2,000 men", "2,000 crews")]
    [InlineData("Men left", "Crews left")]
    [InlineData("Women stay, men go", "Women stay, crews go")]
    [InlineData("mental", "mental")]
    [InlineData("The garrison's morale −10", "Their mood −10")]
    [InlineData("Garrison and men", "People on the spot and crews")]
    [InlineData("", "")]
    public void Whole_phrases_are_replaced_the_longest_first_and_the_first_letter_keeps_its_case(string text, string said) => Assert.Equal(said, Words.Say(text));

    [Fact]
    public void Without_words_a_text_is_the_same_text()
    {
        const string text = "2,000 men";
        Assert.Same(text, Vocabulary.None.Say(text));
    }

    [Fact]
    public void Cards_choices_and_refusals_speak_the_scenarios_words()
    {
        Scenario spoken = SmallRiver.Scenario with { Vocabulary = Words };
        World world = WorldSetup.Start(spoken, 3);
        Sight sight = Sight.Of(world, SmallWar.South);
        CityOptions options = Rulebook.Options(sight, [], SmallWar.City);
        Assert.DoesNotContain(options.Kinds.SelectMany(k => k.Choices), c => System.Text.RegularExpressions.Regex.IsMatch(c.Note + c.Cost.Text + c.Refusal?.Sentence, @"\b(men|garrison)\b"));
        TurnResult result = Turn.Play(world, new TurnInputs([new Sheet(SmallWar.South, [new Hold(SmallWar.City, Posture.Stand)])], []));
        Assert.DoesNotContain(result.Cards, c => System.Text.RegularExpressions.Regex.IsMatch(c.Title + c.Summary + c.WhatIf, @"\b(men|garrison)\b"));
    }
}
