using System.Collections.Immutable;
using System.Numerics;

namespace Wargame.Rules;

/// <summary>
/// What a search for ways has to know: who holds each place, who fights inside it, and how long each open route is.
/// Made from the truth for adjudication, or from what one seat believes for its forecasts: the search is the same. Not changed but by <see cref="Fill"/> and <see cref="Renew"/>.
/// </summary>
public sealed class RoadMap
{
    /// <summary>Holder of each city by position of the faction; -1 for nobody.</summary>
    public required int[] Holder { get; init; }
    /// <summary>Who fights inside each city against the holder, by position of the faction; -1 for nobody.</summary>
    public required int[] Contender { get; init; }
    /// <summary>Length of each route with damage; -1 where it is cut or shut.</summary>
    public required int[] Km { get; init; }

    private ulong[]? open;
    private RoadLengths? lengths;
    private Searched? last;
    // Places one open route away, by bits; drawn when first asked for.
    private ulong[]? beside;
    // Places that each faction holds or fights for, by bits.
    private ulong[]? held;
    private bool joined, divided;

    /// <summary>Forgets what was found: the owner has written other figures into it.</summary>
    /// <param name="measured">The one object for the lengths now in it, where it is known.</param>
    internal void Renew(RoadLengths? measured)
    {
        Reoccupied();
        if (measured is null || measured != lengths) Remeasured();
        lengths = measured;
    }

    // Places are in other hands.
    private void Reoccupied()
    {
        last = null;
        divided = false;
        if (open is not null) Array.Clear(open);
    }

    // Routes have other lengths.
    private void Remeasured()
    {
        last = null;
        lengths = null;
        joined = false;
    }

    /// <summary>
    /// The shortest usable ways of a faction from a place to all others. Start and ends are not tested. On a large board places farther
    /// than <paramref name="within"/> are left out; on a small one all are there, because their ways are remembered.
    /// </summary>
    internal WayTree From(Scenario scenario, int faction, int from, WayUse use, int within = int.MaxValue)
    {
        Board board = scenario.Board;
        if (board.Large) return within < int.MaxValue ? Search(scenario, faction, from, use, within) : All(scenario, faction, from, use);
        ulong passable = Passable(scenario, faction, from, use);
        return board.Ways.From(board, Lengths(board), passable, from, use);
    }

    // The places of a small board that a faction may pass, by bits.
    private ulong Passable(Scenario scenario, int faction, int from, WayUse use) => scenario.Board.Passable(Open(scenario, faction), from, use);

    /// <summary>The one object for its lengths.</summary>
    internal RoadLengths Lengths(Board board) => lengths ??= board.Ways.Lengths(Km);

    /// <summary>Places of a board that is not large to which supplies of a faction come from a place, by bits, that place among them: whoever asks for no lengths.</summary>
    internal ulong Supplied(Scenario scenario, int faction, int from)
    {
        if (!joined) Join(scenario.Board);
        ulong passable = Passable(scenario, faction, from, WayUse.Supply), reached = 1UL << from, left = 0;
        for (ulong next = reached & passable; next != 0; next = reached & passable & ~left)
        {
            int at = BitOperations.TrailingZeroCount(next);
            left |= 1UL << at;
            reached |= beside![at];
        }
        return reached;
    }

    private void Join(Board board)
    {
        beside ??= new ulong[Holder.Length];
        for (int c = 0; c < beside.Length; c++)
        {
            ulong near = 0;
            foreach (Leg leg in board.Legs(c))
            {
                if (Km[leg.Route] >= 0) near |= 1UL << leg.To;
            }
            beside[c] = near;
        }
        joined = true;
    }

    // By itself, because a lambda takes its memory where its method begins.
    private WayTree Search(Scenario scenario, int faction, int from, WayUse use, int within = int.MaxValue, int to = -1) =>
        WayTree.Search(scenario.Board, Km, c => Ways.Passable(scenario, this, faction, c, use), from, use, within, to);

    // Whoever asks for all ways from a place mostly asks again.
    private WayTree All(Scenario scenario, int faction, int from, WayUse use)
    {
        if (Known(scenario, faction, from, use) is { } known) return known;
        WayTree ways = Search(scenario, faction, from, use);
        last = new Searched(scenario.Board, faction, from, use, ways);
        return ways;
    }

    private WayTree? Known(Scenario scenario, int faction, int from, WayUse use) =>
        last is { } found && found.Faction == faction && found.From == from && found.Use == use && ReferenceEquals(found.Board, scenario.Board) ? found.Ways : null;

    /// <summary>The shortest usable way between two places, or null for none.</summary>
    internal Way? Find(Scenario scenario, int faction, int from, int to, WayUse use)
    {
        WayTree ways = scenario.Board.Large ? Known(scenario, faction, from, use) ?? Search(scenario, faction, from, use, to: to) : From(scenario, faction, from, use);
        return ways.To(scenario, to);
    }

    /// <summary>Kilometres of that way, without drawing it; null for none.</summary>
    internal int? Length(Scenario scenario, int faction, int from, int to, WayUse use) =>
        scenario.Board.Large ? Find(scenario, faction, from, to, use)?.Km : From(scenario, faction, from, use).Km[to] is >= 0 and var km ? km : null;

    private sealed record Searched(Board Board, int Faction, int From, WayUse Use, WayTree Ways);

