using System.Collections;
using System.Reflection;
using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>The hash covers every field, and the JSON form loses none.</summary>
public sealed class StateHashTests
{
    // A world in which nothing is empty, so that every field has a value to change.
    private static World Full()
    {
        Scenario scenario = SmallRiver.Scenario with { Factions = Realm.Scenario.Factions, Secrets = Realm.Scenario.Secrets };
        World world = Position.On(WorldSetup.Start(scenario, 3)).Order(South, new Reinforce(Capital, Port, 1_500)).Play().After;
        foreach (CityState city in world.Cities)
        {
            city.Before ??= South;
            city.Contender ??= North;
            city.Controller ??= South;
        }
        foreach (RouteState route in world.Routes) route.CutBy = North;
        foreach (FactionState faction in world.Factions)
        {
            faction.Knows[0].Contender = North;
            faction.Leadership.Host = Power;
            faction.Knows[0].Forces[0] = new ForceReport(100, 200, 1, 'B', 2, "two sources");
        }
        foreach (Force force in world.Forces) force.CameFrom = Dune;
        world.Deliveries[0].Force!.CameFrom = Dune;
        world.Support.Add(new SupportCase
        {
            Number = 900, Asker = South, Power = Power, Kind = SupportKind.Troops, Where = Port, Amount = 5, Terms = ["a"], State = SupportState.Asked, Turn = 1,
            Steps = [new SupportStep(1, South, SupportState.Asked, 5, ["a"], "please")],
        });
        world.Bargains.Add(new Bargain
        {
            Number = 902, By = South, With = Third, Gives = [new Pledge(PledgeKind.Place, Hill, 1)], Wants = [new Pledge(PledgeKind.Place, Oasis, 1)], Turns = 3,
            State = BargainState.Offered, Turn = 1, Waits = Third, Until = 4, Guarantor = Power, BrokenBy = South, Text = "for peace",
        });
        world.Claims.Add(new Claim(901, South, ClaimKind.HoldsFirmly, City, North, true, 1));
        world.Leaked.Add("secret");
        world.Closed.Add("illness");
        world.Late.Add(new LateOrder(South, new Hold(City, Posture.Stand)));
        world.Played.Add(new PlayedEvent("storm", 1));
        world.Ending = new Ending(1, EndingKind.Collapse, South);
        return world;
    }

    [Fact]
    public void Every_public_property_of_the_state_changes_the_hash()
    {
        string before = StateHash.Of(Full());
        var missed = new List<string>();
        foreach ((string path, Action<World> change) in Changes())
        {
            World world = Full();
            change(world);
            if (StateHash.Of(world) == before) missed.Add(path);
        }
        Assert.Empty(missed);
    }

    [Fact]
    public void Every_public_property_survives_the_round_trip_through_json()
    {
        var missed = new List<string>();
        foreach ((string path, Action<World> change) in Changes())
        {
            // Ids of places, routes and factions and numbers of forces are the keys of the document; a world with another place in its list is no world.
            if (path is "Cities[].Id" or "Routes[].Id" or "Factions[].Id" or "Forces[].Number" or "Hazards[].Id") continue;
            World world = Full();
            change(world);
            if (StateHash.Of(WorldJson.Read(WorldJson.Write(world), world.Scenario)) != StateHash.Of(world)) missed.Add(path);
        }
        Assert.Empty(missed);
    }

    [Fact]
    public void World_with_places_that_nobody_holds_survives_the_round_trip()
    {
        World world = WorldSetup.Start(SmallWar.Scenario, 1);
        Assert.Equal(StateHash.Of(world), StateHash.Of(WorldJson.Read(WorldJson.Write(world), world.Scenario)));
    }

    [Fact]
    public void First_difference_is_named_by_its_field()
    {
        World a = WorldSetup.Start(SmallWar.Scenario, 1), b = a.Clone();
        Assert.Null(WorldDifference.First(a, b));
        b.City(City).Fort = 3;
        Assert.Equal(("cities.city.fort", "1", "3"), WorldDifference.First(a, b));
    }

    [Fact]
    public void Hash_is_sixty_four_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{64}$", StateHash.Of(Full()));

