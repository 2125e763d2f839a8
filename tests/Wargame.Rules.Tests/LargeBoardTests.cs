using CsCheck;

namespace Wargame.Rules.Tests;

/// <summary>Boards of more than 64 places: searches that end early answer as those that walk the whole board do.</summary>
public sealed class LargeBoardTests
{
    private const int Side = 10;

    // The small war's factions on a square of a hundred places, of which every third supplies its holder.
    private static readonly Scenario ground = Square();

    private static readonly Gen<RoadMap> map = Gen.Select(Gen.Int[-1, 1].Array[Side * Side], Gen.Int[-9, 1].Array[Side * Side], Gen.Int[-20, 90].Array[ground.Routes.Length])
        .Select((holders, contenders, km) => new RoadMap
        {
            Holder = holders, Contender = Array.ConvertAll(contenders, c => Math.Max(-1, c)), Km = Array.ConvertAll(km, k => k <= 0 ? -1 : k),
        });

    [Fact]
    public void A_search_that_ends_at_its_reach_knows_all_within_it() =>
        Gen.Select(map, Gen.Int[0, 1], Gen.Int[0, Side * Side - 1], Gen.Int[1, 300]).Sample((map, faction, from, within) =>
        {
            WayTree all = map.From(ground, faction, from, WayUse.March), near = map.From(ground, faction, from, WayUse.March, within);
            Assert.Equal(all.Km.ToArray().Select(km => km > within ? -1 : km), near.Km.ToArray());
            if (near.Complete) Assert.Equal(all.Km.ToArray(), near.Km.ToArray());
        }, iter: 200);

    [Fact]
    public void A_search_for_one_place_finds_the_way_that_the_search_for_all_finds() =>
        Gen.Select(map, Gen.Int[0, 1], Gen.Int[0, Side * Side - 1], Gen.Int[0, Side * Side - 1]).Sample((map, faction, from, to) =>
        {
            Way? one = Ways.Find(ground, map, faction, from, to, WayUse.March);
            Assert.Equal(map.From(ground, faction, from, WayUse.March).To(ground, to)?.Routes, one?.Routes);
        }, iter: 200);

    [Fact]
    public void Sources_of_supply_are_counted_to_two_as_if_each_were_walked_by_itself() =>
        map.Sample(map =>
        {
            var sources = new int[ground.Cities.Length];
            Suppliers.Count(ground, map, sources);
            for (int c = 0; c < sources.Length; c++)
            {
                if (map.Holder[c] < 0) continue;
                Assert.Equal(Math.Min(2, Reaching(map, map.Holder[c], c)), Math.Min(2, sources[c]));
                Assert.Equal(Math.Min(2, Reaching(map, 0, c)), Suppliers.Reach(ground, map, 0, c));
            }
        }, iter: 100);

    [Fact]
    public void Forces_are_joined_place_by_place_as_if_each_were_compared_with_every_other() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[-1, 2], Gen.Int[0, 400]).Array[0, 60].Sample(drawn =>
        {
            Scenario empty = ground with { Forces = [] };
            World world = WorldSetup.Start(empty, 1), plain = WorldSetup.Start(empty, 1);
            foreach (World one in new[] { world, plain })
            {
                one.Cities[1].Contender = SmallWar.North;
                one.Forces.Clear();
                one.Forces.AddRange(drawn.Select((d, i) => new Force
                {
                    Number = i + 1, City = ground.Cities[d.Item1].Id, Faction = ground.Factions[d.Item2].Id, Name = $"unit {d.Item3}", Class = ForceClass.Regular, Cell = "",
                    CameFrom = d.Item4 < 0 ? null : ground.Cities[d.Item4].Id, Men = d.Item5, Quality = 100 + (i * 13), Morale = 900 - (i * 7), MoraleBefore = 500, Tempo = 300 + i,
                }));
            }
            Columns.Tidy(world, new Workbench(empty));
            Compared(plain);
            Assert.Equal(StateHash.Of(plain), StateHash.Of(world));
        }, iter: 300);

    private static void Compared(World world)
    {
        List<Force> forces = world.Forces;
        forces.RemoveAll(f => f.Men <= 0);
        for (int i = 0; i < forces.Count; i++)
        {
            for (int j = forces.Count - 1; j > i; j--)
            {
                (Force a, Force b) = (forces[i], forces[j]);
                if (a.City != b.City || a.Faction != b.Faction || a.Name != b.Name || (a.CameFrom != b.CameFrom && world.City(a.City).Contender is not null)) continue;
                int men = a.Men + b.Men;
                int Mean(int x, int y) => ((x * a.Men) + (y * b.Men)) / men;
                (a.Quality, a.Morale, a.MoraleBefore, a.Tempo) = (Mean(a.Quality, b.Quality), Mean(a.Morale, b.Morale), Mean(a.MoraleBefore, b.MoraleBefore), Mean(a.Tempo, b.Tempo));
                (a.Men, a.CameFrom, a.CameTurn) = (men, a.CameFrom ?? b.CameFrom, Math.Max(a.CameTurn, b.CameTurn));
                forces.RemoveAt(j);
            }
        }
    }

    private static int Reaching(RoadMap map, int faction, int city)
    {
        int sources = 0;
        foreach (int s in ground.Board.Sources(faction))
        {
            bool usable = map.Holder[s] < 0 || ground.Board.Between(faction, map.Holder[s]) == Relation.Allied;
            if (usable && Ways.Find(ground, map, faction, s, city, WayUse.Supply) is not null) sources++;
        }
        return sources;
    }

    private static Scenario Square()
    {
        // Made afresh: a scenario that was asked for places keeps their index.
        Scenario small = SmallWar.Make();
        CityDefinition town = SmallWar.Scenario.City(SmallWar.City);
        RouteDefinition road = small.Routes[0] with { Kind = RouteKind.Road, Km = 30 };
        CityDefinition[] cities = [.. Enumerable.Range(0, Side * Side).Select(i => town with { Id = new($"p{i}"), SupplyFor = i % 3 == 0 ? [small.Factions[i % 2].Id] : [] })];
        var routes = new List<RouteDefinition>();
        for (int i = 0; i < cities.Length; i++)
        {
            if (i % Side < Side - 1) routes.Add(road with { Id = new($"e{i}"), A = cities[i].Id, B = cities[i + 1].Id });
            if (i + Side < cities.Length) routes.Add(road with { Id = new($"n{i}"), A = cities[i].Id, B = cities[i + Side].Id });
        }
        return small with { Cities = [.. cities], Routes = [.. routes], Corridors = [], Injects = [], Objectives = [] };
    }
}
