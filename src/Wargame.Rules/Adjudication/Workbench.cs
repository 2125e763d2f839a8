namespace Wargame.Rules;

/// <summary>What the turns of one rollout use again and again, so that no turn has to make it: it goes from world to world with them.</summary>
internal sealed class Workbench
{
    private readonly int[] last;
    private int[] before = [];

    public Workbench(Scenario scenario)
    {
        Scenario = scenario;
        last = new int[scenario.Cities.Length + 1];
        Presence = new Presence(scenario);
        Ground = new Ground(scenario);
        Roads = RoadMap.Blank(scenario);
        RoadsBefore = RoadMap.Blank(scenario);
        Corridors = RoadMap.Blank(scenario);
        CorridorsBefore = RoadMap.Blank(scenario);
        Sources = new int[scenario.Cities.Length];
        Fears = new FearReasons[scenario.Cities.Length];
        Fallen = new int[scenario.Cities.Length];
        Wants = new int[scenario.Cities.Length];
        Refuges = new Refuges(scenario);
        OnRoute = new int[scenario.Routes.Length];
        Occupied = new bool[scenario.Cities.Length];
        (Lots, Air, Command, Cohesion) = (new int[scenario.Factions.Length], new int[scenario.Factions.Length], new int[scenario.Factions.Length], new int[scenario.Factions.Length]);
        Army = new long[scenario.Factions.Length];
        Acts = new CityActs[scenario.Cities.Length];
        Tallies = new CityTally[Acts.Length];
        Results = new CityResult[Acts.Length];
        Sightings = new Sightings(scenario);
        for (int c = 0; c < Acts.Length; c++)
        {
            Acts[c] = CityActs.For(scenario.Factions.Length);
            Tallies[c] = new CityTally(scenario.Factions.Length);
        }
    }

    /// <summary>The scenario that its games are of.</summary>
    public Scenario Scenario { get; }
    /// <summary>What the doctrines plan with; null before they first do.</summary>
    public Planning? Planning { get; set; }
    /// <summary>Men by place and faction; counted anew by whoever asks.</summary>
    public Presence Presence { get; }
    /// <summary>How men stand when the cities are settled; counted once a turn.</summary>
    public Ground Ground { get; }
    /// <summary>Ways as they are, and as they were when the turn opened; drawn anew by whoever asks.</summary>
    public RoadMap Roads { get; }
    /// <inheritdoc cref="Roads"/>
    public RoadMap RoadsBefore { get; }
    /// <summary>The same for corridors, which fighting in a place does not close.</summary>
    public RoadMap Corridors { get; }
    /// <inheritdoc cref="Corridors"/>
    public RoadMap CorridorsBefore { get; }
    /// <inheritdoc cref="TurnWork.Lots"/>
    public int[] Lots { get; }
    /// <inheritdoc cref="TurnWork.Air"/>
    public int[] Air { get; }
    /// <inheritdoc cref="TurnWork.Command"/>
    public int[] Command { get; }
    /// <inheritdoc cref="TurnWork.Army"/>
    public long[] Army { get; }
    /// <inheritdoc cref="TurnWork.Cohesion"/>
    public int[] Cohesion { get; }
    /// <inheritdoc cref="TurnWork.OnRoute"/>
    public int[] OnRoute { get; }
    /// <inheritdoc cref="TurnWork.Occupied"/>
    public bool[] Occupied { get; }

    /// <summary>
    /// Room for lists of forces by place: the last of each (places in scenario order from 1 on, all -1 as yet), and for each force the one
    /// before it in its place.
    /// </summary>
    public (int[] Last, int[] Before) Neighbours(int forces)
    {
        if (before.Length < forces) before = new int[forces * 2];
        Array.Fill(last, -1);
        return (last, before);
    }

    /// <summary>All orders of a turn; taken by the first phase that asks.</summary>
    public OrdersByKind Orders { get; } = new();
    /// <inheritdoc cref="TurnWork.Marched"/>
    public Marched Marched { get; } = new();

    /// <summary>Some place changed hands in the turn before.</summary>
    public bool Fell { get; set; }

    /// <summary>Wipes what each turn begins with at nothing.</summary>
    public void Wipe()
    {
        Array.Clear(Army);
        Array.Clear(Cohesion);
        Array.Clear(OnRoute);
        Array.Clear(Occupied);
        Marched.Clear();
        Fell = false;
    }

    /// <summary>Fear of each place, and people who want to leave it; filled anew when a turn closes.</summary>
    public FearReasons[] Fears { get; }
    /// <summary>Neighbours of each place that changed hands; counted anew when a turn closes.</summary>
    public int[] Fallen { get; }
    /// <inheritdoc cref="Fears"/>
    public int[] Wants { get; }
    /// <summary>Where people may go.</summary>
    public Refuges Refuges { get; }

    /// <summary>Sources of supply that reach each place; counted anew when a turn closes.</summary>
    public int[] Sources { get; }
    /// <summary>The world before the one that is the rollout's latest: the next is written onto it. Null before the second turn.</summary>
    public World? Spare { get; set; }
    /// <summary>The scenario laid out with nothing drawn: what each game but the first begins as. Null before the second.</summary>
    public World? Blank { get; set; }
    /// <summary>Acts by city; cleared when a turn opens.</summary>
    public CityActs[] Acts { get; }
    /// <summary>Where one city after the other is settled.</summary>
    public CityWork City { get; } = new();
    /// <summary>What there was to see in the game so far; emptied when a game begins.</summary>
    public Sightings Sightings { get; }
    /// <summary>What became of the cities in this turn.</summary>
    public CityResult[] Results { get; }
    /// <summary>Tallies by city; cleared when a city is taken up.</summary>
    public CityTally[] Tallies { get; }
}

/// <summary>Figures of one city's adjudication, by faction in scenario order.</summary>
internal sealed class CityTally(int factions)
{
    private readonly int[] lost = new int[factions], deserted = new int[factions], power = new int[factions];
    private bool written;

    /// <summary>Men lost in fighting; empty where nobody fought or left, as in most places.</summary>
    public int[] Lost => written ? lost : [];
    /// <summary>Men who left; empty like <see cref="Lost"/>.</summary>
    public int[] Deserted => written ? deserted : [];
    /// <summary>Strength brought to a battle; empty like <see cref="Lost"/>.</summary>
    public ReadOnlySpan<int> Power => written ? power : [];

    /// <summary>Men of a faction who left.</summary>
    public int Left(int faction) => deserted[faction];

    /// <summary>Men of a faction were lost.</summary>
    public void Lose(int faction, int men) => Write(lost, faction, men);
    /// <summary>Men of a faction left.</summary>
    public void Desert(int faction, int men) => Write(deserted, faction, men);
    /// <summary>A faction brought strength.</summary>
    public void Bring(int faction, int strength) => Write(power, faction, strength);

    private void Write(int[] figures, int faction, int more)
    {
        figures[faction] += more;
        written = true;
    }

    /// <summary>As new.</summary>
    public void Clear()
    {
        if (!written) return;
        Array.Clear(lost);
        Array.Clear(deserted);
        Array.Clear(power);
        written = false;
    }
}
