using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Morale and desertion: clauses 7.1 to 7.3.</summary>
public sealed class DesertionTests
{
    [Fact]
    public void Morale_is_drawn_to_cohesion_by_a_fifth()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Garrison(Capital, 5_000, morale: 620).Play();
        Assert.Equal(620 - 40, result.After.Forces.Single().Morale);
    }

    [Theory]
    [InlineData(ForceClass.Conscript, 50)]
    [InlineData(ForceClass.Regular, 35)]
    [InlineData(ForceClass.Elite, 20)]
    [InlineData(ForceClass.Foreign, 7)]
    public void Below_the_threshold_men_leave_by_kind(ForceClass kind, int permille)
    {
        Position position = Position.Of(SmallWar.Scenario).Garrison(Capital, 10_000, morale: 300, kind: kind).With(South, f => f.Cohesion = 300);
        TurnResult result = position.Play();
        Assert.Equal(10_000 - (10_000 * permille / 1000), result.After.Forces.Single().Men);
        Assert.Equal(10_000 * permille / 1000, result.After.Faction(South).Deserted);
        Assert.Equal(0, result.One<MenDeserted>().ChangedSides);
    }

    [Fact]
    public void Men_change_sides_only_where_the_other_side_stands()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Garrison(City, 6_000, morale: 250, kind: ForceClass.Conscript).Men(North, City, 2_000, from: Ford)
            .With(City, c => c.Contender = North).With(South, f => f.Cohesion = 250).Order(North, new Hold(City, Posture.Stand)).Order(South, new Hold(City, Posture.Stand)).Play();
        Assert.Contains(result.All<MenDeserted>(), e => e.Faction == South && e.ChangedSides > 0 && e.To == North && e.Home > e.ChangedSides);
    }
}
