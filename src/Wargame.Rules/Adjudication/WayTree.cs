namespace Wargame.Rules;

/// <summary>The shortest usable ways from one place to all others. Immutable, and the same for whoever may pass through the same places.</summary>
internal sealed class WayTree
{
    private readonly int from;
    private readonly int[] km, back;
    private readonly Way?[] ways;

    private WayTree(int from, int[] km, int[] back)
    {
        this.from = from;
        this.km = km;
        this.back = back;
        ways = new Way?[km.Length];
    }

    /// <summary>Kilometres to every place; -1 where no way leads.</summary>
    public ReadOnlySpan<int> Km => km;

    /// <summary>The way to a place, or null for none. Made when it is first asked for.</summary>
    public Way? To(Scenario scenario, int to) => km[to] < 0 ? null : ways[to] ??= Walk(scenario, to);

    private Way Walk(Scenario scenario, int to)
    {
        int steps = 0;
        for (int at = to; at != from; at = Ways.Other(scenario, back[at], at)) steps++;
        var routes = new int[steps];
        var cities = new int[steps + 1];
        cities[steps] = to;
        for (int at = to; at != from;)
        {
            routes[--steps] = back[at];
            at = Ways.Other(scenario, back[at], at);
            cities[steps] = at;
        }
        return new Way(routes, cities, km[to]);
    }

    /// <summary>
    /// Dijkstra over a few dozen places: a linear scan for the nearest is faster than a heap. Equal lengths go to the lower position.
    /// </summary>
    public static WayTree Search(Scenario scenario, ReadOnlySpan<int> lengths, Func<int, bool> passable, int from, WayUse use)
    {
        var km = new int[scenario.Cities.Count];
        var back = new int[km.Length];
        var done = new bool[km.Length];
        Array.Fill(km, -1);
        Array.Fill(back, -1);
        km[from] = 0;
        while (true)
        {
            int at = -1;
            for (int c = 0; c < km.Length; c++)
            {
                if (!done[c] && km[c] >= 0 && (at < 0 || km[c] < km[at])) at = c;
            }
            if (at < 0) return new WayTree(from, km, back);
            done[at] = true;
            if (at != from && !passable(at)) continue;
            foreach (Leg leg in scenario.Board.Legs(at))
            {
                if (lengths[leg.Route] < 0 || done[leg.To]) continue;
                if (use == WayUse.March && scenario.Routes[leg.Route].Kind != RouteKind.Road) continue;
                int there = km[at] + lengths[leg.Route];
                if (km[leg.To] < 0 || there < km[leg.To])
                {
                    km[leg.To] = there;
                    back[leg.To] = leg.Route;
                }
            }
        }
    }
}
