namespace Wargame.Rules;

/// <summary>A place that people may flee to.</summary>
/// <param name="City">Its position.</param>
/// <param name="First">The road to it, or the first of two.</param>
/// <param name="Second">The second road; -1 where there is one only.</param>
/// <param name="Km">Their length with damage.</param>
/// <param name="Weight">Its pull: welcome × safety × 1000 / (km + 10), halved near its limit.</param>
internal readonly record struct Refuge(int City, int First, int Second, int Km, int Weight);

/// <summary>Where people may go within a turn: places up to two roads away, as they stood when the flight began.</summary>
internal sealed class Refuges
{
    /// <summary>Safety of a fought-over, a threatened and a quiet place, permille.</summary>
    private const int FoughtOver = 300, Threatened = 600, Safe = 1000;
    /// <summary>From this share of its shelter a place draws half.</summary>
    private const int CrowdedFrom = 900;
    /// <summary>Kilometres that people manage in half a day, most of them by car (model: 360 a day).</summary>
    private const int Reach = 180;

    private readonly int[] pull, km;
    private Refuge[] goals = new Refuge[16];
    private TurnWork work = null!;
    private RoadLengths lengths = null!;

    /// <summary>For a scenario; it knows nothing before it has looked.</summary>
    public Refuges(Scenario scenario) => (pull, km) = (new int[scenario.Cities.Length], new int[scenario.Routes.Length]);

    /// <summary>Looks at the places as they stand now, in place of what was seen before.</summary>
    public Refuges Look(TurnWork work, FearReasons[] fears)
    {
        this.work = work;
        Array.Clear(pull);
        for (int c = 0; c < pull.Length; c++)
        {
            CityDefinition place = work.Scenario.Cities[c];
            CityState city = work.World.Cities[c];
            int room = place.Shelter - city.Guests;
            if (room <= 0) continue;
            if (work.Acts[c].TurnsAway) continue;
            int safety = city.Fought || city.Contender is not null || HazardPhase.Taken(work.World, c) > 0 ? FoughtOver : fears[c].Threatened ? Threatened : Safe;
            pull[c] = place.Welcome * safety / 1000;
            if ((long)city.Guests * 1000 >= (long)place.Shelter * CrowdedFrom) pull[c] /= 2;
        }
        lengths = Measured();
        return this;
    }

    private RoadLengths Measured()
    {
        for (int r = 0; r < km.Length; r++) km[r] = work.World.Routes[r].Length(work.Scenario.Routes[r]);
        Board board = work.Scenario.Board;
        return board.Large ? new RoadLengths([.. km], 0) : board.Ways.Lengths(km);
    }

    /// <summary>
    /// Goals from a place, nearer roads first; a place reached by several ways counts once, by the shortest. The room is used again for
    /// the next place.
    /// </summary>
    public ReadOnlySpan<Refuge> From(int city)
    {
        ImmutableArray<CityState> places = work.World.Cities;
        ReadOnlySpan<Stage> stages = lengths.Stages(work.Scenario.Board, city, Reach);
        if (goals.Length < stages.Length) goals = new Refuge[stages.Length];
        int here = pull[city], fear = places[city].Fear, count = 0;
        foreach (ref readonly Stage stage in stages)
        {
            int there = pull[stage.City];
            // Nobody flees to where it is worse.
            if (there == 0 || there < here && places[stage.City].Fear > fear) continue;
            goals[count++] = new Refuge(stage.City, stage.First, stage.Second, stage.Km, there * 1000 / (stage.Km + 10));
        }
        return goals.AsSpan(0, count);
    }
}
