using Wargame.Rules;
namespace Wargame.Grains.Tests;
internal static class RandomPlay
{
    public static IReadOnlyList<Order> Decide(Sight sight, ulong seed)
    {
        var orders = new List<Order>();
        var dice = new Dice(seed);
        foreach (CityDefinition city in sight.Scenario.Cities)
            foreach (KindOptions kind in Rulebook.Options(sight, orders, city.Id).Kinds)
                foreach (Choice choice in kind.Choices)
                    if (choice.Refusal is null && dice.Below(12, sight.Turn, city.Id + choice.Key + kind.Kind, Purpose.Doctrine) == 0 && Rulebook.Check(sight, orders, choice.Order) is null) orders.Add(choice.Order);
        return orders;
    }
}
