namespace Wargame.Rules;

/// <summary>
/// People who leave, are taken in and return (system 9). Fear drives them out, welcome and safety draw them, roads hold them up.
/// All flows of a turn rest on the same picture of the country, so the order of places does not matter except for room on roads.
/// </summary>
internal static class FlightPhase
{
    /// <summary>Where no enemy is near and nothing is fought over, so much of the outflow leaves all the same (model silent: rumour travels).</summary>
    private const int QuietShare = 250;
    /// <summary>Fewer people than this are no stream.</summary>
    private const int Least = 50;
    /// <summary>Below this fear nobody leaves a place without an enemy near, and people come home.</summary>
    private const int QuietFear = 200;
    /// <summary>Roads carry this share of their capacity before nobody moves any more.</summary>
    private const int JamShare = 1500;

    /// <summary>Fear as the game begins.</summary>
    public static void Start(World world)
    {
        var presence = new Presence(world);
        for (int c = 0; c < world.Cities.Length; c++) world.Cities[c].Fear = FearReasons.AtStart(world, presence, c);
    }

    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work)
    {
        World world = work.World;
        Presence presence = work.Counted();
        FearReasons[] fears = work.Bench.Fears;
        Span<int> fallen = work.Bench.Fallen;
        Fall(work, fallen);
        for (int c = 0; c < fears.Length; c++)
        {
            fears[c] = FearReasons.Of(work, presence, c, fallen[c]);
            world.Cities[c].Fear = fears[c].After;
        }
        Refuges refuges = work.Bench.Refuges.Look(work, fears);
        int[] wants = work.Bench.Wants;
        for (int c = 0; c < wants.Length; c++) wants[c] = Wants(work, in fears[c], c);
        for (int c = 0; c < wants.Length; c++)
        {
            if (wants[c] >= Least) Leave(work, refuges, in fears[c], c, wants[c]);
        }
        for (int c = 0; c < fears.Length; c++) Return(work, in fears[c], c);
        for (int r = 0; r < world.Routes.Length; r++)
        {
            world.Routes[r].Clog = (int)(work.OnRoute[r] * 1000L / Math.Max(1, work.Figures.RoadCapacity));
        }
    }

    // Neighbours of each place that changed hands in this turn.
    private static void Fall(TurnWork work, Span<int> fallen)
    {
        fallen.Clear();
        for (int c = 0; c < fallen.Length; c++)
        {
            if (work.World.Cities[c].ChangedTurn != work.Turn) continue;
            foreach (Leg leg in work.Scenario.Board.Legs(c)) fallen[leg.To]++;
        }
    }

    private static int Wants(TurnWork work, in FearReasons fear, int c)
    {
        if (work.Scenario.Cities[c].Class == PlaceClass.OffMap || !fear.Threatened && fear.After < QuietFear) return 0;
        CityState city = work.World.Cities[c];
        long wish = (long)city.AtRisk * fear.After * work.Figures.Outflow / 1_000_000;
        if (!fear.Threatened) wish = wish * QuietShare / 1000;
        return (int)Math.Min(wish, Math.Min(city.AtRisk, city.People));
    }

    private static void Leave(TurnWork work, Refuges refuges, in FearReasons fear, int c, int want)
    {
        CityState city = work.World.Cities[c];
        ReadOnlySpan<Refuge> goals = refuges.From(c);
        Span<int> weights = goals.Length <= 64 ? stackalloc int[goals.Length] : new int[goals.Length];
        Span<int> shares = goals.Length <= 64 ? stackalloc int[goals.Length] : new int[goals.Length];
        for (int i = 0; i < weights.Length; i++) weights[i] = goals[i].Weight;
        CivilHarm.Share(want, weights, shares);
        ImmutableArray<CityState> places = work.World.Cities;
        int[] onRoute = work.OnRoute;
        int left = 0, jammed = 0, most = (int)((long)work.Figures.RoadCapacity * JamShare / 1000);
        for (int i = 0; i < goals.Length; i++)
        {
            ref readonly Refuge goal = ref goals[i];
            int room = Math.Min(work.Scenario.Cities[goal.City].Shelter - places[goal.City].Guests, most - onRoute[goal.First]);
            if (goal.Second >= 0) room = Math.Min(room, most - onRoute[goal.Second]);
            int go = Math.Min(shares[i], Math.Max(0, room));
            jammed += shares[i] - go;
            if (go < Least)
            {
                shares[i] = 0;
                continue;
            }
            shares[i] = go;
            left += go;
            int guests = People.Leave(city, go, go);
            city.Left += go - guests;
            People.TakeIn(work.Scenario.Cities[goal.City], places[goal.City], go);
            onRoute[goal.First] += go;
            if (goal.Second >= 0) onRoute[goal.Second] += go;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new PeopleFled(city.Id, work.Scenario.Cities[goal.City].Id, work.Scenario.Routes[goal.First].Id, go) { Audience = Audience.Public });
        }
        city.LeftLastTurn += left;
        if (work.Ledger.WantsCards && (left > 0 || jammed > 0)) work.Ledger.Add(FlightCard.Of(work, c, fear, goals, shares, want, left, jammed));
    }

    /// <summary>Where it is quiet a share of those away goes home, from the nearest places that took people in.</summary>
    private static void Return(TurnWork work, in FearReasons fear, int c)
    {
        CityState city = work.World.Cities[c];
        if (city.Left <= 0 || fear.Threatened || fear.After >= QuietFear || city.LeftLastTurn > 0) return;
        int wish = (int)((long)city.Left * work.Figures.Returns / 1000), home = 0;
        foreach (Leg leg in work.Scenario.Board.Legs(c))
        {
            if (home >= wish) break;
            if (work.Scenario.Routes[leg.Route].Kind != RouteKind.Road || work.World.Routes[leg.Route].CutFor > 0) continue;
            CityState host = work.World.Cities[leg.To];
            int go = Math.Min(wish - home, host.Guests);
            if (go < Least) continue;
            host.Guests -= go;
            host.People -= go;
            host.AtRisk = Math.Min(host.AtRisk, host.People);
            host.Sheltered = Math.Min(host.Sheltered, host.AtRisk);
            People.Return(work.Scenario.Cities[c], city, go);
            work.OnRoute[leg.Route] += go;
            home += go;
        }
        if (home == 0) return;
        if (work.Ledger.WantsEvents) work.Ledger.Add(new PeopleReturned(city.Id, home) { Audience = Audience.Public });
        if (work.Ledger.WantsCards) work.Ledger.Add(FlightCard.Home(work, c, home));
    }
}
