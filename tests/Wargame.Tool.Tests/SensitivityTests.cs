using Wargame.Rules;
using Wargame.Tool.Rollouts;

namespace Wargame.Tool.Tests;

/// <summary><c>sensitivity</c>: what is taken away is gone, what is fixed is said, and everything else is played on the same dice.</summary>
public sealed class SensitivityTests
{
    private static readonly Scenario scenario = Wargame.Scenarios.ScenarioLibrary.Default.Get("homs-2024");
    private static readonly int government = scenario.IndexOf(new FactionId("GOV")), russia = scenario.IndexOf(new FactionId("RUS"));

    private static LineUp Best => new(SelfPlay.Doctrines(scenario, new Dictionary<FactionId, string> { [new("GOV")] = "best" }));

    private static List<Order> OrdersOf(LineUp lineUp, int faction, int games = 8)
    {
        var orders = new List<Order>();
        for (int game = 0; game < games; game++) Game.Play(new Rollout(), scenario, lineUp, Game.SeedOf(4, game), (_, inputs) => orders.AddRange(inputs.Sheets[faction].Orders));
        return orders;
    }

    [Fact]
    public void Kind_that_is_taken_off_a_sheet_is_off_it_and_on_no_others()
    {
        Assert.Contains(OrdersOf(Best, government), o => o is Reinforce);
        LineUp lacking = Best.Lacking(government, OrderKind.Reinforce);
        Assert.DoesNotContain(OrdersOf(lacking, government), o => o is Reinforce);
        Assert.Contains(OrdersOf(lacking, scenario.IndexOf(new FactionId("HTS"))), o => o is Reinforce);
    }

    [Fact]
    public void Power_whose_answer_is_fixed_gives_no_other()
    {
        foreach (Answer answer in new[] { Answer.Grant, Answer.Refuse })
        {
            List<Order> orders = OrdersOf(Best.Answering(russia, answer), russia);
            Assert.Contains(orders, o => o is AnswerRequest);
            Assert.All(orders.OfType<AnswerRequest>(), a => Assert.Equal(answer, a.Answer));
        }
    }

    [Fact]
    public void Change_that_concerns_nobody_changes_nothing()
    {
        LineUp same = Best.Lacking(scenario.IndexOf(new FactionId("ARB")), OrderKind.Advance);
        for (int game = 0; game < 6; game++)
        {
            Assert.Equal(Game.Play(new Rollout(), scenario, Best, Game.SeedOf(4, game)).Values, Game.Play(new Rollout(), scenario, same, Game.SeedOf(4, game)).Values);
        }
    }

    [Fact]
    public void Every_decision_is_told_with_what_it_moves()
    {
        using var output = new StringWriter();
        int code = SensitivityVerb.Run("homs-2024", 10, 2, RolloutTests.Quiet(stop: TestContext.Current.CancellationToken), new Paper(output, 96, false), TextWriter.Null);
        string text = output.ToString();
        Assert.True(code is 0 or 1, text);
        Assert.Contains("Government without Reinforce", text, StringComparison.Ordinal);
        Assert.Contains("Russia always grants", text, StringComparison.Ordinal);
        Assert.Contains("  moves", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), l => Assert.True(l.Length <= 96, $"{l.Length}: {l}"));
    }
}