    /// <summary>True where neither the holder of a place nor whoever fights in it is hostile to a faction.</summary>
    internal bool Open(Scenario scenario, int faction, int city)
    {
        Board board = scenario.Board;
        return (Holder[city] < 0 || board.Between(faction, Holder[city]) != Relation.Hostile)
            && (Contender[city] < 0 || board.Between(faction, Contender[city]) != Relation.Hostile);
    }

    // The same for all places, by bits; a place beyond the border counts by its holder like any other.
    private ulong Open(Scenario scenario, int faction)
    {
        open ??= new ulong[scenario.Factions.Length];
        // No place open at all is rare, and then counted again.
        if (open[faction] != 0) return open[faction];
        if (!divided) Divide(scenario.Factions.Length);
        ulong closed = 0;
        for (ulong foes = scenario.Board.Foes(faction); foes != 0; foes &= foes - 1) closed |= held![BitOperations.TrailingZeroCount(foes)];
        return open[faction] = ~closed & (ulong.MaxValue >> (64 - Holder.Length));
    }

    private void Divide(int factions)
    {
        held ??= new ulong[factions];
        Array.Clear(held);
        for (int c = 0; c < Holder.Length; c++)
        {
            if (Holder[c] >= 0) held[Holder[c]] |= 1UL << c;
            if (Contender[c] >= 0) held[Contender[c]] |= 1UL << c;
        }
        divided = true;
    }

    /// <summary>True for a place in the hands of one of some friends that none of some foes fights for; both by bits.</summary>
    internal bool IsHaven(int city, ulong friends, ulong foes) => (Bit(Holder[city]) & friends) != 0 && (Bit(Contender[city]) & foes) == 0;

    private static ulong Bit(int faction) => faction < 0 ? 0 : 1UL << faction;

    /// <summary>True where supplies of a faction come from one place to another.</summary>
    internal bool Leads(Scenario scenario, int faction, int from, int to) =>
        scenario.Board.Large ? Find(scenario, faction, from, to, WayUse.Supply) is not null : (Supplied(scenario, faction, from) >> to & 1) != 0;

    /// <summary>True where the same hands hold the places and the same routes are open as on another map.</summary>
    internal bool Opens(RoadMap other)
    {
        if (!Holder.AsSpan().SequenceEqual(other.Holder)) return false;
        for (int r = 0; r < Km.Length; r++)
        {
            if (Km[r] < 0 != other.Km[r] < 0) return false;
        }
        return true;
    }

    /// <summary>The true map of a world.</summary>
    public static RoadMap Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Blank(world.Scenario).Fill(world);
    }

    /// <summary>A map to be filled.</summary>
    internal static RoadMap Blank(Scenario scenario)
    {
        var map = new RoadMap { Holder = new int[scenario.Cities.Length], Contender = new int[scenario.Cities.Length], Km = new int[scenario.Routes.Length] };
        Array.Fill(map.Holder, -1);
        Array.Fill(map.Contender, -1);
        return map;
    }

    // What was drawn last: the holders and contenders by their ids, the marks of both, in what way, and whose friends and foes the board told.
    private FactionId[]? holders, contenders;
    private object? hands, measures;
    private bool peaceful;
    private int lenient;
    private Board? sides;

    /// <summary>
    /// Draws the true map of a world of the same places in place of what was drawn before; a route whose cut lasts for no more than
    /// <paramref name="soon"/> turns counts as open, and where it is asked for nobody counts as fighting inside a place. What was found
    /// on the map is kept where nothing that it rests on has changed.
    /// </summary>
    internal RoadMap Fill(World world, int soon = 0, bool unfought = false)
    {
        if (!ReferenceEquals(measures, world.Map.Lengths) || lenient != soon)
        {
            if (Measure(world, soon)) Remeasured();
            (measures, lenient) = (world.Map.Lengths, soon);
        }
        bool stands = ReferenceEquals(sides, world.Scenario.Board);
        if (!stands || !ReferenceEquals(hands, world.Map.Hands) || peaceful != unfought)
        {
            if (Occupy(world, unfought) || !stands) Reoccupied();
            (hands, peaceful, sides) = (world.Map.Hands, unfought, world.Scenario.Board);
        }
        return this;
    }

    // True where a place is in other hands than before.
    private bool Occupy(World world, bool unfought)
    {
        FactionId[] held = holders ??= new FactionId[Holder.Length], fought = contenders ??= new FactionId[Contender.Length];
        bool changed = false;
        ImmutableArray<CityState> cities = world.Cities;
        for (int c = 0; c < cities.Length; c++)
        {
            FactionId holder = cities[c].Holder, rival = unfought ? default : cities[c].Rival;
            if (holder == held[c] && rival == fought[c]) continue;
            (held[c], fought[c]) = (holder, rival);
            (Holder[c], Contender[c]) = (world.Scenario.IndexOf(holder), world.Scenario.IndexOf(rival));
            changed = true;
        }
        return changed;
    }

    // True where a route has another length than before.
    private bool Measure(World world, int soon)
    {
        bool changed = false;
        int[] drawn = Km;
        ImmutableArray<RouteState> routes = world.Routes;
        ImmutableArray<RouteDefinition> definitions = world.Scenario.Routes;
        for (int r = 0; r < routes.Length; r++)
        {
            int km = routes[r].Length(definitions[r], soon);
            if (km == drawn[r]) continue;
            drawn[r] = km;
            changed = true;
        }
        return changed;
    }
}
