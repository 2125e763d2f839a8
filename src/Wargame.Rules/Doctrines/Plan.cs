using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>A sheet in the making: what the seat knows, what it has ordered so far, and its estimates. Only legal orders get in.</summary>
internal sealed class Plan
{
    private readonly List<Order> orders = [];
    private readonly int[] hostile, friends, threat, rank, keeps, targets;
    private RoadMap? roads;
    private List<int>? wanted;

    public Plan(Sight sight, DoctrineDefinition doctrine, Dice dice)
    {
        Sight = sight;
        Doctrine = doctrine;
        Dice = dice;
        Sheet = new SheetSoFar(sight, orders);
        Cities = sight.Scenario.Cities.Count;
        hostile = new int[Cities];
        friends = new int[Cities];
        threat = new int[Cities];
        Count();
        for (int c = 0; c < Cities; c++) threat[c] = Near(c);
        rank = new int[Cities];
        Array.Fill(rank, doctrine.Keeps.Count);
        for (int i = doctrine.Keeps.Count - 1; i >= 0; i--)
        {
            if (At(doctrine.Keeps[i]) is >= 0 and var c) rank[c] = i;
        }
        keeps = Positions(doctrine.Keeps);
        targets = Positions(doctrine.Targets);
    }

    public Sight Sight { get; }
    public DoctrineDefinition Doctrine { get; }
    public DoctrineLevers Levers => Doctrine.Levers;
    public Dice Dice { get; }
    public Scenario Scenario => Sight.Scenario;
    public SheetSoFar Sheet { get; private set; }
    public IReadOnlyList<Order> Orders => orders;
    /// <summary>Number of places.</summary>
    public int Cities { get; }

    /// <summary>Files an order if it is legal; true where it was.</summary>
    public bool File(Order order)
    {
        if (Rulebook.Check(Sight, Sheet, order) is not null) return false;
        orders.Add(order);
        Sheet = new SheetSoFar(Sight, orders);
        return true;
    }

    /// <summary>True with a chance in permille, by a roll of this turn that is named for a topic.</summary>
    public bool Chance(int permille, [InterpolatedStringHandlerArgument("")] Topic topic) =>
        Dice.Below(1000, Sight.Turn, topic.Subject, Purpose.Doctrine) < permille;

    /// <summary>Hostile men believed in a place and one road from it.</summary>
    public int Threat(int city) => threat[city];

    /// <summary>Hostile men believed within a turn's march of a place, whoever holds what lies between: what may come at it next.</summary>
    public int Pressure(int city)
    {
        ReadOnlySpan<int> km = OpenRoads(city, Sight.Figures.MarchKm);
        int sum = 0;
        for (int c = 0; c < km.Length; c++)
        {
            if (km[c] >= 0 && km[c] <= Sight.Figures.MarchKm) sum += Hostile(c);
        }
        return sum;
    }

    /// <summary>Kilometres by road from a place to every other as if nobody stood in between; -1 where no road leads.</summary>
    public ReadOnlySpan<int> OpenRoads(int from, int within = int.MaxValue) => Ways.Distances(Scenario, roads ??= Roads(), Sight.Self, from, WayUse.March, within);

    private RoadMap Roads()
    {
        var nobody = new int[Scenario.Cities.Count];
        Array.Fill(nobody, -1);
        return new RoadMap { Holder = nobody, Contender = nobody, Km = Sight.Map.Km };
    }

    /// <summary>Hostile men believed in a place.</summary>
    public int Hostile(int city) => hostile[city];

    /// <summary>Own and allied men believed in a place.</summary>
    public int Friends(int city) => friends[city];

    private void Count()
    {
        for (int c = 0; c < Cities; c++) friends[c] = Sight.Men(c);
        for (int f = 0; f < Scenario.Factions.Count; f++)
        {
            Relation stance = Sight.With(f);
            if (f == Sight.Self || stance == Relation.Neutral) continue;
            int[] side = stance == Relation.Hostile ? hostile : friends;
            for (int c = 0; c < Cities; c++)
            {
                if (Sight.Report(c, f) is { } report) side[c] += (report.Low + report.High) / 2;
            }
        }
    }

    /// <summary>Men in a place who can still be ordered away.</summary>
    public int Free(int city) => Sight.Men(city) - Sheet.MenOrdered(Id(city));

    /// <summary>Believed defenders of a place that is not the seat's own; a guess by size where nothing is reported.</summary>
    public int Defenders(int city)
    {
        int holder = Sight.Controller(city), sum = 0;
        bool reported = false;
        for (int f = 0; f < Scenario.Factions.Count; f++)
        {
            bool side = f == holder || (holder >= 0 && Scenario.Board.Between(f, holder) == Relation.Allied && Sight.With(f) != Relation.Allied);
            if (!side || Sight.Report(city, f) is not { } report) continue;
            sum += (report.Low + report.High) / 2;
            reported = true;
        }
        if (reported || holder < 0) return sum;
        return Typical(Scenario.Cities[city].Class);
    }

    /// <summary>Garrison to be expected in a place of a size about which nothing is known.</summary>
    public static int Typical(PlaceClass size) => size switch
    {
        PlaceClass.Capital => 10_000,
        PlaceClass.City => 4000,
        PlaceClass.Town => 1500,
        _ => 500,
    };

    public CityId Id(int city) => Scenario.Cities[city].Id;
    public int At(CityId city) => Scenario.IndexOf(city);

    /// <summary>Rank of a place among those that the doctrine keeps: 0 first; beyond the list for others.</summary>
    public int KeepRank(int city) => rank[city];
    /// <summary>The doctrine keeps the place.</summary>
    public bool Kept(int city) => rank[city] < Doctrine.Keeps.Count;

    /// <summary>Places that the doctrine keeps and that exist, in its order.</summary>
    public ReadOnlySpan<int> Keeps() => keeps;
    /// <summary>Places that the doctrine wants and that exist, in its order.</summary>
    public ReadOnlySpan<int> Targets() => targets;
    /// <summary>Targets that can be attacked next, or steps toward them; found when first asked for.</summary>
    public List<int> Wanted() => wanted ??= Offence.Wanted(this);

    /// <summary>Own men stand in a place and hostile men in it or next to it.</summary>
    public bool Threatened(int city) => Sight.Men(city) > 0 && threat[city] >= 200;

    private int[] Positions(IReadOnlyList<CityId> ids)
    {
        int known = 0;
        for (int i = 0; i < ids.Count; i++)
        {
            if (At(ids[i]) >= 0) known++;
        }
        var positions = new int[known];
        for (int i = ids.Count - 1; i >= 0; i--)
        {
            if (At(ids[i]) is >= 0 and var c) positions[--known] = c;
        }
        return positions;
    }

    private int Near(int city)
    {
        int sum = Hostile(city);
        foreach (Leg leg in Scenario.Board.Roads(city))
        {
            if (Sight.CutFor(leg.Route) > 0) continue;
            sum += Hostile(leg.To);
            if (Sight.Rival(leg.To) is >= 0 and var rival && Sight.Report(leg.To, rival) is { } report) sum += (report.Low + report.High) / 2;
        }
        return sum;
    }
}
