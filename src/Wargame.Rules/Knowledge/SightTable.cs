namespace Wargame.Rules;

/// <summary>
/// What the sights of one turn have in common, counted once for all seats: each seat's own men by place, its negotiations and bargains,
/// and what is public. A sight reads the row of its own seat and what is public, never another row. Used again for turn after turn.
/// </summary>
internal sealed class SightTable
{
    private readonly int cities, only;
    private readonly int[] men, rested, freshest, holders, contenders, km;
    private readonly List<SupportCase>[] cases;
    private readonly List<Bargain>[] bargains;
    private readonly PlaceSet[] garrisons, held;
    private readonly List<SupportCase> passing = [];
    private World world = null!;
    private bool dealt;
    // Seats by bits: who has a say in what passes, who has a request or an offer to answer, who has a bargain in force.
    private ulong say, asked, offered, bound;
    private RoadMap? unheld;
    private readonly WayTree?[] ways;

    /// <summary>For the sights of all seats, or of one seat only: -1 for the public's.</summary>
    public SightTable(Scenario scenario, int? seat = null)
    {
        cities = scenario.Cities.Length;
        only = seat ?? All;
        int rows = seat is null ? scenario.Factions.Length : 1;
        men = new int[rows * cities];
        rested = new int[men.Length];
        freshest = new int[men.Length];
        holders = new int[cities];
        contenders = new int[cities];
        Unsettled = new bool[cities];
        ways = new WayTree?[cities];
        km = new int[scenario.Routes.Length];
        cases = new List<SupportCase>[rows];
        bargains = new List<Bargain>[rows];
        garrisons = new PlaceSet[rows];
        held = new PlaceSet[rows];
        for (int row = 0; row < rows; row++) (cases[row], bargains[row], garrisons[row], held[row]) = ([], [], new PlaceSet(cities), new PlaceSet(cities));
    }

    private const int All = -2;

    /// <summary>Counts a world; what was read of the one before is void.</summary>
    public void Open(World opened)
    {
        world = opened;
        dealt = false;
        Scenario scenario = world.Scenario;
        foreach (PlaceSet places in held) places.Clear();
        RoadMap roads = world.Roads();
        roads.Holder.CopyTo(holders, 0);
        roads.Contender.CopyTo(contenders, 0);
        for (int c = 0; c < cities; c++)
        {
            int holder = holders[c];
            if (holder >= 0 && (only == All || only == holder)) held[Hand(holder)].Add(c);
            Unsettled[c] = world.Cities[c].Digest > 0;
        }
        Muster(scenario);
        Measure(scenario, roads);
    }

    // Ways of the turn before stay where no length has changed since: nobody stands in them.
    private void Measure(Scenario scenario, RoadMap roads)
    {
        roads.Km.CopyTo(km, 0);
        RoadLengths? now = scenario.Board.Large ? null : roads.Lengths(scenario.Board);
        if (now is null || now != Lengths) Array.Clear(ways);
        Lengths = now;
        unheld?.Renew(null);
    }

    private void Muster(Scenario scenario)
    {
        Array.Clear(men);
        Array.Clear(rested);
        Array.Clear(freshest);
        foreach (PlaceSet places in garrisons) places.Clear();
        int fresh = scenario.Parameters.TempoToAdvance;
        foreach (Force force in world.Forces)
        {
            if (force.Men <= 0) continue;
            int seat = force.SideIn(scenario);
            if (only != All && only != seat) continue;
            int city = force.PlaceIn(scenario), at = Row(seat) + city;
            garrisons[Hand(seat)].Add(city);
            men[at] += force.Men;
            if (force.Tempo >= fresh) rested[at] += force.Men;
            freshest[at] = Math.Max(freshest[at], force.Tempo);
        }
    }

    /// <summary>Where the row of a seat begins.</summary>
    public int Row(int seat) => only == All ? seat * cities : 0;
    // Which of its lists are a seat's.
    private int Hand(int seat) => only == All ? seat : 0;

    /// <summary>Places with men of a seat.</summary>
    public PlaceSet Garrisons(int seat) => garrisons[Hand(seat)];
    /// <summary>Places that a seat holds.</summary>
    public PlaceSet Held(int seat) => held[Hand(seat)];
    /// <summary>Men by place, in the row of their seat.</summary>
    public int[] Men => men;
    /// <summary>Those of them who have momentum to advance.</summary>
    public int[] Rested => rested;
    /// <summary>Most momentum of a seat's men by place, in its row.</summary>
    public int[] Freshest => freshest;
    /// <summary>True holder of each place, -1 for none: for whoever is inside.</summary>
    public ReadOnlySpan<int> Holders => holders;
    /// <summary>Who truly fights in each place against its holder, -1 for nobody: for whoever is inside.</summary>
    public ReadOnlySpan<int> Contenders => contenders;

