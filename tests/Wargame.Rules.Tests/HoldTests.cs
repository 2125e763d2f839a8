using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Clear orders, digging in, rest: clauses 5.1 to 5.4.</summary>
public sealed class HoldTests
{
    private static Position Board() => Position.Of(SmallWar.Scenario).Garrison(City, 4_000).Garrison(Capital, 5_000).Garrison(Port, 1_000).Garrison(Hill, 500);

    [Fact]
    public void Digging_in_adds_a_level_and_stops_at_four()
    {
        Assert.Equal(2, Board().Order(South, new Hold(City, Posture.DigIn)).Play().After.City(City).Fort);
        Assert.Equal(4, Board().With(City, c => c.Fort = 4).Order(South, new Hold(City, Posture.DigIn)).Play().After.City(City).Fort);
    }

    [Fact]
    public void Nobody_digs_in_while_the_place_is_fought_over()
    {
        TurnResult result = Board().Men(North, City, 5_000, from: Ford).With(City, c => c.Contender = North).Order(South, new Hold(City, Posture.DigIn)).Play();
        Assert.True(result.After.City(City).Fort <= 1);
    }

    [Fact]
    public void Rest_restores_tempo_and_morale()
    {
        TurnResult result = Position.Of(SmallWar.Scenario).Men(North, Dune, 3_000, morale: 800, tempo: 250).Order(North, new Hold(Dune, Posture.Rest)).Play();
        Force rested = result.After.Forces.Single();
        Assert.Equal(450, rested.Tempo);
        Assert.Equal(820, rested.Morale);
    }

    [Fact]
    public void Command_points_run_out()
    {
        Position position = Board().Men(South, Dune, 100).Men(South, Oasis, 100)
            .Order(South, new Hold(City, Posture.Stand), new Hold(Capital, Posture.Stand), new Hold(Port, Posture.Stand), new Hold(Hill, Posture.Stand), new Hold(Oasis, Posture.Stand));
        Assert.Equal(RefusalCode.NoCommand, position.Play().One<OrderFailed>().Why.Code);
    }
}
