namespace Wargame.Rules;

/// <summary>
/// Hazards (system 21): they rise by schedule and dice, move on along their links, are held by works or take places, close routes.
/// It comes after all orders, so that works raised in this turn count, and before the cities, so that harm falls on who is still there.
/// </summary>
internal static class HazardPhase
{
    /// <summary>The works are tried from so many steps below what they withstand.</summary>
    public const int TriedFrom = 2;
    /// <summary>Opened works let the hazard in from so many steps below what they withstand.</summary>
    private const int OpenFrom = 6;
    /// <summary>From this total the works let some of it through, from that one they give way.</summary>
    public const int Seeps = 9, GivesWay = 11;
    /// <summary>Share of the place that is taken where works let some of it through.</summary>
    private const int Seepage = 80;
    /// <summary>Where it stays, it harms by this part of what taking the place does.</summary>
    private const int Lingering = 12;
    /// <summary>A route into a place that is taken to this share is closed.</summary>
    internal const int RouteShut = 300;
    /// <summary>What opening works costs the opener's legitimacy, in an own place and in another's.</summary>
    private const int OpenPrice = 10, OpenPriceOther = 40;

    /// <summary>Plays the phase.</summary>
    public static void Play(TurnWork work)
    {
        for (int h = 0; h < work.World.Hazards.Length; h++)
        {
            HazardState state = work.World.Hazards[h];
            HazardBoard board = work.Scenario.HazardBoards[h];
            var forced = new int[work.World.Cities.Length];
            Rise(work, state, board, forced);
            for (int c = 0; c < forced.Length; c++)
            {
                if (board.Place(c) is not { } place) continue;
                if (place.Works == HazardWorks.Dam) Dam(work, state, place, c, forced[c]);
                else Dike(work, h, place, c, forced[c]);
                state.Worst[c] = Math.Max(state.Worst[c], state.Inside[c]);
            }
            Close(work, state, board);
        }
    }

    /// <summary>The hazard stands at works or has taken a part of a place: its people are threatened.</summary>
    public static bool Threatens(World world, int city)
    {
        for (int h = 0; h < world.Hazards.Length; h++)
        {
            HazardBoard board = world.Scenario.HazardBoards[h];
            if (board.Place(city) is not { Works: HazardWorks.Dike }) continue;
            HazardState state = world.Hazards[h];
            if (state.Inside[city] > 0 || state.Level[city] >= board.Stands(city, world.Cities[city].Fort) - (TriedFrom * board.Definition.Step)) return true;
        }
        return false;
    }

    /// <summary>Largest share of a place that any hazard has taken, permille.</summary>
    public static int Taken(World world, int city)
    {
        int most = 0;
        foreach (HazardState state in world.Hazards) most = Math.Max(most, state.Inside[city]);
        return most;
    }

    /// <summary>Modifiers of the test of works, each with its reason. Hands and orders that the tester cannot know are left out.</summary>
    public static List<CardLine> Lines(HazardDefinition hazard, int level, int stands, bool ordered, int soaked, int weak)
    {
        var lines = new List<CardLine>();
        int steps = Math.Clamp((level - stands) / hazard.Step, -TriedFrom, 6);
        Add(steps < 0 ? "Below what the works withstand" : "Above what the works withstand", Clauses.HazardLevel, steps);
        if (ordered) Add("Clear orders on the spot", Clauses.HazardCrews, -2);
        if (soaked > 0) Add("Tried in the turn before", Clauses.HazardSoaked, Math.Min(2, soaked));
        Add("Weak works", Clauses.HazardWeak, weak);
        return lines;

        void Add(string label, string clause, int value)
        {
            if (value != 0) lines.Add(new CardLine(label, clause, value));
        }
    }

    // Levels come from what moved on a turn ago, so the order of places does not matter.
    private static void Rise(TurnWork work, HazardState state, HazardBoard board, int[] forced)
    {
        HazardDefinition hazard = board.Definition;
        for (int c = 0; c < forced.Length; c++)
        {
            if (board.Place(c) is null) continue;
            int comes = board.Inflow(c, work.Turn) * (1000 + state.Draw) / 1000, most = 0;
            foreach ((int from, int share) in board.Into(c))
            {
                comes += state.Passed[from] * share / 1000;
                int part = state.Forced[from] * share / 1000;
                forced[c] += part;
                if (part <= most) continue;
                most = part;
                state.ForcedBy[c] = state.ForcedBy[from];
            }
            if (comes > 0) comes += (work.Dice.TwoDice(work.Turn, $"level-{hazard.Id}-{work.World.Cities[c].Id}", Purpose.Hazard).Sum - 7) * hazard.Spread;
            state.Before[c] = state.Level[c];
            state.Level[c] = Math.Max(0, comes);
        }
    }

