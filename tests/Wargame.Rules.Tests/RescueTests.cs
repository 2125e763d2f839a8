using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Doctrines that keep people and works safe from a hazard.</summary>
public sealed class RescueTests
{
    private static readonly DoctrineDefinition Careful = new("careful", "Careful", "", DoctrineStyle.Relief, 0, 900, 800, 1000, [], [City]);

    private static IReadOnlyList<Order> Decide(Position position, FactionId seat, DoctrineDefinition doctrine) =>
        Doctrine.Decide(Sight.Of(position.World, seat), doctrine, position.World.Dice);

    // What stands at the place before it is what comes next: a sight knows levels, not what moves on. A gauge that is read late tells
    // the level of the turn before, so the river has stood there for two turns.
    private static Position Coming(CityId before, int level)
    {
        Position position = SmallRiver.At(City, level);
        HazardState river = position.World.Hazards[0];
        int at = SmallRiver.Scenario.IndexOf(before);
        (river.Level[at], river.Before[at]) = (level, level);
        return position;
    }

    [Fact]
    public void A_careful_doctrine_raises_the_works_of_a_place_in_danger()
    {
        IReadOnlyList<Order> orders = Decide(Coming(Ford, 490).Men(South, City, 500), South, Careful);
        Assert.Contains(orders, o => o is Hold { Posture: Posture.DigIn } hold && hold.City == City);
    }

    [Fact]
    public void Nobody_is_moved_while_the_level_is_low() =>
        Assert.DoesNotContain(Decide(Coming(Ford, 200).Men(South, City, 500), South, Careful), o => o is Hold or Evacuate or Reinforce);

    [Fact]
    public void A_ready_doctrine_opens_a_polder_that_spares_a_city_and_another_does_not()
    {
        Position position = Coming(Ford, 500).Men(North, Ford, 400);
        position.World.Hazards[0].Level[SmallRiver.Scenario.IndexOf(Dune)] = 560;
        DoctrineDefinition ready = Careful with { Aggression = 1000, Targets = [Ford] };
        Assert.Contains(Decide(position, North, ready), o => o is Hold { Posture: Posture.Open });
        Assert.DoesNotContain(Decide(position, North, ready with { Targets = [] }), o => o is Hold { Posture: Posture.Open });
    }
}