    /// <summary>Places entered without a fight that tie men down: for whoever is next to them.</summary>
    public bool[] Unsettled { get; }

    /// <summary>Negotiations in which a seat takes part, oldest first; not to be changed.</summary>
    public List<SupportCase> Cases(int seat)
    {
        if (!dealt) Deal();
        return cases[Hand(seat)];
    }

    /// <summary>Bargains in which a seat takes part, oldest first; not to be changed.</summary>
    public List<Bargain> Bargains(int seat)
    {
        if (!dealt) Deal();
        return bargains[Hand(seat)];
    }

    /// <summary>A request or a counter-offer waits for a seat's answer.</summary>
    public bool IsAsked(int seat)
    {
        if (!dealt) Deal();
        return (asked >> seat & 1) != 0;
    }

    /// <summary>The offer of a bargain waits for a seat's answer.</summary>
    public bool IsOffered(int seat)
    {
        if (!dealt) Deal();
        return (offered >> seat & 1) != 0;
    }

    /// <summary>A seat has a bargain in force.</summary>
    public bool IsBound(int seat)
    {
        if (!dealt) Deal();
        return (bound >> seat & 1) != 0;
    }

    /// <summary>What was granted in the turn before and is still on its way: some powers may have a say in it.</summary>
    public List<SupportCase> Passing()
    {
        if (!dealt) Deal();
        return passing;
    }

    /// <summary>A seat has a say in some of that.</summary>
    public bool HasSay(int seat)
    {
        if (!dealt) Deal();
        return (say >> seat & 1) != 0;
    }

    private void Deal()
    {
        foreach (List<SupportCase> own in cases) own.Clear();
        foreach (List<Bargain> own in bargains) own.Clear();
        passing.Clear();
        say = asked = offered = bound = 0;
        Scenario scenario = world.Scenario;
        foreach (SupportCase negotiation in world.Support)
        {
            int asker = scenario.IndexOf(negotiation.Asker), power = scenario.IndexOf(negotiation.Power);
            Deal(cases, negotiation, asker, power);
            if (negotiation.State == SupportState.Asked) asked |= 1UL << power;
            else if (negotiation.State == SupportState.Countered) asked |= 1UL << asker;
            if (!SupportVetoes.Passing(world, negotiation)) continue;
            passing.Add(negotiation);
            say |= SupportVetoes.Holders(scenario, negotiation);
        }
        foreach (Bargain bargain in world.Bargains)
        {
            int by = scenario.IndexOf(bargain.By), with = scenario.IndexOf(bargain.With);
            Deal(bargains, bargain, by, with);
            if (bargain.State == BargainState.Offered) offered |= 1UL << scenario.IndexOf(bargain.Waits);
            else if (bargain.State == BargainState.InForce) bound |= 1UL << by | 1UL << with;
        }
        dealt = true;
    }

    // Into the hands of both sides, as far as they have a row here.
    private void Deal<T>(List<T>[] hands, T item, int one, int other)
    {
        if (only == All)
        {
            hands[one].Add(item);
            if (other != one) hands[other].Add(item);
        }
        else if (one == only || other == only)
        {
            hands[0].Add(item);
        }
    }

    /// <summary>Length of each route with damage, -1 where it is cut, as everybody knows.</summary>
    public int[] Km => km;

    /// <summary>The same as the one object for these lengths; null on a large board, where none is kept.</summary>
    public RoadLengths? Lengths { get; private set; }

    // The roads of a large board as if nobody stood anywhere.
    private RoadMap Unheld
    {
        get
        {
            if (unheld is not null) return unheld;
            var nobody = new int[cities];
            Array.Fill(nobody, -1);
            return unheld = new RoadMap { Holder = nobody, Contender = nobody, Km = km };
        }
    }

    /// <summary>Ways by road from a place as if nobody stood anywhere: the same for all seats. On a large board those within a reach.</summary>
    public WayTree Ways(int from, int within)
    {
        Board board = world.Scenario.Board;
        // Nobody is in anybody's way, so that any faction finds the same.
        return Lengths is { } lengths
            ? ways[from] ??= board.Ways.From(board, lengths, board.Passable(board.Everywhere, from, WayUse.March), from, WayUse.March)
            : Unheld.From(world.Scenario, 0, from, WayUse.March, within);
    }

    /// <summary>Lets go of the world that it counted.</summary>
    public void Close() => world = null!;
}
