using System.Numerics;

namespace Wargame.Rules;

/// <summary>
/// How knowledge of places comes about. Every faction has a report on every watched place every turn, fresh or ageing, so that their
/// number tells nothing. Dice are drawn by (faction, turn) once and spread over places and factions, so that no order of asking matters.
/// </summary>
internal static class Observation
{
    /// <summary>Intelligence that a power's reports add at the named place, and elsewhere.</summary>
    private const int AidHere = 400, AidElsewhere = 100;
    /// <summary>Dice and skill from which one source reports, two sources, and two that agree.</summary>
    private const int OneSource = 7, TwoSources = 9, Agreeing = 11;

    /// <summary>Brings everybody's knowledge up to the turn that the world now plans.</summary>
    /// <param name="world">The truth.</param>
    /// <param name="before">The truth a turn ago; the public learns of changes with that lag.</param>
    /// <param name="presence">Where men stand now.</param>
    /// <param name="now">Who holds the places and fights for them now.</param>
    /// <param name="then">The same a turn ago.</param>
    /// <param name="hands">Room to write on: one for each place.</param>
    public static void Update(World world, World before, Presence presence, RoadMap now, RoadMap then, Hands[] hands)
    {
        for (int c = 0; c < hands.Length; c++)
        {
            // Who sees the place by itself: whoever has men near it, and its holder.
            hands[c] = new Hands(presence.Eyes(c) | Bit(now.Holder[c]), presence.In(c), Bit(now.Holder[c]) | Bit(now.Contender[c]), Bit(then.Holder[c]) | Bit(then.Contender[c]));
        }
        // What one faction knows lies side by side.
        for (int f = 0; f < world.Factions.Length; f++) Update(world, before, new Watcher(world, presence, f), hands, f);
    }

    private static void Update(World world, World before, in Watcher watcher, Hands[] hands, int f)
    {
        Board board = world.Scenario.Board;
        CityKnowledge[] knows = world.Factions[f].Knows;
        ulong self = 1UL << f, friends = board.Friends(f);
        for (int c = 0; c < hands.Length; c++)
        {
            ref readonly Hands here = ref hands[c];
            CityKnowledge known = knows[c];
            // Changes of hands are seen at once from nearby, and known to all a turn later. What allies see, a faction is told.
            bool near = (here.Seeing & friends) != 0;
            if (near) known.Believe(world.Cities[c], world.Turn);
            else known.Believe(before.Cities[c], world.Turn - 1);
            if (board.Abroad(c)) continue;
            ulong expected = near ? here.Truly : here.Lately, about = (here.Present | expected | known.Forces.Known) & ~self;
            if (near) watcher.Look(known.Forces, c, about, expected, allies: (here.Seeing & self) == 0);
            else watcher.Listen(known.Forces, c, about, expected);
        }
    }

    /// <summary>Who has to do with a place, factions by bits.</summary>
    /// <param name="Seeing">They see it by themselves.</param>
    /// <param name="Present">They have men in it.</param>
    /// <param name="Truly">They hold it or fight for it.</param>
    /// <param name="Lately">They did a turn ago.</param>
    public readonly record struct Hands(ulong Seeing, ulong Present, ulong Truly, ulong Lately);

    private static ulong Bit(int faction) => faction < 0 ? 0 : 1UL << faction;

    /// <summary>A faction that looks at places in a turn: its dice and skill.</summary>
    private readonly struct Watcher
    {
        private readonly Presence presence;
        private readonly ulong key;
        private readonly int turn, intelligence, watched;
        private readonly bool aided;

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
