using System.Numerics;
using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>A sheet in the making: what the seat knows, what it has ordered so far, and its estimates. Only legal orders get in.</summary>
internal sealed class Plan
{
    // Estimates by place, made when first asked for: -1 before.
    private readonly int[] hostile, friends, threat;
    private readonly List<int> wanted = [];
    private Policy policy = null!;
    private bool sought;

    /// <summary>A plan of whoever the sight is of; nothing can be read from it before <see cref="Begin"/>.</summary>
    public Plan(Sight sight)
    {
        Sight = sight;
        Sheet = new SheetSoFar(sight);
        Cities = sight.Scenario.Cities.Length;
        hostile = new int[Cities];
        friends = new int[Cities];
        threat = new int[Cities];
    }

    /// <summary>Empties the sheet for what the sight shows now, to be filled by a policy.</summary>
    public void Begin(Policy played)
    {
        policy = played;
        sought = false;
        Array.Fill(hostile, -1);
        Array.Fill(friends, -1);
        Array.Fill(threat, -1);
        Sheet.Begin();
    }

    public Sight Sight { get; }
    public DoctrineDefinition Doctrine => policy.Definition;
    public DoctrineLevers Levers => policy.Definition.Levers;
    public Dice Dice => policy.Dice;
    /// <summary>How the names of the doctrine's rolls begin.</summary>
    public DiceSubject Subject => policy.Subject;
    public Scenario Scenario => Sight.Scenario;
    public SheetSoFar Sheet { get; }
    /// <summary>Number of places.</summary>
    public int Cities { get; }

    /// <summary>The orders filed so far.</summary>
    public List<Order> Filed() => Sheet.Filed.GetRange(0, Sheet.Filed.Count);

    /// <summary>Files an order if it is legal; true where it was.</summary>
    public bool File(Order order)
    {
        if (!Rulebook.Allows(Sight, Sheet, order)) return false;
        Sheet.Add(order);
        return true;
    }

    /// <summary>True with a chance in permille, by a roll of this turn that is named for a topic.</summary>
    public bool Chance(int permille, [InterpolatedStringHandlerArgument("")] Topic topic) =>
        Dice.Below(1000, Sight.Turn, topic.Subject, Purpose.Doctrine) < permille;

    /// <summary>True where the doctrine trusts a side enough this turn to offer it a bargain.</summary>
    public bool Bargains(int faction) => Dice.Below(1000, Sight.Turn, policy.Bargain(faction), Purpose.Doctrine) < Doctrine.Trust;

    /// <summary>True where the doctrine feels this turn like asking for what it can be given, by its number.</summary>
    public bool Asks(int giving) => Dice.Below(1000, Sight.Turn, policy.Ask(giving), Purpose.Doctrine) < Doctrine.Trust / 2;

    /// <summary>True where the staff reaches a garrison with orders this turn.</summary>
    public bool Commands(int city) => Dice.Below(1000, Sight.Turn, policy.Command(city), Purpose.Doctrine) < Doctrine.Orders;

    /// <summary>Hostile men believed in a place and one road from it.</summary>
    public int Threat(int city) => threat[city] >= 0 ? threat[city] : threat[city] = Near(city);

    /// <summary>Hostile men believed within a turn's march of a place, whoever holds what lies between: what may come at it next.</summary>
    public int Pressure(int city)
    {
        int sum = 0, march = Sight.Figures.MarchKm;
        if (Scenario.Board.Large)
        {
            ReadOnlySpan<int> km = OpenRoads(city, march);
            for (int c = 0; c < km.Length; c++)
            {
                if (km[c] >= 0 && km[c] <= march) sum += Hostile(c);
            }
            return sum;
        }
        for (ulong near = Sight.OpenWays(city, march).Within(march); near != 0; near &= near - 1) sum += Hostile(BitOperations.TrailingZeroCount(near));
        return sum;
    }

    /// <summary>Kilometres by road from a place to every other as if nobody stood in between; -1 where no road leads.</summary>
    public ReadOnlySpan<int> OpenRoads(int from, int within = int.MaxValue) => Sight.OpenWays(from, within).Km;

    /// <summary>Hostile men believed in a place.</summary>
    public int Hostile(int city) => hostile[city] >= 0 ? hostile[city] : hostile[city] = Sight.Foes(city);

    /// <summary>Own and allied men believed in a place.</summary>
    public int Friends(int city) => friends[city] >= 0 ? friends[city] : friends[city] = Sight.Men(city) + Sight.Allies(city);

    /// <summary>Men in a place who can still be ordered away.</summary>
    public int Free(int city) => Sight.Men(city) - Sheet.MenOrdered(city);

    /// <summary>Believed defenders of a place that is not the seat's own; a guess by size where nothing is reported.</summary>
    public int Defenders(int city)
    {
        if (Sight.Controller(city) < 0) return 0;
        return Sight.Defenders(city) ?? Typical(Scenario.Cities[city].Class);
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
    public int KeepRank(int city) => policy.Rank[city];
    /// <summary>The doctrine keeps the place.</summary>
    public bool Kept(int city) => policy.Rank[city] < Doctrine.Keeps.Length;

    /// <summary>Places that the doctrine keeps and that exist, in its order.</summary>
    public ReadOnlySpan<int> Keeps() => policy.Keeps;
    /// <summary>Places that the doctrine wants and that exist, in its order.</summary>
    public ReadOnlySpan<int> Targets() => policy.Targets;

    /// <summary>Targets that can be attacked next, or steps toward them; found when first asked for.</summary>
    public List<int> Wanted()
    {
        if (sought) return wanted;
        wanted.Clear();
        Offence.Want(this, wanted);
        sought = true;
        return wanted;
    }

    /// <summary>Own men stand in a place and hostile men in it or next to it.</summary>
    public bool Threatened(int city) => Sight.Men(city) > 0 && Threat(city) >= 200;

    private int Near(int city)
    {
        int sum = Hostile(city);
        foreach (Leg leg in Scenario.Board.Roads(city))
        {
            if (Sight.IsCut(leg.Route)) continue;
            sum += Hostile(leg.To);
            if (Sight.Rival(leg.To) is >= 0 and var rival && Sight.Report(leg.To, rival) is { } report) sum += (report.Low + report.High) / 2;
        }
        return sum;
    }
}
