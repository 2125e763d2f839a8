namespace Wargame.Rules;

/// <summary>What a hazard is, for its signs on the map.</summary>
public enum HazardKind
{
    /// <summary>A river, a tide, a lake.</summary>
    Water,
    /// <summary>A fire.</summary>
    Fire,
    /// <summary>A storm.</summary>
    Storm,
}

/// <summary>What stands against a hazard in a place.</summary>
public enum HazardWorks
{
    /// <summary>Works that hold until they give way: a dike, a firebreak.</summary>
    Dike,
    /// <summary>Works that keep a part of the hazard back until they are full, and can let it go.</summary>
    Dam,
}

/// <summary>A danger that belongs to nobody (system 21): it comes by a schedule and dice, moves on along links a turn later, and is held by works.</summary>
public sealed record HazardDefinition
{
    /// <summary>Slug, e.g. <c>river</c>.</summary>
    public required string Id { get; init; }
    /// <summary>Name in sentences, e.g. "the Arn".</summary>
    public required string Name { get; init; }
    /// <summary>What its works are called, e.g. "dike".</summary>
    public required string Works { get; init; }
    /// <summary>Unit of its level, e.g. "cm".</summary>
    public required string Unit { get; init; }
    /// <summary>Kind.</summary>
    public required HazardKind Kind { get; init; }
    /// <summary>Units above or below the works that count one on the dice, 1-1000.</summary>
    public required int Step { get; init; }
    /// <summary>Units that each level of works adds, 0-1000.</summary>
    public required int PerWorks { get; init; }
    /// <summary>People of one side on the spot whom it takes to raise works by a level, 0-10,000.</summary>
    public int Crew { get; init; }
    /// <summary>Units that each point of two dice away from 7 moves a level, 0-200.</summary>
    public required int Spread { get; init; }
    /// <summary>By how much the seed makes the whole hazard stronger or weaker, ± permille, 0-300.</summary>
    public required int Draw { get; init; }
    /// <summary>Share of a place that it gives up in a turn once its level has fallen, permille.</summary>
    public required int Fades { get; init; }
    /// <summary>Intensity of harm where it takes a whole place in one turn, permille of a full battle, 0-5000.</summary>
    public required int Harms { get; init; }
    /// <summary>Places that it comes to.</summary>
    public required ImmutableArray<HazardPlace> Places { get; init; }
    /// <summary>How it moves on.</summary>
    public required ImmutableArray<HazardLink> Links { get; init; }
    /// <summary>Routes that it closes.</summary>
    public required ImmutableArray<HazardRoute> Routes { get; init; }
}

/// <summary>A place that a hazard comes to.</summary>
/// <param name="City">The place.</param>
/// <param name="Level">Level before the first turn, units.</param>
/// <param name="Inflow">What comes from outside of the links, units by turn from turn 1; the last figure stays. Empty for nothing.</param>
/// <param name="Withstands">Level that its works withstand before anybody raises them, units.</param>
/// <param name="Works">What stands against it.</param>
/// <param name="Fills">Share of the place taken in a turn once its works gave way, or of a dam filled or emptied in a turn; permille 1-1000.</param>
/// <param name="Takes">Units kept from moving on while the place or the dam fills.</param>
/// <param name="Releases">Units that an opened dam adds to what moves on; 0 for others.</param>
/// <param name="Opens">Its works may be opened on purpose.</param>
/// <param name="Weak">Hidden weakness of the works that only the holder knows, added to the dice, 0-3.</param>
/// <param name="Store">How full a dam is at the start, permille.</param>
public sealed record HazardPlace(
    CityId City, int Level, ImmutableArray<int> Inflow, int Withstands, HazardWorks Works, int Fills, int Takes, int Releases, bool Opens, int Weak, int Store);

/// <summary>A hazard moves on from one place to another; it gets there a turn later.</summary>
/// <param name="From">Where from.</param>
/// <param name="To">Where to.</param>
/// <param name="Share">How much of the level gets there, permille 1-2000.</param>
public sealed record HazardLink(CityId From, CityId To, int Share);

/// <summary>A route that a hazard closes while it stands high.</summary>
/// <param name="Route">The route.</param>
/// <param name="At">The place whose level counts.</param>
/// <param name="Above">Level from which the route is closed, units.</param>
public sealed record HazardRoute(RouteId Route, CityId At, int Above);

/// <summary>A hazard compiled to positions: what the phase and the outlook walk.</summary>
public sealed class HazardBoard
{
    private readonly HazardPlace?[] places;
    private readonly (int From, int Share)[][] links;

    internal HazardBoard(Scenario scenario, HazardDefinition hazard)
    {
        Definition = hazard;
        places = new HazardPlace?[scenario.Cities.Length];
        links = new (int, int)[places.Length][];
        foreach (HazardPlace place in hazard.Places) places[scenario.IndexOf(place.City)] = place;
        for (int c = 0; c < links.Length; c++)
        {
            var into = new List<(int, int)>();
            foreach (HazardLink link in hazard.Links)
            {
                if (scenario.IndexOf(link.To) == c) into.Add((scenario.IndexOf(link.From), link.Share));
            }
            links[c] = [.. into];
        }
    }

    /// <summary>The hazard.</summary>
    public HazardDefinition Definition { get; }

    /// <summary>What the hazard meets in a place, by position; null where it does not come.</summary>
    public HazardPlace? Place(int city) => places[city];

    /// <summary>Where it comes from to a place, by position, with the share that gets there.</summary>
    public ReadOnlySpan<(int From, int Share)> Into(int city) => links[city];

    /// <summary>What comes to a place from outside of the links in a turn, before the session's draw; units.</summary>
    public int Inflow(int city, int turn)
    {
        ImmutableArray<int> inflow = places[city]!.Inflow;
        return inflow.Length == 0 ? 0 : inflow[Math.Clamp(turn - 1, 0, inflow.Length - 1)];
    }

    /// <summary>Level that works of so many levels withstand in a place.</summary>
    public int Stands(int city, int works) => places[city]!.Withstands + (Definition.PerWorks * works);
}