    private static void Dike(TurnWork work, int h, HazardPlace place, int c, int forced)
    {
        HazardState state = work.World.Hazards[h];
        HazardBoard board = work.Scenario.HazardBoards[h];
        HazardDefinition hazard = board.Definition;
        CityState city = work.World.Cities[c];
        int level = state.Level[c], stands = board.Stands(c, city.Fort), seeped = 0;
        int opener = Ordered(work, c, Posture.Open);
        if (opener >= 0 && place.Opens && !state.Broken[c]) Open(work, state, hazard, c, opener);
        else if (!state.Broken[c] && level >= stands - (TriedFrom * hazard.Step)) seeped = Try(work, h, place, c, forced, stands);
        else state.Soaked[c] = 0;

        int before = state.Inside[c], kept = 0;
        int sill = state.Opened[c] ? place.Withstands - (OpenFrom * hazard.Step) : board.Stands(c, city.Fort);
        if (state.Broken[c] && level > sill)
        {
            int taken = Math.Min(place.Fills, 1000 - before);
            state.Inside[c] = before + taken;
            kept = place.Takes * taken / place.Fills;
        }
        else if (seeped > 0)
        {
            state.Inside[c] = Math.Min(1000, before + seeped);
        }
        else if (before > 0 || state.Broken[c])
        {
            state.Inside[c] = Math.Max(0, before - hazard.Fades);
            if (state.Inside[c] == 0) state.Broken[c] = state.Opened[c] = false;
        }
        state.Passed[c] = Math.Max(0, level - kept);
        state.Forced[c] = level == 0 ? 0 : (int)((long)forced * state.Passed[c] / level);
        Harm(work, h, c, state.Inside[c] - before);
    }

