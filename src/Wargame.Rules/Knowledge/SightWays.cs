namespace Wargame.Rules;

// Ways as the seat believes them: the same search as in adjudication, over the seat's own map.
public sealed partial class Sight
{
    private RoadMap? map;
    private bool mapped;

    /// <summary>Clog from which a road costs moving men a turn, permille.</summary>
    public const int Crowded = 500;

    /// <summary>The roads as the seat believes them.</summary>
    public RoadMap Map => mapped ? map! : Believed();

    private RoadMap Believed()
    {
        for (int c = 0; c < holder.Length; c++) _ = Controller(c);
        map ??= new RoadMap { Holder = holder, Contender = contender, Km = table.Km };
        map.Renew(table.Lengths);
        mapped = true;
        return map;
    }

    /// <summary>Ways by road from a place as if nobody stood anywhere; on a large board those within a reach.</summary>
    internal WayTree OpenWays(int from, int within) => table.Ways(from, within);

    /// <summary>The shortest way that the seat believes usable; null where there is none.</summary>
    public Way? Find(int from, int to, WayUse use) => self < 0 ? null : Ways.Find(Scenario, Map, self, from, to, use);

    /// <summary>Kilometres of that way, without drawing it; null where there is none.</summary>
    internal int? Length(int from, int to, WayUse use)
    {
        if (self < 0) return null;
        return board.Large ? Map.Length(Scenario, self, from, to, use) : Tree(from, use).Km[to] is >= 0 and var km ? km : null;
    }

    /// <summary>Kilometres from a place to every other by ways that the seat believes usable; -1 where there is none.</summary>
    public ReadOnlySpan<int> Distances(int from, WayUse use) => From(from, use).Km;

    /// <summary>The same for places within a reach; those farther may be left out.</summary>
    public ReadOnlySpan<int> Distances(int from, WayUse use, int within) => From(from, use, within).Km;

    /// <summary>Ways from a place that the seat believes usable; on a large board those within a reach.</summary>
    internal WayTree From(int from, WayUse use, int within = int.MaxValue) => board.Large ? Map.From(Scenario, self, from, use, within) : Tree(from, use);

    // Who has looked where ways from a place lead mostly asks for them again.
    private WayTree Tree(int from, WayUse use)
    {
        ref (int From, WayTree? Ways) known = ref latest[(int)use];
        if (known.Ways is null || known.From != from) known = (from, board.Ways.From(board, table.Lengths!, board.Passable(Open(), from, use), from, use));
        return known.Ways!;
    }

    // Those found last, by use.
    private readonly (int From, WayTree? Ways)[] latest = new (int From, WayTree? Ways)[Enum.GetValues<WayUse>().Length];

    // Places of a small board in which no foe of the seat is believed, by bits: as on the map, which need not be drawn for it.
    private ulong Open()
    {
        if (divided) return open;
        ulong foes = board.Foes(self), closed = 0;
        for (int c = 0; c < holder.Length; c++)
        {
            if (IsOf(foes, Controller(c)) || IsOf(foes, contender[c])) closed |= 1UL << c;
        }
        divided = true;
        return open = ~closed & board.Everywhere;
    }

    private static bool IsOf(ulong sides, int faction) => faction >= 0 && (sides >> faction & 1) != 0;

    private ulong open;
    private bool divided;

    /// <summary>The way of a convoy; null where no corridor is open.</summary>
    public Way? ConvoyWay(int city, int to) => Find(city, to, WayUse.March);

    /// <summary>Turns until men on a way arrive: 0 within the turn of leaving, one more for each further march and for a crowded road.</summary>
    public int TurnsOn(Way way)
    {
        ArgumentNullException.ThrowIfNull(way);
        return Math.Max(0, (way.Km + Figures.MarchKm - 1) / Figures.MarchKm - 1) + (ClogOn(way) >= Crowded ? 1 : 0);
    }

    /// <summary>Greatest clog on a way, permille.</summary>
    public int ClogOn(Way way)
    {
        ArgumentNullException.ThrowIfNull(way);
        int most = 0;
        for (int i = 0; i < way.Routes.Count; i++) most = Math.Max(most, Clog(way.Routes[i]));
        return most;
    }

    /// <summary>Ids of a way's routes.</summary>
    public IReadOnlyList<RouteId> Ids(Way way)
    {
        ArgumentNullException.ThrowIfNull(way);
        return [.. way.Routes.Select(r => Scenario.Routes[r].Id)];
    }

    /// <summary>Road names on a way, e.g. "M5"; the first place passed where the roads have no name.</summary>
    public string NameOf(Way way)
    {
        ArgumentNullException.ThrowIfNull(way);
        var names = way.Routes.Select(r => Scenario.Routes[r].Name).Where(n => n.Length > 0).Distinct().ToList();
        if (names.Count > 0) return string.Join(", ", names);
        return way.Cities.Count > 2 ? "by " + Scenario.Cities[way.Cities[1]].Name : "by road";
    }

    /// <summary>What stands in the way between two places, e.g. "the road Homs–Palmyra is cut".</summary>
    public string Obstacle(int from, int to, WayUse use) => Obstacle(from, to, use, self);

    /// <summary>What stands in a faction's way, as the seat believes.</summary>
    public string Obstacle(int from, int to, WayUse use, int faction)
    {
        var free = new RoadMap
        {
            Holder = new int[Scenario.Cities.Length], Contender = new int[Scenario.Cities.Length], Km = [.. Scenario.Routes.Select(r => r.Km)],
        };
        Array.Fill(free.Holder, faction);
        Array.Fill(free.Contender, -1);
        if (Ways.Find(Scenario, free, faction, from, to, use) is not { } wish) return "no road leads there";
        for (int i = 0; i < wish.Routes.Count; i++)
        {
            RouteDefinition route = Scenario.Routes[wish.Routes[i]];
            if (Map.Km[wish.Routes[i]] < 0) return $"the road {Scenario.City(route.A).Name}–{Scenario.City(route.B).Name} is cut";
            int city = wish.Cities[i + 1];
            if (Ways.Passable(Scenario, Map, faction, city, use)) continue;
            int by = Map.Holder[city];
            if (by >= 0 && Scenario.Board.Between(faction, by) == Relation.Hostile) return $"{Scenario.Factions[by].Name} {Scenario.Factions[by].Form("holds", "hold")} {Scenario.Cities[city].Name}";
            int contender = Map.Contender[city];
            if (contender < 0 && city == to) continue;
            return contender >= 0
                ? $"{Scenario.Factions[contender].Name} {Scenario.Factions[contender].Form("fights", "fight")} in {Scenario.Cities[city].Name}"
                : $"{Scenario.Cities[city].Name} lies beyond the border";
        }
        return "no usable road leads there";
    }
}
