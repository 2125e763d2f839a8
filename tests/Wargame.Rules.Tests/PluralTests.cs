using System.Text.RegularExpressions;
using Wargame.Scenarios;

namespace Wargame.Rules.Tests;

/// <summary>A faction whose name is a plural is spoken of in the plural.</summary>
public sealed class PluralTests
{
    [Theory]
    [InlineData(Stance.Recognises, "Powers recognise South", "Recognise South")]
    [InlineData(Stance.Silent, "Powers take back their word on South", "Take back your word on South")]
    public void Word_of_a_power_agrees_with_its_name(Stance stance, string said, string ordered)
    {
        FactionDefinition powers = SmallWar.Scenario.Faction(SmallWar.Power) with { Name = "Powers", Plural = true };
        Assert.Equal(said, Words.Of(stance, powers, "South", ""));
        Assert.Equal(ordered, Words.Of(stance, null, "South", ""));
    }

    [Theory]
    [InlineData("homs-2024", 1)]
    [InlineData("homs-2024", 2)]
    [InlineData("arn-flood", 1)]
    public void Nothing_that_people_read_of_a_game_has_a_plural_name_with_a_singular_verb(string id, ulong seed)
    {
        Scenario scenario = ScenarioLibrary.Default.Get(id);
        // "The bargain between A and B is kept" speaks of the bargain: only a name that begins what is said is its subject.
        var wrong = new Regex($@"(?<!\b(of|and|by|from|to|on|for|with) )\b({string.Join('|', scenario.Factions.Where(f => f.Plural).Select(f => Regex.Escape(f.Name)))}) (has|is|was|does|[a-z]+[^s\W]s)\b");
        for (World world = WorldSetup.Start(scenario, seed); SelfPlay.Runs(world);)
        {
            TurnInputs inputs = SelfPlay.With(world, [.. scenario.Factions.Select(f => new Sheet(f.Id, RandomPlay.Decide(Sight.Of(world, f.Id), seed)))]);
            TurnResult result = Turn.Play(world, inputs);
            foreach (Card card in result.Cards) Assert.DoesNotMatch(wrong, $"{card.Title} {card.Summary} {card.Sentence} {card.WhatIf} {string.Join(' ', card.Lines.Select(l => l.Label))}");
            foreach (FactionDefinition seat in scenario.Factions)
            {
                View view = Views.For(result.After, seat.Id, result);
                foreach (NewsView news in view.News.Values.Where(n => n.Kind != NewsKind.Inject)) Assert.DoesNotMatch(wrong, $"{news.Title} {news.Text}");
                Assert.DoesNotMatch(wrong, $"{view.Report?.Headline} {view.Report?.Text}");
            }
            world = result.After;
        }
    }
}