    [Fact]
    public void Clone_shares_nothing_that_can_change()
    {
        foreach ((string path, Action<World> change) in Changes())
        {
            // Records that nobody can change are shared.
            if (path.Contains("Steps[]", StringComparison.Ordinal) || path.Contains("Gives[]", StringComparison.Ordinal)
                || path.Contains("Wants[]", StringComparison.Ordinal) || path.StartsWith("Ending.", StringComparison.Ordinal) || path.StartsWith("Late[]", StringComparison.Ordinal)) continue;
            World world = Full(), copy = world.Clone();
            string before = StateHash.Of(world);
            change(copy);
            Assert.True(StateHash.Of(world) == before, $"{path} is shared between a world and its clone");
        }
    }

    private static List<(string Path, Action<World> Change)> Changes()
    {
        var changes = new List<(string, Action<World>)>();
        Walk(typeof(World), "", w => w, changes);
        // Reports are kept side by side and not as objects, so each is changed by putting another in its place.
        foreach (PropertyInfo property in typeof(ForceReport).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            changes.Add(($"Factions[].Knows[].Forces[].{property.Name}", w =>
            {
                ForceReports reports = w.Factions[0].Knows[0].Forces;
                object report = reports[0]!.Value;
                Set(property, report, Other(property.GetValue(report), property.PropertyType));
                reports[0] = (ForceReport)report;
            }));
        }
        changes.Add(("Factions[].Knows[].Forces[]", w => w.Factions[0].Knows[0].Forces[0] = null));
        return changes;
    }

    // Walks the declared properties of the state's own types; of a list it changes the first item and the length.
    private static void Walk(Type type, string path, Func<World, object> owner, List<(string, Action<World>)> changes)
    {
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.Name is "Scenario" or "Dice" || property.GetIndexParameters().Length > 0 || (!property.CanWrite && !IsList(property.PropertyType))) continue;
            string at = path.Length == 0 ? property.Name : path + "." + property.Name;
            if (IsList(property.PropertyType)) WalkList(property, at, owner, changes);
            else if (IsState(property.PropertyType)) Walk(property.PropertyType, at, w => property.GetValue(owner(w))!, changes);
            else changes.Add((at, w => Set(property, owner(w), Other(property.GetValue(owner(w)), property.PropertyType))));
        }
    }

    private static void WalkList(PropertyInfo property, string at, Func<World, object> owner, List<(string, Action<World>)> changes)
    {
        Type item = property.PropertyType.IsArray ? property.PropertyType.GetElementType()! : property.PropertyType.GetGenericArguments()[0];
        if (IsState(item))
        {
            // The first item that is there: a faction knows nothing of most of the others in most places.
            Walk(item, at + "[]", w => ((IEnumerable)property.GetValue(owner(w))!).Cast<object?>().First(x => x is not null)!, changes);
            return;
        }
        changes.Add((at + "[0]", w =>
        {
            IList list = Copy(property, owner(w), item);
            list[0] = Other(list[0], item);
        }));
    }

    // Read-only lists of records are replaced by changed copies, arrays and lists are changed in place.
    private static IList Copy(PropertyInfo property, object owner, Type item)
    {
        var list = (IList)property.GetValue(owner)!;
        if (!list.IsReadOnly) return list;
        var copy = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item), list)!;
        Set(property, owner, copy);
        return copy;
    }

    private static void Set(PropertyInfo property, object owner, object? value)
    {
        FieldInfo? field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance);
        if (field is not null) field.SetValue(owner, value);
        else property.SetValue(owner, value);
    }

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static bool IsState(Type type) => type.IsClass && type != typeof(string) && type.Assembly == typeof(World).Assembly;

    private static object Other(object? value, Type type) => value switch
    {
        int number => number + 1,
        ulong number => number + 1,
        bool flag => !flag,
        char letter => (char)(letter + 1),
        string text => text + "x",
        CityId id => id == Port ? City : Port,
        FactionId id => id == Third ? North : Third,
        RouteId id => id == CityHill ? CityPort : CityHill,
        Enum name => Enum.ToObject(name.GetType(), Convert.ToInt32(name, System.Globalization.CultureInfo.InvariantCulture) == 0 ? 1 : 0),
        null => throw new InvalidOperationException($"a {type.Name} is null in the full world"),
        _ => throw new InvalidOperationException($"no other value for {value.GetType().Name}"),
    };
}
