using System.Numerics;

namespace Wargame.Rules;

/// <summary>
/// A faction that looks at places in a turn: its dice and skill. Dice are drawn by (faction, turn) once and spread over places and
/// factions, so that no order of asking matters.
/// </summary>
internal readonly struct Watcher
{
    /// <summary>Intelligence that a power's reports add at the named place, and elsewhere.</summary>
    private const int AidHere = 400, AidElsewhere = 100;
    /// <summary>Dice and skill from which one source reports, two sources, and two that agree.</summary>
    private const int OneSource = 7, TwoSources = 9, Agreeing = 11;

    private readonly Presence presence;
    private readonly ulong key;
    private readonly int turn, intelligence, watched;
    private readonly bool aided;

    /// <summary>A faction in the turn that the world now plans.</summary>
    /// <param name="world">The truth.</param>
    /// <param name="presence">Where men stand in it; not counted anew while anybody looks.</param>
    /// <param name="faction">Position of the faction.</param>
    public Watcher(World world, Presence presence, int faction)
    {
        FactionState state = world.Factions[faction];
        this.presence = presence;
        turn = world.Turn;
        key = (ulong)world.Dice.Below(int.MaxValue, turn, state.Id.Value, Purpose.Report) * 0x9E3779B97F4A7C15UL;
        intelligence = world.Scenario.Factions[faction].Intelligence;
        aided = state.Aid[(int)SupportKind.Intelligence] > 0;
        watched = aided ? WatchedByAid(world, state) : -1;
    }

    // Its skill in a place, permille and above.
    private int Skill(int city) => !aided ? intelligence : intelligence + (watched == city ? AidHere : AidElsewhere);

    // SplitMix64's finaliser: neighbours in the table of places and factions are unrelated in their bits.
    private ulong Dice(int subject)
    {
        ulong z = key + ((ulong)subject * 0xD1B54A32D192ED03UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>It sees a place itself, or allies tell it what they see there.</summary>
    /// <param name="reports">What it knows of the place.</param>
    /// <param name="city">The place.</param>
    /// <param name="about">Others on whose men there it reports, by bits.</param>
    /// <param name="expected">Factions of whom men are expected there: that there are none is a report too.</param>
    /// <param name="allies">Allies see it, and not itself.</param>
    public void Look(ForceReports reports, int city, ulong about, ulong expected, bool allies)
    {
        ReadOnlySpan<int> men = presence.Men(city);
        (char letter, int number, string source) = allies ? ('B', 1, "allied forces") : ('A', Skill(city) >= 600 ? 1 : 2, "own forces");
        for (; about != 0; about &= about - 1)
        {
            int g = BitOperations.TrailingZeroCount(about);
            ulong chance = Dice((city * men.Length) + g) / 36;
            (int off, int band) = allies ? ((int)(chance % 201) - 100, 200) : ((int)(chance % 101) - 50, 100);
            Report(reports, g, men[g], off, band, (expected >> g & 1) != 0, letter, number, source);
        }
    }

    /// <summary>It is told of a place by sources, if the dice bring one; else the old report ages. Arguments as for <see cref="Look"/>.</summary>
    public void Listen(ForceReports reports, int city, ulong about, ulong expected)
    {
        ReadOnlySpan<int> men = presence.Men(city);
        int skill = 2 + ((Skill(city) - 500) / 125);
        for (; about != 0; about &= about - 1)
        {
            int g = BitOperations.TrailingZeroCount(about);
            bool hoped = (expected >> g & 1) != 0;
            ulong dice = Dice((city * men.Length) + g), chance = dice / 36;
            int faces = (int)(dice % 36), total = (faces % 6) + (faces / 6) + skill;
            if (total >= TwoSources) Report(reports, g, men[g], (int)(chance % 301) - 150, 250, hoped, 'B', total >= Agreeing ? 1 : 2, "two sources");
            else if (total >= OneSource) Report(reports, g, men[g], (int)(chance % 601) - 300, 400, hoped, 'C', total == OneSource ? 4 : 3, "one source");
            // A place that changed hands unseen: hearsay until somebody looks.
            else if (hoped && !reports.Has(g)) reports.Keep(g, 0, 2000, turn, 'D', 5, "hearsay");
        }
    }

    // A range around a centre that is itself off, both in permille; that nobody is where men were expected is a report, and elsewhere none.
    private void Report(ForceReports reports, int faction, int men, int off, int band, bool expected, char letter, int number, string source)
    {
        if (men == 0 && !expected)
        {
            reports.Drop(faction);
            return;
        }
        int centre = men + (int)((long)men * off / 1000);
        (int low, int high) = ((int)((long)centre * (1000 - band) / 1000), (int)((long)centre * (1000 + band) / 1000));
        (low, high) = centre >= 2000 ? (low / 100 * 100, (high + 99) / 100 * 100) : (low / 50 * 50, (high + 49) / 50 * 50);
        reports.Keep(faction, low, high, turn, letter, number, source);
    }

    // The place of the latest intelligence granted; -1 for none.
    private static int WatchedByAid(World world, FactionState faction)
    {
        for (int i = world.Support.Count - 1; i >= 0; i--)
        {
            SupportCase granted = world.Support[i];
            if (granted.Kind != SupportKind.Intelligence || granted.State != SupportState.Done || granted.Asker != faction.Id) continue;
            return granted.Where is { } where ? world.Scenario.IndexOf(where) : -1;
        }
        return -1;
    }
}
