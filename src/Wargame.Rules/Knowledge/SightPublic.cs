namespace Wargame.Rules;

// What everybody knows. Numbers are rounded here, once, so that no reader can be finer than the public is.
public sealed partial class Sight
{
    /// <summary>People present in a place, rounded to 1,000.</summary>
    public int People(int city) => Round(world.Cities[city].People, 1000);
    /// <summary>Of those, people whom fighting would touch first, rounded to 1,000.</summary>
    public int AtRisk(int city) => Round(world.Cities[city].AtRisk, 1000);
    /// <summary>People who left it in the last turn, rounded to 100.</summary>
    public int LeftLastTurn(int city) => Round(world.Cities[city].LeftLastTurn, 100);
    /// <summary>Displaced people taken in, rounded to 1,000.</summary>
    public int Guests(int city) => Round(world.Cities[city].Guests, 1000);
    /// <summary>Civilians killed there so far.</summary>
    public Band Killed(int city) => Count(Sum(world.Cities[city].Killed));
    /// <summary>Civilians wounded there so far.</summary>
    public Band Wounded(int city) => Count(Sum(world.Cities[city].Wounded));
    /// <summary>Fighting took place there in the last turn.</summary>
    public bool Fought(int city) => world.Cities[city].Fought;
    /// <summary>Turn in which it last changed hands, as the public knows.</summary>
    public int ChangedTurn(int city) => world.Cities[city].ChangedTurn;

    /// <summary>Turns for which a route stays cut; 0 when open.</summary>
    public int CutFor(int route) => world.Routes[route].CutFor;
    /// <summary>A route is cut.</summary>
    internal bool IsCut(int route) => table.Km[route] < 0;
    /// <summary>Kilometres added by damage.</summary>
    public int ExtraKm(int route) => world.Routes[route].DamagedFor > 0 ? world.Routes[route].ExtraKm : 0;
    /// <summary>Share of its capacity taken by people in the last turn, permille, rounded to 10.</summary>
    public int Clog(int route) => Round(world.Routes[route].Clog, 10);

    /// <summary>A faction has collapsed.</summary>
    public bool Collapsed(int faction) => world.Factions[faction].Collapsed;
    /// <summary>A power's pool as reported, bars 0-5 of what it had at the start; -1 for factions that give nothing.</summary>
    public int Capacity(int faction)
    {
        if (Scenario.Factions[faction].Patron is not { } patron) return -1;
        return patron.Pool <= 0 ? 0 : Math.Min(5, (world.Factions[faction].Pool * 5 + patron.Pool - 1) / patron.Pool);
    }

    /// <summary>Cohesion of a faction as outsiders estimate it: the band of the will test that it lies in.</summary>
    public Band CohesionBand(int faction) => world.Factions[faction].Cohesion switch
    {
        >= 550 => new Band(550, 1000),
        >= 400 => new Band(400, 549),
        >= 200 => new Band(200, 399),
        _ => new Band(0, 199),
    };

    /// <summary>Civilians killed in the whole country so far, by cause: a faction, or a hazard counted after them.</summary>
    public Band HarmBy(int faction)
    {
        int sum = 0;
        foreach (CityState city in world.Cities) sum += city.Killed[faction] + city.Wounded[faction];
        return Count(sum);
    }

    /// <summary>Civilians killed in the whole country so far.</summary>
    public Band KilledInAll() => Count(world.Cities.Sum(c => Sum(c.Killed)));
    /// <summary>Civilians wounded in the whole country so far.</summary>
    public Band WoundedInAll() => Count(world.Cities.Sum(c => Sum(c.Wounded)));
    /// <summary>People away from home, rounded to 1,000.</summary>
    public int Displaced() => Round(Figures.DisplacedBefore + world.Cities.Sum(c => c.Left), 1000);
    /// <summary>People brought to safety by convoys, rounded to 100.</summary>
    public int EvacuatedInAll() => Round(world.Cities.Sum(c => c.Evacuated), 100);

    /// <summary>Ids of hidden facts that have leaked.</summary>
    public IReadOnlyList<string> Leaked => world.Leaked.AsReadOnly();
    /// <summary>A hidden fact has leaked.</summary>
    internal bool HasLeaked(string secret) => world.Leaked.Contains(secret);

    /// <summary>A count of people harmed as the public learns it: about a fifth either way, in whole tens above 20.</summary>
    public static Band Count(int exact)
    {
        if (exact <= 5) return new Band(exact, exact);
        int slack = Math.Max(2, exact / 5), step = exact > 20 ? 10 : 1;
        int centre = Round(exact, step);
        return new Band(Math.Max(0, (centre - slack) / step * step), (centre + slack + step - 1) / step * step);
    }

    private static int Round(int number, int step) => (number + step / 2) / step * step;

    private static int Sum(int[] counts)
    {
        int sum = 0;
        foreach (int count in counts) sum += count;
        return sum;
    }
}