    // Returns the share that seeped in.
    private static int Try(TurnWork work, int h, HazardPlace place, int c, int forced, int stands)
    {
        HazardState state = work.World.Hazards[h];
        HazardDefinition hazard = work.Scenario.HazardBoards[h].Definition;
        CityState city = work.World.Cities[c];
        bool ordered = Ordered(work, c, Posture.Stand) >= 0 || Ordered(work, c, Posture.DigIn) >= 0;
        List<CardLine> lines = Lines(hazard, state.Level[c], stands, ordered, state.Soaked[c], place.Weak);
        int shift = 0;
        foreach (CardLine line in lines) shift += line.Value;
        Roll roll = work.Dice.TwoDice(work.Turn, $"works-{hazard.Id}-{city.Id}", Purpose.Hazard);
        int total = roll.Sum + shift, works = city.Fort, seeped = 0;
        state.Soaked[c]++;
        if (total >= GivesWay)
        {
            state.Broken[c] = true;
            int excess = Math.Max(hazard.Step, state.Level[c] - stands);
            state.Blame[c] = forced > 0 && state.ForcedBy[c] >= 0 ? (int)Math.Min(1000, forced * 1000L / excess) : 0;
            state.BlameOn[c] = state.Blame[c] > 0 ? state.ForcedBy[c] : -1;
            city.Fort = 0;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new WorksGaveWay(city.Id, hazard.Id, null) { Audience = Audience.Public });
        }
        else
        {
            if (total >= Seeps)
            {
                seeped = Seepage;
                city.Fort = Math.Max(0, city.Fort - 1);
            }
            else if (city.Controller is { } holder && state.Level[c] >= stands)
            {
                work.Shake(holder, $"The {hazard.Works} at {work.Scenario.Cities[c].Name} held", Clauses.HazardShock, work.Scenario.Cities[c].Value / 5);
            }
            if (work.Ledger.WantsEvents) work.Ledger.Add(new WorksHeld(city.Id, hazard.Id) { Audience = Audience.Public });
        }
        if (work.Ledger.WantsCards) work.Ledger.Add(HazardCards.Tried(work, h, c, lines, shift, roll, stands, works));
        return seeped;
    }

    private static void Open(TurnWork work, HazardState state, HazardDefinition hazard, int c, int opener)
    {
        CityState city = work.World.Cities[c];
        FactionState by = work.World.Factions[opener];
        bool own = city.Controller == by.Id;
        state.Broken[c] = state.Opened[c] = true;
        state.Blame[c] = 1000;
        state.BlameOn[c] = opener;
        city.Fort = 0;
        int price = own ? OpenPrice : OpenPriceOther;
        by.Legitimacy = Math.Max(0, by.Legitimacy - price);
        if (work.Ledger.WantsEvents) work.Ledger.Add(new WorksGaveWay(city.Id, hazard.Id, by.Id) { Audience = Audience.Public });
        if (work.Ledger.WantsCards) work.Ledger.Add(HazardCards.Opened(work, hazard, c, by.Id, price));
    }

    private static void Dam(TurnWork work, HazardState state, HazardPlace place, int c, int forced)
    {
        int level = state.Level[c], opener = Ordered(work, c, Posture.Open);
        HazardDefinition hazard = work.Scenario.HazardBoards[Array.IndexOf(work.World.Hazards, state)].Definition;
        int store = state.Store[c];
        if (opener >= 0 && store > 0)
        {
            int part = Math.Min(place.Fills, store), extra = place.Releases * part / place.Fills;
            state.Store[c] = store - part;
            state.Passed[c] = level + extra;
            state.Forced[c] = forced + extra;
            state.ForcedBy[c] = opener;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new HazardReleased(work.World.Cities[c].Id, hazard.Id, work.Scenario.Factions[opener].Id) { Audience = Audience.Public });
            if (work.Ledger.WantsCards) work.Ledger.Add(HazardCards.Released(work, hazard, c, opener, extra, store, state.Store[c]));
            return;
        }
        int room = Math.Min(place.Fills, 1000 - store);
        int kept = Math.Min(place.Takes * room / place.Fills, level);
        if (place.Takes > 0) state.Store[c] = store + Math.Min(room, place.Fills * kept / place.Takes);
        state.Passed[c] = level - kept;
        state.Forced[c] = level == 0 ? 0 : (int)((long)forced * state.Passed[c] / level);
        if (store < 1000 && state.Store[c] == 1000 && work.Ledger.WantsCards) work.Ledger.Add(HazardCards.Full(work, hazard, c));
    }

    // What the hazard does to the people of a place in this turn, and who answers for which part of it.
    private static void Harm(TurnWork work, int h, int c, int taken)
    {
        HazardState state = work.World.Hazards[h];
        if (state.Inside[c] == 0) return;
        HazardDefinition hazard = work.Scenario.HazardBoards[h].Definition;
        CityDefinition city = work.Scenario.Cities[c];
        int intensity = (int)((long)hazard.Harms * (Math.Max(0, taken) + (state.Inside[c] / Lingering)) / 1000);
        int factions = work.Scenario.Factions.Length;
        int[] causes = work.Acts[c].Hazards ??= new int[factions + work.World.Hazards.Length];
        int answered = state.BlameOn[c] >= 0 ? intensity * state.Blame[c] / 1000 : 0;
        if (answered > 0) causes[state.BlameOn[c]] += answered;
        causes[factions + h] += intensity - answered;
        if (taken <= 0 || work.World.Cities[c].Controller is not { } holder) return;
        work.Shake(holder, $"{Words.Capital(hazard.Name)} in {city.Name}", Clauses.HazardShock, -(int)((long)city.Value * taken / 1000));
    }

    private static void Close(TurnWork work, HazardState state, HazardBoard board)
    {
        foreach (HazardRoute closed in board.Definition.Routes)
        {
            int at = work.Scenario.IndexOf(closed.At), r = work.Scenario.IndexOf(closed.Route);
            if (state.Level[at] < closed.Above && state.Inside[at] < RouteShut) continue;
            RouteState route = work.World.Routes[r];
            bool open = route.CutFor == 0;
            // Counted down at the close: it stays shut through the turn that is planned next, and on while the hazard stands there.
            route.CutFor = Math.Max(route.CutFor, 2);
            if (!open) continue;
            route.CutBy = null;
            if (work.Ledger.WantsEvents) work.Ledger.Add(new RouteCut(route.Id, null, 1) { Audience = Audience.Public });
            if (work.Ledger.WantsCards) work.Ledger.Add(HazardCards.Shut(work, board.Definition, closed, r, state.Level[at], state.Inside[at]));
        }
    }

    /// <summary>Position of the first faction whose people have this order in a place, the holder first; -1 for none. Only the holder's side opens works.</summary>
    private static int Ordered(TurnWork work, int city, Posture posture)
    {
        Posture?[] postures = work.Acts[city].Postures;
        int holder = work.World.Cities[city].Controller is { } id ? work.Scenario.IndexOf(id) : -1;
        if (holder >= 0 && postures[holder] == posture) return holder;
        for (int f = 0; f < postures.Length; f++)
        {
            if (postures[f] == posture && holder >= 0 && work.Scenario.Board.Between(holder, f) == Relation.Allied) return f;
        }
        return -1;
    }
}
