namespace Wargame.Rules;

/// <summary>
/// Plays an imagined world on for a few turns, again and again with fixed seeds that have nothing to do with the session's, and counts.
/// The same seeds serve with and without an order, so that what differs is the order. A city is adjudicated many times for each opening
/// of a turn: an opening is dear, a city is cheap.
/// </summary>
internal sealed class ImaginedFutures
{
    private readonly Sight sight;
    private readonly World start;
    private readonly List<Sheet> others;
    private readonly int openings, samples;
    private readonly Granted? granted;

    public ImaginedFutures(Sight sight, Mood mood, int openings, int samples, Granted? granted = null)
    {
        this.sight = sight;
        this.openings = openings;
        this.samples = samples;
        this.granted = granted;
        start = Imagined.World(sight, mood);
        granted?.Put(start, sight);
        others = Orders(start, new Dice(77), everybody: true);
    }

    /// <summary>The world as imagined at the start.</summary>
    public World Start => start;

    /// <summary>Chance, permille, that a place is in wanted hands after some turns, and was at the end of each before.</summary>
    /// <param name="sheet">The seat's orders this turn.</param>
    /// <param name="city">Which place.</param>
    /// <param name="turns">How many turns are played.</param>
    /// <param name="wanted">Whether a holder, by position, is one of those wanted.</param>
    /// <param name="all">True where every turn counts (holding), false where the last one does (taking).</param>
    public int Chance(IReadOnlyList<Order> sheet, int city, int turns, Func<int, bool> wanted, bool all)
    {
        long sum = 0;
        for (int path = 0; path < openings; path++)
        {
            World world = Imagined.With(start, Seed(path));
            long chance = 1000;
            for (int turn = 0; turn < turns; turn++)
            {
                bool last = turn == turns - 1;
                TurnWork work = Turn.Open(world, Inputs(world, sheet, turn), wantsCards: false);
                int permille = Sample(work, city, wanted, path);
                if (last || all) chance = chance * permille / 1000;
                if (last || chance == 0) break;
                world = Close(work, city, wanted, all, path);
            }
            sum += chance;
        }
        return (int)(sum / openings);
    }

    /// <summary>Plays this turn in each opening and hands out its result, for counts of people.</summary>
    public IEnumerable<TurnResult> Play(IReadOnlyList<Order> sheet)
    {
        for (int path = 0; path < openings; path++)
        {
            World world = Imagined.With(start, Seed(path));
            yield return Turn.Play(world, Inputs(world, sheet, 0), wantsCards: false);
        }
    }

    private int Sample(TurnWork work, int city, Func<int, bool> wanted, int path)
    {
        int hits = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            CitySituation situation = Turn.Situation(work, city) with { Seed = Seed((path * 1000) + sample + 1) };
            FactionId? holder = Turn.Adjudicate(sight.Scenario, situation).City.Controller;
            if (wanted(holder is { } id ? sight.Scenario.IndexOf(id) : -1)) hits++;
        }
        return hits * 1000 / samples;
    }

    // The next turn opens on a course in which the place went as wanted, where one is found soon: what follows is conditional on that.
    private World Close(TurnWork work, int city, Func<int, bool> wanted, bool all, int path)
    {
        var cities = new CityResult[work.World.Cities.Length];
        for (int c = 0; c < cities.Length; c++)
        {
            int tries = all && c == city ? 6 : 1;
            for (int t = 0; t < tries; t++)
            {
                cities[c] = Turn.Adjudicate(sight.Scenario, Turn.Situation(work, c) with { Seed = Seed((path * 1000) + t + 1) });
                if (wanted(cities[c].City.Controller is { } id ? sight.Scenario.IndexOf(id) : -1)) break;
            }
        }
        return Turn.Close(work, cities).After;
    }

    private TurnInputs Inputs(World world, IReadOnlyList<Order> sheet, int turn)
    {
        List<Sheet> sheets = turn > 0 ? Orders(world, world.Dice, everybody: false) : [.. others];
        Sheet own = turn > 0 ? sheets[sight.Self] : new Sheet(sight.Faction!.Value, sheet);
        sheets[sight.Self] = granted is null ? own : own with { Orders = granted.Used(world.Factions[sight.Self], turn > 0 ? 0 : sight.GrantedAir, own.Orders) };
        return new TurnInputs(sheets, []);
    }

    // Doctrines of those whom the seat meets; later turns leave out who neither fights nor helps it.
    private List<Sheet> Orders(World world, Dice dice, bool everybody)
    {
        var sheets = new List<Sheet>();
        for (int f = 0; f < world.Factions.Length; f++)
        {
            FactionDefinition faction = world.Scenario.Factions[f];
            bool own = f == sight.Self;
            bool decides = faction.Doctrines.Length > 0 && (everybody ? !own : own || sight.With(f) == Relation.Hostile);
            sheets.Add(new Sheet(faction.Id, decides ? Doctrine.Decide(Sight.Of(world, faction.Id), faction.Doctrines[0], dice) : []));
        }
        return sheets;
    }

    private static ulong Seed(int number) => 0x5EED_0000UL + (ulong)number;
}
