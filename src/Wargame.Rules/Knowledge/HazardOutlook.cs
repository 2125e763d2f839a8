namespace Wargame.Rules;

/// <summary>
/// Levels to expect in the coming turns, from the gauges as a seat reads them and the schedule of the hazard, with what is not known as
/// a width. Views, forecasts and doctrines ask it the same questions; it knows neither the session's draw nor its dice.
/// </summary>
internal sealed class HazardOutlook
{
    /// <summary>Turns that it looks ahead: the one being planned first.</summary>
    public const int Turns = 3;

    private readonly Sight sight;
    private readonly int[][] passed;
    // By hazard, turn ahead and place: middle and half width.
    private readonly int[][][] middle, half;

    /// <summary>Looks ahead; optional orders say what is opened and raised in the turn being planned.</summary>
    public HazardOutlook(Sight sight, IReadOnlyList<Order>? sheet = null)
    {
        this.sight = sight;
        int hazards = sight.Scenario.Hazards.Length;
        passed = new int[hazards][];
        middle = new int[hazards][][];
        half = new int[hazards][][];
        for (int h = 0; h < hazards; h++) Look(h, sheet ?? []);
    }

    /// <summary>What moves on from a place into the coming turn, units.</summary>
    public int Passed(int hazard, int city) => passed[hazard][city];

    /// <summary>Level to expect at the close of the turn being planned (0) or of one after it.</summary>
    public Band Ahead(int hazard, int city, int turn)
    {
        int at = middle[hazard][turn][city], wide = half[hazard][turn][city];
        return new Band(Math.Max(0, at - wide) / 5 * 5, (at + wide + 4) / 5 * 5);
    }

    /// <summary>Chance that works give way in a turn ahead if they stand until then, permille; both ends 0 where they are not tried.</summary>
    /// <param name="hazard">Position of the hazard.</param>
    /// <param name="city">Position of the place.</param>
    /// <param name="turn">0 for the turn being planned.</param>
    /// <param name="raised">Levels of works added until then.</param>
    /// <param name="ordered">People on the spot have clear orders.</param>
    public Band GivesWay(int hazard, int city, int turn, int raised = 0, bool ordered = false)
    {
        HazardBoard board = sight.Scenario.HazardBoards[hazard];
        if (board.Place(city) is not { Works: HazardWorks.Dike } || sight.Gauge(hazard, city) is not { Broken: false } gauge) return default;
        int stands = gauge.Stands + (raised * board.Definition.PerWorks);
        int at = middle[hazard][turn][city], wide = half[hazard][turn][city];
        return new Band(Chance(Math.Max(0, at - wide)), Chance(at + wide));

        int Chance(int level)
        {
            if (level < stands - (HazardPhase.TriedFrom * board.Definition.Step)) return 0;
            int shift = 0;
            foreach (CardLine line in HazardPhase.Lines(board.Definition, level, stands, ordered, sight.Soaked(hazard, city), sight.Weak(hazard, city))) shift += line.Value;
            return Dice.AtLeast(HazardPhase.GivesWay - shift);
        }
    }

    /// <summary>The largest chance of the turns ahead, or from a later one on, that works of a place give way, permille, in the middle of what may be.</summary>
    public int Danger(int city, int from = 0)
    {
        int most = 0;
        for (int h = 0; h < middle.Length; h++)
        {
            for (int turn = from; turn < Turns; turn++)
            {
                Band band = GivesWay(h, city, turn);
                most = Math.Max(most, (band.Low + band.High) / 2);
            }
        }
        return most;
    }

    private void Look(int h, IReadOnlyList<Order> sheet)
    {
        Scenario scenario = sight.Scenario;
        HazardBoard board = scenario.HazardBoards[h];
        HazardDefinition hazard = board.Definition;
        int cities = scenario.Cities.Length;
        passed[h] = new int[cities];
        middle[h] = new int[Turns][];
        half[h] = new int[Turns][];
        var inside = new int[cities];
        var store = new int[cities];
        var broken = new bool[cities];
        int[] from = passed[h], width = new int[cities];
        for (int c = 0; c < cities; c++)
        {
            if (sight.Gauge(h, c) is not { } gauge) continue;
            inside[c] = gauge.Inside;
            store[c] = gauge.Store;
            broken[c] = gauge.Broken;
            width[c] = (gauge.High - gauge.Low) / 2;
            from[c] = Math.Max(0, ((gauge.Low + gauge.High) / 2) - Kept(c, (gauge.Low + gauge.High) / 2));
        }
        for (int turn = 0; turn < Turns; turn++)
        {
            int[] at = middle[h][turn] = new int[cities], wide = half[h][turn] = new int[cities];
            for (int c = 0; c < cities; c++)
            {
                if (board.Place(c) is null) continue;
                int inflow = board.Inflow(c, sight.Turn + turn);
                at[c] = inflow;
                wide[c] = (hazard.Spread * 2) + (inflow * hazard.Draw / 2000);
                foreach ((int source, int share) in board.Into(c))
                {
                    at[c] += from[source] * share / 1000;
                    wide[c] += width[source] * share / 1000;
                }
            }
            var on = new int[cities];
            for (int c = 0; c < cities; c++)
            {
                if (board.Place(c) is not { } place) continue;
                int extra = turn == 0 && Opened(sheet, c) ? Open(place, c) : 0;
                int kept = extra > 0 ? 0 : Kept(c, at[c]);
                if (kept > 0 && place.Works == HazardWorks.Dam) store[c] = Math.Min(1000, store[c] + place.Fills);
                else if (kept > 0) inside[c] = Math.Min(1000, inside[c] + place.Fills);
                on[c] = Math.Max(0, at[c] + extra - kept);
            }
            from = on;
            width = wide;
        }

        int Open(HazardPlace place, int c)
        {
            if (place.Works == HazardWorks.Dam)
            {
                int part = Math.Min(place.Fills, Math.Max(0, store[c]));
                store[c] -= part;
                return place.Releases * part / place.Fills;
            }
            broken[c] = true;
            return 0;
        }

        int Kept(int c, int level)
        {
            HazardPlace place = board.Place(c)!;
            int full = place.Works == HazardWorks.Dam ? store[c] : broken[c] ? inside[c] : 1000;
            return Math.Min(level, place.Takes * Math.Min(place.Fills, 1000 - full) / place.Fills);
        }
    }

    private bool Opened(IReadOnlyList<Order> sheet, int city)
    {
        foreach (Order order in sheet)
        {
            if (order is Hold { Posture: Posture.Open } open && open.City == sight.Scenario.Cities[city].Id) return true;
        }
        return false;
    }
}
