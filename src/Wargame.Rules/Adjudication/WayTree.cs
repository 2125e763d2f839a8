using System.Numerics;

namespace Wargame.Rules;

/// <summary>The shortest usable ways from one place to all others. Immutable, and the same for whoever may pass through the same places.</summary>
internal sealed class WayTree
{
    private readonly int from;
    private readonly int[] km, back;
    private Way?[]? ways;
    private Reach? near;

    private WayTree(int from, int[] km, int[] back, bool complete = true)
    {
        this.from = from;
        this.km = km;
        this.back = back;
        Complete = complete;
    }

    /// <summary>Kilometres to every place; -1 where no way leads, or none within the reach of a search that ended there.</summary>
    public ReadOnlySpan<int> Km => km;
    /// <summary>False where the search ended at its reach and ways led on.</summary>
    public bool Complete { get; }

    /// <summary>Places within a reach, by bits: of a board of at most 64 places.</summary>
    public ulong Within(int reach)
    {
        if (near is { } known && known.Km == reach) return known.Places;
        ulong places = 0;
        for (int c = 0; c < km.Length; c++)
        {
            if (km[c] >= 0 && km[c] <= reach) places |= 1UL << c;
        }
        near = new Reach(reach, places);
        return places;
    }

    private sealed record Reach(int Km, ulong Places);

    /// <summary>The way to a place, or null for none. Made when it is first asked for.</summary>
    public Way? To(Scenario scenario, int to) => km[to] < 0 ? null : (ways ??= new Way?[km.Length])[to] ??= Walk(scenario, to);

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

    /// <summary>Dijkstra over at most 64 places, those that may be passed by bits. Equal lengths go to the lower position.</summary>
    public static WayTree Search(Board board, ReadOnlySpan<int> lengths, ulong passable, int from, WayUse use)
    {
        var km = new int[board.Cities];
        var back = new int[km.Length];
        Array.Fill(km, -1);
        Array.Fill(back, -1);
        km[from] = 0;
        ulong reached = 1UL << from, done = 0;
        while (reached != 0)
        {
            int at = BitOperations.TrailingZeroCount(reached);
            for (ulong rest = reached & (reached - 1); rest != 0; rest &= rest - 1)
            {
                int c = BitOperations.TrailingZeroCount(rest);
                if (km[c] < km[at]) at = c;
            }
            reached &= ~(1UL << at);
            done |= 1UL << at;
            if ((passable >> at & 1) == 0) continue;
            foreach (Leg leg in use == WayUse.March ? board.Roads(at) : board.Legs(at))
            {
                if (lengths[leg.Route] < 0 || (done >> leg.To & 1) != 0) continue;
                int there = km[at] + lengths[leg.Route];
                if (km[leg.To] >= 0 && there >= km[leg.To]) continue;
                km[leg.To] = there;
                back[leg.To] = leg.Route;
                reached |= 1UL << leg.To;
            }
        }
        return new WayTree(from, km, back);
    }

    /// <summary>The same for any number of places.</summary>
    /// <param name="board">The geography.</param>
    /// <param name="lengths">Kilometres of each route; -1 where it is cut.</param>
    /// <param name="passable">Places that may be passed; the start is not asked for.</param>
    /// <param name="from">The start.</param>
    /// <param name="use">What the way is for.</param>
    /// <param name="within">Places farther than this are left out.</param>
    /// <param name="to">The one place that is asked for; the search ends when it is reached. -1 for all.</param>
    public static WayTree Search(Board board, ReadOnlySpan<int> lengths, Func<int, bool> passable, int from, WayUse use, int within = int.MaxValue, int to = -1)
    {
        bool complete = true;
        var km = new int[board.Cities];
        var back = new int[km.Length];
        Array.Fill(km, -1);
        Array.Fill(back, -1);
        km[from] = 0;
        // Nearest first, then by position; a place comes again for each shorter way to it and counts the first time.
        var reached = new PriorityQueue<int, (int Km, int City)>();
        var done = new bool[km.Length];
        reached.Enqueue(from, (0, from));
        while (reached.TryDequeue(out int at, out _))
        {
            if (at == to) break;
            if (done[at]) continue;
            done[at] = true;
            if (at != from && !passable(at)) continue;
            foreach (Leg leg in use == WayUse.March ? board.Roads(at) : board.Legs(at))
            {
                if (lengths[leg.Route] < 0 || done[leg.To]) continue;
                int there = km[at] + lengths[leg.Route];
                if (there > within) complete = false;
                if (there > within || (km[leg.To] >= 0 && there >= km[leg.To])) continue;
                km[leg.To] = there;
                back[leg.To] = leg.Route;
                reached.Enqueue(leg.To, (there, leg.To));
            }
        }
        return new WayTree(from, km, back, complete);
    }
}
