namespace Wargame.Rules;

// Hazards as a seat knows them: gauges with their age and reliability, what everybody can see of a place that is taken.
public sealed partial class Sight
{
    private const int TakenStep = 50;

    /// <summary>A hazard comes to the place.</summary>
    public bool HazardComes(int city)
    {
        foreach (HazardBoard board in Scenario.HazardBoards)
        {
            if (board.Place(city) is not null) return true;
        }
        return false;
    }

    /// <summary>People whom it takes to raise works against a hazard in the place; 0 where none comes.</summary>
    public int CrewFor(int city)
    {
        int most = 0;
        foreach (HazardBoard board in Scenario.HazardBoards)
        {
            if (board.Place(city) is not null) most = Math.Max(most, board.Definition.Crew);
        }
        return most;
    }

    /// <summary>Works or a dam in the place can be opened now.</summary>
    public bool Opens(int city)
    {
        for (int h = 0; h < world.Hazards.Length; h++)
        {
            if (Scenario.HazardBoards[h].Place(city) is not { Opens: true } place) continue;
            if (place.Works == HazardWorks.Dam ? world.Hazards[h].Store[city] > 0 : !world.Hazards[h].Broken[city]) return true;
        }
        return false;
    }

    /// <summary>What opening would do, one sentence; empty where nothing opens.</summary>
    internal string OpenNote(int city)
    {
        foreach (HazardBoard board in Scenario.HazardBoards)
        {
            if (board.Place(city) is not { Opens: true } place) continue;
            HazardDefinition hazard = board.Definition;
            return place.Works == HazardWorks.Dam
                ? $"{Words.Number(place.Releases)} {hazard.Unit} more move on; makes room for {Words.Percent(place.Fills)} percent"
                : $"{Words.Number(place.Takes)} {hazard.Unit} less move on while it fills, {Words.Percent(place.Fills)} percent a turn. Harm here is yours";
        }
        return "";
    }

    /// <summary>The largest share that a hazard has taken of a place so far, permille, rounded to 50.</summary>
    public int WorstTaken(int city)
    {
        int most = 0;
        foreach (HazardState state in world.Hazards) most = Math.Max(most, state.Worst[city]);
        return Round(most, TakenStep);
    }

    /// <summary>The reading of a hazard's level in a place; null where it does not come.</summary>
    public Gauge? Gauge(int hazard, int city)
    {
        HazardBoard board = Scenario.HazardBoards[hazard];
        if (board.Place(city) is not { } place) return null;
        HazardState state = world.Hazards[hazard];
        bool dam = place.Works == HazardWorks.Dam;
        int works = Fort(city) >= 0 ? Fort(city) : Scenario.Cities[city].Fort, inside = Round(state.Inside[city], TakenStep);
        int stands = dam ? 0 : board.Stands(city, state.Broken[city] && Fort(city) < 0 ? 0 : works);
        int store = dam ? Round(state.Store[city], TakenStep) : -1;
        if (Inside(city)) return Read(state.Level[city], 0, Turn, 'A', 1, "own gauge");

        HazardDefinition definition = board.Definition;
        int sight = self < 0 ? 0 : Scenario.Factions[self].Intelligence;
        string who = Faction?.Value ?? "public";
        bool late = world.Dice.Below(1000, Turn, $"gauge-late:{who}:{definition.Id}:{Scenario.Cities[city].Id}", Purpose.Report) >= sight;
        // Where the water stands around the gauge its figure is a guess from the air.
        int width = definition.Spread * (inside >= 300 ? 6 : 2), miss = width / 2;
        int middle = (late ? state.Before : state.Level)[city] + world.Dice.Between(-miss, miss, Turn, $"gauge:{who}:{definition.Id}:{Scenario.Cities[city].Id}", Purpose.Report);
        return Read(Math.Max(0, middle), width, late ? Turn - 1 : Turn, inside >= 300 ? 'C' : 'B', late ? 3 : 2, inside >= 300 ? "seen from the air" : "gauge service");

        Gauge Read(int level, int half, int turn, char letter, int number, string source) => new(
            Round(Math.Max(0, level - half), 5), Round(level + half, 5), turn, letter, number, source, stands, state.Broken[city], inside, store);
    }

    /// <summary>A hidden weakness of works that the seat knows; 0 where it is not the holder.</summary>
    internal int Weak(int hazard, int city) => Holds(city) ? Scenario.HazardBoards[hazard].Place(city)?.Weak ?? 0 : 0;

    /// <summary>Turns in a row in which works were tried; 0 where the seat is not inside.</summary>
    internal int Soaked(int hazard, int city) => Inside(city) ? world.Hazards[hazard].Soaked[city] : 0;

    /// <summary>Hazards as the seat imagines them: levels as read, the low or the high end by the mood; the session's draw is not known.</summary>
    internal HazardState[] ImaginedHazards(Mood mood)
    {
        var outlook = new HazardOutlook(this);
        var imagined = new HazardState[world.Hazards.Length];
        for (int h = 0; h < imagined.Length; h++)
        {
            HazardState state = HazardState.Start(Scenario, Scenario.Hazards[h]);
            for (int c = 0; c < state.Level.Length; c++)
            {
                if (Gauge(h, c) is not { } gauge) continue;
                state.Level[c] = state.Before[c] = mood == Mood.Kind ? gauge.Low : gauge.High;
                state.Passed[c] = Math.Max(0, outlook.Passed(h, c) + ((mood == Mood.Kind ? gauge.Low - gauge.High : gauge.High - gauge.Low) / 2));
                state.Inside[c] = state.Worst[c] = gauge.Inside;
                state.Broken[c] = gauge.Broken;
                state.Store[c] = Math.Max(0, gauge.Store);
                state.Soaked[c] = Soaked(h, c);
            }
            imagined[h] = state;
        }
        return imagined;
    }
}

/// <summary>A reading of a hazard in a place.</summary>
/// <param name="Low">Lowest that the level may be, units.</param>
/// <param name="High">Highest that it may be.</param>
/// <param name="Turn">Turn at whose opening it was so.</param>
/// <param name="Letter">Reliability A-D.</param>
/// <param name="Number">Corroboration 1-5.</param>
/// <param name="Source">For people.</param>
/// <param name="Stands">Level that the works withstand as far as known; 0 for a dam.</param>
/// <param name="Broken">The works have given way or are open.</param>
/// <param name="Inside">Share of the place taken, permille, rounded.</param>
/// <param name="Store">How full a dam is, permille, rounded; -1 for others.</param>
public sealed record Gauge(int Low, int High, int Turn, char Letter, int Number, string Source, int Stands, bool Broken, int Inside, int Store);
