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

    private readonly int[] pull;
    private readonly List<Refuge> goals = [];
    private TurnWork work = null!;

    /// <summary>For a scenario; it knows nothing before it has looked.</summary>
    public Refuges(Scenario scenario) => pull = new int[scenario.Cities.Length];

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
        return this;
    }

    /// <summary>
    /// Goals from a place, nearer roads first; a place reached by several ways counts once, by the shortest. The list is used again for
    /// the next place.
    /// </summary>
    public List<Refuge> From(int city)
    {
        goals.Clear();
        foreach (Leg first in work.Scenario.Board.Roads(city))
        {
            if (Open(first, 0) is not { } km) continue;
            Add(city, first.To, first.Route, -1, km);
            if (work.Scenario.Board.Abroad(first.To)) continue;
            foreach (Leg second in work.Scenario.Board.Roads(first.To))
            {
                if (second.To != city && pull[second.To] != 0 && Open(second, km) is { } further) Add(city, second.To, first.Route, second.Route, further);
            }
        }
        return goals;
    }

    private void Add(int from, int to, int first, int second, int km)
    {
        // Nobody flees to where it is worse.
        if (pull[to] == 0 || pull[to] < pull[from] && work.World.Cities[to].Fear > work.World.Cities[from].Fear) return;
        var goal = new Refuge(to, first, second, km, pull[to] * 1000 / (km + 10));
        for (int i = 0; i < goals.Count; i++)
        {
            if (goals[i].City != to) continue;
            if (goals[i].Km > km) goals[i] = goal;
            return;
        }
        goals.Add(goal);
    }

    private int? Open(Leg leg, int before)
    {
        RouteState route = work.World.Routes[leg.Route];
        if (route.CutFor > 0) return null;
        int km = before + leg.Km + (route.DamagedFor > 0 ? route.ExtraKm : 0);
        // A single long road can still be begun; a second one only within reach.
        return before > 0 && km > Reach ? null : km;
    }
}
