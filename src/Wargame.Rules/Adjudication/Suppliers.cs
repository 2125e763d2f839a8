namespace Wargame.Rules;

/// <summary>Which sources of supply reach a place (system 3). Two are as good as many, so nobody counts further.</summary>
internal static class Suppliers
{
    private const int Enough = 2;

    /// <summary>
    /// Counts the sources that reach each place for its holder, searched from the few sources and not from the many places; two or more
    /// stand for enough. A faction that has none on the map is fed from beyond it and counts as fully supplied.
    /// </summary>
    public static void Count(Scenario scenario, RoadMap map, int[] sources)
    {
        if (!scenario.Board.Large)
        {
            Search(scenario, map, sources);
            return;
        }
        Array.Clear(sources);
        Span<int> held = stackalloc int[scenario.Factions.Length];
        held.Clear();
        foreach (int holder in map.Holder)
        {
            if (holder >= 0) held[holder]++;
        }
        for (int f = 0; f < held.Length; f++)
        {
            if (held[f] == 0) continue;
            if (scenario.Board.Sources(f).Length == 0) Fill(map, f, sources);
            else Spread(scenario, map, f, sources);
        }
    }

    /// <summary>Sources that reach a faction's men inside a place of another; 0 to 2.</summary>
    public static int Reach(Scenario scenario, RoadMap map, int faction, int city)
    {
        ReadOnlySpan<int> from = scenario.Board.Sources(faction);
        if (from.Length == 0) return Enough;
        if (!scenario.Board.Large) return Count(scenario, map, faction, from, map.Supplied(scenario, faction, city));
        for (int within = Math.Max(1, scenario.Parameters.MarchKm); ; within = Ways.Farther(within))
        {
            WayTree ways = map.From(scenario, faction, city, WayUse.Supply, within);
            ReadOnlySpan<int> km = ways.Km;
            int sources = 0;
            foreach (int s in from)
            {
                if (sources < Enough && Usable(scenario, map, faction, s) && km[s] >= 0) sources++;
            }
            if (sources == Enough || ways.Complete) return sources;
        }
    }

    private static int Count(Scenario scenario, RoadMap map, int faction, ReadOnlySpan<int> from, ulong reached)
    {
        int sources = 0;
        foreach (int s in from)
        {
            if (sources < Enough && (reached >> s & 1) != 0 && Usable(scenario, map, faction, s)) sources++;
        }
        return sources;
    }

    private static bool Usable(Scenario scenario, RoadMap map, int faction, int source) =>
        map.Holder[source] < 0 || scenario.Board.Between(faction, map.Holder[source]) == Relation.Allied;

    private static void Fill(RoadMap map, int faction, int[] sources)
    {
        for (int c = 0; c < sources.Length; c++)
        {
            if (map.Holder[c] == faction) sources[c] = Enough;
        }
    }

    // Which places one source reaches, and which a second one, by bits and by faction; then each place asks for its holder.
    private static void Search(Scenario scenario, RoadMap map, int[] sources)
    {
        Span<ulong> once = stackalloc ulong[scenario.Factions.Length], twice = stackalloc ulong[scenario.Factions.Length];
        Span<bool> searched = stackalloc bool[scenario.Factions.Length];
        searched.Clear();
        for (int c = 0; c < sources.Length; c++)
        {
            int f = map.Holder[c];
            if (f >= 0 && !searched[f])
            {
                (once[f], twice[f]) = Reached(scenario, map, f);
                searched[f] = true;
            }
            sources[c] = f < 0 ? 0 : (int)(once[f] >> c & 1) + (int)(twice[f] >> c & 1);
        }
    }

    private static (ulong Once, ulong Twice) Reached(Scenario scenario, RoadMap map, int faction)
    {
        ReadOnlySpan<int> from = scenario.Board.Sources(faction);
        if (from.Length == 0) return (ulong.MaxValue, ulong.MaxValue);
        ulong once = 0, twice = 0;
        foreach (int s in from)
        {
            if (!Usable(scenario, map, faction, s)) continue;
            ulong reached = map.Supplied(scenario, faction, s);
            twice |= once & reached;
            once |= reached;
        }
        return (once, twice);
    }

    // The same for a large board, on which every place may be a source: what two sources have reached a third one need not walk again,
    // because whatever lies behind such a place was reached by both. So each place is left at most twice.
    private static void Spread(Scenario scenario, RoadMap map, int faction, int[] sources)
    {
        Board board = scenario.Board;
        var reached = new int[sources.Length];
        var by = new int[sources.Length];
        Array.Fill(by, -1);
        var next = new Stack<int>();
        foreach (int s in board.Sources(faction))
        {
            if (!Usable(scenario, map, faction, s)) continue;
            Visit(s);
            if (next.Count == 0 && !Ways.Passable(scenario, map, faction, s, WayUse.Supply)) next.Push(s);
            while (next.TryPop(out int at))
            {
                // A source sends its own on whoever bars the place to others.
                if (at != s && !Ways.Passable(scenario, map, faction, at, WayUse.Supply)) continue;
                foreach (Leg leg in board.Legs(at))
                {
                    if (map.Km[leg.Route] >= 0) Visit(leg.To);
                }
            }

            void Visit(int place)
            {
                if (by[place] == s || reached[place] == Enough) return;
                by[place] = s;
                reached[place]++;
                next.Push(place);
            }
        }
        for (int c = 0; c < sources.Length; c++)
        {
            if (map.Holder[c] == faction) sources[c] = reached[c];
        }
    }
}
